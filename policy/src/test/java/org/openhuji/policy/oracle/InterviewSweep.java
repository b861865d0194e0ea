package org.openhuji.policy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Determination.Answer;
import org.openhuji.policy.engine.Determination.RouteAnswer;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.interview.Progress;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.vocabulary.Fact;

/** Leads interviews with seeded families of one pack and finds what is wrong with them. */
final class InterviewSweep {
    private static final int MOST_SHOWN = 8;
    private static final int MOST_TRIED = 400;
    private static final int MOST_DAYS_BEFORE = 700;

    /** What is missing of a record may be asked for once for the outcome, once for what follows, and once for the date or the rest. */
    private static final int EVERY_RECORD = 3;

    private final Policies policies;
    private final Pack pack;
    private final Conversation.Interviewer interviewer;
    private final LawSituations situations;
    private final Witnesses witnesses;
    private final Chance chance;
    private final boolean all;

    final List<String> wrong = new ArrayList<>();
    final Map<Answer, Integer> answers = new TreeMap<>();
    /** How many questions there were of each stage. */
    final Map<Progress.Stage, Integer> stages = new TreeMap<>();

    private final List<Integer> counts = new ArrayList<>();

    InterviewSweep(
            Policies policies, Pack pack, Conversation.Interviewer interviewer, boolean all, long seed, int tries) {
        this.policies = policies;
        this.pack = pack;
        this.interviewer = interviewer;
        this.all = all;
        this.situations = new LawSituations(policies, seed, 0, (p, route) -> p.id().equals(pack.id()));
        this.witnesses = new Witnesses(policies, seed + 1, tries);
        this.chance = new Chance(seed + 2);
    }

    /** So many families whose destination the pack governs on their day. */
    void run(int families) {
        while (counts.size() < families && wrong.size() < MOST_SHOWN) {
            Map<String, Object> whole = situations.next();
            boolean forgetful = counts.size() % 4 == 3;
            HiddenFamily family = new HiddenFamily(whole, policies, chance, forgetful ? 15 : 0);
            if (governed(policies.assess(family.situation()))) {
                converse(family);
            }
        }
    }

    /**
     * So many families who only have to wait: of whom time alone opens a ground. Who lets a ground fulfil itself on one day is
     * asked some time before it.
     */
    void runBefore(int families) {
        int tried = 0;
        while (counts.size() < families && wrong.size() < MOST_SHOWN && tried++ < families * MOST_TRIED) {
            Map<String, Object> whole = situations.next();
            LocalDate on = LocalDate.parse((String) whole.get("on"));
            whole.put("on", on.minusDays(1 + chance.below(MOST_DAYS_BEFORE)).toString());
            if (!HiddenFamily.readable(whole, policies)) {
                continue;
            }
            Determination truth = policies.assess(HiddenFamily.read(whole, policies));
            if (truth.outcome() == Answer.NOT_ELIGIBLE
                    && governed(truth)
                    && !earliest(truth).isEmpty()) {
                converse(new HiddenFamily(whole, policies, chance, 0));
            }
        }
    }

    private boolean governed(Determination determination) {
        return determination.policies().stream().anyMatch(one -> one.id().equals(pack.id()));
    }

    private void converse(HiddenFamily family) {
        Conversation conversation = new Conversation(family, interviewer, all);
        if (family.unsure.isEmpty()) {
            counts.add(conversation.steps.size());
            answers.merge(conversation.end.answer(), 1, Integer::sum);
            settled(family, conversation.end.answer(), conversation.end.determination());
        } else {
            counts.add(conversation.steps.size());
        }
        for (int i = 0; i < conversation.steps.size(); i++) {
            Conversation.Step step = conversation.steps.get(i);
            stages.merge(step.progress().stage(), 1, Integer::sum);
            allowed(Objects.requireNonNull(step.progress().question()));
            for (String useless : witnesses.useless(step)) {
                differ(step.progress().stage() + " asked in vain for " + useless + " "
                        + step.progress().question().clauses() + " of " + step.said() + " unsure " + step.unsure());
            }
            bound(family, conversation, i);
        }
    }

