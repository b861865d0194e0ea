package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.acts.Birth;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.Marriage;
import org.openhuji.register.acts.MoveIn;
import org.openhuji.register.acts.MoveOut;
import org.openhuji.register.acts.MoveWithin;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.acts.Successor;
import org.openhuji.register.recording.Constraints;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Thirty-two at the same moment: by acts, and past them against the rules of the database. */
@ServerTest
class RacesTest {
    private static final int MANY = 32;
    /** Two who each waited for the other: PostgreSQL ends one of them, and an act would be tried again. */
    private static final String DEADLOCK = "deadlock";

    private static final LocalDate MARCH = LocalDate.of(2018, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2018, 4, 10);

    private final Window window;
    private final Present present;
    private final Registration registration;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    @Autowired
    RacesTest(
            Window window,
            Present present,
            Registration registration,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.window = window;
        this.present = present;
        this.registration = registration;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Test
    @Shows("SX-35a")
    void ofThirtyTwoOfficersWhoRegisterOnePersonOneWinsAndTheOthersReadWhy() throws Exception {
        CitizenNumber number = CitizenNumber.of("990224", LocalDate.of(1990, 1, 2), 735);
        List<Object> ends = race(i -> () -> {
            PersonId person = PersonId.next();
            return registration.record(
                    Town.filed(MARCH),
                    Town.alone(
                            person,
                            Town.identity("陈一", "1", "1990-01-02"),
                            number,
                            new Destination.Own(HouseholdId.next(), Town.door(), person)));
        });
        oneWins(ends, RegisterProblem.REGISTERED_ALREADY);
    }

    @Test
    void aBirthCertificateServesOneOfThirtyTwo() throws Exception {
        List<Town.Family> families = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            families.add(window.lin());
        }
        List<Object> ends = race(i -> () -> registration.record(
                Town.filed(APRIL),
                new Birth(
                        NewPerson.of(PersonId.next(), Town.identity(Town.given(), "1", APRIL.toString())),
                        families.get(i).mother(),
                        null,
                        families.get(i).mother(),
                        null,
                        "S-RACE",
                        null)));
        oneWins(ends, RegisterProblem.PAPER_USED);
    }

