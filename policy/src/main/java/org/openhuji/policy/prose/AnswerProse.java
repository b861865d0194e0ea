package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Determination.RouteAnswer;
import org.openhuji.policy.engine.Opening;
import org.openhuji.policy.engine.Trace;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.vocabulary.Text;

/** What an answer says of a route that is not met, in words: for the terminal and for pages. */
public final class AnswerProse {
    private AnswerProse() {}

    /**
     * What a part of a route's conditions asks and the facts deny.
     *
     * @param either whether one of the sentences would be enough
     */
    public record Failing(boolean either, List<Text> sentences) {}

    /** What failed, part by part. */
    public static List<Failing> failing(RouteAnswer answer) {
        List<Failing> failing = new ArrayList<>();
        for (Trace part : answer.trace().parts()) {
            List<Text> sentences = Determination.failures(part, "").stream()
                    .map(Determination.Failure::sentence)
                    .distinct()
                    .toList();
            if (!sentences.isEmpty()) {
                failing.add(new Failing(part.condition() instanceof Condition.Any && sentences.size() > 1, sentences));
            }
        }
        return failing;
    }

    /** The changes of an opening, each as a sentence. */
    public static List<Text> changes(Opening opening, String destination) {
        return opening.changes().stream()
                .map(change -> OpeningText.of(change, destination))
                .toList();
    }

    /** What an opening leads to: from when, or what it then rests on. */
    public static Text then(Opening opening) {
        LocalDate from = opening.from();
        if (from != null) {
            return new Text(
                    "自" + Dates.of(from, Locale.CHINESE) + "起就可以", "possible from " + Dates.of(from, Locale.ENGLISH));
        }
        return opening.outcome() == Outcome.MET
                ? new Text("到那时就可以", "possible by then")
                : new Text("之后还要看尚不清楚的情况", "then it depends on what is not known yet");
    }
}
