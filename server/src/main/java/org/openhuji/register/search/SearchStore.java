package org.openhuji.register.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be meant. Never more than {@link #MOST}: nobody reads further. */
@Component
class SearchStore {
    /** So many are looked at before it is said that there are too many. */
    static final int MOST = 200;

    /** What else is given must fit the identity i; offset 0 keeps the database from hashing whole tables for it. */
    private static final String FITS = """
             and (cast(:year as text) is null or i.born like :year)
              and (cast(:last as text) is null or exists (
                   select from register.citizen_number n where n.person = i.person and right(n.number, 4) = :last offset 0))
              and (cast(:address as text) is null or exists (
                   select from register.standing s
                   join register.household_state hs on hs.household = s.household and hs.valid @> :on
                   join register.address_state a on a.address = hs.address and a.valid @> :on
                   where s.person = i.person and s.valid @> :on and strpos(a.line, :address) > 0 offset 0))
              and (cast(:household as text) is null or exists (
                   select from register.standing s
                   join register.household h on h.id = s.household
                   where s.person = i.person and s.valid @> :on and h.number = :household offset 0))
            """;

    static final String BY_NAME = """
            select i.person, case when i.valid @> :on then 'NAME' else 'FORMER_NAME' end as match
            from register.identity i where i.name_key = :name
            """ + FITS + """
            union
            select i.person, 'FORMER_NAME' from register.identity_past i where i.name_key = :name
            """ + FITS + """
            union
            select i.person, 'FORMER_NAME' from register.identity i
            where i.former_names <> '{}' and i.former_names @> array[cast(:written as text)]
            """ + FITS + "limit :most";

    static final String BY_INITIALS = """
            select i.person, 'INITIALS' as match from register.identity i where i.initials = :name and i.valid @> :on
            """ + FITS + "limit :most";

    static final String BY_SOUND = """
            select i.person, 'SAME_SOUND' as match from register.identity i
            where i.sound = :sound and i.name_key <> :name and i.valid @> :on
            """ + FITS + "limit :most";

    /** The year is given here: all born in it are gone through. */
    static final String BY_SIMILAR_NAME = """
            select i.person, 'SIMILAR_NAME' as match from register.identity i
            where i.born like :year and i.valid @> :on
              and levenshtein_less_equal(i.name_key, :name, 1) = 1
            """ + FITS + "limit :most";

    static final String BY_NUMBER = """
            select h.person, case when n.person is null then 'FORMER_NUMBER' else 'NUMBER' end as match
            from register.number_holder h
            left join register.citizen_number n on n.number = h.number and n.person = h.person and n.valid @> :on
            where h.number = any(:numbers)
            union
            select q.perhaps, 'QUARANTINED_NUMBER' from register.quarantine q
            where q.number = any(:numbers) and q.perhaps is not null
            limit :most""";

    static final String BY_HOUSEHOLD = """
            select s.person, 'HOUSEHOLD' as match
            from register.household h
            join register.standing s on s.household = h.id and s.valid @> :on
            where h.number = :household
            limit :most""";

    static final String BY_ADDRESS = """
            select s.person, 'ADDRESS' as match
            from register.address_state a
            join register.household_state hs on hs.address = a.address and hs.valid @> :on
            join register.standing s on s.household = hs.household and s.valid @> :on
            where register.pairs_of(a.line) @> register.pairs_of(:address) and a.valid @> :on
              and strpos(a.line, :address) > 0
            limit :most""";

    private final JdbcClient sql;

    SearchStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Candidate(PersonId person, Hit.Match match) {}

    /** A name in the forms it is compared by. */
    record Name(String written, String key, String sound) {}

    /**
     * A search to be made: alone, or within the reading of whom it finds.
     *
     * @param sql gives {@code person} and {@code match}
     */
    record Wanted(String sql, Map<String, @Nullable Object> parameters) {}

    Wanted byName(Name name, PersonQuery query, LocalDate on) {
        return named(BY_NAME, name, query, on);
    }

    Wanted bySound(Name name, PersonQuery query, LocalDate on) {
        return named(BY_SOUND, name, query, on);
    }

    Wanted bySimilarName(Name name, PersonQuery query, LocalDate on) {
        return named(BY_SIMILAR_NAME, name, query, on);
    }

    Wanted byInitials(String initials, PersonQuery query, LocalDate on) {
        return named(BY_INITIALS, new Name(initials, initials, ""), query, on);
    }

    private static Wanted named(String statement, Name name, PersonQuery query, LocalDate on) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("name", name.key());
        parameters.put("written", name.written());
        parameters.put("sound", name.sound());
        parameters.put("year", pattern(query.birthYear()));
        parameters.put("last", query.lastFour());
        parameters.put("address", query.address());
        parameters.put("household", query.householdNumber());
        return wanted(statement.replace(FITS, fits(query)), parameters, on);
    }

    /** Of {@link #FITS} what is asked: the database would make ready the rest too. */
    private static String fits(PersonQuery query) {
        boolean yearAlone = query.lastFour() == null && query.address() == null && query.householdNumber() == null;
        return !yearAlone ? FITS : query.birthYear() == null ? " " : " and i.born like :year ";
    }

    private static @Nullable String pattern(@Nullable String year) {
        return year == null ? null : year + "%";
    }

    Wanted byNumber(List<String> numbers, LocalDate on) {
        return wanted(BY_NUMBER, Map.of("numbers", numbers.toArray(String[]::new)), on);
    }

    Wanted byHousehold(String number, LocalDate on) {
        return wanted(BY_HOUSEHOLD, Map.of("household", number), on);
    }

    Wanted byAddress(String address, LocalDate on) {
        return wanted(BY_ADDRESS, Map.of("address", address), on);
    }

    private static Wanted wanted(String sql, Map<String, ? extends @Nullable Object> parameters, LocalDate on) {
        Map<String, @Nullable Object> all = new HashMap<>(parameters);
        all.put("most", MOST);
        all.put("on", on);
        return new Wanted(sql, all);
    }

    List<Candidate> list(Wanted wanted) {
        return sql.sql(wanted.sql())
                .params(wanted.parameters())
                .query((row, number) -> new Candidate(
                        new PersonId(row.getObject("person", UUID.class)), Hit.Match.valueOf(row.getString("match"))))
                .list();
    }

    static List<String> digits(List<CitizenNumber> numbers) {
        return numbers.stream().map(CitizenNumber::digits).toList();
    }
}
