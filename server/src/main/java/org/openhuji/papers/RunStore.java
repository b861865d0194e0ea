package org.openhuji.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of print runs. */
@Repository
class RunStore {
    private final JdbcClient database;

    RunStore(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, UUID officer, String office, List<PrintRuns.Item> items) {
        database.sql("insert into papers.run (id, officer, office) values (:id, :officer, :office)")
                .param("id", id)
                .param("officer", officer)
                .param("office", office)
                .update();
        for (PrintRuns.Item item : items) {
            database.sql("""
                    insert into papers.run_item (run, position, about, kind, code)
                    values (:run, :position, :about, :kind, :code)""")
                    .param("run", id)
                    .param("position", item.position())
                    .param("about", item.about())
                    .param("kind", item.kind().name())
                    .param("code", item.code())
                    .update();
        }
    }

    Optional<PrintRuns.Run> find(UUID id) {
        return database.sql("select id, officer, office, made_at, confirmed_at from papers.run where id = :id")
                .param("id", id)
                .query((row, number) -> run(row))
                .optional();
    }

    List<PrintRuns.Run> listOpen(UUID officer, int most) {
        return database.sql("""
                        select id, officer, office, made_at, confirmed_at from papers.run
                        where officer = :officer and confirmed_at is null order by made_at desc, id limit :most""")
                .param("officer", officer)
                .param("most", most)
                .query((row, number) -> run(row))
                .list();
    }

    private List<PrintRuns.Item> items(UUID run) {
        return database.sql(
                        "select position, about, kind, code from papers.run_item where run = :run order by position")
                .param("run", run)
                .query((row, number) -> new PrintRuns.Item(
                        row.getInt("position"),
                        row.getObject("about", UUID.class),
                        PaperKind.valueOf(row.getString("kind")),
                        row.getString("code")))
                .list();
    }

    private PrintRuns.Run run(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PrintRuns.Run(
                id,
                row.getObject("officer", UUID.class),
                row.getString("office"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("confirmed_at", OffsetDateTime.class) != null,
                items(id));
    }

    void replace(UUID run, int position, String code) {
        database.sql("""
                update papers.run_item set code = :code where run = :run and position = :position
                    and exists (select from papers.run where id = :run and confirmed_at is null)""")
                .param("code", code)
                .param("run", run)
                .param("position", position)
                .update();
    }

    boolean confirm(UUID run) {
        return database.sql(
                                "update papers.run set confirmed_at = clock_timestamp() where id = :run and confirmed_at is null")
                        .param("run", run)
                        .update()
                == 1;
    }

    Map<UUID, Set<PaperKind>> given(Collection<UUID> about) {
        Map<UUID, Set<PaperKind>> given = new HashMap<>();
        database.sql("""
                        select p.about, p.kind from papers.issued p
                        where p.about = any(:about) and p.withdrawn_on is null and not exists (
                            select from papers.run_item i join papers.run r on r.id = i.run
                            where i.code = p.code and r.confirmed_at is null)""")
                .param("about", about.toArray(UUID[]::new))
                .query((row, number) -> given.computeIfAbsent(
                                row.getObject("about", UUID.class), id -> EnumSet.noneOf(PaperKind.class))
                        .add(PaperKind.valueOf(row.getString("kind"))))
                .list();
        return given;
    }
}
