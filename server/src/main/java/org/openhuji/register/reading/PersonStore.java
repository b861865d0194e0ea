package org.openhuji.register.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AddressId;
import org.openhuji.register.AsOf;
import org.openhuji.register.CancelReason;
import org.openhuji.register.Circumstances;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Persons on a day. One statement each, so that what is read together was true together. */
@Component
class PersonStore {
    private static final String SELECT = """
            select p.person, i.name, i.former_names, i.sex, i.ethnicity, i.born, i.birth_place, i.native_place,
                s.state, s.valid::text as standing_valid, s.household, s.relation, s.reason,
                h.number as household_number, h.kind as household_kind, n.number as citizen_number,
                a.address, a.place, a.line, c.marital_status, c.education, c.military_service, c.occupation, c.employer,
                c.height_cm, c.blood_group, c.religion, c.other_address, c.phone,
                (select min(coalesce(lower(q.valid), '-infinity')) from register.parenthood/*ever*/ q
                 where q.child = p.person and q.nature = 'ADOPTIVE' /*known q*/) as adopted_on,
                exists (select from register.protection x
                        where x.person = p.person and (upper_inf(x.valid) or upper(x.valid) > :today) offset 0) as protected
            from register.presence/*ever*/ p
            join register.identity/*ever*/ i on i.person = p.person and i.valid @> :on /*known i*/
            join register.standing/*ever*/ s on s.person = p.person and s.valid @> :on /*known s*/
            left join register.citizen_number/*ever*/ n on n.person = p.person and n.valid @> :on /*known n*/
            left join register.circumstances/*ever*/ c on c.person = p.person and c.valid @> :on /*known c*/
            left join lateral (
                select l.household, upper(l.valid) - 1 as day
                from register.standing/*ever*/ l
                where s.household is null and l.person = p.person and l.household is not null
                  and upper(l.valid) <= :on /*known l*/
                order by upper(l.valid) desc limit 1) last on true
            left join register.household h on h.id = coalesce(s.household, last.household)
            left join register.household_state/*ever*/ hs
                on hs.household = h.id and hs.valid @> coalesce(last.day, :on) /*known hs*/
            left join register.address_state/*ever*/ a
                on a.address = hs.address and a.valid @> coalesce(last.day, :on) /*known a*/
            """;

    static final Dated ONE = Dated.of(SELECT + "where p.person = :person /*known p*/");
    private static final Dated SEVERAL = Dated.of(SELECT + "where p.person = any(:persons) /*known p*/");

    /** By the number's holder: a number that was given is found by it for ever. */
    static final Dated BY_NUMBER = Dated.of(SELECT + """
            where p.person = (select person from register.number_holder where number = :number) /*known p*/""");

    /** As it was known: whoever was believed to have the number then or before. */
    static final Dated BY_NUMBER_KNOWN = Dated.of(SELECT + """
            where p.person = (select e.person from register.citizen_number_ever e
                              where e.number = :number and e.known_from <= :known order by e.known_from desc limit 1)
            /*known p*/""");

    /** The queries of searches are few texts; each is put together with the reading once. */
    private final Map<String, Dated> searches = new ConcurrentHashMap<>();

    private final JdbcClient sql;
    private final Clock legal;

    PersonStore(JdbcClient sql, @Qualifier("legal") Clock legal) {
        this.sql = sql;
        this.legal = legal;
    }

    Optional<FoundPerson> find(PersonId person, AsOf asOf) {
        return today(ONE.of(sql, asOf))
                .param("person", person.value())
                .query((row, number) -> read(row, asOf))
                .optional();
    }

    Optional<FoundPerson> find(CitizenNumber number, AsOf asOf) {
        return today((asOf.known() == null ? BY_NUMBER : BY_NUMBER_KNOWN).of(sql, asOf))
                .param("number", number.digits())
                .query((row, index) -> read(row, asOf))
                .optional();
    }

    List<FoundPerson> list(Collection<PersonId> persons, AsOf asOf) {
        return today(SEVERAL.of(sql, asOf))
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> read(row, asOf))
                .list();
    }

    void search(
            String query, Map<String, @Nullable Object> parameters, AsOf asOf, BiConsumer<FoundPerson, String> each) {
        today(searches.computeIfAbsent(query, one -> Dated.of(searching(one))).of(sql, asOf))
                .params(parameters)
                .query((RowCallbackHandler) row -> each.accept(read(row, asOf), row.getString("match")));
    }

    /**
     * The few that were found stand first: the database plans no more than eight tables together (join_collapse_limit), in the order
     * they are written, and joined last they would be looked for in whole tables.
     */
    static String searching(String query) {
        return "with found as materialized (" + query + ") "
                + SELECT.replace("select p.person,", "select f.match, p.person,")
                        .replace(
                                "from register.presence/*ever*/ p",
                                "from found f join register.presence/*ever*/ p on p.person = f.person")
                + "where true /*known p*/";
    }

    private JdbcClient.StatementSpec today(JdbcClient.StatementSpec statement) {
        return statement.param("today", LocalDate.now(legal));
    }

    private static FoundPerson read(ResultSet row, AsOf asOf) throws SQLException {
        String number = row.getString("citizen_number");
        UUID address = row.getObject("address", UUID.class);
        String place = row.getString("place");
        PersonRecord record = new PersonRecord(
                new PersonId(row.getObject("person", UUID.class)),
                asOf,
                new PersonName(row.getString("name")),
                Arrays.asList((String[]) row.getArray("former_names").getArray()),
                row.getString("sex"),
                row.getString("ethnicity"),
                PartialDate.parse(row.getString("born")).orElseThrow(),
                row.getString("birth_place"),
                row.getString("native_place"),
                number == null ? null : new CitizenNumber(number),
                standing(row),
                address == null
                        ? null
                        : new HouseholdAddress(
                                new AddressId(address), Objects.requireNonNull(place), row.getString("line")),
                circumstances(row));
        return new FoundPerson(
                record,
                place == null ? "" : place,
                Dated.day(row, "adopted_on"),
                FoundPerson.Protection.of(row.getBoolean("protected")));
    }

    private static StandingRecord standing(ResultSet row) throws SQLException {
        Period valid = Period.parse(row.getString("standing_valid"));
        return switch (org.openhuji.register.Standing.State.valueOf(row.getString("state"))) {
            case REGISTERED ->
                new StandingRecord.Registered(
                        new HouseholdId(row.getObject("household", UUID.class)),
                        row.getString("household_number"),
                        HouseholdKind.valueOf(row.getString("household_kind")),
                        row.getString("relation"),
                        valid);
            case IN_TRANSIT -> new StandingRecord.InTransit(valid);
            case CANCELLED -> new StandingRecord.Cancelled(CancelReason.valueOf(row.getString("reason")), valid);
        };
    }

    private static Circumstances circumstances(ResultSet row) throws SQLException {
        return new Circumstances(
                row.getString("marital_status"),
                row.getString("education"),
                row.getString("military_service"),
                row.getString("occupation"),
                row.getString("employer"),
                height(row),
                row.getString("blood_group"),
                row.getString("religion"),
                row.getString("other_address"),
                row.getString("phone"));
    }

    private static @Nullable Integer height(ResultSet row) throws SQLException {
        int height = row.getInt("height_cm");
        return row.wasNull() ? null : height;
    }
}