    @Test
    void thirtyTwoChildrenOfOneDayHaveThirtyTwoNumbers() throws Exception {
        List<Town.Family> families = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            families.add(window.lin());
        }
        LocalDate born = LocalDate.of(2018, 5, 21);
        List<Object> ends = race(i ->
                () -> registration.record(Town.filed(born), families.get(i).birth(PersonId.next(), born)));
        assertThat(ends)
                .allSatisfy(end -> assertThat(end).isInstanceOf(Recorded.class))
                .flatExtracting(end -> ((Recorded) end).citizenNumbers().values())
                .doesNotHaveDuplicates()
                .hasSize(MANY);
    }

    @Test
    void oneRequestSentThirtyTwoTimesIsOneAct() throws Exception {
        Town.Family lin = Town.Family.unborn();
        Filing filing = Town.filed(MARCH);
        MoveIn act = lin.moveIn();
        List<Object> ends = race(i -> () -> registration.record(filing, act));
        assertThat(ends).allSatisfy(end -> assertThat(end).isInstanceOf(Recorded.class));
        assertThat(ends.stream().map(end -> ((Recorded) end).act()).distinct()).hasSize(1);
        assertThat(ends.stream().filter(end -> !((Recorded) end).again())).hasSize(1);
    }

    @Test
    void ofThirtyTwoMarriagesOfOnePersonOneHolds() throws Exception {
        PersonId groom = window.alone("陈大山", "1", "1990-02-03");
        List<PersonId> brides = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            brides.add(window.alone("李梅", "2", "1992-02-03"));
        }
        List<Object> ends =
                race(i -> () -> registration.record(Town.filed(APRIL), new Marriage(groom, brides.get(i), null)));
        oneWins(ends, RegisterProblem.MARRIED_ALREADY);
    }

    @Test
    void whoeverIsFirstNobodyIsLeftInAHouseholdThatCloses() throws Exception {
        PersonId host = window.alone("陈大山", "1", "1990-02-03");
        HouseholdId home = Objects.requireNonNull(
                present.standing(host, MARCH).orElseThrow().household());
        List<PersonId> guests = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            guests.add(window.alone("李梅", "2", "1992-02-03"));
        }
        List<Object> ends = race(i -> () -> i == MANY / 2
                ? registration.record(
                        Town.filed(APRIL),
                        new MoveOut(List.of(host), List.of(UUID.randomUUID()), null, null, null, Successor.NONE))
                : registration.record(
                        Town.filed(APRIL),
                        new MoveWithin(
                                List.of(Mover.of(guests.get(i))),
                                List.of(UUID.randomUUID()),
                                new Destination.Existing(home),
                                Successor.NONE)));
        List<RegisterProblem> problems = ends.stream()
                .filter(Contradiction.class::isInstance)
                .map(end -> ((Contradiction) end).findings().getFirst().problem())
                .distinct()
                .toList();
        assertThat(problems).isSubsetOf(RegisterProblem.HOUSEHOLD_CLOSED, RegisterProblem.HOUSEHOLD_NEEDS_HEAD);
        assertThat(ends).anyMatch(Contradiction.class::isInstance).anyMatch(Recorded.class::isInstance);
    }

    /** Each rule past the acts: thirty-two write a row that only one can have. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            act_request_once       | insert into register.act (id, kind, event_on, filed_on, recorded_at, ground, officer, office, request, content) values (uuidv7(), 'BIRTH', '2018', '2018-06-01', now(), 'g', uuidv7(), 'o', '{one}', '{}')
            act_undone_once        | insert into register.act (id, kind, event_on, filed_on, recorded_at, ground, officer, office, request, undoes, content) values (uuidv7(), 'CANCEL_ACT', '2018', '2018-06-01', now(), 'g', uuidv7(), 'o', uuidv7(), '{act}', '{}')
            household_number_once  | insert into register.household (id, number, station, kind, act) values (uuidv7(), 'RACE', '430281006', 'FAMILY', register.this_act())
            number_one_person      | insert into register.number_holder (number, person) values ('990281209001010018', '{person}')
            number_blocks_apart    | insert into register.number_block (id, area, born, sequences, station, handed_on, officer) values (uuidv7(), '990281', '2090-01-01', '[1,9)', '430281', '2018-01-01', uuidv7())
            address_one_name       | insert into register.address_state (address, valid, place, line) values ('{address}', '[2018-01-01,)', '430281006001', 'Race {i}')
            address_line_once      | with a as (insert into register.address (id, act) values (uuidv7(), register.this_act()) returning id) insert into register.address_state (address, valid, place, line) select id, '[2018-01-01,)', '430281006001', 'Race' from a
            household_one_address  | insert into register.household_state (household, valid, address) values ('{household}', '[2018-06-01,)', '{address}')
            household_one_lead     | insert into register.household_lead (household, valid, family, unit, keeper) values ('{household}', '[2018-06-01,)', false, 'u', 'k')
            person_one_standing    | insert into register.standing (person, valid, state) values ('{person}', '[2018-06-01,)', 'IN_TRANSIT')
            person_one_identity    | insert into register.identity (person, valid, name, sex, ethnicity, born, name_key, initials, sound) values ('{person}', '[2018-06-01,)', '甲', '1', '01', '1990', '甲', 'j', 'jia')
            person_present_once    | insert into register.presence (person, valid) values ('{other}', '[2018-06-01,)')
            person_one_number      | with n as (insert into register.number_holder (number, person) values ('99028120900101{i4}', '{person}') returning number) insert into register.citizen_number (person, valid, number) select '{person}', '[2018-06-01,)', number from n
            person_one_circumstances | insert into register.circumstances (person, valid, education) values ('{person}', '[2018-06-01,)', 'x')
            parent_once            | insert into register.parenthood (child, parent, valid, role, nature) values ('{person}', '{other}', '[2018-06-01,)', 'FATHER', 'STEP')
            one_of_each_parent     | insert into register.parenthood (child, parent, valid, role, nature) values ('{person}', '{mine}', '[2018-06-01,)', 'FATHER', 'BIRTH')
            one_spouse_at_a_time   | insert into register.marriage (person, spouse, valid) values ('{person}', '{mine}', '[2018-06-01,)'), ('{mine}', '{person}', '[2018-06-01,)')
            paper_serves_once      | insert into register.spent_paper (kind, number) values ('BIRTH_CERTIFICATE', 'PAST-ACTS')
            duplicate_once         | insert into register.duplicate_candidate (one, other, score, reasons, found_at) values (least('{person}'::uuid, '{other}'::uuid), greatest('{person}'::uuid, '{other}'::uuid), 50, '{}', now())
            """)
    void ofThirtyTwoRowsThatOneCanHaveOneIsWritten(String constraint, String statement) throws Exception {
        UUID act = UUID.randomUUID();
        Ground ground = ground(act);
        List<Object> ends = race(i -> () -> {
            raw(statement
                    .replace("{one}", act.toString())
                    .replace("{act}", act.toString())
                    .replace("{person}", ground.person().toString())
                    .replace("{other}", ground.other().toString())
                    .replace("{mine}", ground.persons().get(i).toString())
                    .replace("{address}", ground.address().toString())
                    .replace("{household}", ground.household().toString())
                    .replace("{i4}", "%04d".formatted(1000 + i))
                    .replace("{i}", String.valueOf(i)));
            return "written";
        });
        List<Object> broken =
                ends.stream().filter(end -> !"written".equals(end)).toList();
        assertThat(broken)
                .as("refused")
                .hasSize(MANY - 1)
                .allSatisfy(end -> assertThat(end)
                        .isInstanceOfSatisfying(
                                DataAccessException.class,
                                failure -> assertThat(
                                                Constraints.broken(failure).orElse(DEADLOCK))
                                        .isIn(constraint, DEADLOCK)));
        RegisterProblem problem = Constraints.problem(constraint);
        assertThat(problem.words("", "", "", "").zh()).isNotBlank().doesNotContain("{");
        assertThat(problem.words("", "", "", "").en()).isNotBlank().doesNotContain("{");
    }

    /** A ring of thirty-two: each would be the next one's parent. One of them must fail. */
    @Test
    void nobodyBecomesTheirOwnForebearByWhatManyDoAtOnce() throws Exception {
        List<PersonId> ring = ground(UUID.randomUUID()).persons();
        List<Object> ends = race(i -> () -> {
            raw(
                    "insert into register.parenthood (child, parent, valid, role, nature) values ('%s', '%s', '[2018-06-01,)', 'FATHER', 'BIRTH')"
                            .formatted(ring.get(i), ring.get((i + 1) % MANY)));
            return "written";
        });
        assertThat(ends.stream().filter("written"::equals).count()).isLessThan(MANY);
        assertThat(ends.stream().filter(DataAccessException.class::isInstance))
                .allSatisfy(
                        end -> assertThat(Constraints.broken((Throwable) end).or(() -> Optional.of(DEADLOCK)))
                                .get()
                                .isIn("no_circle_of_parents", DEADLOCK));
    }

    /** Rows that a race stands on, not in the register proper: identities only. */
    private record Ground(
            PersonId person, PersonId other, List<PersonId> persons, AddressId address, HouseholdId household) {}

    private Ground ground(UUID act) {
        List<PersonId> persons = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            persons.add(PersonId.next());
        }
        PersonId one = PersonId.next();
        Ground ground = new Ground(one, PersonId.next(), persons, AddressId.next(), HouseholdId.next());
        StringBuilder rows = new StringBuilder();
        List<PersonId> all = new ArrayList<>(persons);
        all.add(one);
        all.add(ground.other());
        all.forEach(person -> rows.append("insert into register.person (id, act) values ('")
                .append(person)
                .append("', register.this_act());"));
        rows.append("insert into register.address (id, act) values ('%s', register.this_act());"
                .formatted(ground.address()));
        rows.append(
                "insert into register.household (id, number, station, kind, act) values ('%s', '%s', '430281006', 'UNIT_COLLECTIVE', register.this_act());"
                        .formatted(ground.household(), "GROUND-" + act));
        rows.append(
                "insert into register.standing (person, valid, state) values ('%1$s', '[2018-06-01,)', 'IN_TRANSIT');"
                        .formatted(ground.other()));
        rows.append(
                "insert into register.identity (person, valid, name, sex, ethnicity, born, name_key, initials, sound) values ('%s', '[,)', '甲', '1', '01', '1990', '甲', 'j', 'jia');"
                        .formatted(ground.other()));
        present.writeAs(act, rows.toString(), transaction);
        return ground;
    }

    /** Writes past the acts, in a transaction of its own; only the row is raced for. */
    private void raw(String statement) {
        transaction.executeWithoutResult(status -> {
            sql.sql(
                            "select set_config('huji.act', uuidv7()::text, true), set_config('huji.recorded_at', clock_timestamp()::text, true)")
                    .query()
                    .singleRow();
            sql.sql("""
                            insert into register.act (id, kind, event_on, filed_on, recorded_at, ground, officer, office, request, content)
                            values (register.this_act(), 'BIRTH', '2018', '2018-06-01', register.this_moment(), 'g', uuidv7(), 'o', uuidv7(), '{}')
                            """).update();
            sql.sql(statement).update();
        });
    }

    private static void oneWins(List<Object> ends, RegisterProblem problem) {
        assertThat(ends.stream().filter(Recorded.class::isInstance)).hasSize(1);
        assertThat(ends.stream().filter(end -> !(end instanceof Recorded)))
                .hasSize(MANY - 1)
                .allSatisfy(end -> assertThat(end)
                        .isInstanceOfSatisfying(
                                Contradiction.class,
                                refused -> assertThat(refused.findings())
                                        .extracting(Finding::problem)
                                        .containsExactly(problem)));
    }

    /** What each ended with: a result, or what it threw. */
    private static List<Object> race(IntFunction<Callable<Object>> runner) throws Exception {
        CyclicBarrier start = new CyclicBarrier(MANY);
        List<Object> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> futures = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                Callable<Object> task = runner.apply(i);
                futures.add(threads.submit(() -> {
                    start.await();
                    try {
                        return task.call();
                    } catch (Contradiction | DataAccessException e) {
                        return e;
                    }
                }));
            }
            for (Future<Object> future : futures) {
                ends.add(future.get());
            }
        }
        return ends;
    }
}
