package org.openhuji.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;

/** What only all rows of a household tell together: its head, and whether it comes up twice. */
final class HouseholdCheck {
    private final Consumer<Fault> faults;
    private final Verdicts verdicts;
    private final boolean headsNeeded;
    private final LongMap seen = new LongMap();
    /** First row, row behind the last and head of each family household; the head is -1 where nobody is left. */
    private final Ints ranges = new Ints();

    private int from;
    private long line;
    private @Nullable HouseholdRow household;
    private final List<Long> heads = new ArrayList<>();
    private int head = -1;
    private int headAge;
    private boolean members;
    private boolean adults;
    private boolean whole = true;

    /** @param headsNeeded whether a family without its head waits */
    HouseholdCheck(Consumer<Fault> faults, Verdicts verdicts, boolean headsNeeded) {
        this.headsNeeded = headsNeeded;
        this.faults = faults;
        this.verdicts = verdicts;
    }

    /** A household begins with this row. */
    void begin(int row, long line, @Nullable String key) {
        from = row;
        this.line = line;
        household = null;
        heads.clear();
        head = -1;
        members = false;
        adults = false;
        whole = key == null || seen.putIfAbsent(LongMap.key(key), row) < 0;
        if (!whole) {
            faults.accept(new Fault(FaultKind.HOUSEHOLD_SCATTERED, line, PersonColumn.HOUSEHOLD.english(), null));
        }
    }

    /** A row of it; {@code person} is {@code null} where it could not be read. */
    void row(int row, @Nullable PersonRow person, String relation, int age) {
        if (person == null) {
            // a head whose row is refused is still the head
            if (relation.equals(PersonRow.HEAD)) {
                head = row;
                heads.add(0L);
            }
            return;
        }
        household = person.household();
        if (!(person.standing() instanceof Standing.Registered)) {
            return;
        }
        members = true;
        adults |= age >= 18;
        if (person.relation().equals(PersonRow.HEAD)) {
            heads.add(person.row());
            head = row;
            headAge = age;
        }
    }

    /** The household ends before this row. */
    void end(int to) {
        HouseholdRow present = household;
        if (!whole) {
            verdicts.refuse(from, to);
            return;
        }
        if (heads.size() > 1) {
            String rows = String.join(", ", heads.stream().map(String::valueOf).toList());
            faults.accept(new Fault(
                    FaultKind.TWO_HEADS,
                    line,
                    PersonColumn.RELATION.english(),
                    new Words("第" + rows + "行", "rows " + rows)));
            verdicts.refuse(from, to);
            return;
        }
        if (present == null || present.collective()) {
            return;
        }
        if (members && head < 0 && headsNeeded) {
            faults.accept(new Fault(FaultKind.NO_HEAD, line, PersonColumn.RELATION.english(), null));
            verdicts.refuse(from, to);
            return;
        }
        if (head >= 0) {
            if (headAge < 18 && adults && !verdicts.refused(head)) {
                faults.accept(new Fault(FaultKind.HEAD_MINOR, line, PersonColumn.RELATION.english(), null));
            }
            ranges.add(from);
            ranges.add(to);
            ranges.add(head);
        }
    }

    /** Once all rows are judged: no household without its head. */
    void settle(Ints lines) {
        for (int i = 0; i < ranges.size(); i += 3) {
            int first = ranges.get(i);
            int behind = ranges.get(i + 1);
            int itsHead = ranges.get(i + 2);
            if (verdicts.refused(itsHead)) {
                if (behind - first > 1) {
                    faults.accept(
                            new Fault(FaultKind.HEAD_HELD, lines.get(itsHead), PersonColumn.RELATION.english(), null));
                }
                verdicts.refuse(first, behind);
            } else if (verdicts.quarantined(itsHead)) {
                verdicts.quarantine(first, behind);
            }
        }
    }
}
