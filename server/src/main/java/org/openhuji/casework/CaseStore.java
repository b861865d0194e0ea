package org.openhuji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of cases and their steps. */
@Component
class CaseStore {
    private final JdbcClient sql;
    private final CaseJson json;

    CaseStore(JdbcClient sql, CaseJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** The next number of a sequence, from 1. */
    long next(String sequence) {
        return sql.sql("""
                        insert into casework.sequence (name, last) values (:name, 1)
                        on conflict (name) do update set last = sequence.last + 1 returning last""").param("name", sequence).query(Long.class).single();
    }

    /** A number that belongs to a case: drawn the first time, and the same ever after. */
    String drawnOnce(CaseId id, String what, Supplier<String> draw) {
        return sql.sql("select number from casework.drawn where case_id = :id and what = :what")
                .param("id", id.value())
                .param("what", what)
                .query(String.class)
                .optional()
                .orElseGet(() -> {
                    String number = draw.get();
                    sql.sql("insert into casework.drawn (case_id, what, number) values (:id, :what, :number)")
                            .param("id", id.value())
                            .param("what", what)
                            .param("number", number)
                            .update();
                    return number;
                });
    }

    /** Adds a case that is new. */
    void add(CaseFile file, byte @Nullable [] key) {
        sql.sql("""
                insert into casework.case_file (id, version, reference, type, place, state, filed_on, transfer, key, file)
                values (:id, :version, :reference, :type, :place, :state, :filedOn, :transfer, :key, cast(:file as jsonb))""")
                .param("id", file.id().value())
                .param("version", file.version())
                .param("reference", file.reference())
                .param("type", file.type().name())
                .param("place", file.place())
                .param("state", file.state().name())
                .param("filedOn", file.filedOn())
                .param("transfer", transfer(file))
                .param("key", key)
                .param("file", json.write(file))
                .update();
    }

    /**
     * Keeps a case after a step.
     *
     * @param begins whether the step began a clock, which is named by its number
     */
    void keep(CaseFile file, Level level, boolean begins) {
        Deadline deadline = file.deadline();
        sql.sql("""
                update casework.case_file
                set version = :version, state = :state, due_on = :due, paused = :paused, level = :level, transfer = :transfer,
                    clock = coalesce(:clock, clock),
                    changed_at = clock_timestamp(), file = cast(:file as jsonb)
                where id = :id""")
                .param("id", file.id().value())
                .param("version", file.version())
                .param("state", file.state().name())
                .param("due", deadline == null ? null : deadline.due())
                .param("paused", deadline != null && deadline.pausedOn() != null)
                .param("level", level.name())
                .param("clock", begins ? file.version() : null)
                .param("transfer", transfer(file))
                .param("file", json.write(file))
                .update();
    }

    /** Notes that the clock of a case as it was has been stopped, before the case is kept; late by so many working days. */
    void stop(CaseFile file, Level level, Deadline clock, LocalDate on, int late) {
        sql.sql("""
                        insert into casework.clock_end (case_id, clock, type, place, level, due_on, ended_on, late)
                        select id, clock, type, place, :level, :due, :on, :late from casework.case_file
                        where id = :id and clock is not null
                        on conflict do nothing""")
                .param("id", file.id().value())
                .param("level", level.name())
                .param("due", clock.due())
                .param("on", on)
                .param("late", late)
                .update();
    }

    private static @Nullable UUID transfer(CaseFile file) {
        return file.transfer() == null ? null : file.transfer().id();
    }

    /** Adds a step. */
    void add(CaseId id, CaseStep step, String content) {
        sql.sql("""
                insert into casework.step (case_id, number, step, from_state, to_state, by, officer, office, on_day, words, content)
                values (:case, :number, :step, :from, :to, :by, :officer, :office, :on, :words, cast(:content as jsonb))""")
                .param("case", id.value())
                .param("number", step.number())
                .param("step", step.step())
                .param("from", step.from().name())
                .param("to", step.to().name())
                .param("by", step.by())
                .param("officer", step.officer())
                .param("office", step.office())
                .param("on", step.on())
                .param("words", step.words())
                .param("content", content)
                .update();
    }

    /** A case as it stands. */
    Optional<CaseFile> find(CaseId id) {
        return sql.sql("select file from casework.case_file where id = :id")
                .param("id", id.value())
                .query(this::file)
                .optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<CaseFile> hold(CaseId id) {
        return sql.sql("select file from casework.case_file where id = :id for no key update")
                .param("id", id.value())
                .query(this::file)
                .optional();
    }

    Optional<CaseFile> find(String reference) {
        return sql.sql("select file from casework.case_file where reference = :reference")
                .param("reference", reference)
                .query(this::file)
                .optional();
    }

    /** A case by its reference, where the key is its own. */
    Optional<CaseFile> find(String reference, byte[] key) {
        return sql.sql("select file from casework.case_file where reference = :reference and key = :key")
                .param("reference", reference)
                .param("key", key)
                .query(this::file)
                .optional();
    }

    /** Gives a case another key; the one before opens nothing any more. */
    void key(CaseId id, byte[] key) {
        sql.sql("update casework.case_file set key = :key where id = :id")
                .param("key", key)
                .param("id", id.value())
                .update();
    }

    /** What opens a case from home; empty where nothing does. */
    Optional<CaseKey> key(CaseId id) {
        return sql.sql(
                        "select reference, encode(key, 'hex') from casework.case_file where id = :id and key is not null")
                .param("id", id.value())
                .query((row, number) -> new CaseKey(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Whether something opens a case from home. */
    boolean keyed(CaseId id) {
        return sql.sql("select key is not null from casework.case_file where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** One end of a transfer. */
    Optional<CaseFile> find(UUID transfer, Transfer.Side side) {
        return sql.sql("""
                        select file from casework.case_file
                        where transfer = :transfer and file -> 'transfer' ->> 'side' = :side""")
                .param("transfer", transfer)
                .param("side", side.name())
                .query(this::file)
                .optional();
    }

    /** Where people left with a certificate, by its number, as long as they have not arrived. */
    Optional<CaseFile> findByCertificate(String number) {
        return issued("certificate", number, Transfer.Side.OLD_PLACE);
    }

    /** Where a permission was issued, by its number, as long as nobody has arrived. */
    Optional<CaseFile> findByPermission(String number) {
        return issued("permission", number, Transfer.Side.NEW_PLACE);
    }

    private Optional<CaseFile> issued(String paper, String number, Transfer.Side side) {
        return sql.sql("select file from casework.case_file where file -> 'transfer' ->> '" + paper
                        + "' = :number and state = 'ISSUED' and file -> 'transfer' ->> 'side' = :side")
                .param("number", number)
                .param("side", side.name())
                .query(this::file)
                .optional();
    }

    /** Open cases of the places (prefixes of codes, an empty one is everywhere), what is due first in front. */
    List<CaseFile> queue(Collection<String> places, Collection<CaseState> states, int limit) {
        return sql.sql("""
                        select file from casework.case_file
                        where state = any(:states) and exists (select from unnest(:places) p where starts_with(place, p))
                        order by paused, due_on nulls last, filed_on, opened_at limit :limit""")
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("places", places.toArray(String[]::new))
                .param("limit", limit)
                .query(this::file)
                .list();
    }

    /** Cases whose clock runs to a day that may still move. */
    List<CaseId> provisional() {
        return sql.sql("""
                        select id from casework.case_file
                        where state in ('ACCEPTED', 'EXAMINED') and file @> '{"deadline": {"provisional": true, "pausedOn": null}}'
                        order by due_on""")
                .query((row, number) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Cases by their identities. */
    List<CaseFile> list(Collection<CaseId> ids) {
        return sql.sql("select file from casework.case_file where id = any(:ids)")
                .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(this::file)
                .list();
    }

    /** Cases a person is or was part of, the newest first. */
    List<CaseFile> of(PersonId person, int limit) {
        return sql.sql("""
                        select file from casework.case_file
                        where file -> 'application' -> 'parties' @> cast(:party as jsonb)
                        order by opened_at desc limit :limit""")
                .param("party", "[{\"person\": \"" + person + "\"}]")
                .param("limit", limit)
                .query(this::file)
                .list();
    }

    /** How many are late on a day, of the places. */
    int late(Collection<String> places, LocalDate on) {
        return sql.sql("""
                        select count(*) from casework.case_file
                        where due_on < :on and not paused and state in ('ACCEPTED', 'EXAMINED')
                          and exists (select from unnest(:places) p where starts_with(place, p))""")
                .param("on", on)
                .param("places", places.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** All steps, in their order. */
    List<CaseStep> steps(CaseId id) {
        return sql.sql("""
                        select number, step, from_state, to_state, by, officer, office, on_day, at, words
                        from casework.step where case_id = :id order by number""").param("id", id.value()).query(CaseStore::step).list();
    }

    private CaseFile file(ResultSet row, int number) throws SQLException {
        return json.read(row.getString("file"), CaseFile.class);
    }

    private static CaseStep step(ResultSet row, int number) throws SQLException {
        return new CaseStep(
                row.getInt("number"),
                row.getString("step"),
                CaseState.valueOf(row.getString("from_state")),
                CaseState.valueOf(row.getString("to_state")),
                row.getString("by"),
                row.getObject("officer", UUID.class),
                row.getString("office"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("words"));
    }
}
