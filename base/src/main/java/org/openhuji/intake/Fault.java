package org.openhuji.intake;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;

/**
 * One thing that is wrong with a table, in words that say what to mend. Names and numbers are never repeated: the row says
 * where they stand.
 *
 * @param kind what is wrong
 * @param row the line of the file where the row begins (in a sheet its number), from 1; 0 where it is the whole file
 * @param column the head of the column as docs/import.md has it, or as the file has it where it is no column of ours; {@code
 *     null} where it is the whole row
 * @param detail more about it (the nearest right word, the other row); {@code null} where the kind says all
 */
public record Fault(
        FaultKind kind,
        long row,
        @Nullable String column,
        @Nullable Words detail) {
    /** The same without its detail. */
    Fault plain() {
        return new Fault(kind, row, column, null);
    }

    /** What becomes of the row. */
    public Severity severity() {
        return kind.severity();
    }

    /** What is wrong, with the detail. */
    public Words wrong() {
        Words wrong = kind.wrong();
        return detail == null ? wrong : new Words(wrong.zh() + "：" + detail.zh(), wrong.en() + ": " + detail.en());
    }

    /** What mends it. */
    public Words mend() {
        return kind.mend();
    }
}
