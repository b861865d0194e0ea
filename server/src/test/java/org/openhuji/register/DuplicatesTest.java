package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.access.AccessRefused;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.Parenthood.Nature;
import org.openhuji.register.Parenthood.Role;
import org.openhuji.register.duplicates.Candidate;
import org.openhuji.register.duplicates.Comparison;
import org.openhuji.register.duplicates.Duplicates;
import org.openhuji.register.duplicates.PresenceSearch;
import org.openhuji.register.duplicates.Reason;
import org.openhuji.register.reading.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Records that may be one person: found by the program, decided by people. */
@ServerTest
class DuplicatesTest {
    private static final AtomicInteger SEQUENCE = new AtomicInteger(1);

    private final Duplicates duplicates;
    private final PresenceSearch presence;
    private final Chronicle chronicle;
    private final JdbcClient sql;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private Lins lins;
    private String surname = "";

    @Autowired
    DuplicatesTest(
            Duplicates duplicates,
            PresenceSearch presence,
            Chronicle chronicle,
            JdbcClient sql,
            ApplicationEventPublisher publisher,
            TransactionTemplate transaction) {
        this.duplicates = duplicates;
        this.presence = presence;
        this.chronicle = chronicle;
        this.sql = sql;
        this.publisher = publisher;
        this.transaction = transaction;
        this.lins = new Lins(chronicle);
    }

    /** Every test has people of its own: a surname nobody else has. */
    @BeforeEach
    void aNewFamily() {
        lins = new Lins(chronicle);
        surname = "甲乙丙丁戊己庚辛壬癸子丑寅卯".substring(SEQUENCE.get(), SEQUENCE.getAndIncrement() + 1) + "木";
    }

    private PersonId somebody(
            String given, String sex, String born, @Nullable PersonId mother, @Nullable String number) {
        List<PersonId> made = new ArrayList<>();
        chronicle.act(ActKind.LATE_REGISTRATION, "2018-05-01", act -> {
            PersonId person = act.person(surname + given, sex, born, "2018-05-01");
            act.registered(person, lins.old, "97", "2018-05-01,");
            if (mother != null) {
                act.parent(person, mother, Role.MOTHER, Nature.BIRTH, "2018-05-01,");
            }
            if (number != null) {
                act.number(person, number, "2018-05-01");
            }
            made.add(person);
        });
        return made.getFirst();
    }

