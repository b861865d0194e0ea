package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.situation.Situation;

/**
 * What to ask about the answer as a whole. A fact that is open for a route need not be open for the answer: another route
 * may hold whenever this one does. So the routes are put together and looked at as one; where that grows too large, only
 * those that read the fact, together with each of the others in turn. Belongs to one thread.
 */
public final class Asking {
    /** The most nodes and lists of all routes together. */
    private static final int MOST = 6_000;

    /** The most of some routes together. */
    private static final int MOST_OF_SOME = 1_500;

    /** A fact that more routes read than this is not looked at closer. */
    private static final int MANY = 4;

    /** What some routes as one depend on; nothing is known where they were too large. */
    private record Together(boolean tooLarge, Set<String> missing) {}

    /** A route whose scope may cover the destination, with what is open about it alone. */
    record Way(Route route, Exact.Open open) {
        List<String> missing() {
            return open.missing();
        }

        Condition condition() {
            return new Condition.All(Said.NOTHING, List.of(route.scope(), route.when()));
        }
    }

    private final CompiledLaw compiled;
    private final Situation situation;
    private final List<Way> ways;
    private final List<Question> candidates;
    private @Nullable Together together;

    /**
     * @param ways every route whose scope may cover the destination, open items left out
     */
    Asking(CompiledLaw compiled, Situation situation, List<Way> ways) {
        this.compiled = compiled;
        this.situation = situation;
        boolean settled = ways.stream().anyMatch(way -> way.open().outcome() == Outcome.MET);
        this.ways = ways.stream()
                .filter(way -> !settled && way.open().outcome() != Outcome.NOT_MET)
                .toList();
        this.candidates = candidates(this.ways);
    }

    /** Every fact that is open for some route, the most decisive first; none where the answer is settled. */
    public List<Question> candidates() {
        return candidates;
    }

    /** Those of the candidates that can still change the answer as a whole. */
    public List<Question> questions() {
        return candidates.stream()
                .filter(question -> matters(question.pointer()))
                .toList();
    }

    /**
     * The first of the candidates that can still change the answer as a whole.
     *
     * @param askable which facts may be asked for; those of which somebody said that they do not know them may not
     */
    public Optional<Question> next(Predicate<String> askable) {
        return candidates.stream()
                .filter(question -> askable.test(question.pointer()) && matters(question.pointer()))
                .findFirst();
    }

    /**
     * A fact to ask for.
     *
     * @param pointer its JSON pointer
     * @param clauses the routes it can decide
     */
    public record Question(String pointer, List<String> clauses) {}

    private static List<Question> candidates(List<Way> ways) {
        Map<String, List<Way>> open = new LinkedHashMap<>();
        for (Way way : ways) {
            for (String pointer : way.missing()) {
                open.computeIfAbsent(pointer, p -> new ArrayList<>()).add(way);
            }
        }
        return open.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, List<Way>> entry) -> weight(entry.getKey(), entry.getValue()))
                        .reversed())
                .map(entry -> new Question(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(way -> way.route().clause())
                                .toList()))
                .toList();
    }

    /** The more routes wait for a fact, and the less else they wait for, the more it decides. */
    private static double weight(String pointer, List<Way> ways) {
        double weight = 0;
        for (Way way : ways) {
            int others = way.missing().size() - 1;
            double rank =
                    1 - way.missing().indexOf(pointer) / (2.0 * way.missing().size());
            weight += rank / (1 + others);
        }
        return weight;
    }

    private boolean matters(String pointer) {
        List<Way> readers =
                ways.stream().filter(way -> way.missing().contains(pointer)).toList();
        if (ways.size() == 1 || readers.size() > MANY) {
            return true;
        }
        Together all = together;
        if (all == null) {
            all = together(ways, MOST);
            together = all;
        }
        return all.tooLarge() ? !settledBeside(pointer, readers) : all.missing().contains(pointer);
    }

    /** Whether the routes that read a fact, with one more of the others, no longer depend on it. */
    private boolean settledBeside(String pointer, List<Way> readers) {
        for (Way other : ways) {
            List<Way> together = new ArrayList<>(readers);
            if (!readers.contains(other)) {
                together.add(other);
            } else if (readers.size() == 1) {
                continue;
            }
            Together some = together(together, MOST_OF_SOME);
            if (!some.tooLarge() && !some.missing().contains(pointer)) {
                return true;
            }
        }
        return false;
    }

    private Together together(List<Way> some, int most) {
        Situation copy = situation.copy();
        Condition any = new Condition.Any(
                Said.NOTHING, some.stream().map(Way::condition).toList());
        try {
            Exact.Open open = new Exact(compiled.scene(copy, copy.on()), most).open(any, copy.applicant());
            return new Together(false, Set.copyOf(open.missing()));
        } catch (Diagram.TooLarge tooLarge) {
            // What was not looked at stays a question: asking once too often is the lesser harm.
            return new Together(true, Set.of());
        }
    }
}
