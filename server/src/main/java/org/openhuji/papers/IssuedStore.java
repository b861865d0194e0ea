package org.openhuji.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of papers issued: nothing of what they say, only what tells whether a paper is one of them. */
@Repository
class IssuedStore {
    /**
     * A paper as it is kept; {@code since} and {@code reason} are set together, once it is withdrawn.
     *
     * @param about the caller's record; {@code null} where none was named
     */
    @SuppressWarnings("ArrayRecordComponent") // digests, compared by those who read them
    record Issued(
            String code,
            PaperKind kind,
            LocalDate day,
            Office office,
            String maskedBearer,
            byte[] content,
            byte[] figures,
            byte[] file,
            @Nullable UUID about,
            @Nullable String earlier,
            @Nullable ReprintReason again,
            @Nullable LocalDate since,
            @Nullable WithdrawalReason reason) {}

    /** So many files of one paper are known beside the first. */
    private static final int COPIES = 50;

    private final JdbcClient database;

    IssuedStore(JdbcClient database) {
        this.database = database;
    }

    void add(Issued paper) {
        database.sql("""
                insert into papers.issued
                    (code, kind, day, office, officer, bearer, content, figures, file, about, earlier,
                     reprint_reason)
                values
                    (:code, :kind, :day, :office, :officer, :bearer, :content, :figures, :file, :about, :earlier,
                     :again)
                """)
                .param("code", paper.code())
                .param("kind", paper.kind().name())
                .param("day", paper.day())
                .param("office", paper.office().name())
                .param("officer", paper.office().officer())
                .param("bearer", paper.maskedBearer())
                .param("content", paper.content())
                .param("figures", paper.figures())
                .param("file", paper.file())
                .param("about", paper.about())
                .param("earlier", paper.earlier())
                .param("again", paper.again() == null ? null : paper.again().name())
                .update();
    }

    Optional<Issued> find(String code) {
        return database.sql("select * from papers.issued where code = :code")
                .param("code", code)
                .query((row, number) -> issued(row))
                .optional();
    }

    /** The papers about a record, the newest first. */
    List<Issued> list(UUID about, int most) {
        return database.sql(
                        "select * from papers.issued where about = :about order by issued_at desc, code limit :most")
                .param("about", about)
                .param("most", most)
                .query((row, number) -> issued(row))
                .list();
    }

    /** The papers about some records, printed after a moment, the newest first. */
    List<Issued> list(Collection<UUID> about, Instant after) {
        return database.sql(
                        "select * from papers.issued where about = any (:about) and issued_at > :after order by issued_at desc, code")
                .param("about", about.toArray(UUID[]::new))
                .param("after", after.atOffset(ZoneOffset.UTC))
                .query((row, number) -> issued(row))
                .list();
    }

    /** The paper was handed out once more as a file. Of very many only the last are known. */
    void addCopy(String code, byte[] file) {
        database.sql("insert into papers.copy (code, file) values (:code, :file) on conflict do nothing")
                .param("code", code)
                .param("file", file)
                .update();
        database.sql("""
                delete from papers.copy c where code = :code and made_at < (
                    select min(made_at) from (
                        select made_at from papers.copy where code = :code order by made_at desc limit :most) last)
                """).param("code", code).param("most", COPIES).update();
    }

    boolean isCopy(String code, byte[] file) {
        return database.sql("select exists (select from papers.copy where code = :code and file = :file)")
                .param("code", code)
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    /** Whether it was good until now. */
    boolean withdraw(String code, LocalDate since, WithdrawalReason reason) {
        return database.sql("""
                update papers.issued
                set withdrawn_on = :since, withdrawn_at = now(), withdrawal_reason = :reason
                where code = :code and withdrawn_on is null
                """)
                        .param("code", code)
                        .param("since", since)
                        .param("reason", reason.name())
                        .update()
                == 1;
    }

    private static Issued issued(ResultSet row) throws SQLException {
        String again = row.getString("reprint_reason");
        String reason = row.getString("withdrawal_reason");
        return new Issued(
                row.getString("code"),
                PaperKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                new Office(row.getString("office"), row.getString("officer")),
                row.getString("bearer"),
                row.getBytes("content"),
                row.getBytes("figures"),
                row.getBytes("file"),
                row.getObject("about", UUID.class),
                row.getString("earlier"),
                again == null ? null : ReprintReason.valueOf(again),
                row.getObject("withdrawn_on", LocalDate.class),
                reason == null ? null : WithdrawalReason.valueOf(reason));
    }
}
