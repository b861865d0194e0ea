package org.openhuji.register.recording;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.register.HouseholdId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an act with all its rows in one round trip, and has every deferred rule checked at its end. */
@Component
class WriteStore {
    /** Recording time is taken only once the lock is held: whoever asks what was known then waits for us. */
    private static final String ACT = """
            select pg_advisory_xact_lock_shared(hashtextextended('register.recording', 0));

            select set_config('huji.act', :act, true), set_config('huji.recorded_at', clock_timestamp()::text, true);

            insert into register.act (id, kind, event_on, filed_on, recorded_at, ground, reason, officer, second_officer, office,
                                      matter, request, undoes, content)
            values (register.this_act(), :kind, :eventOn, :filedOn, register.this_moment(), :ground, :reason, :officer,
                    :secondOfficer, :office, :matter, :request, :undoes, :content::jsonb)
            returning recorded_at;
            """;

    /** Deferred again afterwards: a caller may record another act in the same transaction. */
    private static final String CHECK =
            "set constraints all immediate;\nset constraints all deferred;\nset local plan_cache_mode to default";

    private final NamedParameterJdbcTemplate jdbc;
    private final JsonMapper json;

    WriteStore(NamedParameterJdbcTemplate jdbc, RegisterJson json) {
        this.jdbc = jdbc;
        this.json = json.mapper();
    }

    /** What only the database knows. */
    record Written(Instant recordedAt, Map<HouseholdId, String> householdNumbers) {}

    /**
     * Writes the act and its rows.
     *
     * @throws StaleDraft where a row to be ended is no longer there: somebody was quicker
     */
    Written write(MapSqlParameterSource act, List<Tables.Statement> statements) {
        StringBuilder sql = new StringBuilder(ACT);
        int at = 0;
        for (Tables.Statement statement : statements) {
            String parameter = "rows" + at++;
            sql.append(statement.sql().replace(":rows", ":" + parameter)).append(";\n");
            act.addValue(parameter, json.writeValueAsString(statement.rows()));
        }
        return jdbc.execute(sql.append(CHECK).toString(), act, prepared -> {
            prepared.execute();
            prepared.getMoreResults();
            prepared.getMoreResults();
            Instant recordedAt = recordedAt(prepared);
            Map<HouseholdId, String> numbers = new LinkedHashMap<>();
            for (Tables.Statement statement : statements) {
                prepared.getMoreResults();
                switch (statement.answer()) {
                    case COUNT -> {
                        if (prepared.getUpdateCount() != statement.rows().size()) {
                            throw new StaleDraft();
                        }
                    }
                    case HOUSEHOLD_NUMBERS -> numbers.putAll(numbers(prepared));
                }
            }
            return new Written(recordedAt, numbers);
        });
    }

    private static Instant recordedAt(PreparedStatement prepared) throws SQLException {
        try (ResultSet row = prepared.getResultSet()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static Map<HouseholdId, String> numbers(PreparedStatement prepared) throws SQLException {
        Map<HouseholdId, String> numbers = new LinkedHashMap<>();
        try (ResultSet rows = prepared.getResultSet()) {
            while (rows.next()) {
                numbers.put(new HouseholdId(LoadStore.uuid(rows, 1)), rows.getString(2));
            }
        }
        return numbers;
    }
}
