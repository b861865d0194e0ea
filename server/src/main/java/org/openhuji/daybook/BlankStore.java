package org.openhuji.daybook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of numbered blanks. */
@Repository
class BlankStore {
    private final JdbcClient sql;

    BlankStore(JdbcClient sql) {
        this.sql = sql;
    }

    void receive(BlankKind kind, List<String> numbers, UUID received, String station, UUID officer, LocalDate on) {
        sql.sql("""
                insert into daybook.blank (kind, number, received, station, officer, received_on)
                select :kind, number, :received, :station, :officer, :on from unnest(:numbers) number""")
                .param("kind", kind.name())
                .param("numbers", numbers.toArray(String[]::new))
                .param("received", received)
                .param("station", station)
                .param("officer", officer)
                .param("on", on)
                .update();
    }

    boolean holds(BlankKind kind, String number, UUID officer) {
        return sql.sql("""
                        select exists (select from daybook.blank
                                       where kind = :kind and number = :number and officer = :officer)""")
                .param("kind", kind.name())
                .param("number", number)
                .param("officer", officer)
                .query(Boolean.class)
                .single();
    }

    void use(BlankUse use, String station, UUID officer) {
        sql.sql("""
                insert into daybook.blank_use (kind, number, how, station, officer, on_day, case_id, reason)
                values (:kind, :number, :how, :station, :officer, :on, :case, :reason)""")
                .param("kind", use.kind().name())
                .param("number", use.number())
                .param("how", use.how().name())
                .param("station", station)
                .param("officer", officer)
                .param("on", use.on())
                .param("case", use.caseId())
                .param("reason", use.reason())
                .update();
    }

    /** What an officer holds of a kind; empty where nothing was ever received or nothing is left and no gap is open. */
    Optional<Holding> holding(BlankKind kind, UUID officer, int gaps) {
        List<String> missing = sql.sql("""
                        select b.number from daybook.blank b
                        where b.officer = :officer and b.kind = :kind
                          and not exists (select from daybook.blank_use u where u.kind = b.kind and u.number = b.number)
                          and b.number < (
                              select max(o.number) from daybook.blank o
                              join daybook.blank_use u on u.kind = o.kind and u.number = o.number
                              where o.received = b.received and o.officer = b.officer and u.how in ('ISSUED', 'SPOILED'))
                        order by b.number limit :most""")
                .param("officer", officer)
                .param("kind", kind.name())
                .param("most", gaps)
                .query((row, n) -> row.getString("number"))
                .list();
        return sql.sql("""
                        select min(b.number) as next, max(b.number) as last, count(*) as held from daybook.blank b
                        where b.officer = :officer and b.kind = :kind
                          and not exists (select from daybook.blank_use u where u.kind = b.kind and u.number = b.number)
                        having count(*) > 0""")
                .param("officer", officer)
                .param("kind", kind.name())
                .query((row, n) ->
                        new Holding(kind, row.getString("next"), row.getString("last"), row.getInt("held"), missing))
                .optional();
    }

    List<BlankUse> uses(UUID officer, int most) {
        return sql.sql("""
                        select kind, number, how, on_day, case_id, reason from daybook.blank_use
                        where officer = :officer order by at desc, number desc limit :most""")
                .param("officer", officer)
                .param("most", most)
                .query(BlankStore::use)
                .list();
    }

    /** What an officer used up on a day, by kind and number. */
    List<BlankUse> uses(UUID officer, LocalDate on) {
        return sql.sql("""
                        select kind, number, how, on_day, case_id, reason from daybook.blank_use
                        where officer = :officer and on_day = :on order by kind, number""")
                .param("officer", officer)
                .param("on", on)
                .query(BlankStore::use)
                .list();
    }

    private static BlankUse use(ResultSet row, int number) throws SQLException {
        return new BlankUse(
                BlankKind.valueOf(row.getString("kind")),
                row.getString("number"),
                BlankUse.How.valueOf(row.getString("how")),
                row.getObject("on_day", LocalDate.class),
                row.getObject("case_id", UUID.class),
                row.getString("reason"));
    }
}
