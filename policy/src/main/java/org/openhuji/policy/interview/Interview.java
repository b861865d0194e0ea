package org.openhuji.policy.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Asking;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Determination.Answer;
import org.openhuji.policy.engine.Determination.PermitAnswer;
import org.openhuji.policy.engine.Determination.RouteAnswer;
import org.openhuji.policy.engine.Waiting;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.interview.Progress.Stage;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;

/**
 * Finds what to ask next. First what can still change the answer; once a ground is open, who may come along on it, and then
 * no more; where none is, whether a residence permit is, and from which day time alone would open a ground. Every fact that is asked for is one the engine says can still
 * matter. Safe for use by many threads, each with its own situations.
 */
public final class Interview {
    private final Policies policies;
    private final Grouping grouping;

    /** Over a law. */
    public Interview(Policies policies) {
        this.policies = policies;
        this.grouping = new Grouping(policies.law().vocabulary());
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
        Asking asking = policies.assessor().ask(situation);
        Map<String, List<String>> outcome = outcome(asking.questions(askable), askable);
        outcome.keySet().retainAll(new Unsure(policies.assessor(), situation).matter(outcome.keySet(), unsure));
        Waiting waiting = policies.assessor().waiting(situation, determination);
        int most = most(determination, outcome.keySet(), waiting, all, askable);
        Answer answer = answer(determination, asking);
        Map<Stage, Map<String, List<String>>> stages = new LinkedHashMap<>();
        stages.put(Stage.OUTCOME, outcome);
        stages.put(Stage.COMPANIONS, companions(determination, askable));
        stages.put(Stage.PERMIT, permit(determination.permit(), askable));
        boolean waits = stages.values().stream().allMatch(Map::isEmpty);
        stages.put(Stage.WAITING, waits ? waiting(waiting, askable) : Map.of());
        stages.put(Stage.REST, all ? rest(determination, askable) : Map.of());
        for (Map.Entry<Stage, Map<String, List<String>>> needed : stages.entrySet()) {
            if (!needed.getValue().isEmpty()) {
                String next = needed.getValue().keySet().iterator().next();
                return progress(determination, answer, needed.getKey(), next, needed.getValue(), situation, most);
            }
        }
        return new Progress(determination, answer, Stage.DONE, null, 0);
    }

    /**
     * The answer to a situation as a whole, without asking anything: that of its determination, but where nothing that is
     * missing can change it, the one it has whatever the facts.
     */
    public Answer answer(Situation situation, Determination determination) {
        return determination.outcome() == Answer.INFORMATION_NEEDED
                ? answer(determination, policies.assessor().ask(situation))
                : determination.outcome();
    }

    /** Single routes may wait for facts that cannot change the answer: then it is known all the same. */
    private static Answer answer(Determination determination, Asking asking) {
        Outcome settled = determination.outcome() == Answer.INFORMATION_NEEDED ? asking.settled() : null;
        return settled == null ? determination.outcome() : Answer.of(settled);
    }

    /** A question with all that is asked for together with its first pointer. */
    private Progress progress(
            Determination determination,
            Answer answer,
            Stage stage,
            String first,
            Map<String, List<String>> needed,
            Situation situation,
            int most) {
        List<String> pointers = new ArrayList<>(List.of(first));
        needed.keySet().stream()
                .filter(pointer -> !pointer.equals(first) && grouping.together(first, pointer))
                .forEach(pointers::add);
        List<String> clauses = needed.getOrDefault(first, List.of());
        Question question = grouping.question(pointers, clauses, described(stage, first, clauses, situation));
        return new Progress(determination, answer, stage, question, most);
    }

    /** Where a list is asked for: what could matter of a record if there were one. */
    private List<Fact> described(Stage stage, String first, List<String> clauses, Situation situation) {
        Grouping.Missing list = grouping.missingList(first, situation);
        if (list == null) {
            return List.of();
        }
        Situation imagined = situation.withBlankRecord(list.person(), list.list());
        String record = list.record(situation);
        Predicate<String> inside = pointer -> pointer.startsWith(record);
        if (stage == Stage.OUTCOME) {
            Asking asking = policies.assessor().ask(imagined);
            return Grouping.describing(
                    list, record, outcome(asking.questions(inside), inside).keySet());
        }
        Determination with = policies.assess(imagined);
        if (stage == Stage.WAITING) {
            Waiting waiting = policies.assessor().waiting(imagined, with);
            return Grouping.describing(list, record, waiting(waiting, inside).keySet());
        }
        Set<String> matter = new LinkedHashSet<>();
        with.routes().stream()
                .filter(answer ->
                        stage != Stage.PERMIT && clauses.contains(answer.route().clause()))
                .forEach(answer -> matter.addAll(rest(answer)));
        if (stage == Stage.PERMIT) {
            matter.addAll(permit(with.permit(), inside).keySet());
        }
        return Grouping.describing(list, record, matter);
    }

