package org.openhuji.intake;

import java.util.function.Consumer;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.Words;

/**
 * What only all rows of a file tell together: numbers and marks that are there twice, persons who are, and kin. Per row it keeps
 * some fifty to a hundred bytes, so that ten million rows fit into one gigabyte.
 */
final class PersonCheck {
    /** No spouse is named; and one who is not in the file. */
    private static final int NONE = -1;

    private static final int ELSEWHERE = -2;

    private final Consumer<Fault> faults;
    private final Verdicts verdicts;
    private final LongMap numbers = new LongMap();
    private final LongMap marks = new LongMap();
    private final LongMap persons = new LongMap();
    private final LongMap certificates = new LongMap();

    private final Ints lines = new Ints();
    private final Ints earliest = new Ints();
    private final Ints latest = new Ints();
    /** Bit 0 a man, bit 1 a woman, bit 2 registered. */
    private final Ints traits = new Ints();

    /** A parent's number or mark, the same for the same parent, cut to 31 bits; 0 where none is named. */
    private final Ints parents = new Ints();

    private final Ints spouses = new Ints();
    /** References to rows further down: row, kin, and the key in two halves; kin is 4 higher where it is a mark. */
    private final Ints pending = new Ints();

    PersonCheck(Consumer<Fault> faults, Verdicts verdicts) {
        this.faults = faults;
        this.verdicts = verdicts;
    }

    Ints lines() {
        return lines;
    }

    /** A row that could not be read. */
    void unreadable(long line) {
        lines.add((int) line);
        earliest.add(Integer.MAX_VALUE);
        latest.add(Integer.MIN_VALUE);
        traits.add(0);
        parents.add(0);
        spouses.add(NONE);
    }

    void row(int row, PersonRow person) {
        lines.add((int) person.row());
        earliest.add((int) person.born().earliest().toEpochDay());
        latest.add((int) person.born().latest().toEpochDay());
        boolean registered = person.standing() instanceof Standing.Registered;
        traits.add((person.sex().equals("1") ? 1 : person.sex().equals("2") ? 2 : 0) | (registered ? 4 : 0));
        spouses.add(NONE);
        int parent = parent(person);
        parents.add(parent);
        twice(row, person, registered, parent);
        for (Kin kin : Kin.values()) {
            PersonReference reference = kin.of(person);
            if (reference != null) {
                refer(row, kin, reference);
            }
        }
    }

    private static int parent(PersonRow person) {
        PersonReference parent = person.mother() == null ? person.father() : person.mother();
        if (parent == null) {
            return 0;
        }
        long key = switch (parent) {
            case PersonReference.ByNumber byNumber -> key(byNumber.number());
            case PersonReference.ByMark byMark -> LongMap.key(byMark.mark());
        };
        return (int) (key ^ key >>> 32) | 1;
    }

    private void twice(int row, PersonRow person, boolean registered, int parent) {
        CitizenNumber number = person.number();
        if (number != null) {
            both(FaultKind.NUMBER_TWICE, PersonColumn.NUMBER, numbers.putIfAbsent(key(number), row), row);
        }
        if (person.mark() != null) {
            int first = marks.putIfAbsent(LongMap.key(person.mark()), row);
            if (first >= 0) {
                fault(FaultKind.MARK_TWICE, row, PersonColumn.ROW, first);
                verdicts.refuse(row);
            }
        }
        if (person.birthCertificate() != null) {
            int first = certificates.putIfAbsent(LongMap.key(person.birthCertificate()), row);
            both(FaultKind.BIRTH_CERTIFICATE_TWICE, PersonColumn.BIRTH_CERTIFICATE, first, row);
        }
        if (registered && person.born().complete()) {
            int first = persons.putIfAbsent(LongMap.key(person.name().text() + person.born() + person.sex()), row);
            if (first >= 0 && parent != 0 && parents.get(first) == parent) {
                both(FaultKind.SAME_PERSON, PersonColumn.NAME, first, row);
            } else if (first >= 0) {
                fault(FaultKind.NAMESAKE, row, PersonColumn.NAME, first);
            }
        }
    }

