package org.openhuji.register.loading;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.intake.FaultKind;
import org.openhuji.intake.PersonRow;
import org.openhuji.kernel.PlaceCode;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/** Rows that are kept apart until somebody has found out who they are. */
final class Quarantine {
    private static final JsonMapper JSON = new JsonMapper();

    private final Batch batch;
    private final Keys keys;
    private final CopyBuffer rows =
            new CopyBuffer("quarantine", "id, batch, row_number, fault, number, name, content, perhaps, entered_at");

    Quarantine(Batch batch, Keys keys) {
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
                .add(row.number() == null ? null : row.number().digits())
                .add(row.name().text())
                .add(JSON.writeValueAsString(content(row)))
                .add(perhaps == null ? null : perhaps.toString())
                .add("now")
                .end();
    }

    /** What is needed to decide and, where they are let in after all, to file the act. */
    private static Map<String, @Nullable Object> content(PersonRow row) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("household", row.household().number());
        content.put("householdKind", row.household().kind());
        content.put("place", PlaceCode.format(row.household().place()));
        content.put("address", row.household().address());
        content.put("relation", row.relation());
        content.put("name", row.name().text());
        content.put("number", row.number() == null ? null : row.number().digits());
        content.put("sex", row.sex());
        content.put("born", row.born().toString());
        content.put("ethnicity", row.ethnicity());
        content.put("maritalStatus", row.maritalStatus());
        content.put("birthCertificate", row.birthCertificate());
        content.put(
                "registeredSince",
                row.registeredSince() == null ? null : row.registeredSince().toString());
        content.values().removeIf(java.util.Objects::isNull);
        return content;
    }

    long size() {
        return rows.rows();
    }

    void send(CopyManager copy) throws SQLException, IOException {
        rows.send(copy);
    }
}
