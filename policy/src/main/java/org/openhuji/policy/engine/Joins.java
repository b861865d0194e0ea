package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhuji.policy.form.Outcome;

/**
 * The algebra of outcomes on formulas: an answer is one formula for each outcome, by its position, of which exactly one
 * is true. UNKNOWN never is, for nothing is missing in a proof.
 */
final class Joins<F> {
    /** In "all" the first present decides. */
    private static final List<Outcome> IN_ALL =
            List.of(Outcome.NOT_MET, Outcome.REVIEW, Outcome.SOURCE_NEEDED, Outcome.SUSPENDED, Outcome.MET);
    /** In "any" the first present decides. */
    private static final List<Outcome> IN_ANY =
            List.of(Outcome.MET, Outcome.SUSPENDED, Outcome.REVIEW, Outcome.SOURCE_NEEDED, Outcome.NOT_MET);

    private final Logic<F> logic;

    Joins(Logic<F> logic) {
        this.logic = logic;
    }

    List<F> constant(Outcome outcome) {
        List<F> answer = blank();
        answer.set(outcome.ordinal(), logic.constant(true));
        return answer;
    }

    private List<F> blank() {
        List<F> answer = new ArrayList<>();
        for (int i = 0; i < Outcome.values().length; i++) {
            answer.add(logic.constant(false));
        }
        return answer;
    }

    List<F> all(List<List<F>> parts) {
        return parts.isEmpty() ? constant(Outcome.MET) : firstPresent(parts, IN_ALL);
    }

    List<F> any(List<List<F>> parts) {
        return parts.isEmpty() ? constant(Outcome.NOT_MET) : firstPresent(parts, IN_ANY);
    }

    private List<F> firstPresent(List<List<F>> parts, List<Outcome> order) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<F> answer = blank();
        List<F> noneBefore = new ArrayList<>();
        for (Outcome outcome : order) {
            F present = logic.or(
                    parts.stream().map(part -> part.get(outcome.ordinal())).toList());
            List<F> decides = new ArrayList<>(noneBefore);
            boolean last = outcome == order.getLast();
            if (!last) {
                decides.add(present);
                noneBefore.add(logic.not(present));
            }
            answer.set(outcome.ordinal(), logic.and(decides));
        }
        return answer;
    }

    /** "Any" over every choice of so many parts, each joined by "all". */
    List<F> atLeast(int count, List<List<F>> parts) {
        List<List<F>> choices = new ArrayList<>();
        choose(count, 0, parts, new ArrayList<>(), choices);
        return any(choices);
    }

    private void choose(int count, int from, List<List<F>> parts, List<List<F>> chosen, List<List<F>> out) {
        if (chosen.size() == count) {
            out.add(all(List.copyOf(chosen)));
            return;
        }
        for (int i = from; i < parts.size(); i++) {
            chosen.add(parts.get(i));
            choose(count, i + 1, parts, chosen, out);
            chosen.removeLast();
        }
    }

    List<F> not(List<F> part) {
        List<F> answer = new ArrayList<>(part);
        answer.set(Outcome.MET.ordinal(), part.get(Outcome.NOT_MET.ordinal()));
        answer.set(Outcome.NOT_MET.ordinal(), part.get(Outcome.MET.ordinal()));
        return answer;
    }

    /** Where the condition holds the outcome, where it does not MET, else what it says. */
    List<F> guard(List<F> when, Outcome outcome) {
        List<F> answer = new ArrayList<>(when);
        answer.set(Outcome.NOT_MET.ordinal(), logic.constant(false));
        answer.set(Outcome.MET.ordinal(), when.get(Outcome.NOT_MET.ordinal()));
        F otherwise = outcome == Outcome.NOT_MET ? logic.constant(false) : answer.get(outcome.ordinal());
        answer.set(outcome.ordinal(), logic.or(List.of(otherwise, when.get(Outcome.MET.ordinal()))));
        return answer;
    }

    /** An answer that counts only where something is there; else it is what an empty "any" or "all" is. */
    List<F> where(F there, List<F> part, boolean any) {
        int otherwise = (any ? Outcome.NOT_MET : Outcome.MET).ordinal();
        List<F> answer = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            answer.add(
                    i == otherwise
                            ? logic.or(List.of(logic.not(there), part.get(i)))
                            : logic.and(List.of(there, part.get(i))));
        }
        return answer;
    }

    /** The answer of which some selector holds. */
    List<F> choose(Map<List<F>, List<F>> bySelectors) {
        if (bySelectors.size() == 1) {
            return bySelectors.keySet().iterator().next();
        }
        List<List<F>> ways = new ArrayList<>();
        for (int i = 0; i < Outcome.values().length; i++) {
            ways.add(new ArrayList<>());
        }
        bySelectors.forEach((answer, selectors) -> {
            F selected = logic.or(selectors);
            for (int i = 0; i < answer.size(); i++) {
                ways.get(i).add(logic.and(List.of(selected, answer.get(i))));
            }
        });
        return ways.stream().map(logic::or).toList();
    }
}
