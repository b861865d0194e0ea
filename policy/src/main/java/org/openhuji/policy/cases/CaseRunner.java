package org.openhuji.policy.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Determination.RouteAnswer;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;

/** Runs cases and says where expected and got differ. */
public final class CaseRunner {
    private final Policies policies;

    /** A runner for a law. */
    public CaseRunner(Policies policies) {
        this.policies = policies;
    }

    /**
     * A difference between what a case expects and what the law answers.
     *
     * @param where the clause, or {@code outcome} or {@code permit}
     * @param what which part of the answer
     * @param answer the route's answer with its trace, or {@code null} where the route is not listed
     */
    public record Difference(
            String where,
            String what,
            String expected,
            String got,
            @Nullable RouteAnswer answer) {}

    /**
     * The result of one case.
     *
     * @param faults why the situation was refused; empty where it was assessed
     * @param differences empty where the case holds
     */
    public record Result(PolicyCase policyCase, List<Fault> faults, List<Difference> differences) {
        /** Whether the law answers as the case expects. */
        public boolean holds() {
            return faults.isEmpty() && differences.isEmpty();
        }
    }

    /** Runs one case. */
    public Result run(PolicyCase one) {
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(one.situation(), "", faults);
        if (situation == null) {
            return new Result(one, faults, List.of());
        }
        Determination determination = policies.assess(situation);
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<?, ?> entry : one.expect().entrySet()) {
            String key = String.valueOf(entry.getKey());
            Object expected = entry.getValue();
            switch (key) {
                case "outcome" ->
                    compare(key, key, expected, determination.outcome().name(), null, differences);
                case "permit" -> {
                    Determination.PermitAnswer permit = determination.permit();
                    String got = permit == null ? "absent" : permit.outcome().name();
                    compare(key, key, expected, got, null, differences);
                }
                default -> route(key, expected, determination, differences);
            }
        }
        return new Result(one, faults, differences);
    }

    private void route(
            String clause, @Nullable Object expected, Determination determination, List<Difference> differences) {
        RouteAnswer answer = determination.routes().stream()
                .filter(route -> route.route().clause().equals(clause))
                .findFirst()
                .orElse(null);
        if (answer == null || !(expected instanceof Map<?, ?> parts)) {
            String got =
                    answer == null ? absent(clause, expected) : answer.outcome().name();
            Object outcome = expected instanceof Map<?, ?> map ? map.get("outcome") : expected;
            compare(clause, "outcome", outcome == null ? "present" : outcome, got, answer, differences);
            return;
        }
        for (Map.Entry<?, ?> part : parts.entrySet()) {
            String what = String.valueOf(part.getKey());
            Object wanted = part.getValue();
            Object got = switch (what) {
                case "outcome" -> answer.outcome().name();
                case "companions" -> names(answer.companions());
                case "companionsMissing" -> sets(answer.companionsMissing());
                case "missing" -> new TreeSet<>(answer.missing());
                case "failed" -> failedFacts(answer, wanted);
                case "earliest" ->
                    answer.earliest() == null ? "null" : answer.earliest().toString();
                case "placement" -> answer.placement() == null ? "null" : answer.placement();
                case "open" -> String.valueOf(answer.route().open() != null);
                default -> "(no such part of an answer: " + what + ")";
            };
            compare(clause, what, wanted, got, answer, differences);
        }
    }

    /** An answer that is not there: the clause answers nothing here, or there is no such clause at all. */
    private String absent(String clause, @Nullable Object expected) {
        List<Pack> packs = policies.law().packs();
        if (packs.stream()
                .flatMap(pack -> pack.clauses().stream())
                .noneMatch(one -> one.id().equals(clause))) {
            return "(no such clause)";
        }
        boolean permit = packs.stream()
                .flatMap(pack -> pack.permits().stream())
                .anyMatch(rule -> rule.clause().equals(clause));
        return permit && !"absent".equals(expected) ? "(a permit is expected under the key permit)" : "absent";
    }

    /** The expected pointers that were indeed among the facts that failed. */
    private static Set<String> failedFacts(RouteAnswer answer, @Nullable Object wanted) {
        Set<String> all = new TreeSet<>();
        answer.failed().forEach(failure -> all.addAll(failure.facts()));
        Set<String> found = new TreeSet<>(all);
        if (wanted instanceof List<?> list) {
            found.retainAll(list);
            return found.size() == list.size() ? found : all;
        }
        return all;
    }

    private static Map<String, String> names(Map<String, org.openhuji.policy.form.Outcome> outcomes) {
        Map<String, String> names = new LinkedHashMap<>();
        outcomes.forEach((label, outcome) -> names.put(label, outcome.name()));
        return names;
    }

    private static Map<String, Set<String>> sets(Map<String, List<String>> lists) {
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        lists.forEach((label, list) -> sets.put(label, new TreeSet<>(list)));
        return sets;
    }

    private static void compare(
            String where,
            String what,
            @Nullable Object expected,
            Object got,
            @Nullable RouteAnswer answer,
            List<Difference> differences) {
        Object wanted = normal(expected);
        if (!wanted.equals(got)) {
            differences.add(new Difference(where, what, wanted.toString(), got.toString(), answer));
        }
    }

    private static Object normal(@Nullable Object expected) {
        return switch (expected) {
            case null -> "null";
            case List<?> list -> {
                Set<String> set = new TreeSet<>();
                list.forEach(item -> set.add(String.valueOf(item)));
                yield set;
            }
            case Map<?, ?> map -> {
                Map<String, Object> normal = new LinkedHashMap<>();
                map.forEach((key, value) -> normal.put(String.valueOf(key), normal(value)));
                yield normal;
            }
            default -> expected.toString();
        };
    }
}
