package org.openhuji.daybook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of closed days. */
@Repository
class ClosingStore {
    private static final String SELECT = """
            select station, officer, day, officer_name, figures, closed_at, confirmed_by, confirmed_name, confirmed_at
            from daybook.closing
            """;

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    ClosingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes hold of an officer's day until the end of the transaction. */
    void hold(String station, UUID officer, LocalDate day) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:day, 0)) is null")
                .param("day", "daybook " + station + " " + officer + " " + day)
                .query(Boolean.class)
                .single();
    }

    void add(String station, UUID officer, String name, LocalDate day, DayFigures figures) {
        sql.sql("""
                insert into daybook.closing (station, officer, day, officer_name, figures)
                values (:station, :officer, :day, :name, cast(:figures as jsonb))""")
                .param("station", station)
                .param("officer", officer)
                .param("day", day)
                .param("name", name)
                .param("figures", json.writeValueAsString(figures))
                .update();
    }

    Optional<Closing> find(String station, UUID officer, LocalDate day) {
        return sql.sql(SELECT + "where station = :station and officer = :officer and day = :day")
                .param("station", station)
                .param("officer", officer)
                .param("day", day)
                .query(this::closing)
                .optional();
    }

    /** Those that wait to be taken over at the stations below a place, the oldest first. */
    List<Closing> waiting(List<String> prefixes, int most) {
        return sql.sql(SELECT + """
                        where confirmed_by is null and exists (select from unnest(:prefixes) p where starts_with(station, p))
                        order by day, officer limit :most""")
                .param("prefixes", prefixes.toArray(String[]::new))
                .param("most", most)
                .query(this::closing)
                .list();
    }

    /** The days an officer has closed, the newest first. */
    List<Closing> of(UUID officer, int most) {
        return sql.sql(SELECT + "where officer = :officer order by day desc limit :most")
                .param("officer", officer)
                .param("most", most)
                .query(this::closing)
                .list();
    }

    /** Whether it waited until now. */
    boolean confirm(String station, UUID officer, LocalDate day, UUID by, String name) {
        return sql.sql("""
                        update daybook.closing
                        set confirmed_by = :by, confirmed_name = :name, confirmed_at = clock_timestamp()
                        where station = :station and officer = :officer and day = :day and confirmed_by is null""")
                        .param("by", by)
                        .param("name", name)
                        .param("station", station)
                        .param("officer", officer)
                        .param("day", day)
                        .update()
                == 1;
    }

    private Closing closing(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("confirmed_by", UUID.class);
        return new Closing(
                row.getString("station"),
                row.getObject("officer", UUID.class),
                row.getString("officer_name"),
                row.getObject("day", LocalDate.class),
                json.readValue(row.getString("figures"), DayFigures.class),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                by == null
                        ? null
                        : new Closing.Confirmed(
                                by,
                                row.getString("confirmed_name"),
                                row.getObject("confirmed_at", OffsetDateTime.class)
                                        .toInstant()));
    }
}
