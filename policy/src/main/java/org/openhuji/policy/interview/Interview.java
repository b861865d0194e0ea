package org.openhuji.policy.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Asking;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Determination.PermitAnswer;
import org.openhuji.policy.engine.Determination.RouteAnswer;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.interview.Progress.Stage;
import org.openhuji.policy.situation.Situation;

/**
 * Finds what to ask next. First what can still change the answer; once a ground is open, who may come along on it, and then
 * no more; where none is, whether a residence permit is. Every question is one the engine says can still matter. Safe for
 * use by many threads, each with its own situations.
 */
public final class Interview {
    private final Policies policies;
    private final Grouping grouping;

    /** Over a law. */
    public Interview(Policies policies) {
        this.policies = policies;
        this.grouping = new Grouping(policies);
    }

    /**
     * The next question.
     *
     * @param situation what is known so far
     * @param unsure pointers of facts of which was said that they are not known: they are not asked for again
     * @param all whether to go on, once a ground is open, until every ground is decided
     */
    public Progress next(Situation situation, Set<String> unsure, boolean all) {
        Determination determination = policies.assess(situation);
        Predicate<String> askable = pointer -> !unsure.contains(pointer) && grouping.askable(pointer);
        Needed outcome = outcome(situation, askable);
        Needed companions = companions(determination, askable);
        Needed permit = permit(determination.permit(), askable);
        Needed rest = all ? rest(determination, askable) : Needed.NOTHING;
        for (Needed needed : List.of(outcome, companions, permit, rest)) {
            if (needed.next() != null) {
                Question question = grouping.question(
                        needed.next(), needed.pointers().keySet(), needed.clauses(), situation, determination);
                return new Progress(
                        determination,
                        needed.stage(),
                        question,
                        most(determination, outcome, companions, permit, rest, askable));
            }
        }
        return new Progress(determination, Stage.DONE, null, 0);
    }

    /**
     * Facts a stage needs.
     *
     * @param next the one to ask for first; {@code null} where there is none
     * @param pointers all of them, each with the clauses it bears on
     */
    private record Needed(Stage stage, @Nullable String next, Map<String, List<String>> pointers) {
        static final Needed NOTHING = new Needed(Stage.DONE, null, Map.of());

        static Needed of(Stage stage, Map<String, List<String>> pointers) {
            return new Needed(
                    stage,
                    pointers.isEmpty() ? null : pointers.keySet().iterator().next(),
                    pointers);
        }

        List<String> clauses() {
            return pointers.getOrDefault(Objects.requireNonNullElse(next, ""), List.of());
        }
    }

    private Needed outcome(Situation situation, Predicate<String> askable) {
        Asking asking = policies.assessor().ask(situation);
        Map<String, List<String>> pointers = new LinkedHashMap<>();
        for (Asking.Question candidate : asking.candidates()) {
            if (askable.test(candidate.pointer())) {
                pointers.put(candidate.pointer(), candidate.clauses());
            }
        }
        String next = asking.next(askable).map(Asking.Question::pointer).orElse(null);
        return new Needed(Stage.OUTCOME, next, pointers);
    }

    /** Of the grounds that are open, the one on which most may come along and least is missing. */
    private static Needed companions(Determination determination, Predicate<String> askable) {
        return determination.routes().stream()
                .filter(Interview::open)
                .min(Comparator.comparingLong((RouteAnswer answer) -> answer.companions().values().stream()
                                .filter(outcome -> outcome == Outcome.MET || outcome == Outcome.UNKNOWN)
                                .count())
                        .reversed()
                        .thenComparingInt(answer -> answer.companionsMissing().size()))
                .map(answer -> companions(answer, askable))
                .orElse(Needed.NOTHING);
    }

    private static Needed companions(RouteAnswer answer, Predicate<String> askable) {
        Map<String, List<String>> pointers = new LinkedHashMap<>();
        answer.companionsMissing()
                .values()
                .forEach(missing -> missing.stream()
                        .filter(askable)
                        .forEach(pointer ->
                                pointers.put(pointer, List.of(answer.route().clause()))));
        return Needed.of(Stage.COMPANIONS, pointers);
    }

    private static boolean open(RouteAnswer answer) {
        return answer.outcome() == Outcome.MET && answer.route().open() == null;
    }

    private static Needed permit(@Nullable PermitAnswer permit, Predicate<String> askable) {
        Map<String, List<String>> pointers = new LinkedHashMap<>();
        if (permit != null) {
            permit.missing().stream()
                    .filter(askable)
                    .forEach(pointer ->
                            pointers.put(pointer, List.of(permit.rule().clause())));
        }
        return Needed.of(Stage.PERMIT, pointers);
    }

    /** Everything that is open of any ground. */
    private static Needed rest(Determination determination, Predicate<String> askable) {
        Map<String, List<String>> pointers = new LinkedHashMap<>();
        for (RouteAnswer answer : determination.routes()) {
            List<String> missing = new ArrayList<>(answer.missing());
            if (answer.outcome() != Outcome.NOT_MET) {
                answer.companionsMissing().values().forEach(missing::addAll);
            }
            for (String pointer : missing) {
                if (askable.test(pointer)) {
                    List<String> clauses = pointers.computeIfAbsent(pointer, p -> new ArrayList<>());
                    if (!clauses.contains(answer.route().clause())) {
                        clauses.add(answer.route().clause());
                    }
                }
            }
        }
        return Needed.of(Stage.REST, pointers);
    }

    /** What may follow: the questions of this stage, and of those that may come after it. */
    private int most(
            Determination determination,
            Needed outcome,
            Needed companions,
            Needed permit,
            Needed rest,
            Predicate<String> askable) {
        Set<String> now = new LinkedHashSet<>(outcome.pointers().keySet());
        now.addAll(companions.pointers().keySet());
        now.addAll(rest.pointers().keySet());
        Set<String> closed = new LinkedHashSet<>(now);
        closed.addAll(permit.pointers().keySet());
        int most = grouping.count(closed);
        if (outcome.next() != null) {
            for (RouteAnswer answer : determination.routes()) {
                if (answer.outcome() == Outcome.UNKNOWN) {
                    Set<String> opened = new LinkedHashSet<>(now);
                    opened.addAll(companions(answer, askable).pointers().keySet());
                    most = Math.max(most, grouping.count(opened));
                }
            }
        }
        return most;
    }
}
