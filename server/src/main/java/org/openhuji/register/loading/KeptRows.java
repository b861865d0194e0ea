package org.openhuji.register.loading;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.intake.FaultKind;
import org.openhuji.intake.PersonRow;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/** Rows that are kept apart until somebody has found out who they are. */
final class KeptRows {
    private static final JsonMapper JSON = new JsonMapper();

    private final Batch batch;
    private final Keys keys;
    private final CopyBuffer rows =
            new CopyBuffer("quarantine", "id, batch, row_number, fault, number, name, content, perhaps, entered_at");

    KeptRows(Batch batch, Keys keys) {
        this.batch = batch;
        this.keys = keys;
    }

    /**
     * Keeps a row.
     *
     * @param perhaps whose record it may be; {@code null} where nobody's is in sight
     */
    void add(PersonRow row, FaultKind fault, @Nullable UUID perhaps) {
        rows.add(keys.of(Keys.Of.QUARANTINE, row.row()))
                .add(batch.id())
                .add(Long.toString(row.row()))
                .add(fault.name())
                .add(number(row))
                .add(row.name().text())
                .add(JSON.writeValueAsString(RowAsItCame.of(row)))
                .add(perhaps == null ? null : perhaps.toString())
                .add("now")
                .end();
    }

    /** Wrong ones too: it is by these that people look. */
    private static @Nullable String number(PersonRow row) {
        return row.number() == null ? row.oldNumber() : row.number().digits();
    }

    long size() {
        return rows.rows();
    }

    void send(CopyManager copy) throws SQLException, IOException {
        rows.send(copy);
    }
}
