package org.openhuji.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.gazetteer.RealGazetteer;
import org.openhuji.intake.ActRow;
import org.openhuji.intake.Checked;
import org.openhuji.intake.Fault;
import org.openhuji.intake.FaultKind;
import org.openhuji.intake.HouseholdGroup;
import org.openhuji.intake.Intake;
import org.openhuji.intake.PersonReference;
import org.openhuji.intake.PersonRow;
import org.openhuji.intake.Standing;
import org.openhuji.kernel.NumberReader.ArtificialNumbers;

/** Twelve thousand invented people: their margins, their kin, their history, and what is planted in them. */
class PopulationTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
    private static final Path CODES = Path.of("../codes");
    private static final int SIZE = 12_000;

    @TempDir
    private static Path folder;

    private static final List<HouseholdGroup> HOUSEHOLDS = new ArrayList<>();
    private static final List<PersonRow> REGISTERED = new ArrayList<>();
    private static final Map<String, PersonRow> BY_MARK = new HashMap<>();
    private static final List<Fault> FAULTS = new ArrayList<>();

    @BeforeAll
    static void make() throws IOException {
        Made made = make("people", 1, 0);
        assertThat(made.registered()).isEqualTo(SIZE);
        Checked checked = intake(ArtificialNumbers.ACCEPTED).check(file("people.csv"), FAULTS::add);
        intake(ArtificialNumbers.ACCEPTED).read(file("people.csv"), checked, HOUSEHOLDS::add);
        for (HouseholdGroup household : HOUSEHOLDS) {
            for (PersonRow person : household.persons()) {
                BY_MARK.put(String.valueOf(person.mark()), person);
                if (person.standing() instanceof Standing.Registered) {
                    REGISTERED.add(person);
                }
            }
        }
    }

    private static Made make(String name, long seed, double errors) throws IOException {
        return new Population(CODES, RealGazetteer.PLACES)
                .write(
                        new Request("430281", SIZE, seed, TODAY, errors),
                        new Population.Target(
                                file(name + ".csv"), file(name + "-acts.csv"), file(name + "-planted.csv")),
                        registered -> {});
    }

    private static Path file(String name) {
        return folder.resolve(name);
    }

    private static Intake intake(ArtificialNumbers artificial) {
        return new Intake(CodeLists.open(CODES), Names.open(CODES), RealGazetteer.PLACES, TODAY, artificial);
    }

    private static double percent(Predicate<PersonRow> of) {
        return 100.0 * REGISTERED.stream().filter(of).count() / REGISTERED.size();
    }

    private static int age(PersonRow person) {
        return person.born().earliest().until(TODAY).getYears();
    }

    @Test
    void nothingIsWrongWithThemButNamesakes() {
        assertThat(FAULTS).allSatisfy(fault -> assertThat(fault.kind()).isEqualTo(FaultKind.NAMESAKE));
        assertThat(FAULTS).hasSizeLessThan(SIZE / 1000);
        assertThat(REGISTERED).hasSize(SIZE);
    }

    @Test
    void agesAreThoseOfTheCensusOf2020WithinOnePoint() {
        assertThat(percent(person -> age(person) < 15)).isCloseTo(17.95, within(1.0));
        assertThat(percent(person -> age(person) >= 15 && age(person) < 60)).isCloseTo(63.35, within(1.0));
        assertThat(percent(person -> age(person) >= 60)).isCloseTo(18.70, within(1.0));
        assertThat(percent(person -> age(person) >= 65)).isCloseTo(13.50, within(1.0));
    }

    @Test
    void menAndTheMarriedAreAsManyAsInTheSources() {
        assertThat(percent(person -> person.sex().equals("1"))).isCloseTo(51.24, within(1.0));
        List<PersonRow> adults =
                REGISTERED.stream().filter(person -> age(person) >= 15).toList();
        assertThat(share(adults, "20")).isCloseTo(72.7, within(2.0));
        assertThat(share(adults, "10")).isCloseTo(19.2, within(2.0));
        assertThat(share(adults, "30")).isCloseTo(5.7, within(1.5));
        assertThat(share(adults, "40")).isCloseTo(2.4, within(1.0));
    }

    private static double share(List<PersonRow> adults, String marital) {
        return 100.0
                * adults.stream()
                        .filter(person -> marital.equals(person.maritalStatus()))
                        .count()
                / adults.size();
    }

    @Test
    void householdsHaveTheSizesOfTheSourcesAndCollectiveOnesAHeavyTail() {
        int[] sizes = new int[11];
        int families = 0;
        int inCollective = 0;
        int largest = 0;
        for (HouseholdGroup household : HOUSEHOLDS) {
            int members = (int) household.persons().stream()
                    .filter(person -> person.standing() instanceof Standing.Registered)
                    .count();
            if (household.household().collective()) {
                inCollective += members;
                largest = Math.max(largest, members);
            } else {
                sizes[Math.min(members, 10)]++;
                families++;
            }
        }
        double[] wanted = {14.53, 24.37, 26.86, 17.56, 10.03, 4.20, 1.43};
        for (int size = 1; size <= wanted.length; size++) {
            assertThat(100.0 * sizes[size] / families).as("size " + size).isCloseTo(wanted[size - 1], within(2.5));
        }
        assertThat(100.0 * inCollective / SIZE).isCloseTo(8.0, within(1.5));
        assertThat(largest).isGreaterThan(100);
    }

    @Test
    void kinIsReciprocalAndParentsAreOfAnAgeToBeIt() {
        int couples = 0;
        int mothers = 0;
        for (PersonRow person : BY_MARK.values()) {
            PersonRow spouse = of(person.spouse());
            if (spouse != null) {
                couples++;
                assertThat(of(spouse.spouse())).isSameAs(person);
                assertThat(spouse.sex()).isNotEqualTo(person.sex());
                assertThat(List.of(age(person), age(spouse)))
                        .allSatisfy(age -> assertThat(age).isGreaterThanOrEqualTo(20));
            }
            PersonRow mother = of(person.mother());
            if (mother != null) {
                mothers++;
                assertThat(mother.sex()).isEqualTo("2");
                assertThat(years(mother, person)).isBetween(16, 47);
            }
            PersonRow father = of(person.father());
            if (father != null) {
                assertThat(father.sex()).isEqualTo("1");
                assertThat(years(father, person)).isBetween(17, 75);
            }
        }
        assertThat(couples).isGreaterThan(SIZE / 4);
        assertThat(mothers).isGreaterThan(SIZE / 4);
    }

    private static @Nullable PersonRow of(@Nullable PersonReference reference) {
        return reference instanceof PersonReference.ByMark byMark ? BY_MARK.get(byMark.mark()) : null;
    }

    private static int years(PersonRow parent, PersonRow child) {
        return parent.born().earliest().until(child.born().earliest()).getYears();
    }

    @Test
    void nobodyCanBeReal() throws IOException {
        Set<String> numbers = new HashSet<>();
        for (PersonRow person : BY_MARK.values()) {
            if (person.number() != null) {
                assertThat(person.number().artificial()).isTrue();
                assertThat(person.number().sex().code()).isEqualTo(person.sex());
                assertThat(person.born().mayBe(person.number().bornOn().orElseThrow()))
                        .isTrue();
                assertThat(numbers.add(person.number().digits())).isTrue();
            }
        }
        assertThat(numbers).hasSizeGreaterThan(SIZE);
        Checked refused = intake(ArtificialNumbers.REFUSED).check(file("people.csv"), fault -> {});
        assertThat(refused.loadable()).isLessThan(SIZE / 50);
    }

    @Test
    void namesOfEveryKindOccur() {
        assertThat(REGISTERED).anyMatch(person -> person.name().dotted());
        assertThat(REGISTERED)
                .anyMatch(person -> person.name().text().codePoints().anyMatch(c -> c > 0xFFFF));
        assertThat(REGISTERED).anyMatch(person -> person.name().length() == 4);
        assertThat(REGISTERED).anyMatch(person -> person.number() == null);
        assertThat(BY_MARK.values()).anyMatch(person -> person.standing() instanceof Standing.InTransit);
    }

    /** Every row begins where the person's row before ended, and the last ends where the persons' file has them. */
    @Test
    void theActsInOrderLeadToTheHouseholdsAsTheyAre() throws IOException {
        Map<String, String> household = new HashMap<>();
        Map<String, String> relation = new HashMap<>();
        Map<String, String> day = new HashMap<>();
        Map<String, Integer> kinds = new TreeMap<>();
        List<String> lines = Files.readAllLines(file("people-acts.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split(",", -1);
            String person = f[4].substring(1);
            kinds.merge(f[1], 1, Integer::sum);
            assertThat(f[3]).isGreaterThanOrEqualTo(f[2]).isLessThanOrEqualTo(TODAY.toString());
            if (household.containsKey(person)) {
                assertThat(f[5]).as(line).isEqualTo(household.get(person));
                assertThat(f[6]).as(line).isEqualTo(relation.get(person));
                assertThat(f[2]).as(line).isGreaterThanOrEqualTo(day.get(person));
            }
            household.put(person, f[7]);
            relation.put(person, f[8]);
            day.put(person, f[2]);
        }
        household.forEach((mark, last) -> {
            PersonRow person = Objects.requireNonNull(BY_MARK.get(mark), mark);
            boolean registered = person.standing() instanceof Standing.Registered;
            assertThat(last).as(mark).isEqualTo(registered ? person.household().number() : "");
            if (registered) {
                assertThat(relation.get(mark)).as(mark).isEqualTo(person.relation());
            }
        });
        assertThat(kinds.keySet())
                .contains(
                        "BIRTH",
                        "DEATH",
                        "MARRIAGE",
                        "DIVORCE",
                        "MOVE_IN",
                        "MOVE_OUT",
                        "MOVE_WITHIN",
                        "SPLIT",
                        "CHANGE_OF_HEAD",
                        "CHANGE_OF_ITEM",
                        "CORRECTION",
                        "ENLISTMENT");
        assertThat(kinds.getOrDefault("DEATH", 0) / 10.0 * 1000 / SIZE)
                .as("deaths of a thousand a year")
                .isCloseTo(7.07, within(2.5));
    }

    @Test
    void theHistoryIsATableThatTheIntakeTakesWithoutAFault() throws IOException {
        List<Fault> faults = new ArrayList<>();
        List<ActRow> acts = new ArrayList<>();

        assertThat(intake(ArtificialNumbers.ACCEPTED).readActs(file("people-acts.csv"), acts::add, faults::add))
                .isTrue();

        assertThat(faults).isEmpty();
        assertThat(acts).hasSize(Files.readAllLines(file("people-acts.csv")).size() - 1);
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        make("again", 1, 0);
        make("other", 2, 0);

        assertThat(file("again.csv")).hasSameBinaryContentAs(file("people.csv"));
        assertThat(file("again-acts.csv")).hasSameBinaryContentAs(file("people-acts.csv"));
        assertThat(Files.mismatch(file("other.csv"), file("people.csv"))).isGreaterThan(0);
    }

    @Test
    void everyPlantedErrorIsFoundInItsRowAndNothingElseIs() throws IOException {
        Made made = make("spoilt", 3, 0.02);
        Map<Long, Set<FaultKind>> found = new HashMap<>();
        intake(ArtificialNumbers.ACCEPTED)
                .check(
                        file("spoilt.csv"),
                        fault -> found.computeIfAbsent(fault.row(), row -> new HashSet<>())
                                .add(fault.kind()));
        List<String> planted = Files.readAllLines(file("spoilt-planted.csv"));
        Set<FaultKind> kinds = new HashSet<>();
        for (String line : planted.subList(1, planted.size())) {
            String[] f = line.split(",");
            FaultKind kind = FaultKind.valueOf(f[2]);
            kinds.add(kind);
            assertThat(found.get(Long.parseLong(f[0]))).as(line).contains(kind);
        }
        assertThat(made.planted()).isEqualTo(planted.size() - 1).isGreaterThan(150);
        assertThat(kinds).hasSize(11);
        long rows = found.values().stream()
                .filter(faults -> !faults.equals(Set.of(FaultKind.NAMESAKE)))
                .count();
        // a spoilt row also shows in rows that refer to it, or share its number
        assertThat(rows).isLessThan(3 * made.planted());
    }

    @Test
    void whatCannotBeMadeIsRefusedWithItsReason() {
        assertThatThrownBy(() -> new Request("430281", 0, 1, TODAY, 0)).hasMessageContaining("1 to");
        assertThatThrownBy(() -> new Request("430281", 10, 1, TODAY, 0.9)).hasMessageContaining("0.5");
        assertThatThrownBy(() -> new Population(CODES, RealGazetteer.PLACES)
                        .write(
                                new Request("439999", 10, 1, TODAY, 0),
                                new Population.Target(file("none.csv"), null, null),
                                registered -> {}))
                .hasMessageContaining("439999");
    }
}