    /** Both rows are kept apart, and each names the other. */
    private void both(FaultKind kind, PersonColumn column, int first, int second) {
        if (first >= 0) {
            fault(kind, first, column, second);
            fault(kind, second, column, first);
            verdicts.quarantine(first);
            verdicts.quarantine(second);
        }
    }

    private void fault(FaultKind kind, int row, PersonColumn column, int other) {
        int line = lines.get(other);
        faults.accept(
                new Fault(kind, lines.get(row), column.english(), new Words("见第" + line + "行", "see row " + line)));
    }

    private void leftOut(FaultKind kind, int row, Kin kin) {
        faults.accept(new Fault(kind, lines.get(row), kin.column().english(), null));
        verdicts.leaveOut(row, kin);
    }

    /** The line of somebody referred to, or -1. */
    long lineOf(PersonReference reference) {
        int row = switch (reference) {
            case PersonReference.ByNumber byNumber -> numbers.get(key(byNumber.number()));
            case PersonReference.ByMark byMark -> marks.get(LongMap.key(byMark.mark()));
        };
        return row < 0 ? -1 : lines.get(row);
    }

    private void refer(int row, Kin kin, PersonReference reference) {
        long key = switch (reference) {
            case PersonReference.ByNumber byNumber -> key(byNumber.number());
            case PersonReference.ByMark byMark -> LongMap.key(byMark.mark());
        };
        boolean mark = reference instanceof PersonReference.ByMark;
        int found = mark ? marks.get(key) : numbers.get(key);
        if (found >= 0) {
            resolve(row, kin, found);
        } else {
            pending.add(row);
            pending.add(kin.ordinal() + (mark ? 4 : 0));
            pending.add((int) (key >>> 32));
            pending.add((int) key);
        }
    }

    /** Seventeen digits: the check character says nothing more. */
    private static long key(CitizenNumber number) {
        String digits = number.digits();
        long key = 0;
        for (int i = 0; i < 17; i++) {
            key = key * 10 + digits.charAt(i) - '0';
        }
        return key;
    }

    /** Once all rows are there: what was referred to further down, and whether spouses name each other. */
    void settle() {
        for (int i = 0; i < pending.size(); i += 4) {
            int row = pending.get(i);
            boolean mark = pending.get(i + 1) >= 4;
            Kin kin = Kin.values()[pending.get(i + 1) & 3];
            long key = (long) pending.get(i + 2) << 32 | pending.get(i + 3) & 0xFFFFFFFFL;
            int found = mark ? marks.get(key) : numbers.get(key);
            if (found >= 0) {
                resolve(row, kin, found);
            } else if (mark) {
                leftOut(FaultKind.KIN_NOT_FOUND, row, kin);
            } else if (kin == Kin.SPOUSE) {
                spouses.set(row, ELSEWHERE);
            }
        }
        for (int row = 0; row < spouses.size(); row++) {
            int spouse = spouses.get(row);
            if (spouse < 0 || (traits.get(row) & traits.get(spouse) & 4) == 0 || spouses.get(spouse) == row) {
                continue;
            }
            if (spouses.get(spouse) == NONE) {
                faults.accept(new Fault(
                        FaultKind.SPOUSE_SILENT,
                        lines.get(row),
                        Kin.SPOUSE.column().english(),
                        null));
            } else {
                leftOut(FaultKind.SPOUSE_OTHER, row, Kin.SPOUSE);
            }
        }
    }

    /**
     * Whether the one referred to can be it. A parent is surely ten years older, so that nobody can be their own ancestor: in a
     * ring of parents somebody is younger than their child.
     */
    private void resolve(int row, Kin kin, int found) {
        if (found == row) {
            leftOut(FaultKind.KIN_SELF, row, kin);
            return;
        }
        switch (kin) {
            case FATHER -> parent(row, kin, found, 2);
            case MOTHER -> parent(row, kin, found, 1);
            case SPOUSE -> spouses.set(row, found);
            case GUARDIAN -> {}
        }
    }

    private void parent(int row, Kin kin, int found, int wrongSex) {
        if ((traits.get(found) & wrongSex) != 0) {
            leftOut(FaultKind.KIN_SEX, row, kin);
        } else if (earliest.get(found) != Integer.MAX_VALUE && latest.get(found) + 3652 > latest.get(row)) {
            leftOut(FaultKind.KIN_AGE, row, kin);
        }
    }
}
