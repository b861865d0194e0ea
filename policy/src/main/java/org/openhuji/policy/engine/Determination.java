package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.vocabulary.Text;

/**
 * The answer to a situation (contract, section Determination).
 *
 * @param on the assessment date
 * @param destination the destination's code as the situation wrote it
 * @param place the destination's packed code, in today's county codes
 * @param policies the packs that answered, the most local first
 * @param outcome the answer as a whole
 * @param routes every route whose scope covers the destination, pack by pack in the order of the document
 * @param relatives how those named stand to the applicant, by label; those who are no relatives are left out
 * @param permit whether a residence permit stands open; {@code null} where a route is met
 * @param lawHash the hash of the law that answered
 */
public record Determination(
        LocalDate on,
        String destination,
        long place,
        List<Pack> policies,
        Answer outcome,
        List<RouteAnswer> routes,
        Map<String, Text> relatives,
        @Nullable PermitAnswer permit,
        String lawHash) {

    /** The answer as a whole. */
    public enum Answer {
        ELIGIBLE,
        SUSPENDED,
        INFORMATION_NEEDED,
        REVIEW_NEEDED,
        SOURCE_NEEDED,
        NOT_ELIGIBLE;

        /** The answer where one route decides it. */
        public static Answer of(Outcome outcome) {
            return switch (outcome) {
                case MET -> ELIGIBLE;
                case SUSPENDED -> SUSPENDED;
                case UNKNOWN -> INFORMATION_NEEDED;
                case REVIEW -> REVIEW_NEEDED;
                case SOURCE_NEEDED -> SOURCE_NEEDED;
                case NOT_MET -> NOT_ELIGIBLE;
            };
        }
    }

    /**
     * The answer of one route.
     *
     * @param companions everybody considered, by label
     * @param companionsMissing for those UNKNOWN, the pointers of the facts that could decide it
     * @param companionsFailed for those NOT_MET, what is asked of them and their facts deny
     * @param placement the household it leads to, or {@code null} where missing facts decide that
     * @param missing pointers of the facts that could still change the outcome, the most decisive first
     * @param failed what the clause asks and the facts deny, where it is NOT_MET
     * @param open what a person decides, which paper is awaited, or what suspends it
     * @param earliest the first later day on which time alone would do
     * @param openings where it is NOT_MET and time alone does not do: the smallest changes that would open it
     * @param trace every condition with its answer
     */
    public record RouteAnswer(
            Pack pack,
            Route route,
            Outcome outcome,
            Map<String, Outcome> companions,
            Map<String, List<String>> companionsMissing,
            Map<String, List<Failure>> companionsFailed,
            @Nullable String placement,
            List<String> missing,
            List<Failure> failed,
            List<Text> open,
            @Nullable LocalDate earliest,
            List<Opening> openings,
            Trace trace) {}

    /** What a clause asks and the facts deny: the facts read, the sentence, the clause it comes from. */
    public record Failure(List<String> facts, Text sentence, String clause) {}

    /** Whether a residence permit stands open to the applicant at the destination. */
    public record PermitAnswer(
            Pack pack,
            PermitRule rule,
            Outcome outcome,
            List<String> missing,
            List<Failure> failed,
            List<Text> open,
            @Nullable LocalDate earliest) {}

    /** What a condition asks and the facts deny, from its trace; {@code clause} where a part names no other. */
    public static List<Failure> failures(Trace trace, String clause) {
        List<Failure> failures = new ArrayList<>();
        for (Trace failed : Explainer.failed(trace)) {
            Text sentence = failed.sentence();
            String own = failed.said().clause();
            Failure failure = new Failure(
                    Explainer.facts(failed), sentence == null ? Text.same("") : sentence, own == null ? clause : own);
            if (!failures.contains(failure)) {
                failures.add(failure);
            }
        }
        return failures;
    }
}
