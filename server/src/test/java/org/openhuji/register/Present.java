package org.openhuji.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables as they are, for tests to hold against what was said. */
@TestComponent
@Lazy
public class Present {
    private static final List<String> TABLES = List.of(
            "address_state",
            "household_state",
            "standing",
            "household_lead",
            "identity",
            "presence",
            "citizen_number",
            "circumstances",
            "parenthood",
            "marriage",
            "relative_elsewhere",
            "migration",
            "spent_paper",
            "address_freeze");

    private final JdbcClient sql;

    Present(JdbcClient sql) {
        this.sql = sql;
    }

    /** state, household, relation or reason of somebody on a day. */
    Optional<Standing> standing(PersonId person, LocalDate day) {
        return sql.sql("""
                        select state, household, relation, reason from register.standing
                         where person = :person and valid @> :day::date
                        """)
                .param("person", person.value())
                .param("day", day)
                .query((row, number) -> {
                    String household = row.getString(2);
                    String reason = row.getString(4);
                    return new Standing(
                            Standing.State.valueOf(row.getString(1)),
                            household == null ? null : HouseholdId.of(household),
                            row.getString(3),
                            reason == null ? null : CancelReason.valueOf(reason));
                })
                .optional();
    }

    /** The head of a household on a day. */
    Optional<PersonId> head(HouseholdId household, LocalDate day) {
        return sql.sql("""
                        select person::text from register.household_lead
                         where household = :household and valid @> :day::date and person is not null
                        """)
                .param("household", household.value())
                .param("day", day)
                .query(String.class)
                .optional()
                .map(PersonId::of);
    }

    /** Where a household is. */
    AddressId address(HouseholdId household) {
        return AddressId.of(sql.sql("select address::text from register.household_state where household = :household")
                .param("household", household.value())
                .query(String.class)
                .single());
    }

    /** To whom somebody is married on a day. */
    Optional<PersonId> spouse(PersonId person, LocalDate day) {
        return sql.sql("select spouse::text from register.marriage where person = :person and valid @> :day::date")
                .param("person", person.value())
                .param("day", day)
                .query(String.class)
                .optional()
                .map(PersonId::of);
    }

