package org.openhuji.policy.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says otherwise than another.
 *
 * @param policy the pack of the route; empty for the answer as a whole
 * @param clause the route; empty for the answer as a whole
 * @param field the field of the contract, with the person behind it where it is one person's: {@code companions/b};
 *     {@code route} where the route as such came or went
 * @param was as JSON gives it; {@code null} also where it was not there
 * @param is the same, now
 */
public record AnswerChange(
        String policy,
        String clause,
        String field,
        @Nullable Object was,
        @Nullable Object is) {
    private static final Set<String> PER_PERSON = Set.of("companions", "companionsMissing", "companionsFailed");

    /** What only a route that is met carries: says nothing beside the outcome. */
    private static final Set<String> OF_MET = Set.of("papers", "where", "limit", "handlingSource");

    /** Every difference of two answers but for the hashes they name; the first is the older one. */
    static List<AnswerChange> between(Map<?, ?> was, Map<?, ?> is) {
        List<AnswerChange> changes = new ArrayList<>();
        for (String field : fields(was, is)) {
            switch (field) {
                case "routes", "law" -> {}
                case "policies" ->
                    add("", "", field, withoutHashes(was.get(field)), withoutHashes(is.get(field)), changes);
                default -> add("", "", field, was.get(field), is.get(field), changes);
            }
        }
        Map<List<String>, Map<?, ?>> before = routes(was);
        Map<List<String>, Map<?, ?>> after = routes(is);
        Set<List<String>> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (List<String> name : all) {
            route(name.get(0), name.get(1), before.get(name), after.get(name), changes);
        }
        return changes;
    }

    private static void route(
            String policy, String clause, @Nullable Map<?, ?> was, @Nullable Map<?, ?> is, List<AnswerChange> changes) {
        if (was == null || is == null) {
            Object before = was == null ? null : was.get("outcome");
            Object after = is == null ? null : is.get("outcome");
            changes.add(new AnswerChange(policy, clause, "route", before, after));
            return;
        }
        boolean sameOutcome = Objects.equals(was.get("outcome"), is.get("outcome"));
        for (String field : fields(was, is)) {
            if (!sameOutcome && OF_MET.contains(field)) {
                continue;
            }
            Object before = was.get(field);
            Object after = is.get(field);
            if (PER_PERSON.contains(field) && before instanceof Map<?, ?> a && after instanceof Map<?, ?> b) {
                for (String person : fields(a, b)) {
                    add(policy, clause, field + "/" + person, a.get(person), b.get(person), changes);
                }
            } else {
                add(policy, clause, field, before, after, changes);
            }
        }
    }

    private static void add(
            String policy,
            String clause,
            String field,
            @Nullable Object was,
            @Nullable Object is,
            List<AnswerChange> into) {
        if (!Objects.equals(was, is) && !(empty(was) && empty(is))) {
            into.add(new AnswerChange(policy, clause, field, was, is));
        }
    }

    private static boolean empty(@Nullable Object value) {
        return value == null || value instanceof List<?> list && list.isEmpty();
    }

    private static Set<String> fields(Map<?, ?> was, Map<?, ?> is) {
        Set<String> fields = new LinkedHashSet<>();
        was.keySet().forEach(key -> fields.add(String.valueOf(key)));
        is.keySet().forEach(key -> fields.add(String.valueOf(key)));
        return fields;
    }

    private static @Nullable Object withoutHashes(@Nullable Object policies) {
        if (!(policies instanceof List<?> list)) {
            return policies;
        }
        List<@Nullable Object> named = new ArrayList<>();
        for (Object policy : list) {
            named.add(policy instanceof Map<?, ?> map ? map.get("document") : policy);
        }
        return named;
    }

    /** The routes of an answer by pack and clause, in order. */
    static Map<List<String>, Map<?, ?>> routes(Map<?, ?> answer) {
        Map<List<String>, Map<?, ?>> routes = new LinkedHashMap<>();
        if (answer.get("routes") instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> route) {
                    routes.put(
                            List.of(String.valueOf(route.get("policy")), String.valueOf(route.get("clause"))), route);
                }
            }
        }
        return routes;
    }
}