    /** The answer is that of the whole truth, and so is who comes along on one ground that is open. */
    private void settled(HiddenFamily family, Answer answer, Determination end) {
        Determination truth = policies.assess(HiddenFamily.read(family.truth, policies));
        if (answer != truth.outcome()) {
            differ("ended with " + answer + ", in truth " + truth.outcome() + ": " + family.truth);
            return;
        }
        if (answer == Answer.ELIGIBLE) {
            if (end.routes().stream().noneMatch(ground -> open(ground) && companions(ground, truth))) {
                differ("no open ground has its companions decided: " + family.said);
            }
        } else if (end.permit() != null
                && end.permit().outcome()
                        != Objects.requireNonNull(truth.permit()).outcome()) {
            differ("ended with permit " + end.permit().outcome() + ": " + family.truth);
        } else if (earliest(end).isEmpty() && !earliest(truth).isEmpty()) {
            differ("ended without the day " + earliest(truth) + ": " + family.truth);
        }
    }

    /** The grounds that time alone opens, with the day. */
    private static List<String> earliest(Determination determination) {
        return determination.routes().stream()
                .filter(answer -> answer.route().open() == null && answer.earliest() != null)
                .map(answer -> answer.route().clause() + " " + answer.earliest())
                .toList();
    }

    private static boolean open(RouteAnswer answer) {
        return answer.outcome() == Outcome.MET && answer.route().open() == null;
    }

    private static boolean companions(RouteAnswer answer, Determination truth) {
        return !answer.companions().containsValue(Outcome.UNKNOWN)
                && truth.routes().stream()
                        .anyMatch(whole ->
                                whole.route().clause().equals(answer.route().clause())
                                        && whole.companions().equals(answer.companions()));
    }

    /** What was said to follow at most does follow at most, and never grows. */
    private void bound(HiddenFamily family, Conversation conversation, int at) {
        Conversation.Step step = conversation.steps.get(at);
        int follow = conversation.steps.size() - at;
        int more = EVERY_RECORD * (family.moreRecords - step.moreRecords());
        if (follow > step.progress().atMost() + more) {
            differ(follow + " questions followed where at most "
                    + step.progress().atMost() + " should: " + shown(conversation, at));
        }
        if (at > 0) {
            Conversation.Step before = conversation.steps.get(at - 1);
            int grown = EVERY_RECORD * (step.moreRecords() - before.moreRecords());
            if (step.progress().atMost() > before.progress().atMost() + grown) {
                differ("at most " + step.progress().atMost() + " after at most "
                        + before.progress().atMost() + ": " + shown(conversation, at - 1));
            }
        }
    }

    private static String shown(Conversation conversation, int from) {
        StringBuilder shown = new StringBuilder();
        for (Conversation.Step step : conversation.steps.subList(from, conversation.steps.size())) {
            Progress progress = step.progress();
            shown.append(progress.stage())
                    .append(' ')
                    .append(progress.question().pointers())
                    .append(progress.question().clauses());
            shown.append(" (").append(progress.atMost()).append(") ");
        }
        return shown.toString();
    }

    /** No forbidden fact is asked for, nor one that only other clauses may read. */
    private void allowed(Question question) {
        for (Fact fact : question.facts()) {
            boolean forbidden =
                    policies.law().vocabulary().findForbidden(fact.name()).isPresent()
                            || fact.neverCondition() && !fact.unlessCited()
                            || !fact.restrictedTo().isEmpty()
                                    && !fact.restrictedTo().containsAll(question.clauses());
            if (forbidden) {
                differ("asked for " + fact.name() + " for " + question.clauses());
            }
        }
    }

    private void differ(String what) {
        wrong.add(what);
    }

    /** Families, mean, 95th of a hundred and most questions. */
    String row() {
        int[] sorted = counts.stream().mapToInt(Integer::intValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %d | %d |",
                pack.id(),
                sorted.length,
                Arrays.stream(sorted).average().orElse(0),
                sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)],
                sorted[sorted.length - 1]);
    }

    long looked() {
        return witnesses.looked;
    }
}
