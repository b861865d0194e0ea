package org.openhuji.register.recording;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openhuji.register.ActId;
import org.openhuji.register.ActKind;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an act wrote and what it ended: an undo takes the one back and brings the other again. */
@Component
class UndoStore {
    private final NamedParameterJdbcTemplate jdbc;
    private final JdbcClient sql;
    private final Tables tables;

    UndoStore(NamedParameterJdbcTemplate jdbc, JdbcClient sql, Tables tables) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.tables = tables;
    }

    /** An act as it stands in the list of acts. */
    record Act(
            ActId id,
            ActKind kind,
            String eventOn,
            LocalDate filedOn,
            UUID officer,
            boolean isUndo,
            boolean undone,
            Instant recordedAt) {}

    /** The act, if it is there. */
    Optional<Act> find(ActId act) {
        return sql.sql("""
                        select a.id, a.kind, a.event_on, a.filed_on, a.officer, a.undoes is not null as is_undo,
                               exists (select from register.act u where u.undoes = a.id) as undone, a.recorded_at
                          from register.act a where a.id = :act
                        """)
                .param("act", act.value())
                .query((row, number) -> act(row))
                .optional();
    }

    /** Acts that ended what the act wrote and stand. */
    List<Act> restingOn(ActId act) {
        StringBuilder enders = new StringBuilder();
        for (String table : tableNames()) {
            enders.append(enders.isEmpty() ? "" : " union ")
                    .append("select ended_by from register.")
                    .append(table)
                    .append("_past where act = :act");
        }
        return sql.sql(
                        "select a.id, a.kind, a.event_on, a.filed_on, a.officer, false as is_undo, false as undone, a.recorded_at from register.act a"
                                + " where a.id in (" + enders + ") and a.undoes is null"
                                + " and not exists (select from register.act u where u.undoes = a.id) order by a.recorded_at")
                .param("act", act.value())
                .query((row, number) -> act(row))
                .list();
    }

    /** Acts that stand and concern the same people or households, recorded later. */
    List<Act> laterOnTheSame(ActId act) {
        return sql.sql("""
                        select a.id, a.kind, a.event_on, a.filed_on, a.officer, false as is_undo, false as undone, a.recorded_at
                          from register.act a
                         where a.recorded_at > (select recorded_at from register.act where id = :act) and a.undoes is null
                           and not exists (select from register.act u where u.undoes = a.id)
                           and (exists (select from register.act_person p join register.act_person o using (person)
                                         where p.act = :act and o.act = a.id)
                             or exists (select from register.act_household p join register.act_household o using (household)
                                         where p.act = :act and o.act = a.id))
                         order by a.recorded_at limit 5
                        """)
                .param("act", act.value())
                .query((row, number) -> act(row))
                .list();
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                new ActId(LoadStore.uuid(row, 1)),
                ActKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                LoadStore.uuid(row, 5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    /** Whom the act concerned, to be held. */
    Scope scope(ActId act) {
        Scope scope = new Scope();
        sql.sql("select person from register.act_person where act = :act")
                .param("act", act.value())
                .query(UUID.class)
                .list()
                .forEach(person -> scope.person(new PersonId(person)));
        sql.sql("select household from register.act_household where act = :act")
                .param("act", act.value())
                .query(UUID.class)
                .list()
                .forEach(household -> scope.household(new HouseholdId(household)));
        return scope;
    }

    /** Turns the draft round: what the act wrote goes, what it ended comes again, said by whoever said it then. */
    void turnRound(ActId act, Draft draft) {
        List<String> statements = new ArrayList<>();
        for (Columns<?, ?> table : tables.all()) {
            statements.add(table.select("") + "where act = :act");
            statements.add(table.select("_past") + "where ended_by = :act");
        }
        for (Dateless.Kind<?> kind : Dateless.KINDS) {
            statements.add(kind.select("") + "where act = :act");
            statements.add(kind.select("_past") + "where ended_by = :act");
        }
        jdbc.execute(String.join(";\n", statements), Map.of("act", act.value()), prepared -> {
            prepared.execute();
            timelines(prepared, Columns.ADDRESSES, draft.addresses);
            timelines(prepared, Columns.HOUSEHOLDS, draft.places);
            timelines(prepared, Columns.STANDINGS, draft.standings);
            timelines(prepared, Columns.LEADS, draft.leads);
            timelines(prepared, tables.identities, draft.identities);
            timelines(prepared, Columns.PRESENCES, draft.presences);
            timelines(prepared, Columns.NUMBERS, draft.numbers);
            timelines(prepared, Columns.CIRCUMSTANCES, draft.circumstances);
            timelines(prepared, Columns.PARENTHOODS, draft.parenthoods);
            timelines(prepared, Columns.MARRIAGES, draft.marriages);
            changes(prepared, Dateless.MIGRATIONS, draft.migrations);
            changes(prepared, Dateless.RELATIVES, draft.relatives);
            changes(prepared, Dateless.FREEZES, draft.freezes);
            changes(prepared, Dateless.PAPERS, draft.spent);
            return draft;
        });
    }

    private static <K, V> void timelines(PreparedStatement prepared, Columns<K, V> table, Map<K, Timeline<V>> timelines)
            throws SQLException {
        Map<K, List<Row<V>>> gone = rows(prepared, table);
        Map<K, List<Row<V>>> come = rows(prepared, table);
        timelines.clear();
        Set<K> keys = new LinkedHashSet<>(gone.keySet());
        keys.addAll(come.keySet());
        for (K key : keys) {
            timelines.put(key, new Timeline<>(gone.getOrDefault(key, List.of()), come.getOrDefault(key, List.of())));
        }
    }

    private static <K, V> Map<K, List<Row<V>>> rows(PreparedStatement prepared, Columns<K, V> table)
            throws SQLException {
        Map<K, List<Row<V>>> found = new LinkedHashMap<>();
        try (ResultSet rows = prepared.getResultSet()) {
            while (rows.next()) {
                found.computeIfAbsent(table.key(rows), key -> new ArrayList<>()).add(table.row(rows));
            }
        }
        prepared.getMoreResults();
        return found;
    }

    private static <V> void changes(PreparedStatement prepared, Dateless.Kind<V> kind, Draft.Changes<V> changes)
            throws SQLException {
        try (ResultSet rows = prepared.getResultSet()) {
            while (rows.next()) {
                changes.removed.add(kind.read().read(rows));
            }
        }
        prepared.getMoreResults();
        try (ResultSet rows = prepared.getResultSet()) {
            while (rows.next()) {
                changes.added.add(kind.row(rows));
            }
        }
        prepared.getMoreResults();
    }

    private List<String> tableNames() {
        List<String> names = new ArrayList<>();
        tables.all().forEach(table -> names.add(table.table()));
        Dateless.KINDS.forEach(kind -> names.add(kind.table()));
        return names;
    }
}
