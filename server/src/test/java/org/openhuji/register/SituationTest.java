package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.ServerTest;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.situation.Fault;
import org.openhuji.register.Parenthood.Nature;
import org.openhuji.register.Parenthood.Role;
import org.openhuji.register.reading.RegisteredSituation;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The families of {@code law/people.yaml}, put into the register and read back as situations: nothing they say is contradicted,
 * and the law answers as it does to the yaml without what the register does not keep.
 */
@ServerTest
class SituationTest {
    private static final Set<String> KEPT = Set.of(
            "bornOn",
            "chineseNational",
            "hukouPlace",
            "hukouHouseholdKind",
            "hukouCancelReason",
            "hukouCancelledAt",
            "hukouCancelledOn",
            "maritalStatus",
            "marriedOn",
            "divorcedOn");

    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private final Population population;
    private final Chronicle chronicle;
    private final Policies policies;

    @Autowired
    SituationTest(Population population, Chronicle chronicle, Policies policies) {
        this.population = population;
        this.chronicle = chronicle;
        this.policies = policies;
    }

    /** All but the newborn whom no register has yet. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lin-shuisheng",
                "zhou-wenzhu",
                "wu-mancang",
                "zheng-heqing",
                "guliqiman",
                "peng-yuhe",
                "su-yingyue",
                "tang-yichuan",
                "hou-dewang",
                "yu-wangshan",
                "jiang-caiwei"
            })
    void theLawAnswersFromTheRegisterAsFromWhatAFamilyTells(String name) {
        Map<String, @Nullable Object> family = family(name);
        LocalDate on = LocalDate.parse(String.valueOf(family.get("on")));
        String applicant = String.valueOf(family.get("applicant"));
        Map<String, PersonId> registered = register(family, on);
        RegisteredSituation read = Readers.as(
                        org.openhuji.access.Role.WINDOW_OFFICER,
                        "",
                        java.util.Optional.empty(),
                        () -> population.asSituation(Objects.requireNonNull(registered.get(applicant)), on))
                .orElseThrow();

        Map<String, @Nullable Object> fromRegister = read.toJson(String.valueOf(family.get("destination")));
        if (family.get("places") != null) {
            fromRegister.put("places", family.get("places"));
        }
        assertThat(read.persons().keySet()).containsExactlyInAnyOrderElementsOf(registered.keySet());
        Map<String, @Nullable Object> told = told(family, read);

        Determination byRegister = assess(fromRegister);
        Determination byFamily = assess(told);
        assertThat(byRegister.outcome()).isEqualTo(byFamily.outcome());
        assertThat(byRegister.routes()).hasSameSizeAs(byFamily.routes());
        for (int i = 0; i < byFamily.routes().size(); i++) {
            var expected = byFamily.routes().get(i);
            var actual = byRegister.routes().get(i);
            assertThat(actual.outcome()).as(expected.toString()).isEqualTo(expected.outcome());
            assertThat(actual.companions()).as(expected.toString()).isEqualTo(expected.companions());
        }
    }

    /** The family without what the register does not keep, and with what it knows beyond; they never contradict each other. */
    private static Map<String, @Nullable Object> told(Map<String, @Nullable Object> family, RegisteredSituation read) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>(family);
        told.remove("title");
        Map<String, @Nullable Object> persons = new LinkedHashMap<>();
        map(family.get("persons")).forEach((label, facts) -> {
            Map<String, @Nullable Object> known = new LinkedHashMap<>(
                    Objects.requireNonNull(read.persons().get(label)).values());
            map(facts).forEach((fact, value) -> {
                if (KEPT.contains(fact)) {
                    if (known.containsKey(fact)) {
                        assertThat(String.valueOf(known.get(fact))).as(fact).isEqualTo(String.valueOf(value));
                    }
                    known.put(fact, value == null ? null : value instanceof Boolean ? value : String.valueOf(value));
                }
            });
            persons.put(label, known);
        });
        told.put("persons", persons);
        told.putIfAbsent("kin", read.toJson("").get("kin"));
        return told;
    }

    private Determination assess(Map<String, @Nullable Object> situation) {
        List<Fault> faults = new ArrayList<>();
        var read = policies.read(situation, "", faults);
        assertThat(faults).isEmpty();
        return policies.assess(Objects.requireNonNull(read));
    }

    /** Puts a family into the register, as much of it as the register keeps. */
    private Map<String, PersonId> register(Map<String, @Nullable Object> family, LocalDate on) {
        Map<String, PersonId> people = new HashMap<>();
        Map<String, @Nullable Object> persons = map(family.get("persons"));
        List<?> kin = family.get("kin") instanceof List<?> rows ? rows : List.of();
        chronicle.act(ActKind.BATCH_LOADED, on.toString(), act -> {
            Map<String, HouseholdId> households = new HashMap<>();
            persons.forEach((label, facts) -> {
                Map<String, @Nullable Object> said = map(facts);
                String born = String.valueOf(said.get("bornOn"));
                boolean whole = said.containsKey("hukouCancelReason");
                String from = whole ? born : on.minusDays(1).toString();
                PersonId person = act.person(label, sex(label, kin), born, from);
                people.put(label, person);
                Object place = said.get("hukouPlace") != null ? said.get("hukouPlace") : said.get("hukouCancelledAt");
                HouseholdKind kind = said.get("hukouHouseholdKind") == null
                        ? HouseholdKind.FAMILY
                        : HouseholdKind.valueOf(String.valueOf(said.get("hukouHouseholdKind")));
                HouseholdId household = households.computeIfAbsent(
                        String.valueOf(place) + (kind.family() ? label : ""), key -> household(act, kind, key));
                String until = said.get("hukouCancelledOn") == null ? "" : String.valueOf(said.get("hukouCancelledOn"));
                act.registered(person, household, kind.family() ? "02" : "99", from + "," + until);
                if (kind.family()) {
                    act.head(household, person, from + "," + until);
                } else {
                    act.keeper(household, "某单位", "某人", "1900-01-01,");
                }
                if (!until.isEmpty()) {
                    act.cancelled(
                            person, CancelReason.valueOf(String.valueOf(said.get("hukouCancelReason"))), until + ",");
                }
                Object status = said.get("maritalStatus");
                if (status != null) {
                    act.status(person, String.valueOf(status), from + ",");
                }
            });
            kin.forEach(row -> relate(act, (List<?>) row, kin, people, persons, on));
            persons.forEach((label, facts) -> {
                Object divorced = map(facts).get("divorcedOn");
                if (divorced != null) {
                    PersonId former =
                            act.person("前配偶", "0", "1980", on.minusDays(1).toString());
                    act.cancelled(former, CancelReason.DEATH, on.minusDays(1) + ",");
                    act.married(Objects.requireNonNull(people.get(label)), former, "2000-01-01," + divorced);
                }
            });
        });
        return people;
    }

    private static HouseholdId household(Chronicle.Act act, HouseholdKind kind, String key) {
        int n = NUMBER.getAndIncrement();
        String place = key.replaceAll("[^0-9].*", "");
        AddressId address = act.address(place, "某路" + n + "号", "1900-01-01");
        return act.household(kind, "430281900%06d".formatted(n), address, "1900-01-01");
    }

    /** A row of kin as rows of the register; siblings by a parent who is dead. */
    private static void relate(
            Chronicle.Act act,
            List<?> row,
            List<?> kin,
            Map<String, PersonId> people,
            Map<String, @Nullable Object> all,
            LocalDate on) {
        PersonId one = Objects.requireNonNull(people.get(String.valueOf(row.get(0))));
        PersonId other = Objects.requireNonNull(people.get(String.valueOf(row.get(2))));
        String code = String.valueOf(row.get(1));
        switch (code.charAt(0)) {
            case '1' -> {
                Object since = map(all.get(String.valueOf(row.get(0)))).get("marriedOn");
                act.married(one, other, (since == null ? "" : since) + ",");
            }
            case '2', '3' ->
                act.parent(
                        other,
                        one,
                        sex(String.valueOf(row.get(0)), kin).equals("2") ? Role.MOTHER : Role.FATHER,
                        Nature.BIRTH,
                        ",");
            case '5' -> {
                if (code.equals("51") || code.equals("52")) {
                    act.parent(one, other, code.equals("51") ? Role.FATHER : Role.MOTHER, Nature.BIRTH, ",");
                }
            }
            case '7' -> {
                PersonId father =
                        act.person("已故父亲", "1", "1950", on.minusDays(1).toString());
                act.cancelled(father, CancelReason.DEATH, on.minusDays(1) + ",");
                act.parent(one, father, Role.FATHER, Nature.BIRTH, ",");
                act.parent(other, father, Role.FATHER, Nature.BIRTH, ",");
            }
            default -> throw new IllegalArgumentException("a relation this test cannot write: " + code);
        }
    }

    /** By the rows that tell it; of a couple not told apart the first is the husband; unknown else. */
    private static String sex(String label, List<?> kin) {
        for (Object each : kin) {
            List<?> row = (List<?>) each;
            String code = String.valueOf(row.get(1));
            if (label.equals(row.get(0)) && code.startsWith("1")) {
                return code.equals("11") ? "2" : "1";
            }
            if (label.equals(row.get(2))) {
                if (Set.of("11", "51", "53", "55", "71", "73").contains(code) || code.startsWith("2")) {
                    return "1";
                }
                if (Set.of("10", "12", "52", "54", "56", "75", "77").contains(code) || code.startsWith("3")) {
                    return "2";
                }
            }
        }
        return "0";
    }

    private static Map<String, @Nullable Object> family(String name) {
        Object root = LawReader.plain(Path.of("..", "law", "people.yaml"), new ArrayList<>());
        return map(map(map(root).get("families")).get(name));
    }

    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(value)).forEach((key, held) -> map.put(String.valueOf(key), held));
        return map;
    }
}
