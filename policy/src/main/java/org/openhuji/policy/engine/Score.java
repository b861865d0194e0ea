package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.vocabulary.Text;

/**
 * What a points table gives a person: one number where everything is known, else from the least to the most it can still
 * be.
 *
 * @param total the sum, cap included
 * @param line the line it is compared with; {@code null} where the rank decides or the line is awaited
 */
public record Score(
        PointsTable table, Range total, @Nullable Long line, List<Part> parts) {

    /**
     * Points.
     *
     * @param from the least; {@code null} where nothing bounds it, because values are awaited
     * @param to the most; {@code null} likewise
     */
    public record Range(@Nullable Long from, @Nullable Long to) {
        static Range of(long from, long to) {
            long unbounded = Scoring.BOUNDLESS / 2;
            return new Range(from < -unbounded ? null : from, to > unbounded ? null : to);
        }

        /** In words: "85 points", "60 to 85 points", "at least 60 points". */
        public Text words() {
            if (from != null && from.equals(to)) {
                return new Text(from + "分", from + (from == 1 ? " point" : " points"));
            }
            if (from != null && to != null) {
                return new Text(from + "至" + to + "分", from + " to " + to + " points");
            }
            if (from != null) {
                return new Text("至少" + from + "分", "at least " + from + " points");
            }
            return to == null
                    ? new Text("分值待定", "points not set yet")
                    : new Text("至多" + to + "分", "at most " + to + " points");
        }
    }

    /** What one indicator gives. */
    public record Part(PointsTable.Indicator indicator, Range points) {}

    /** A sentence with the score in brackets behind it. */
    Text behind(Text sentence) {
        Text words = total.words();
        return new Text(
                sentence.zh() + "（得" + words.zh() + (line == null ? "" : "，须" + line + "分") + "）",
                sentence.en() + " (" + words.en() + (line == null ? "" : ", " + line + " needed") + ")");
    }

    /** Every score of a trace, in order. */
    public static List<Score> of(Trace trace) {
        List<Score> found = new ArrayList<>();
        collect(trace, found);
        return found;
    }

    private static void collect(Trace trace, List<Score> found) {
        Score score = trace.score();
        if (score != null && !found.contains(score)) {
            found.add(score);
        }
        for (Trace part : trace.array()) {
            collect(part, found);
        }
    }
}
