package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.List;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.proof.Comparison;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * Two packs, or two versions of one, beside each other in words; what the command line and the pages show.
 *
 * @param on the day on which people are imagined to apply
 * @param whole what the packs as wholes admit
 * @param grounds pairs of routes on the same ground, in the order of the first pack
 * @param onlyLeft routes on grounds the second pack does not know
 * @param onlyRight routes on grounds the first pack does not know
 */
public record ComparisonProse(
        Side left,
        Side right,
        LocalDate on,
        Difference whole,
        List<Ground> grounds,
        List<Alone> onlyLeft,
        List<Alone> onlyRight) {

    /**
     * One of the packs.
     *
     * @param name its place; with its first day where both are versions of one pack
     */
    public record Side(String id, LocalDate from, String number, Text name) {}

    /**
     * How two rules stand to each other.
     *
     * @param admitted who is admitted by one alone: none, one or two
     */
    public record Difference(Comparison.Verdict verdict, Text says, List<Admitted> admitted) {}

    /**
     * A family that one side admits and the other does not.
     *
     * @param family the place and the people, line by line
     * @param decided what the engine decides for each side
     */
    public record Admitted(Side by, Text says, List<Text> family, Text decided) {}

    /** Routes on one ground. */
    public record Ground(Text name, List<Pair> pairs) {}

    /**
     * Two routes on the same ground.
     *
     * @param both what both ask
     * @param onlyLeft what the first alone asks
     * @param onlyRight what the second alone asks
     */
    public record Pair(
            Way left, Way right, Difference difference, List<Text> both, List<Text> onlyLeft, List<Text> onlyRight) {}

    /**
     * A route of a pair.
     *
     * @param name its clause; with the first day of its version where both have the same
     * @param brings who may come along
     */
    public record Way(String clause, Text title, Text name, Text brings) {}

    /** A route without a counterpart. */
    public record Alone(String clause, Text title, Text grounds, List<Text> asks) {}

    /** The words for a comparison. */
    public static ComparisonProse of(Comparison comparison, Vocabulary vocabulary, Gazetteer gazetteer) {
        return new ComparisonTelling(comparison, vocabulary, gazetteer).comparison();
    }
}
