package org.openhuji.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.engine.Determination.Answer;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.interview.Interview;
import org.openhuji.policy.interview.Progress;
import org.openhuji.policy.interview.Progress.Stage;
import org.openhuji.policy.interview.Question;

/**
 * Interviews with whole families who at first have said only where they want to live and who they are. For every fact asked
 * there are two families who agree with all that was said before, differ in that fact alone, and are answered differently; in
 * the end the answer is that of the whole truth.
 */
class InterviewQuestionsTest {
    private static final boolean FULL = Boolean.getBoolean("huji.full");
    private static final int SIZE = FULL ? 2_000 : 25;
    private static final int SIZE_OF_ALL = SIZE / 5;
    private static final int FEW_TRIES = 100;
    private static final long SEED = Long.getLong("huji.seed", 0L);

    private final Policies policies = ShippedPolicies.get();
    private final Interview interview = new Interview(policies);

    @Test
    void nobodyIsAskedWhatCannotChangeTheAnswer() throws IOException {
        List<InterviewSweep> sweeps = sweep(interview::next, false, SIZE);
        List<String> rows = new ArrayList<>(List.of(
                "| pack | families | questions, mean | 95 of 100 at most | most |", "|---|---:|---:|---:|---:|"));
        sweeps.forEach(sweep -> rows.add(sweep.row()));
        Files.write(Path.of("target", "questions.md"), rows);
        assertThat(sweeps).allSatisfy(sweep -> {
            assertThat(sweep.wrong).isEmpty();
            assertThat(sweep.answers).containsKeys(Answer.ELIGIBLE, Answer.NOT_ELIGIBLE);
        });
    }

    @Test
    void whoAsksForEveryGroundIsAskedWhatCanChangeSomeGround() {
        assertThat(sweep(interview::next, true, SIZE_OF_ALL))
                .allSatisfy(sweep -> assertThat(sweep.wrong).isEmpty());
    }

    @Test
    void whoOnlyHasToWaitLearnsTheDayAndIsAskedOnlyWhatItHangsOn() {
        List<InterviewSweep> sweeps = before(interview::next, SIZE_OF_ALL);
        assertThat(sweeps).allSatisfy(sweep -> assertThat(sweep.wrong).isEmpty());
        assertThat(sweeps).anySatisfy(sweep -> assertThat(sweep.stages).containsKey(Stage.WAITING));
    }

    @Test
    void anInterviewThatDoesNotAskForTheDayIsNoticed() {
        Conversation.Interviewer planted = (situation, unsure, all) -> {
            Progress next = interview.next(situation, unsure, all);
            return next.stage() == Stage.WAITING
                    ? new Progress(next.determination(), next.answer(), Stage.DONE, null, 0)
                    : next;
        };
        assertThat(before(planted, SIZE_OF_ALL).stream().flatMap(sweep -> sweep.wrong.stream()))
                .anyMatch(wrong -> wrong.contains("ended without the day"));
    }

    @Test
    void anInterviewThatAsksInVainIsNoticed() {
        assertThat(wrong((situation, unsure, all) -> {
                    Progress next = interview.next(situation, unsure, true);
                    return with(next, next.stage() == Stage.REST ? Stage.OUTCOME : next.stage(), next.atMost());
                }))
                .anyMatch(wrong -> wrong.contains("asked in vain"));
    }

    @Test
    void anInterviewThatEndsTooEarlyIsNoticed() {
        assertThat(wrong((situation, unsure, all) -> {
                    Progress next = interview.next(situation, unsure, all);
                    return next.atMost() > 3
                            ? next
                            : new Progress(next.determination(), next.answer(), Stage.DONE, null, 0);
                }))
                .anyMatch(wrong -> wrong.contains("no open ground has its companions decided"))
                .anyMatch(wrong -> wrong.contains("ended with"));
    }

    @Test
    void anInterviewThatPromisesTooLittleIsNoticed() {
        assertThat(wrong((situation, unsure, all) -> {
                    Progress next = interview.next(situation, unsure, all);
                    return next.question() == null ? next : with(next, next.stage(), next.atMost() / 2);
                }))
                .anyMatch(wrong -> wrong.contains("questions followed where at most"));
    }

    @Test
    void anInterviewThatAsksForWhatNoRuleMayReadIsNoticed() {
        assertThat(wrong((situation, unsure, all) -> {
                    Progress next = interview.next(situation, unsure, all);
                    Question question = next.question();
                    if (question == null || question.about() != Question.About.FACT) {
                        return next;
                    }
                    Question other = new Question(
                            question.about(),
                            question.subjects(),
                            null,
                            -1,
                            List.of(policies.law().vocabulary().getPersonFact("citizenIdNumber")),
                            question.pointers(),
                            question.clauses());
                    return new Progress(next.determination(), next.answer(), next.stage(), other, next.atMost());
                }))
                .anyMatch(wrong -> wrong.contains("asked for citizenIdNumber"));
    }

    private static Progress with(Progress next, Stage stage, int atMost) {
        return new Progress(next.determination(), next.answer(), stage, next.question(), atMost);
    }

    private List<String> wrong(Conversation.Interviewer planted) {
        Pack liling =
                packs().filter(pack -> pack.id().equals("liling")).findFirst().orElseThrow();
        InterviewSweep sweep = new InterviewSweep(policies, liling, planted, false, SEED, FEW_TRIES);
        sweep.run(12);
        return sweep.wrong;
    }

    private List<InterviewSweep> sweep(Conversation.Interviewer interviewer, boolean all, int size) {
        return packs().parallel()
                .map(pack -> {
                    InterviewSweep sweep = new InterviewSweep(policies, pack, interviewer, all, SEED, Witnesses.TRIES);
                    sweep.run(size);
                    return sweep;
                })
                .toList();
    }

    private List<InterviewSweep> before(Conversation.Interviewer interviewer, int size) {
        return packs().parallel()
                .map(pack -> {
                    InterviewSweep sweep =
                            new InterviewSweep(policies, pack, interviewer, false, SEED, Witnesses.TRIES);
                    sweep.runBefore(size);
                    return sweep;
                })
                .toList();
    }

    private Stream<Pack> packs() {
        return policies.law().packs().stream().filter(pack -> !pack.routes().isEmpty());
    }
}
