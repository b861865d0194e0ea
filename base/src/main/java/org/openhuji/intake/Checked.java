package org.openhuji.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a file found: how many rows are good, and what is needed to read them without looking twice. It belongs to
 * the file as it was.
 */
public final class Checked {
    private final Verdicts verdicts;
    private final long rows;
    private final HouseholdNumbers households;
    private final @Nullable PersonCheck persons;
    private final Map<String, Long> dropped;
    private final Map<FaultKind, Long> counts;
    private final boolean whole;

    Checked(
            Verdicts verdicts,
            long rows,
            HouseholdNumbers households,
            @Nullable PersonCheck persons,
            Map<String, Long> dropped,
            Map<FaultKind, Long> counts,
            boolean whole) {
        this.verdicts = verdicts;
        this.rows = rows;
        this.households = households;
        this.persons = persons;
        this.dropped = dropped;
        this.counts = counts;
        this.whole = whole;
    }

    Verdicts verdicts() {
        return verdicts;
    }

    /** Rows below the head. */
    public long rows() {
        return rows;
    }

    /** Households. */
    public long households() {
        return households.count();
    }

    /** Whether the file has a household of this number. */
    public boolean hasHousehold(String number) {
        return households.has(number);
    }

    /** The line on which somebody stands who is referred to by a mark, or by a number; -1 where nobody of the file is. */
    public long lineOf(PersonReference reference) {
        return persons == null ? -1 : persons.lineOf(reference);
    }

    /** Rows that are not loaded until they are mended. */
    public long refused() {
        return verdicts.countRefused();
    }

    /** Rows that are loaded into quarantine. */
    public long quarantined() {
        return verdicts.countQuarantined();
    }

    /** Rows that are loaded. */
    public long loadable() {
        return rows - refused() - quarantined();
    }

    /** Columns that are never kept: the head as the file has it, and how many fields of it were filled. */
    public Map<String, Long> dropped() {
        return dropped;
    }

    /** How many faults there are of each kind that came up, in the order of the kinds. */
    public Map<FaultKind, Long> counts() {
        return counts;
    }

    /** Whether the file could be read to its end and has all columns it needs; if not, nothing of it is loaded. */
    public boolean whole() {
        return whole;
    }
}
