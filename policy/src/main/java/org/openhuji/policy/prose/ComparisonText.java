package org.openhuji.policy.prose;

import java.util.List;
import java.util.Locale;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.proof.Comparison;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** A {@link ComparisonProse} on a terminal. */
public final class ComparisonText extends Page {
    private final ComparisonProse comparison;

    private ComparisonText(
            Comparison comparison, Vocabulary vocabulary, Gazetteer gazetteer, Locale language, Style style) {
        super(language, style);
        this.comparison = ComparisonProse.of(comparison, vocabulary, gazetteer);
    }

    /** The whole comparison. */
    public static String of(
            Comparison comparison, Vocabulary vocabulary, Gazetteer gazetteer, Locale language, Style style) {
        ComparisonText text = new ComparisonText(comparison, vocabulary, gazetteer, language, style);
        text.whole();
        text.comparison.grounds().forEach(text::ground);
        text.alone(text.comparison.left(), text.comparison.onlyLeft(), text.comparison.right());
        text.alone(text.comparison.right(), text.comparison.onlyRight(), text.comparison.left());
        return text.written();
    }

    /** What a version changed, as a policy officer is told at the check: only routes that admit other people than before. */
    public static String changes(
            Comparison comparison, Vocabulary vocabulary, Gazetteer gazetteer, Locale language, Style style) {
        ComparisonText text = new ComparisonText(comparison, vocabulary, gazetteer, language, style);
        text.changes();
        return text.written();
    }

    private void changes() {
        ComparisonProse.Side now = comparison.right();
        hanging(
                "  Δ ",
                style.strong(now.id() + " " + comparison.left().from() + " → " + now.from())
                        + say("：", ": ")
                        + change(comparison.whole()));
        for (ComparisonProse.Ground ground : comparison.grounds()) {
            for (ComparisonProse.Pair pair : ground.pairs()) {
                if (pair.difference().verdict() != Comparison.Verdict.SAME) {
                    hanging("    · ", title(pair.right()) + say("：", ": ") + change(pair.difference()));
                    admitted(pair.difference(), "      ");
                }
            }
        }
        comparison.onlyRight().forEach(route -> hanging("    · ", title(route) + say("：新增", ": new")));
        comparison.onlyLeft().forEach(route -> hanging("    · ", title(route) + say("：取消", ": dropped")));
    }

    private String change(ComparisonProse.Difference difference) {
        return switch (difference.verdict()) {
            case SAME -> say("接纳的人与前一版相同", "admits the same people as the version before");
            case WIDER -> say("比前一版严", "stricter than the version before");
            case NARROWER -> say("比前一版宽", "looser than the version before");
            case INCOMPARABLE, APART -> say("与前一版互有宽严", "neither stricter nor looser than the version before");
        };
    }

    private void whole() {
        ComparisonProse.Side left = comparison.left();
        ComparisonProse.Side right = comparison.right();
        line(style.strong(say("%s 与 %s", "%s and %s").formatted(say(left.name()), say(right.name()))));
        line(style.quiet(left.number() + "  ·  " + right.number() + "  ·  " + say("按申请日 ", "people who apply on ")
                + comparison.on()));
        line(say("总的来说：", "As a whole: ") + say(comparison.whole().says()));
        admitted(comparison.whole(), "");
    }

    private void ground(ComparisonProse.Ground ground) {
        line("");
        line(style.strong(say(ground.name())));
        ground.pairs().forEach(this::pair);
    }

    private void pair(ComparisonProse.Pair pair) {
        hanging("  ", style.strong(title(pair.left()) + "  ↔  " + title(pair.right())));
        hanging("    ", say(pair.difference().says()));
        asked("    ", say("两边都要：", "Both ask: "), pair.both());
        asked("    ", only(pair.left()), pair.onlyLeft());
        asked("    ", only(pair.right()), pair.onlyRight());
        hanging("    ", say("可随迁：", "May come along: ") + brings(pair.left()) + say("；", "; ") + brings(pair.right()));
        admitted(pair.difference(), "  ");
    }

    private String only(ComparisonProse.Way way) {
        return say("只有 %s 要：", "Only %s asks: ").formatted(say(way.name()));
    }

    private String brings(ComparisonProse.Way way) {
        return say(way.name()) + " " + say(way.brings());
    }

    private void asked(String margin, String head, List<Text> conditions) {
        if (!conditions.isEmpty()) {
            hanging(
                    margin,
                    head
                            + String.join(
                                    say("；", "; "),
                                    conditions.stream().map(this::say).toList()));
        }
    }

    private String title(ComparisonProse.Way way) {
        return way.clause() + " " + say(way.title());
    }

    private String title(ComparisonProse.Alone route) {
        return route.clause() + " " + say(route.title());
    }

    private void admitted(ComparisonProse.Difference difference, String margin) {
        for (ComparisonProse.Admitted one : difference.admitted()) {
            hanging(margin + "  ", say(one.says()));
            one.family().forEach(line -> hanging(margin + "    ", say(line)));
            hanging(margin + "    ", say(one.decided()));
        }
    }

    private void alone(ComparisonProse.Side side, List<ComparisonProse.Alone> routes, ComparisonProse.Side other) {
        if (routes.isEmpty()) {
            return;
        }
        line("");
        line(style.strong(say("只有%s有、%s没有同类的途径", "Routes of %s on grounds that %s does not know")
                .formatted(say(side.name()), say(other.name()))));
        for (ComparisonProse.Alone route : routes) {
            item(0, title(route) + say("（", " (") + say(route.grounds()) + say("）", ")"));
            asked("      ", say("要：", "Asks: "), route.asks());
        }
    }
}
