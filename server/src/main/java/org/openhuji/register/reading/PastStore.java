package org.openhuji.register.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.AsOf;
import org.openhuji.register.CancelReason;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of persons registered on a day, what was before: the last cancellation, the marriage, its end. */
@Component
class PastStore {
    private static final Dated PAST = Dated.of("""
            select p.person, c.reason, lower(c.valid) as cancelled_on, w.place as cancelled_at,
                lower(m.valid) as married_on, upper(e.valid) as divorced_on,
                lower(p.valid)::text = i.born as whole_life
            from register.presence/*ever*/ p
            join register.identity/*ever*/ i on i.person = p.person and i.valid @> :on /*known i*/
            left join lateral (
                select s.reason, s.valid from register.standing/*ever*/ s
                where s.person = p.person and s.state = 'CANCELLED' and lower(s.valid) <= :on /*known s*/
                order by lower(s.valid) desc limit 1) c on true
            left join lateral (
                select a.place
                from register.standing/*ever*/ s
                join register.household_state/*ever*/ hs
                    on hs.household = s.household and hs.valid @> upper(s.valid) - 1 /*known hs*/
                join register.address_state/*ever*/ a on a.address = hs.address and a.valid @> upper(s.valid) - 1 /*known a*/
                where s.person = p.person and upper(s.valid) = lower(c.valid) /*known s*/
                limit 1) w on true
            left join register.marriage/*ever*/ m on m.person = p.person and m.valid @> :on /*known m*/
            left join lateral (
                select x.valid from register.marriage/*ever*/ x
                where x.person = p.person and upper(x.valid) <= :on /*known x*/
                order by upper(x.valid) desc limit 1) e on true
            where p.person = any(:persons) /*known p*/""");

    private final JdbcClient sql;

    PastStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What was before.
     *
     * @param cancelReason of the last cancellation, which may be over; {@code null} where there was none
     * @param cancelledAt the place of the registration that ended
     * @param marriedOn {@code null} where the beginning is not known, or there is no marriage
     * @param divorcedOn the end of the last marriage that ended, whatever ended it
     * @param wholeLife whether the register has had the person since the day of birth
     */
    record Past(
            PersonId person,
            @Nullable CancelReason cancelReason,
            @Nullable LocalDate cancelledOn,
            @Nullable String cancelledAt,
            @Nullable LocalDate marriedOn,
            @Nullable LocalDate divorcedOn,
            boolean wholeLife) {}

    List<Past> list(Collection<PersonId> persons, AsOf asOf) {
        return PAST.of(sql, asOf)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    String reason = row.getString("reason");
                    return new Past(
                            new PersonId(row.getObject("person", UUID.class)),
                            reason == null ? null : CancelReason.valueOf(reason),
                            Dated.day(row, "cancelled_on"),
                            row.getString("cancelled_at"),
                            Dated.day(row, "married_on"),
                            Dated.day(row, "divorced_on"),
                            row.getBoolean("whole_life"));
                })
                .list();
    }
}
