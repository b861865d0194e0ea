package org.openhuji.intake;

import java.util.Map;

/**
 * What a check of a file found: how many rows are good, and what is needed to read them without looking twice. It belongs to
 * the file as it was.
 */
public final class Checked {
    private final Verdicts verdicts;
    private final long rows;
    private final long households;
    private final Map<String, Long> dropped;
    private final Map<FaultKind, Long> counts;
    private final boolean whole;

    Checked(
            Verdicts verdicts,
            long rows,
            long households,
            Map<String, Long> dropped,
            Map<FaultKind, Long> counts,
            boolean whole) {
        this.verdicts = verdicts;
        this.rows = rows;
        this.households = households;
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
        return households;
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
