package org.openhuji.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.kernel.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Notices that stop acts at a whole place (ZZ-9.7S), as an authority published them: nobody's data, so that reading them stands in
 * no log. Notices for one address alone are held against an act when it is recorded.
 */
@Service
public class StoppingNotices {
    private final JdbcClient sql;

    StoppingNotices(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A notice.
     *
     * @param number of the notice
     * @param from its first day
     * @param until the first day on which acts go on
     */
    public record Stop(String number, LocalDate from, LocalDate until) {}

    private record Placed(String place, Stop stop) {}

    /** The notice that stops an act at a place on a day; of several the one that ends last. */
    public Optional<Stop> find(String place, ActKind act, LocalDate on) {
        return sql
                .sql("""
                        select place, notice, lower(valid) as from_day, upper(valid) as until_day
                          from register.address_freeze
                         where address is null and valid @> :on and not (:act = any (exempt))
                         order by upper(valid) desc, id""")
                .param("on", on)
                .param("act", act.name())
                .query((row, number) -> new Placed(
                        row.getString("place"),
                        new Stop(
                                row.getString("notice"),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class))))
                .list()
                .stream()
                .filter(placed -> PlaceCode.contains(PlaceCode.of(placed.place()), PlaceCode.of(place)))
                .map(Placed::stop)
                .findFirst();
    }

    /**
     * A notice that is kept, by which it can be undone.
     *
     * @param act that entered it
     */
    public record Kept(ActId act, String place, Stop stop) {}

    /** The notices of a number that are kept and have not run out on a day, the latest to end first. */
    public List<Kept> list(String number, LocalDate on) {
        return sql.sql("""
                        select act, place, notice, lower(valid) as from_day, upper(valid) as until_day
                          from register.address_freeze
                         where notice = :number and upper(valid) > :on
                         order by upper(valid) desc, id""")
                .param("number", number)
                .param("on", on)
                .query((row, at) -> new Kept(
                        new ActId(row.getObject("act", UUID.class)),
                        row.getString("place"),
                        new Stop(
                                row.getString("notice"),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class))))
                .list();
    }
}