    private List<Candidate> open(PersonId person) {
        List<UUID> others = sql.sql("""
                        select case when one = :person then other else one end from register.duplicate_candidate
                        where :person in (one, other) and decision is null""")
                .param("person", person.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return others.stream()
                .map(other -> Readers.atTheWindow(() -> duplicates.compare(person, new PersonId(other)))
                        .orElseThrow()
                        .candidate())
                .toList();
    }

    @Test
    void theSameNameAndDayOfBirthAreWorthALook() {
        PersonId one = somebody("一", "1", "1980-01-02", null, null);
        PersonId other = somebody("一", "1", "1980-01-02", null, null);
        duplicates.find(List.of(other));
        duplicates.find(List.of(other));
        assertThat(open(other)).singleElement().satisfies(candidate -> {
            assertThat(candidate.one()).isEqualTo(one);
            assertThat(candidate.reasons()).contains(Reason.NAME_SAME, Reason.BORN_SAME, Reason.ADDRESS_SAME);
            assertThat(candidate.decision()).isEmpty();
        });
    }

    @Test
    void aSlipInTheNameOrTheNumberOrTheSexIsSeenThrough() {
        LocalDate born = LocalDate.of(1981, 2, 3);
        String number = CitizenNumber.of("430281", born, 500 + SEQUENCE.get()).digits();
        String slipped = CitizenNumber.of("430218", born, 500 + SEQUENCE.get()).digits();
        somebody("晓宇", "1", "1981-02-03", null, number);
        PersonId other = somebody("小雨", "2", "1981-02-03", null, slipped);
        PersonId third = somebody("晓宁", "1", "1981-02-03", null, null);
        duplicates.find(List.of(other, third));
        assertThat(open(other))
                .hasSize(1)
                .first()
                .satisfies(candidate -> assertThat(candidate.reasons())
                        .contains(Reason.NAME_SOUNDS_SAME, Reason.NUMBER_NEARLY_SAME, Reason.SEX_DIFFERS));
        assertThat(open(third))
                .hasSize(1)
                .first()
                .satisfies(candidate -> assertThat(candidate.reasons()).contains(Reason.NAME_SIMILAR));
    }

    @Test
    void twinsAreTwo() {
        somebody(
                "大双",
                "1",
                "2010-10-10",
                lins.wife,
                CitizenNumber.of("430281", LocalDate.of(2010, 10, 10), 11).digits());
        PersonId twin = somebody(
                "小双",
                "1",
                "2010-10-10",
                lins.wife,
                CitizenNumber.of("430281", LocalDate.of(2010, 10, 10), 13).digits());
        duplicates.find(List.of(twin));
        assertThat(open(twin)).isEmpty();
        PersonId again = somebody("大双", "1", "2010-10-10", lins.wife, null);
        duplicates.find(List.of(again));
        assertThat(open(again))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.reasons()).contains(Reason.PARENT_SAME));
    }

    @Test
    void peopleOfOneNameAndAnotherAgeAreNobodysConcern() {
        somebody("二", "1", "1950-01-02", null, null);
        PersonId other = somebody("二", "1", "1980-05-06", null, null);
        duplicates.find(List.of(other));
        assertThat(open(other)).isEmpty();
    }

    @Test
    void aFirstRegistrationIsComparedByItself() {
        somebody("三", "1", "1980-03-03", null, null);
        PersonId other = somebody("三", "1", "1980-03-03", null, null);
        transaction.executeWithoutResult(status -> publisher.publishEvent(new RegisterEvent(
                ActId.next(), ActKind.LATE_REGISTRATION, List.of(other), List.of(), new PartialDate(2018, 5, 1))));
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (open(other).isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(open(other)).hasSize(1);
    }

    @Test
    void aBatchIsComparedAsAWhole() {
        List<PersonId> made = new ArrayList<>();
        somebody("四", "2", "1970-07-07", null, null);
        Chronicle.Written batch = chronicle.act(ActKind.BATCH_LOADED, "2018-05-05", act -> {
            for (String born : List.of("1970-07-07", "1971-07-07", "1971-07-07")) {
                PersonId person = act.person(surname + "四", "2", born, "2018-05-05");
                act.registered(person, lins.old, "97", "2018-05-05,");
                made.add(person);
            }
        });
        duplicates.findOfBatch(batch.id());
        assertThat(open(made.get(0))).hasSize(1);
        assertThat(open(made.get(1))).hasSize(1);
        assertThat(open(made.get(2))).isEqualTo(open(made.get(1)));
    }

    @Test
    void theQueueHoldsThoseInTheOfficersCharge() {
        List<PersonId> made = new ArrayList<>();
        chronicle.act(ActKind.LATE_REGISTRATION, "2018-05-01", act -> {
            AddressId address = act.address("150430101201", surname + "村一组", "1990-01-01");
            HouseholdId household =
                    act.household(HouseholdKind.FAMILY, "150430%08d".formatted(SEQUENCE.get()), address, "1990-01-01");
            for (int n = 0; n < 2; n++) {
                PersonId person = act.person(surname + "八", "1", "1980-08-08", "2018-05-01");
                act.registered(person, household, n == 0 ? "01" : "97", "2018-05-01,");
                made.add(person);
            }
            act.head(household, made.getFirst(), "2018-05-01,");
        });
        duplicates.find(made);
        for (String place : List.of("150000", "150400", "150430", "150430101", "150430101201")) {
            assertThat(queueAt(place))
                    .as(place)
                    .anySatisfy(candidate -> assertThat(candidate.one()).isIn(made));
        }
        for (String place : List.of("150429", "150430102", "430281", "430000")) {
            assertThat(queueAt(place))
                    .as(place)
                    .noneSatisfy(candidate -> assertThat(candidate.one()).isIn(made));
        }
    }

    private List<Candidate> queueAt(String place) {
        return Readers.as(
                org.openhuji.access.Role.WINDOW_OFFICER, place, Optional.empty(), () -> duplicates.listOpen(500));
    }

    @Test
    void twoRecordsStandSideBySideAndADecisionIsTakenOnce() {
        PersonId one = somebody("五", "1", "1980-05-05", lins.mother, null);
        PersonId other = somebody("五", "1", "1980-05-05", null, null);
        duplicates.find(List.of(other));
        Comparison comparison =
                Readers.atTheWindow(() -> duplicates.compare(one, other)).orElseThrow();
        assertThat(comparison.lines())
                .extracting(Comparison.Line::item, Comparison.Line::agreement)
                .contains(
                        tuple(Item.NAME, Comparison.Agreement.SAME),
                        tuple(Item.BORN, Comparison.Agreement.SAME),
                        tuple(Item.NUMBER, Comparison.Agreement.OPEN),
                        tuple(Item.MOTHER, Comparison.Agreement.OPEN));
        assertThat(Readers.atTheWindow(() -> duplicates.decide(other, one, Candidate.Decision.DIFFERENT, "各有其人")))
                .isTrue();
        assertThat(Readers.atTheWindow(() -> duplicates.decide(one, other, Candidate.Decision.SAME, null)))
                .isFalse();
        assertThat(open(other)).isEmpty();
        duplicates.find(List.of(other));
        assertThat(open(other)).isEmpty();
        assertThat(Readers.as(
                        org.openhuji.access.Role.WINDOW_OFFICER,
                        "430224",
                        Optional.empty(),
                        () -> duplicates.compare(one, other)))
                .isEmpty();
    }

    @Test
    @Shows("SX-35a")
    void beforeAFirstRegistrationItIsSearchedAndKeptWhetherTheyAreHere() {
        PersonId here = somebody("六", "1", "1980-06-06", null, null);
        UUID officer = UUID.fromString("00000000-0000-7000-8000-000000000002");
        PresenceSearch.Searched searched = presence.before(
                new PresenceSearch.Newcomer(
                        new PersonName(surname + "六"), "1", new PartialDate(1980, 6, 6), null, List.of()),
                officer);
        assertThat(searched.hits()).extracting(PresenceSearch.Hit::person).containsExactly(here);
        assertThatThrownBy(() -> presence.answer(searched.id(), PresenceSearch.Answer.NOBODY))
                .isInstanceOf(AccessRefused.class);
        answer(searched.id(), PresenceSearch.Answer.NOBODY);
        answer(searched.id(), PresenceSearch.Answer.ONE_OF_THEM);
        assertThat(kept(searched.id(), "answer")).isEqualTo("NOBODY");
        assertThat(kept(searched.id(), "query ->> 'name'")).isEqualTo(surname + "六");
        assertThat(kept(searched.id(), "hits -> 0 ->> 'person'")).isEqualTo(here.toString());

        PresenceSearch.Searched nobody = presence.before(
                new PresenceSearch.Newcomer(
                        new PersonName(surname + "无人"), "1", new PartialDate(1980, 6, 6), null, List.of()),
                officer);
        assertThat(nobody.hits()).isEmpty();
        assertThat(kept(nobody.id(), "hits::text")).isEqualTo("[]");
    }

    @Test
    void aNumberThatIsGivenAlreadyIsTheSurestHit() {
        String number = CitizenNumber.of("430281", LocalDate.of(1982, 2, 2), 700 + SEQUENCE.get())
                .digits();
        PersonId here = somebody("七", "1", "1982-02-02", null, number);
        PresenceSearch.Searched searched = presence.before(
                new PresenceSearch.Newcomer(
                        new PersonName("全不同"), "1", new PartialDate(1982, 2, 2), new CitizenNumber(number), List.of()),
                UUID.randomUUID());
        assertThat(searched.hits()).first().satisfies(hit -> {
            assertThat(hit.person()).isEqualTo(here);
            assertThat(hit.score()).isEqualTo(100);
        });
    }

    private void answer(UUID search, PresenceSearch.Answer answer) {
        Readers.atTheWindow(() -> {
            presence.answer(search, answer);
            return true;
        });
    }

    private String kept(UUID search, String what) {
        return Objects.requireNonNull(sql.sql("select " + what + " from register.presence_search where id = :id")
                .param("id", search)
                .query(String.class)
                .single());
    }
}
