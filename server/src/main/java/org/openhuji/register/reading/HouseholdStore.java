package org.openhuji.register.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AddressId;
import org.openhuji.register.AsOf;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households and addresses on a day, with those registered there. One statement each. */
@Component
class HouseholdStore {
    private static final String SELECT = """
            select h.id, h.number, h.station, h.kind, hs.valid::text as open_valid,
                a.address, a.place, a.line, a.valid::text as address_valid, l.person as head, l.unit, l.keeper,
                s.person, s.relation, s.valid::text as standing_valid, i.name, i.sex, i.born, n.number as citizen_number,
                (select min(coalesce(lower(q.valid), '-infinity')) from register.parenthood/*ever*/ q
                 where q.child = s.person and q.nature = 'ADOPTIVE' /*known q*/) as adopted_on,
                exists (select from register.protection x
                        where x.person = s.person and (upper_inf(x.valid) or upper(x.valid) > :today) offset 0) as protected
            """;

    private static final String MEMBERS = """
            left join register.household_lead/*ever*/ l on l.household = h.id and l.valid @> :on /*known l*/
            left join register.standing/*ever*/ s on s.household = h.id and s.valid @> :on /*known s*/
            left join register.identity/*ever*/ i on i.person = s.person and i.valid @> :on /*known i*/
            left join register.citizen_number/*ever*/ n on n.person = s.person and n.valid @> :on /*known n*/
            """;

    private static final String ORDER = """
            order by h.number, (s.person = l.person) desc nulls last, s.relation, i.born, s.person""";

    private static final String HOUSEHOLD = SELECT + """
            from register.household h
            left join register.household_state/*ever*/ hs on hs.household = h.id and hs.valid @> :on /*known hs*/
            left join register.address_state/*ever*/ a on a.address = hs.address and a.valid @> :on /*known a*/
            """ + MEMBERS;

    /** A household that nobody knew of is none. */
    private static final String WAS_KNOWN = """
             and exists (select from register.household_state/*ever*/ e where e.household = h.id /*known e*/ offset 0)
            """;

    static final Dated ONE = Dated.of(HOUSEHOLD + "where h.id = :household" + WAS_KNOWN + ORDER);
    static final Dated BY_NUMBER = Dated.of(HOUSEHOLD + "where h.number = :number" + WAS_KNOWN + ORDER);

    static final Dated AT_ADDRESS =
            Dated.of(SELECT + """
            from register.address_state/*ever*/ a
            left join register.household_state/*ever*/ hs on hs.address = a.address and hs.valid @> :on /*known hs*/
            left join register.household h on h.id = hs.household
            """ + MEMBERS + "where a.address = :address and a.valid @> :on /*known a*/ " + ORDER);

    private final JdbcClient sql;
    private final Clock legal;

    HouseholdStore(JdbcClient sql, @Qualifier("legal") Clock legal) {
        this.sql = sql;
        this.legal = legal;
    }

    Optional<FoundHousehold> find(HouseholdId household, AsOf asOf) {
        List<Line> lines = ONE.of(sql, asOf)
                .param("today", LocalDate.now(legal))
                .param("household", household.value())
                .query((row, number) -> line(row))
                .list();
        return lines.isEmpty() ? Optional.empty() : Optional.of(household(lines, asOf));
    }

    Optional<FoundHousehold> find(String householdNumber, AsOf asOf) {
        List<Line> lines = BY_NUMBER
                .of(sql, asOf)
                .param("today", LocalDate.now(legal))
                .param("number", householdNumber)
                .query((row, number) -> line(row))
                .list();
        return lines.isEmpty() ? Optional.empty() : Optional.of(household(lines, asOf));
    }

    Optional<FoundAddress> find(AddressId address, AsOf asOf) {
        List<Line> lines = AT_ADDRESS
                .of(sql, asOf)
                .param("today", LocalDate.now(legal))
                .param("address", address.value())
                .query((row, number) -> line(row))
                .list();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Map<HouseholdId, List<Line>> households = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.household() != null) {
                households
                        .computeIfAbsent(line.household(), id -> new ArrayList<>())
                        .add(line);
            }
        }
        Line first = lines.getFirst();
        return Optional.of(new FoundAddress(
                Objects.requireNonNull(first.address()),
                asOf,
                Objects.requireNonNull(first.addressValid()),
                households.values().stream().map(of -> household(of, asOf)).toList()));
    }

    /** A row: a household, and a member where there is one. */
    private record Line(
            @Nullable HouseholdId household,
            @Nullable String number,
            @Nullable String station,
            @Nullable String kind,
            @Nullable Period open,
            @Nullable HouseholdAddress address,
            @Nullable Period addressValid,
            @Nullable PersonId head,
            @Nullable String unit,
            @Nullable String keeper,
            @Nullable Member member,
            FoundHousehold.Secret secret) {}

    private static FoundHousehold household(List<Line> lines, AsOf asOf) {
        Line first = lines.getFirst();
        List<Member> members = new ArrayList<>();
        List<FoundHousehold.Secret> secrets = new ArrayList<>();
        for (Line line : lines) {
            if (line.member() != null) {
                members.add(line.member());
                secrets.add(line.secret());
            }
        }
        HouseholdRecord record = new HouseholdRecord(
                Objects.requireNonNull(first.household()),
                asOf,
                Objects.requireNonNull(first.number()),
                Objects.requireNonNull(first.station()),
                HouseholdKind.valueOf(Objects.requireNonNull(first.kind())),
                first.open(),
                first.address(),
                lead(first, members),
                members);
        return new FoundHousehold(record, secrets);
    }

    private static @Nullable LeadRecord lead(Line line, List<Member> members) {
        if (line.head() != null) {
            return members.stream()
                    .filter(member -> member.person().equals(line.head()))
                    .findFirst()
                    .map(member -> new LeadRecord.Head(member.person(), member.name()))
                    .orElseThrow();
        }
        return line.unit() == null ? null : new LeadRecord.Keeper(line.unit(), Objects.requireNonNull(line.keeper()));
    }

    private static Line line(ResultSet row) throws SQLException {
        UUID household = row.getObject("id", UUID.class);
        UUID address = row.getObject("address", UUID.class);
        UUID head = row.getObject("head", UUID.class);
        return new Line(
                household == null ? null : new HouseholdId(household),
                row.getString("number"),
                row.getString("station"),
                row.getString("kind"),
                period(row.getString("open_valid")),
                address == null
                        ? null
                        : new HouseholdAddress(new AddressId(address), row.getString("place"), row.getString("line")),
                period(row.getString("address_valid")),
                head == null ? null : new PersonId(head),
                row.getString("unit"),
                row.getString("keeper"),
                member(row),
                new FoundHousehold.Secret(
                        Dated.day(row, "adopted_on"), FoundPerson.Protection.of(row.getBoolean("protected"))));
    }

    private static @Nullable Member member(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        if (person == null) {
            return null;
        }
        String number = row.getString("citizen_number");
        return new Member(
                new PersonId(person),
                new PersonName(row.getString("name")),
                row.getString("sex"),
                PartialDate.parse(row.getString("born")).orElseThrow(),
                number == null ? null : new CitizenNumber(number),
                row.getString("relation"),
                Period.parse(row.getString("standing_valid")));
    }

    private static @Nullable Period period(@Nullable String range) {
        return range == null ? null : Period.parse(range);
    }
}
