package org.openhuji.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.codes.Names;
import org.openhuji.kernel.PersonName;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the register's tables as acts do, by plain SQL, in words of the domain: for tests of reading that must not depend on how
 * acts decide. Every call of {@link #act} is one transaction and one act.
 */
@TestComponent
public class Chronicle {
    private static final UUID OFFICER = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Names names;

    Chronicle(JdbcClient sql, TransactionTemplate transaction, Names names) {
        this.sql = sql;
        this.transaction = transaction;
        this.names = names;
    }

    /** An act as it was recorded. */
    public record Written(ActId id, Instant recordedAt) {}

    /** Records an act. */
    public Written act(ActKind kind, String eventOn, Consumer<Act> content) {
        return act(kind, eventOn, null, content);
    }

    /** Records an act that cancels another; the content puts the rows right. */
    public Written act(ActKind kind, String eventOn, @Nullable ActId undoes, Consumer<Act> content) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            sql.sql("select pg_advisory_xact_lock_shared(hashtextextended('register.recording', 0))")
                    .query((row, n) -> true)
                    .single();
            ActId id = ActId.next();
            Instant at = sql.sql("""
                            insert into register.act (id, kind, event_on, filed_on, recorded_at, ground, officer, office, request,
                                undoes, content)
                            values (:id, :kind, :event, :filed, clock_timestamp(), 'ground', :officer, '430281', gen_random_uuid(),
                                :undoes, '{}')
                            returning recorded_at""")
                    .param("id", id.value())
                    .param("kind", kind.name())
                    .param("event", eventOn)
                    .param("filed", LocalDate.of(2018, 6, 1))
                    .param("officer", OFFICER)
                    .param("undoes", undoes == null ? null : undoes.value())
                    .query((row, n) ->
                            row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                    .single();
            setting("huji.act", id.toString());
            setting("huji.recorded_at", at.toString());
            content.accept(new Act(id));
            return new Written(id, at);
        }));
    }

    /** A moment after all acts recorded until now. */
    public Instant now() {
        return sql.sql("select clock_timestamp()")
                .query((row, n) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single();
    }

    private void setting(String name, String value) {
        sql.sql("select set_config(:name, :value, true)")
                .param("name", name)
                .param("value", value)
                .query(String.class)
                .single();
    }

    /** Protects somebody's address. */
    public void protect(PersonId person) {
        sql.sql(
                        "insert into register.protection (person, valid, ground, officer) values (:p, '[2018-01-01,)', 'order', :o)")
                .param("p", person.value())
                .param("o", OFFICER)
                .update();
    }

    /** What an act writes. */
    public final class Act {
        private final ActId id;
        private final List<PersonId> told = new ArrayList<>();

        private Act(ActId id) {
            this.id = id;
        }

        /** A new address. */
        public AddressId address(String place, String line, String from) {
            AddressId address = AddressId.next();
            insert("address", Map.of("id", address.value(), "act", id.value()));
            insert("address_state", Map.of("address", address.value(), "place", place, "line", line), from + ",");
            return address;
        }

        /** A new household, open from a day on. */
        public HouseholdId household(HouseholdKind kind, String number, AddressId address, String from) {
            HouseholdId household = HouseholdId.next();
            insert(
                    "household",
                    Map.of(
                            "id",
                            household.value(),
                            "act",
                            id.value(),
                            "kind",
                            kind.name(),
                            "number",
                            number,
                            "station",
                            number.substring(0, 9)));
            insert("household_state", Map.of("household", household.value(), "address", address.value()), from + ",");
            insert("act_household", Map.of("act", id.value(), "household", household.value()));
            return household;
        }

        /** A new person, here from a day on. */
        public PersonId person(String name, String sex, String born, String from) {
            PersonId person = PersonId.next();
            insert("person", Map.of("id", person.value(), "act", id.value()));
            insert("presence", Map.of("person", person.value()), from + ",");
            named(person, name, sex, born, ",");
            return person;
        }

        /** An identity for some days: {@code from,until}. */
        public void named(PersonId person, String name, String sex, String born, String days) {
            PersonName given = new PersonName(name);
            insert(
                    "identity",
                    Map.of(
                            "person",
                            person.value(),
                            "name",
                            name,
                            "sex",
                            sex,
                            "ethnicity",
                            "01",
                            "born",
                            born,
                            "name_key",
                            given.searchForm(),
                            "initials",
                            names.initials(given),
                            "sound",
                            names.sound(given)),
                    days);
            about(person);
        }

        /** A citizen number from a day on. */
        public void number(PersonId person, String number, String from) {
            sql.sql("insert into register.number_holder values (:n, :p) on conflict do nothing")
                    .param("n", number)
                    .param("p", person.value())
                    .update();
            insert("citizen_number", Map.of("person", person.value(), "number", number), from + ",");
            about(person);
        }

        /** Registered in a household for some days. */
        public void registered(PersonId person, HouseholdId household, String relation, String days) {
            insert(
                    "standing",
                    Map.of(
                            "person",
                            person.value(),
                            "state",
                            "REGISTERED",
                            "household",
                            household.value(),
                            "relation",
                            relation),
                    days);
            about(person);
            concerns(household);
        }

        /** The act concerns a household. */
        public void concerns(HouseholdId household) {
            sql.sql("insert into register.act_household values (:a, :h) on conflict do nothing")
                    .param("a", id.value())
                    .param("h", household.value())
                    .update();
        }

        /** Cancelled for some days. */
        public void cancelled(PersonId person, CancelReason reason, String days) {
            insert("standing", Map.of("person", person.value(), "state", "CANCELLED", "reason", reason.name()), days);
            about(person);
        }

        /** In transit for some days. */
        public void inTransit(PersonId person, String days) {
            insert("standing", Map.of("person", person.value(), "state", "IN_TRANSIT"), days);
            about(person);
        }

        /** Head of a household for some days. */
        public void head(HouseholdId household, PersonId person, String days) {
            insert(
                    "household_lead",
                    Map.of("household", household.value(), "family", true, "person", person.value()),
                    days);
        }

        /** Keeper of a household for some days. */
        public void keeper(HouseholdId household, String unit, String keeper, String days) {
            insert(
                    "household_lead",
                    Map.of("household", household.value(), "family", false, "unit", unit, "keeper", keeper),
                    days);
        }

        /** A parent for some days. */
        public void parent(
                PersonId child, PersonId parent, Parenthood.Role role, Parenthood.Nature nature, String days) {
            insert(
                    "parenthood",
                    Map.of(
                            "child", child.value(),
                            "parent", parent.value(),
                            "role", role.name(),
                            "nature", nature.name()),
                    days);
            about(child);
            about(parent);
        }

        /** A marriage, from both sides. */
        public void married(PersonId one, PersonId other, String days) {
            insert("marriage", Map.of("person", one.value(), "spouse", other.value()), days);
            insert("marriage", Map.of("person", other.value(), "spouse", one.value()), days);
            about(one);
            about(other);
        }

        /** Marital status for some days. */
        public void status(PersonId person, String status, String days) {
            insert("circumstances", Map.of("person", person.value(), "marital_status", status), days);
        }

        /** A relative who is not in the register. */
        public void elsewhere(PersonId person, String relation, String name) {
            insert(
                    "relative_elsewhere",
                    Map.of("id", UUID.randomUUID(), "person", person.value(), "relation", relation, "name", name));
        }

        /** Takes rows of the present away, or cuts them short: a condition, and where they end now. */
        public void end(String table, String condition, @Nullable String day) {
            if (day == null) {
                sql.sql("delete from register." + table + " where " + condition).update();
            } else {
                sql.sql("update register." + table + " set valid = daterange(lower(valid), '" + day + "') where "
                                + condition)
                        .update();
            }
        }

        /** The act concerns somebody. */
        public void about(PersonId person) {
            if (!told.contains(person)) {
                told.add(person);
                insert("act_person", Map.of("act", id.value(), "person", person.value(), "role", "SUBJECT"));
            }
        }

        private void insert(String table, Map<String, Object> row) {
            insert(table, row, null);
        }

        private void insert(String table, Map<String, Object> row, @Nullable String days) {
            Map<String, Object> all = new HashMap<>(row);
            String columns = String.join(", ", all.keySet());
            String values = ":" + String.join(", :", all.keySet());
            if (days != null) {
                columns += ", valid";
                values += ", '[" + days + ")'::daterange";
            }
            sql.sql("insert into register." + table + " (" + columns + ") values (" + values + ")")
                    .params(all)
                    .update();
        }
    }
}
