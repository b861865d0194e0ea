package org.openhuji.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination.RouteAnswer;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Pointers;

/** A real points table with its missing facts, against every completion of them. */
@NullUnmarked
class PointsExactnessTest {
    private static final Path LAW = Path.of("..", "law");
    private static final Path PACKS = Path.of("src", "test", "resources", "org", "openhuji", "policy", "points");
    private static final LocalDate ON = LocalDate.of(2020, 6, 1);
    private static final long SEED = Long.getLong("huji.seed", 0L);
    private static final int SITUATIONS = Boolean.getBoolean("huji.full") ? 2_000 : 120;
    private static final int MOST_COMPLETIONS = 1_500;

    private final SplittableRandom random = new SplittableRandom(17L + SEED);
    private final Map<String, List<Object>> facts = facts();

    @Test
    void whatIsMissingIsWhatCanMatter(@TempDir Path temp) throws IOException, Policies.CannotLoad {
        copy(LAW, temp);
        copy(PACKS, temp);
        Policies policies = Policies.open(temp, Path.of("..", "codes"), Path.of("..", ".huji", "cache"));
        int open = 0;
        int settled = 0;
        for (int i = 0; i < SITUATIONS; i++) {
            Map<String, Object> situation = situation();
            List<BruteForce.Gap> gaps = gaps(situation);
            Map<String, BruteForce.Open> expected = BruteForce.open(policies, situation, gaps);
            var read = policies.read(situation, "", new ArrayList<>());
            for (RouteAnswer answer : policies.assess(read).routes()) {
                BruteForce.Open all = expected.get(answer.route().clause());
                assertThat(answer.outcome() + " " + new TreeSet<>(answer.missing()))
                        .as(answer.route().clause() + " of " + situation)
                        .isEqualTo(all.outcome() + " " + all.missing());
                open += all.outcome() == Outcome.UNKNOWN ? 1 : 0;
                settled += all.outcome() == Outcome.UNKNOWN ? 0 : 1;
            }
        }
        assertThat(open).isGreaterThan(SITUATIONS / 10);
        assertThat(settled).isGreaterThan(SITUATIONS / 10);
    }

    private Map<String, Object> situation() {
        Map<String, Object> situation = new LinkedHashMap<>();
        situation.put("on", ON.toString());
        situation.put("destination", "990121100001");
        situation.put("applicant", "a");
        situation.put("kin", List.of());
        Map<Object, Object> person = new LinkedHashMap<>();
        person.put("chineseNational", true);
        person.put("militaryStatus", "NONE");
        person.put("hukouPlace", "990121200201");
        person.put("dwellings", rows(Map.of("place", "990121100001", "use", "RESIDENTIAL")));
        person.put("insurance", rows(Map.of("scheme", "EMPLOYEE_PENSION"), Map.of("scheme", "EMPLOYEE_MEDICAL")));
        situation.put("persons", new LinkedHashMap<>(Map.of("a", person)));
        facts.forEach((fact, values) ->
                Pointers.set(situation, "/persons/a/" + fact, values.get(random.nextInt(values.size()))));
        return situation;
    }

    @SafeVarargs
    private static List<Object> rows(Map<Object, Object>... rows) {
        List<Object> list = new ArrayList<>();
        for (Map<Object, Object> row : rows) {
            list.add(new LinkedHashMap<>(row));
        }
        return list;
    }

    private List<BruteForce.Gap> gaps(Map<String, Object> situation) {
        List<BruteForce.Gap> gaps = new ArrayList<>();
        List<String> names = new ArrayList<>(facts.keySet());
        int size = 1;
        for (int wanted = random.nextInt(1, 5); wanted > 0; wanted--) {
            String fact = names.remove(random.nextInt(names.size()));
            List<Object> values = facts.get(fact);
            if (size * values.size() <= MOST_COMPLETIONS) {
                size *= values.size();
                gaps.add(new BruteForce.Gap("/persons/a/" + fact, values));
                Pointers.remove(situation, "/persons/a/" + fact);
            }
        }
        return gaps;
    }

    /** Everything each fact could be that the table can tell apart. */
    private static Map<String, List<Object>> facts() {
        Map<String, List<Object>> facts = new LinkedHashMap<>();
        List<Object> residence = list(ON.plusDays(1).toString(), null);
        for (int months = 0; months <= 186; months += 6) {
            residence.add(ON.minusMonths(months).toString());
        }
        facts.put("residedSince", residence);
        facts.put("bornOn", list("1990-01-01", "1974-01-01"));
        List<Object> certificates = new ArrayList<>();
        List<String> names = List.of("PROFESSIONAL_TECHNICAL_QUALIFICATION", "VOCATIONAL_QUALIFICATION", "SKILL_LEVEL");
        for (int bits = 0; bits < 8; bits++) {
            int some = bits;
            certificates.add(names.stream()
                    .filter(name -> (some >> names.indexOf(name) & 1) != 0)
                    .toList());
        }
        facts.put("qualificationCertificates", certificates);
        facts.put("overseasStudyReturnedOn", list("2018-01-01", "2021-01-01", null));
        facts.put("urbanSettledOn", list("2019-01-01", "2010-01-01", null));
        facts.put("registeredElsewhere", list(true, false));
        facts.put("dwellings/0/tenure", list("OWNED_PURCHASED", "LEASED", "BORROWED", null));
        List<Object> months = new ArrayList<>();
        for (long paid = 0; paid <= 108; paid += 12) {
            months.add(paid);
        }
        facts.put("insurance/0/months", months);
        return facts;
    }

    private static List<Object> list(Object... items) {
        return new ArrayList<>(Arrays.asList(items));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
