package org.openhuji.register.loading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openhuji.intake.FaultKind;
import org.openhuji.intake.PersonColumn;
import org.openhuji.register.PersonId;

/**
 * A row of a file that was kept apart until somebody has found out who it is.
 *
 * @param line of the file
 * @param fault why it is kept
 * @param place the division code of the household it names
 * @param open whether nothing has been decided yet
 * @param fields the row as it came, column by column; empty in lists
 * @param collides persons of the register it may be: who has the number, or name and birth; empty in lists
 */
public record KeptRow(
        UUID id,
        long line,
        FaultKind fault,
        String place,
        Instant enteredAt,
        boolean open,
        List<Field> fields,
        List<PersonId> collides) {
    public KeptRow {
        fields = List.copyOf(fields);
        collides = List.copyOf(collides);
    }

    /** What stands in a column. */
    public record Field(PersonColumn column, String value) {
        /** The column alone: values are somebody's. */
        @Override
        public String toString() {
            return "Field[" + column + "]";
        }
    }
}
