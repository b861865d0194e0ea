package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.ServerTest;
import org.openhuji.register.reading.FoundPerson;
import org.openhuji.register.reading.Member;
import org.openhuji.register.reading.RegisterReader;
import org.openhuji.register.reading.StandingRecord;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Histories by chance, also corrections of the past and acts cancelled again, read as of any day and as known at any moment: the
 * register says what a diary says that notes after every act what is believed of every day.
 */
@ServerTest
class RandomHistoriesTest {
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final int DAYS = 40;
    private static final int ACTS = 40;
    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private final Chronicle chronicle;
    private final RegisterReader reader;

    @Autowired
    RandomHistoriesTest(Chronicle chronicle, RegisterReader reader) {
        this.chronicle = chronicle;
        this.reader = reader;
    }

    /** What is believed of somebody, day by day; households by their place in the list, one beyond it is cancelled. */
    private record Belief(String[] names, int[] households) {
        Belief copy() {
            return new Belief(names.clone(), households.clone());
        }
    }

    /** What was believed of everybody from a moment on. */
    private record Page(Instant since, List<Belief> beliefs) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theRegisterSaysOfEveryDayWhatWasBelievedOfItAtEveryMoment(long seed) {
        Random chance = new Random(seed);
        List<PersonId> persons = new ArrayList<>();
        List<HouseholdId> households = new ArrayList<>();
        List<Page> diary = new ArrayList<>();
        begin(persons, households, diary);
        for (int i = 0; i < ACTS; i++) {
            List<Belief> now = new ArrayList<>(
                    diary.getLast().beliefs().stream().map(Belief::copy).toList());
            int who = chance.nextInt(persons.size());
            if (chance.nextInt(8) == 0) {
                // as an act is cancelled: what was believed before comes back
                now.set(
                        who,
                        diary.get(chance.nextInt(diary.size()))
                                .beliefs()
                                .get(who)
                                .copy());
            } else {
                change(now.get(who), chance, households.size());
            }
            Chronicle.Written written = chronicle.act(
                    ActKind.CORRECTION, "2017-03-01", act -> write(act, persons.get(who), now.get(who), households));
            diary.add(new Page(written.recordedAt(), now));
            compare(chance, persons, households, diary);
        }
    }

    private void begin(List<PersonId> persons, List<HouseholdId> households, List<Page> diary) {
        List<Belief> beliefs = new ArrayList<>();
        Chronicle.Written written = chronicle.act(ActKind.BATCH_LOADED, "2017-01-01", act -> {
            for (int i = 0; i < 3; i++) {
                int n = NUMBER.getAndIncrement();
                AddressId address = act.address("430281006001", "集体路" + n + "号", "2000-01-01");
                HouseholdId household = act.household(
                        HouseholdKind.COMMUNITY_COLLECTIVE, "430281700%06d".formatted(n), address, "2000-01-01");
                act.keeper(household, "社区", "某人", "2000-01-01,");
                households.add(household);
            }
            for (int i = 0; i < 4; i++) {
                PersonId person = act.person("初名", "1", "1990-01-01", FIRST.toString());
                act.registered(person, households.getFirst(), "99", FIRST + ",");
                persons.add(person);
                String[] names = new String[DAYS];
                java.util.Arrays.fill(names, "初名");
                beliefs.add(new Belief(names, new int[DAYS]));
            }
        });
        diary.add(new Page(written.recordedAt(), beliefs));
    }

    private static void change(Belief belief, Random chance, int households) {
        int from = chance.nextInt(DAYS);
        int until = chance.nextBoolean() ? DAYS : from + 1 + chance.nextInt(DAYS - from);
        boolean name = chance.nextBoolean();
        String text = "名" + "甲乙丙丁".charAt(chance.nextInt(4));
        int household = chance.nextInt(households + 1);
        for (int day = from; day < until; day++) {
            if (name) {
                belief.names()[day] = text;
            } else {
                belief.households()[day] = household;
            }
        }
    }

    private static void write(Chronicle.Act act, PersonId person, Belief belief, List<HouseholdId> households) {
        String condition = "person = '" + person + "'";
        act.end("identity", condition, null);
        act.end("standing", condition, null);
        for (int day = 0, next; day < DAYS; day = next) {
            next = day + 1;
            while (next < DAYS && belief.names()[next].equals(belief.names()[day])) {
                next++;
            }
            act.named(person, belief.names()[day], "1", "1990-01-01", days(day, next));
        }
        for (int day = 0, next; day < DAYS; day = next) {
            next = day + 1;
            while (next < DAYS && belief.households()[next] == belief.households()[day]) {
                next++;
            }
            int household = belief.households()[day];
            if (household < households.size()) {
                act.registered(person, households.get(household), "99", days(day, next));
            } else {
                act.cancelled(person, CancelReason.OTHER, days(day, next));
            }
        }
    }

    private static String days(int from, int until) {
        return FIRST.plusDays(from) + "," + (until == DAYS ? "" : FIRST.plusDays(until));
    }

    private void compare(Random chance, List<PersonId> persons, List<HouseholdId> households, List<Page> diary) {
        for (int i = 0; i < 6; i++) {
            int page = chance.nextInt(diary.size());
            int day = chance.nextInt(DAYS);
            Instant known = i == 0 ? null : moment(diary, page, chance);
            List<Belief> believed =
                    diary.get(known == null ? diary.size() - 1 : page).beliefs();
            AsOf asOf = new AsOf(FIRST.plusDays(day), known);
            int who = chance.nextInt(persons.size());
            person(persons.get(who), asOf, believed.get(who), day, households);
            int where = chance.nextInt(households.size());
            members(persons, households.get(where), asOf, believed, day, where);
        }
    }

    /** Some moment between an act and the next, both ends tried. */
    private static Instant moment(List<Page> diary, int page, Random chance) {
        Instant since = diary.get(page).since();
        return page + 1 < diary.size() && chance.nextBoolean()
                ? diary.get(page + 1).since().minusNanos(1_000)
                : since;
    }

    private void person(PersonId person, AsOf asOf, Belief belief, int day, List<HouseholdId> households) {
        FoundPerson found =
                reader.inOneStatement(asOf, () -> reader.find(person, asOf)).orElseThrow();
        assertThat(found.record().name().text()).isEqualTo(belief.names()[day]);
        @Nullable
        HouseholdId household = found.record().standing() instanceof StandingRecord.Registered registered
                ? registered.household()
                : null;
        assertThat(Optional.ofNullable(household))
                .isEqualTo(
                        belief.households()[day] < households.size()
                                ? Optional.of(households.get(belief.households()[day]))
                                : Optional.empty());
    }

    private void members(
            List<PersonId> persons, HouseholdId household, AsOf asOf, List<Belief> believed, int day, int where) {
        TreeSet<PersonId> expected = new TreeSet<>();
        for (int i = 0; i < persons.size(); i++) {
            if (believed.get(i).households()[day] == where) {
                expected.add(persons.get(i));
            }
        }
        assertThat(reader.inOneStatement(asOf, () -> reader.find(household, asOf))
                        .orElseThrow()
                        .record()
                        .members())
                .extracting(Member::person)
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
