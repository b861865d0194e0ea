package org.openhuji.casework.batches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseId;
import org.openhuji.intake.Fault;
import org.openhuji.intake.FaultKind;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches, their families and their faults. */
@Component
class RequisitionStore {
    private static final String BATCH = """
            select id, county, number, body, noticed_on, sent_at, done_at, persons,
                   (select count(*) from casework.batch_family f where f.batch_id = b.id) as families
            from casework.batch b
            """;

    private static final int LONGEST_HEAD = 60;

    private final JdbcClient sql;

    RequisitionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Opens a batch that is new. */
    void open(UUID id, String county, Sending sending, UUID officer) {
        sql.sql("""
                        insert into casework.batch (id, county, number, body, noticed_on, opened_by)
                        values (:id, :county, :number, :body, :noticed, :officer) on conflict do nothing""")
                .param("id", id)
                .param("county", county)
                .param("number", sending.number())
                .param("body", sending.body())
                .param("noticed", sending.noticedOn())
                .param("officer", officer)
                .update();
    }

    /** It is being sent: until it is through, it counts as broken off. */
    void begin(UUID id, int persons) {
        sql.sql(
                        "update casework.batch set sent_at = clock_timestamp(), done_at = null, persons = :persons where id = :id")
                .param("id", id)
                .param("persons", persons)
                .update();
    }

    void done(UUID id) {
        sql.sql("update casework.batch set done_at = clock_timestamp() where id = :id")
                .param("id", id)
                .update();
    }

    Optional<Batch> find(UUID id) {
        return sql.sql(BATCH + "where id = :id")
                .param("id", id)
                .query(RequisitionStore::batch)
                .optional();
    }

    /** Batches of counties in which somebody is at work, given as prefixes of codes; those sent last in front. */
    List<Batch> list(Collection<String> places, int limit) {
        return sql.sql(BATCH + """
                        where exists (select from unnest(:places) p where starts_with(county, p) or starts_with(p, county))
                        order by sent_at desc limit :limit""")
                .param("places", places.toArray(String[]::new))
                .param("limit", limit)
                .query(RequisitionStore::batch)
                .list();
    }

    /** One family at a time: whoever sends the same list at the same moment waits. */
    void hold(UUID id) {
        sql.sql("select id from casework.batch where id = :id for no key update")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /** A family that is a case. */
    record Family(String mark, CaseId id, byte[] digest) {}

    Optional<Family> family(UUID batch, String mark) {
        return sql.sql(
                        "select mark, case_id, digest from casework.batch_family where batch_id = :batch and mark = :mark")
                .param("batch", batch)
                .param("mark", mark)
                .query((row, number) -> new Family(
                        row.getString("mark"),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getBytes("digest")))
                .optional();
    }

    void add(UUID batch, Family family) {
        sql.sql("""
                        insert into casework.batch_family (batch_id, mark, case_id, digest)
                        values (:batch, :mark, :case, :digest)""")
                .param("batch", batch)
                .param("mark", family.mark())
                .param("case", family.id().value())
                .param("digest", family.digest())
                .update();
    }

    /** A case of a batch, and the mark of its family. */
    record Line(String mark, CaseId id) {}

    /** All families, numbers in the order of numbers. */
    List<Line> families(UUID batch) {
        return sql.sql("""
                        select mark, case_id from casework.batch_family where batch_id = :batch
                        order by case when mark ~ '^[0-9]{1,18}$' then mark::bigint end nulls last, mark""")
                .param("batch", batch)
                .query((row, number) ->
                        new Line(row.getString("mark"), new CaseId(row.getObject("case_id", UUID.class))))
                .list();
    }

    /** The batch a case came with. */
    Optional<UUID> batchOf(CaseId id) {
        return sql.sql("select batch_id from casework.batch_family where case_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** Where somebody stands already. */
    enum Held {
        /** In a family of the batch. */
        IN_BATCH,
        /** In another case of the matter that has not ended. */
        CASE_OPEN
    }

    Optional<Held> held(UUID batch, CitizenNumber number) {
        return sql.sql("""
                        select case when f.batch_id = :batch then 'IN_BATCH' else 'CASE_OPEN' end
                        from casework.case_file c left join casework.batch_family f on f.case_id = c.id
                        where c.file -> 'application' -> 'parties' @> cast(:party as jsonb) and c.type = 'REQUISITION_BATCH'
                          and (f.batch_id = :batch or c.state not in ('REGISTERED', 'FILED', 'REFUSED', 'WITHDRAWN'))
                        order by 1 desc limit 1""")
                .param("batch", batch)
                .param("party", party(number))
                .query(String.class)
                .optional()
                .map(Held::valueOf);
    }

    /** Whether somebody stands in a case. */
    boolean isIn(CaseId id, CitizenNumber number) {
        return sql.sql("""
                        select file -> 'application' -> 'parties' @> cast(:party as jsonb)
                        from casework.case_file where id = :id""")
                .param("id", id.value())
                .param("party", party(number))
                .query(Boolean.class)
                .single();
    }

    private static String party(CitizenNumber number) {
        return "[{\"number\": \"" + number.digits() + "\"}]";
    }

    /** Keeps the faults of the last sending in place of those before. */
    void faults(UUID batch, List<Fault> faults) {
        sql.sql("delete from casework.batch_fault where batch_id = :batch")
                .param("batch", batch)
                .update();
        sql.sql("""
                        insert into casework.batch_fault (batch_id, position, kind, line, head, detail_zh, detail_en)
                        select :batch, f.position - 1, f.kind, f.line, f.head, f.zh, f.en
                        from unnest(:kinds, cast(:lines as bigint[]), :heads, :zh, :en) with ordinality
                             as f (kind, line, head, zh, en, position)""")
                .param("batch", batch)
                .param(
                        "kinds",
                        faults.stream().map(fault -> fault.kind().name()).toArray(String[]::new))
                .param("lines", faults.stream().map(Fault::row).toArray(Long[]::new))
                .param("heads", faults.stream().map(RequisitionStore::head).toArray(String[]::new))
                .param("zh", faults.stream().map(RequisitionStore::zh).toArray(String[]::new))
                .param("en", faults.stream().map(RequisitionStore::en).toArray(String[]::new))
                .update();
    }

    /** Heads of columns that are not ours are as the file has them: anything. */
    private static @Nullable String head(Fault fault) {
        String head = fault.column();
        if (head == null) {
            return null;
        }
        String printable = head.replaceAll("\\p{Cntrl}", " ");
        return printable.substring(0, Math.min(LONGEST_HEAD, printable.length()));
    }

    private static @Nullable String zh(Fault fault) {
        return fault.detail() == null ? null : fault.detail().zh();
    }

    private static @Nullable String en(Fault fault) {
        return fault.detail() == null ? null : fault.detail().en();
    }

    List<Fault> faults(UUID batch) {
        return sql.sql("""
                        select kind, line, head, detail_zh, detail_en from casework.batch_fault
                        where batch_id = :batch order by position""").param("batch", batch).query(RequisitionStore::fault).list();
    }

    private static Fault fault(ResultSet row, int number) throws SQLException {
        String zh = row.getString("detail_zh");
        return new Fault(
                FaultKind.valueOf(row.getString("kind")),
                row.getLong("line"),
                row.getString("head"),
                zh == null ? null : new Words(zh, row.getString("detail_en")));
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("county"),
                row.getString("number"),
                row.getString("body"),
                row.getObject("noticed_on", LocalDate.class),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant(),
                row.getInt("persons"),
                row.getInt("families"));
    }
}
