package org.openhuji.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.cases.CaseFiles;
import org.openhuji.policy.cases.PolicyCase;
import org.openhuji.policy.form.Clause;
import org.openhuji.policy.form.Frame;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.situation.Situation;

/**
 * Keeps {@code docs/generated/law-coverage.md} true: every clause that rules or defines, what carries it and how many
 * cases test it; and how often each route says what over 2,000 seeded families, where families are made for the pack. Run with {@code -Dhuji.write=true} to
 * write the page anew.
 */
class LawCoverageTest {
    private static final Path PAGE = Path.of("..", "docs", "generated", "law-coverage.md");
    private static final Set<String> KINDS = Set.of("settle-rule", "rural-rule", "permit-rule", "definition");
    private static final int FAMILIES = 2000;

    private final Policies policies = ShippedPolicies.get();

    @Test
    void theCoveragePageIsWhatTheLawAndItsCasesSay() throws IOException, CaseFiles.Unusable {
        String page = page();
        if (Boolean.getBoolean("huji.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void everyRouteThatFactsCanDecideIsMetBySomeFamiliesAndNotByOthers() throws CaseFiles.Unusable {
        Map<String, Map<Outcome, Integer>> counts = counts();
        List<String> red = new ArrayList<>();
        for (Pack pack : policies.law().packs()) {
            Map<String, Map<String, Integer>> cases = cases(pack);
            for (Route route : pack.routes()) {
                Set<String> seen = hasFamilies(pack)
                        ? names(counts.getOrDefault(route.clause(), Map.of()).keySet())
                        : cases.getOrDefault(route.clause(), Map.of()).keySet();
                boolean decidable = route.open() == null && !ConditionWords.awaits(route.when());
                if (decidable && !seen.contains("MET")) {
                    red.add(route.clause() + " is never MET");
                }
                if (route.open() == null && !seen.contains("NOT_MET")) {
                    red.add(route.clause() + " is never NOT_MET");
                }
            }
        }
        assertThat(red).isEmpty();
    }

    /** Seeded families are made for Zhuzhou and Liling; other packs are held by their cases. */
    private static boolean hasFamilies(Pack pack) {
        return pack.routes().stream().anyMatch(route -> Families.ROUTES.contains(route.clause()));
    }

    private static Set<String> names(Set<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::name).collect(java.util.stream.Collectors.toSet());
    }

    private String page() throws CaseFiles.Unusable {
        StringBuilder out = new StringBuilder();
        out.append("# Coverage of the law\n\nWritten by `LawCoverageTest`; do not edit. Rewrite it with")
                .append(
                        " `mvn test -pl policy -am -Dtest=LawCoverageTest -Dsurefire.failIfNoSpecifiedTests=false -Dhuji.write=true`.\n");
        for (Pack pack : policies.law().packs()) {
            out.append("\n## ")
                    .append(pack.id())
                    .append(": ")
                    .append(pack.document().number())
                    .append("\n\n");
            out.append(
                    "Every clause of kind settle-rule, rural-rule, permit-rule and definition. Cases: the hand-written"
                            + " expectations on it, by outcome.\n\n");
            out.append("| clause | in the document | kind | carried as | cases | why a person or a paper decides |\n");
            out.append("|---|---|---|---|---|---|\n");
            Map<String, Map<String, Integer>> cases = cases(pack);
            for (Clause clause : pack.clauses()) {
                if (KINDS.contains(clause.kind())) {
                    row(pack, clause, cases.getOrDefault(clause.id(), Map.of()), out);
                }
            }
        }
        out.append("\n## Outcomes over ").append(FAMILIES).append(" seeded families\n\n");
        out.append("| route |");
        for (Outcome outcome : Outcome.values()) {
            out.append(' ').append(outcome).append(" |");
        }
        out.append(" not listed |\n|---|")
                .append("---:|".repeat(Outcome.values().length + 1))
                .append('\n');
        Map<String, Map<Outcome, Integer>> counts = counts();
        for (Pack pack : policies.law().packs()) {
            if (!hasFamilies(pack)) {
                continue;
            }
            for (Route route : pack.routes()) {
                Map<Outcome, Integer> seen = counts.getOrDefault(route.clause(), Map.of());
                int listed = 0;
                out.append("| ").append(route.clause()).append(" |");
                for (Outcome outcome : Outcome.values()) {
                    int count = seen.getOrDefault(outcome, 0);
                    listed += count;
                    out.append(' ').append(count).append(" |");
                }
                out.append(' ').append(FAMILIES - listed).append(" |\n");
            }
        }
        return out.toString();
    }

    private void row(Pack pack, Clause clause, Map<String, Integer> cases, StringBuilder out) {
        String id = clause.id();
        String carried = "";
        String why = "";
        Route route = pack.findRoute(id).orElse(null);
        if (route != null) {
            carried = route.open() == null ? "route" : "open item";
            why = route.open() == null
                    ? String.join("; ", ConditionWords.reasons(route.when()))
                    : route.open().en();
        }
        for (Frame frame : pack.frames()) {
            if (frame.clause().equals(id)) {
                carried = "frame over " + String.join(", ", frame.over());
                why = String.join("; ", ConditionWords.reasons(frame.when()));
            }
        }
        if (pack.statements().stream().anyMatch(s -> s.clause().equals(id))) {
            carried = "definition";
        }
        if (pack.permits().stream().anyMatch(p -> p.clause().equals(id))) {
            carried = "permit rule";
            why = String.join(
                    "; ",
                    pack.permits().stream()
                            .filter(p -> p.clause().equals(id))
                            .flatMap(p -> ConditionWords.reasons(p.when()).stream())
                            .toList());
        }
        out.append("| %s | %s | %s | %s | %s | %s |%n"
                .formatted(id, clause.locator(), clause.kind(), carried, cases, why)
                .replace("\r\n", "\n"));
    }

    /** Expectations per clause and outcome; those on `permit` count for the permit rules of the pack. */
    private Map<String, Map<String, Integer>> cases(Pack pack) throws CaseFiles.Unusable {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Pack any : policies.law().packs()) {
            for (PolicyCase one : CaseFiles.read(ShippedPolicies.LAW, any)) {
                one.expect().forEach((key, expected) -> {
                    Object outcome = expected instanceof Map<?, ?> map ? map.get("outcome") : expected;
                    String name = outcome == null ? "parts" : outcome.toString();
                    if (key.equals("permit") && any == pack) {
                        pack.permits()
                                .forEach(p -> counts.computeIfAbsent(p.clause(), k -> new TreeMap<>())
                                        .merge(name, 1, Integer::sum));
                    } else {
                        counts.computeIfAbsent(String.valueOf(key), k -> new TreeMap<>())
                                .merge(name, 1, Integer::sum);
                    }
                });
            }
        }
        for (Frame frame : pack.frames()) {
            frame.over()
                    .forEach(over -> counts.getOrDefault(over, Map.of())
                            .forEach((name, n) -> counts.computeIfAbsent(frame.clause(), k -> new TreeMap<>())
                                    .merge(name, n, Integer::sum)));
        }
        return counts;
    }

    private Map<String, Map<Outcome, Integer>> counts() {
        Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();
        Situations families = new Situations(20_18_06_01L, 5, 3);
        for (int i = 0; i < FAMILIES; i++) {
            Situation situation = policies.read(families.next(), "", new ArrayList<>());
            if (situation != null) {
                policies.assessor()
                        .decide(situation)
                        .forEach((clause, outcome) -> counts.computeIfAbsent(clause, k -> new EnumMap<>(Outcome.class))
                                .merge(outcome, 1, Integer::sum));
            }
        }
        return counts;
    }
}