    /** An item of a person's identity or circumstances on a day, as it is believed, or was known at a moment. */
    Optional<String> item(String table, String column, PersonId person, LocalDate day) {
        return sql.sql("select " + column + "::text from register." + table
                        + " where person = :person and valid @> :day::date")
                .param("person", person.value())
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** How many entries of the log tell of these acts. */
    long entries(List<UUID> acts) {
        return sql.sql("select count(*) from audit.entry where event = 'ACT_RECORDED' and detail_id = any (:acts)")
                .param("acts", acts.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /** Who are somebody's parents, on any day. */
    List<PersonId> parents(PersonId child) {
        return sql.sql("select parent::text from register.parenthood where child = :child")
                .param("child", child.value())
                .query((row, number) -> PersonId.of(row.getString(1)))
                .list();
    }

    /** What the address of a household is called on a day. */
    String line(HouseholdId household, LocalDate day) {
        return sql.sql("""
                        select a.line from register.household_state h
                          join register.address_state a on a.address = h.address and a.valid @> :day::date
                         where h.household = :household and h.valid @> :day::date""")
                .param("household", household.value())
                .param("day", day)
                .query(String.class)
                .single();
    }

    /** Whose a number is. */
    PersonId holder(String number) {
        return PersonId.of(sql.sql("select person::text from register.number_holder where number = :number")
                .param("number", number)
                .query(String.class)
                .single());
    }

    /** A block of numbers is handed out on paper. */
    void handOut(String area, LocalDate born, String sequences) {
        sql.sql("""
                        insert into register.number_block (id, area, born, sequences, station, handed_on, officer)
                        values (uuidv7(), :area, :born, :sequences::int4range, '430281006', :born, uuidv7())
                        """)
                .param("area", area)
                .param("born", born)
                .param("sequences", sequences)
                .update();
    }

    /** Writes past the acts, as the act of that identity. */
    void writeAs(UUID act, String statements, TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> {
            sql.sql(
                            "select set_config('huji.act', :act, true), set_config('huji.recorded_at', clock_timestamp()::text, true)")
                    .param("act", act.toString())
                    .query()
                    .singleRow();
            sql.sql("""
                            insert into register.act (id, kind, event_on, filed_on, recorded_at, ground, officer, office, request, content)
                            values (register.this_act(), 'BIRTH', '2018', '2018-06-01', register.this_moment(), 'g', uuidv7(), 'o', uuidv7(), '{}')
                            """).update();
            sql.sql(statements).update();
        });
    }

    /** The database's clock. */
    Instant now() {
        return sql.sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** Everything believed now that these acts said, without when it was recorded. */
    String ofActs(List<UUID> acts) {
        List<String> all = new ArrayList<>();
        for (String table : TABLES) {
            all.addAll(sql.sql("select (to_jsonb(t) - 'known_from')::text from register." + table
                            + " t where act = any (:acts) order by 1")
                    .param("acts", acts.toArray(UUID[]::new))
                    .query(String.class)
                    .list());
        }
        return String.join("\n", all);
    }

    /** Everything these acts said, as it was known at a moment. */
    String asKnown(List<UUID> acts, Instant moment) {
        List<String> all = new ArrayList<>();
        for (String table : TABLES) {
            all.addAll(sql.sql(
                            "select (to_jsonb(t) - 'known_from' - 'known_until' - 'ended_by')::text from register."
                                    + table
                                    + "_ever t where act = any (:acts) and known_from <= :moment and known_until > :moment order by 1")
                    .param("acts", acts.toArray(UUID[]::new))
                    .param("moment", Timestamp.from(moment))
                    .query(String.class)
                    .list());
        }
        return String.join("\n", all);
    }

    /** How many rows these acts wrote are believed. */
    long rowsOf(List<UUID> acts) {
        return TABLES.stream()
                .mapToLong(table -> sql.sql("select count(*) from register." + table + " where act = any (:acts)")
                        .param("acts", acts.toArray(UUID[]::new))
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** Heads whose relation is not the head's for all days on which they are it. */
    long headsWithoutTheCodeOfAHead() {
        return count(
                "register.household_lead l where l.person is not null and exists (select from register.standing s"
                        + " where s.person = l.person and s.household = l.household and s.valid && l.valid and s.relation <> '02')");
    }

    /** Members with the relation of a head on days on which another is it. */
    long membersWithTheCodeOfAHead() {
        return count("register.standing s where s.relation = '02' and exists (select from register.household_lead l"
                + " where l.household = s.household and l.valid && s.valid and l.person is distinct from s.person)");
    }

    /** How many rows an answer has. */
    long count(String from) {
        return sql.sql("select count(*) from " + from).query(Long.class).single();
    }

    /** Everything that is believed now, without when it was recorded. */
    String everything() {
        List<String> all = new ArrayList<>();
        for (String table : TABLES) {
            all.add(sql.sql(
                            "select coalesce(md5(string_agg(r, e'\\n' order by r)), '') from (select (to_jsonb(t) - 'known_from')::text as r"
                                    + " from register." + table + " t) x")
                    .query(String.class)
                    .single());
        }
        return String.join(" ", all);
    }

    /** Everything as it was known at a moment. */
    String asKnown(Instant moment) {
        List<String> all = new ArrayList<>();
        for (String table : TABLES) {
            all.add(sql.sql(
                            "select coalesce(md5(string_agg(r, e'\\n' order by r)), '') from (select (to_jsonb(t) - 'known_from' - 'known_until'"
                                    + " - 'ended_by')::text as r from register." + table
                                    + "_ever t where known_from <= :moment and known_until > :moment) x")
                    .param("moment", Timestamp.from(moment))
                    .query(String.class)
                    .single());
        }
        return String.join(" ", all);
    }
}