    private static Map<String, List<String>> outcome(List<Asking.Question> questions, Predicate<String> askable) {
        Map<String, List<String>> pointers = new LinkedHashMap<>();
        for (Asking.Question question : questions) {
            if (askable.test(question.pointer())) {
                pointers.put(question.pointer(), question.clauses());
            }
        }
        return pointers;
    }

    /** Of the grounds that are open, the one on which most may come along and least is missing. */
    private static Map<String, List<String>> companions(Determination determination, Predicate<String> askable) {
        return determination.routes().stream()
                .filter(Interview::open)
                .min(Comparator.comparingLong((RouteAnswer answer) -> answer.companions().values().stream()
                                .filter(outcome -> outcome == Outcome.MET || outcome == Outcome.UNKNOWN)
                                .count())
                        .reversed()
                        .thenComparingInt(answer -> answer.companionsMissing().size()))
                .map(answer -> companions(answer, askable))
                .orElse(Map.of());
    }

    private static Map<String, List<String>> companions(RouteAnswer answer, Predicate<String> askable) {
        Map<String, List<String>> pointers = new LinkedHashMap<>();
        answer.companionsMissing()
                .values()
                .forEach(missing -> missing.stream()
                        .filter(askable)
                        .forEach(pointer ->
                                pointers.put(pointer, List.of(answer.route().clause()))));
        return pointers;
    }

    private static boolean open(RouteAnswer answer) {
        return answer.outcome() == Outcome.MET && answer.route().open() == null;
    }

    private static Map<String, List<String>> permit(@Nullable PermitAnswer permit, Predicate<String> askable) {
        return permit == null
                ? Map.of()
                : permit.missing().stream()
                        .filter(askable)
                        .collect(Collectors.toMap(
                                pointer -> pointer,
                                pointer -> List.of(permit.rule().clause()),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    /** What decides from which day time alone opens a ground, that of the nearest day first. */
    private static Map<String, List<String>> waiting(Waiting waiting, Predicate<String> askable) {
        Map<String, List<String>> pointers = new LinkedHashMap<>();
        for (Waiting.Wait wait : waiting.next()) {
            for (String pointer : wait.missing()) {
                if (askable.test(pointer)) {
                    pointers.computeIfAbsent(pointer, p -> new ArrayList<>()).add(wait.clause());
                }
            }
        }
        return pointers;
    }

    /** Everything that is open of any ground. */
    private static Map<String, List<String>> rest(Determination determination, Predicate<String> askable) {
        Map<String, List<String>> pointers = new LinkedHashMap<>();
        for (RouteAnswer answer : determination.routes()) {
            for (String pointer : rest(answer)) {
                if (askable.test(pointer)) {
                    pointers.computeIfAbsent(pointer, p -> new ArrayList<>())
                            .add(answer.route().clause());
                }
            }
        }
        return pointers;
    }

    private static Set<String> rest(RouteAnswer answer) {
        Set<String> missing = new LinkedHashSet<>(answer.missing());
        if (answer.outcome() != Outcome.NOT_MET) {
            answer.companionsMissing().values().forEach(missing::addAll);
        }
        return missing;
    }

    /**
     * What may follow at most: the questions of this stage, and then either who comes along on some ground that is or may be
     * open, or the permit and the day from which time would do. A stage can ask anew for a fact of others than the stage
     * before it did.
     */
    private int most(
            Determination determination, Set<String> outcome, Waiting waiting, boolean all, Predicate<String> askable) {
        Set<String> companions = new LinkedHashSet<>();
        for (RouteAnswer answer : determination.routes()) {
            boolean may = answer.outcome() == Outcome.UNKNOWN && !outcome.isEmpty() || open(answer);
            if (may && answer.route().open() == null) {
                companions.addAll(companions(answer, askable).keySet());
            }
        }
        Set<String> permit = permit(determination.permit(), askable).keySet();
        Set<String> wait = waiting.mayMatter().stream().filter(askable).collect(Collectors.toSet());
        Set<String> rest = all ? rest(determination, askable).keySet() : Set.of();
        return Math.max(most(outcome, companions, rest), most(outcome, permit, wait, rest));
    }

    /** Stages one after another. */
    @SafeVarargs
    private int most(Set<String>... stages) {
        Set<String> before = new LinkedHashSet<>();
        int most = 0;
        for (Set<String> stage : stages) {
            most += grouping.most(stage, before);
            before.addAll(stage);
        }
        return most;
    }
}
