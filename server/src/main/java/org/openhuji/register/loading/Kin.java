package org.openhuji.register.loading;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.intake.PersonReference;
import org.openhuji.intake.PersonRow;
import org.openhuji.kernel.CitizenNumber;

/**
 * Who refers to whom in a file, kept until all its persons are in. Parallel arrays, for a city has a million and a half of
 * them.
 */
final class Kin {
    /** What somebody referred to is. */
    enum As {
        FATHER,
        MOTHER,
        SPOUSE,
        GUARDIAN
    }

    private long[] lines = new long[1 << 10];
    private long[] references = new long[1 << 10];
    private byte[] kinds = new byte[1 << 10];
    private byte[] relations = new byte[1 << 10];
    private int size;

    /** Remembers where a row stands and whom it names. */
    void add(PersonRow row, LineIndex index) {
        if (row.mark() != null) {
            index.put(LineIndex.hash("#" + row.mark()), row.row());
        }
        CitizenNumber number = row.number();
        if (number != null) {
            index.put(LineIndex.hash(number.digits()), row.row());
        }
        add(row.row(), As.FATHER, row.father(), null);
        add(row.row(), As.MOTHER, row.mother(), null);
        add(row.row(), As.SPOUSE, row.spouse(), null);
        add(row.row(), As.GUARDIAN, row.guardian(), row.guardianRelation());
    }

    private void add(long line, As as, @Nullable PersonReference reference, @Nullable String relation) {
        if (reference == null) {
            return;
        }
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size * 2);
            references = Arrays.copyOf(references, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            relations = Arrays.copyOf(relations, size * 2);
        }
        lines[size] = line;
        references[size] = LineIndex.hash(
                switch (reference) {
                    case PersonReference.ByNumber(CitizenNumber number) -> number.digits();
                    case PersonReference.ByMark(String mark) -> "#" + mark;
                });
        relations[size] = relation == null ? -1 : Byte.parseByte(relation);
        kinds[size++] = (byte) as.ordinal();
    }

    int size() {
        return size;
    }

    As as(int at) {
        return As.values()[kinds[at]];
    }

    /** What a guardian is to the ward by GB/T 4761; {@code null} where it is not told. */
    @Nullable
    String relation(int at) {
        return relations[at] < 0 ? null : (relations[at] < 10 ? "0" : "") + relations[at];
    }

    UUID person(int at, Keys keys) {
        return keys.of(Keys.Of.PERSON, lines[at]);
    }

    long line(int at) {
        return lines[at];
    }

    long reference(int at) {
        return references[at];
    }
}
