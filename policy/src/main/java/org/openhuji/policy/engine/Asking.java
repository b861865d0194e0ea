package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
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
 * may hold whenever this one does. So the routes are put together and looked at as one; where that grows too large, each
 * that reads the fact, and all that do, together with each of the others in turn. Belongs to one thread.
 */
public final class Asking {
    /** The most nodes and lists of all routes together. */
    private static final int MOST = 6_000;

    /** The most of some routes together. */
    private static final int MOST_OF_SOME = 1_500;

    /** A fact that more routes read than this is looked at route by route only. */
    private static final int MANY = 4;

    /** What some routes as one depend on, or their outcome if on nothing; nothing is known where they were too large. */
    private record Together(
            boolean tooLarge, Set<String> missing, @Nullable Outcome outcome) {}

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
    /** What some of the ways, by their positions, are together. */
    private final Map<BitSet, Together> together = new HashMap<>();

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
        return questions(pointer -> true);
    }

    /** The same of some of the candidates, by their pointers: only those are looked at. */
    public List<Question> questions(Predicate<String> wanted) {
        return candidates.stream()
                .filter(question -> wanted.test(question.pointer()) && matters(question.pointer()))
                .toList();
    }

    /**
     * The outcome of all routes as one in every completion, though single routes are still open; {@code null} where missing
     * facts can change it, or where finding that out would take too long.
     */
    public @Nullable Outcome settled() {
        return ways.isEmpty() ? null : together(all(), MOST).outcome();
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

    /**
     * What a missing single fact of a person or a record could be, as a {@link Situation} holds it: one value of every class
     * that the routes can tell apart. None where none of them reads it.
     */
    public long[] values(String pointer) {
        Situation copy = situation.copy();
        return new Exact(compiled.scene(copy, copy.on())).values(any(ways), copy.applicant(), pointer);
    }

    private static Condition any(List<Way> some) {
        return new Condition.Any(Said.NOTHING, some.stream().map(Way::condition).toList());
    }

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
        Together all = together(all(), MOST);
        if (!all.tooLarge()) {
            return all.missing().contains(pointer);
        }
        BitSet readers = new BitSet();
        for (int i = 0; i < ways.size(); i++) {
            readers.set(i, ways.get(i).missing().contains(pointer));
        }
        boolean settled = readers.stream().allMatch(reader -> settledBeside(pointer, only(reader)))
                || readers.cardinality() <= MANY && settledBeside(pointer, readers);
        return !settled;
    }

    private static BitSet only(int way) {
        BitSet one = new BitSet();
        one.set(way);
        return one;
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, ways.size());
        return all;
    }

    /**
     * Whether some routes, with one more of the others, no longer depend on a fact. If that is so of every route that reads it,
     * each beside another of its own, then all routes as one do not: "any" of them is "any" of those pairs.
     */
    private boolean settledBeside(String pointer, BitSet readers) {
        for (int other = 0; other < ways.size(); other++) {
            BitSet some = (BitSet) readers.clone();
            some.set(other);
            if (some.cardinality() == 1) {
                continue;
            }
            Together together = together(some, MOST_OF_SOME);
            if (!together.tooLarge() && !together.missing().contains(pointer)) {
                return true;
            }
        }
        return false;
    }

    private Together together(BitSet some, int most) {
        Together known = together.get(some);
        if (known == null) {
            known = together(some.stream().mapToObj(ways::get).toList(), most);
            together.put(some, known);
        }
        return known;
    }

    private Together together(List<Way> some, int most) {
        Situation copy = situation.copy();
        try {
            Exact.Open open = new Exact(compiled.scene(copy, copy.on()), most).open(any(some), copy.applicant());
            return new Together(
                    false, Set.copyOf(open.missing()), open.missing().isEmpty() ? open.outcome() : null);
        } catch (Diagram.TooLarge tooLarge) {
            // What was not looked at stays a question: asking once too often is the lesser harm.
            return new Together(true, Set.of(), null);
        }
    }
}
