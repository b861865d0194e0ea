package org.openhuji.policy.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.engine.Score;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.form.PointsTable.Counts;
import org.openhuji.policy.form.PointsTable.Indicator;
import org.openhuji.policy.form.PointsTable.Item;
import org.openhuji.policy.form.PointsTable.Limits;
import org.openhuji.policy.form.Selection;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;

/** Points tables and scores in words. */
public final class PointsText {
    /** A line of a table, and how deep it stands. */
    record Row(int depth, Text text) {}

    private PointsText() {}

    /** What a selection asks: the line, or the rank. */
    static Text selection(Selection selection) {
        return switch (selection) {
            case Selection.Line(Amount atLeast) -> around("积分达到", atLeast, "分", "scores at least ", " points");
            case Selection.Ranked(Amount places, List<Fact> ties) -> {
                Text rank = around("按积分排名，名额", places, "", "by rank, places: ", "");
                String zh =
                        String.join("、", ties.stream().map(f -> f.term().zh()).toList());
                String en = String.join(
                        ", then ", ties.stream().map(f -> f.term().en()).toList());
                yield ties.isEmpty()
                        ? rank
                        : new Text(
                                rank.zh() + "；同分的依次比较" + zh + "，早的在前",
                                rank.en() + "; equal scores by " + en + ", earlier first");
            }
        };
    }

    /** A table, line by line. */
    static List<Row> table(PointsTable table) {
        List<Row> rows = new ArrayList<>();
        if (table.atMost() != null) {
            rows.add(new Row(0, around("总分最多", table.atMost(), "分", "at most ", " points in all")));
        }
        for (Indicator indicator : table.indicators()) {
            Text says = behind(indicator.says(), limits(indicator.limits()));
            if (indicator.awaited() != null) {
                rows.add(new Row(
                        0,
                        new Text(
                                says.zh() + "：分值见未取得的 " + indicator.awaited(),
                                says.en() + ": points by a paper not supplied, " + indicator.awaited())));
                continue;
            }
            Text counts = behind(says, counts(indicator.counts(), indicator.items()));
            Text source = new Text("（出处：" + indicator.source() + "）", " (source: " + indicator.source() + ")");
            rows.add(new Row(0, new Text(counts.zh() + source.zh(), counts.en() + source.en())));
            indicator.items().forEach(item -> item(item, 1, rows));
        }
        return rows;
    }

    private static void item(Item item, int depth, List<Row> rows) {
        switch (item) {
            case Item.Gives(org.openhuji.policy.form.Condition when, long points) -> {
                Text text = ConditionSentence.of(when);
                String sign = points > 0 ? "+" : "";
                rows.add(new Row(
                        depth, new Text(text.zh() + "：" + sign + points + "分", text.en() + ": " + sign + points)));
            }
            case Item.Group group -> {
                if (group.says() != null) {
                    rows.add(new Row(depth, group.says()));
                } else {
                    Text counts = counts(group.counts(), group.items());
                    Text limits = limits(group.limits());
                    rows.add(new Row(depth, counts.zh().isEmpty() ? limits : behind(counts, limits)));
                    group.items().forEach(inner -> item(inner, depth + 1, rows));
                }
            }
        }
    }

    private static Text counts(Counts counts, List<Item> items) {
        if (items.size() == 1) {
            return Text.same("");
        }
        return switch (counts) {
            case FIRST -> new Text("取最先符合的一项", "the first that holds counts");
            case BEST -> new Text("取最高的一项", "the best counts");
            case SUM -> new Text("各项相加", "all are added");
        };
    }

    private static Text limits(Limits limits) {
        Text most = limits.atMost() == null ? Text.same("") : around("最多", limits.atMost(), "分", "at most ", "");
        if (limits.atLeast() == null) {
            return most;
        }
        Text least = new Text("最少" + limits.atLeast() + "分", "at least " + limits.atLeast());
        return most.zh().isEmpty() ? least : behind(least, most);
    }

    /** Two texts with a comma between; one alone where the other is empty. */
    private static Text behind(Text first, Text then) {
        return then.zh().isEmpty() ? first : new Text(first.zh() + "，" + then.zh(), first.en() + ", " + then.en());
    }

    private static Text around(String zh, Amount amount, String zhAfter, String en, String enAfter) {
        String value = switch (amount) {
            case Amount.Fixed(long number) -> Long.toString(number);
            case Amount.Setting(Parameter parameter) -> " $" + parameter.name() + " ";
        };
        return new Text((zh + value + zhAfter).strip(), (en + value.strip() + enAfter).strip());
    }

    /** A score in one line: the sum, the line, and each indicator's points. */
    public static Text score(Score score) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Score.Part part : score.parts()) {
            Text says = part.indicator().says();
            zh.add(says.zh() + " " + part.points().words().zh());
            en.add(says.en() + " " + part.points().words().en());
        }
        Text total = score.total().words();
        @Nullable Long line = score.line();
        return new Text(
                total.zh() + (line == null ? "" : "，须" + line + "分") + "：" + String.join("；", zh),
                total.en() + (line == null ? "" : ", " + line + " needed") + ": " + String.join("; ", en));
    }
}
