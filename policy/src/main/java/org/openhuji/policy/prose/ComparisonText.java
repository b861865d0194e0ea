package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.proof.Comparison;
import org.openhuji.policy.proof.Comparison.Difference;
import org.openhuji.policy.proof.Comparison.Pair;
import org.openhuji.policy.proof.Comparison.Sides;
import org.openhuji.policy.proof.Example;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Two packs beside each other, in words. */
public final class ComparisonText extends Page {
    private final Comparison comparison;
    private final RouteSides sides;
    private final FamilyText families;

    private ComparisonText(
            Comparison comparison, Vocabulary vocabulary, Gazetteer gazetteer, Locale language, Style style) {
        super(language, style);
        this.comparison = comparison;
        this.sides = new RouteSides(vocabulary);
        this.families = new FamilyText(vocabulary, gazetteer, language);
    }

    /** The whole comparison. */
    public static String of(
            Comparison comparison, Vocabulary vocabulary, Gazetteer gazetteer, Locale language, Style style) {
        ComparisonText text = new ComparisonText(comparison, vocabulary, gazetteer, language, style);
        text.whole();
        text.pairs();
        text.alone(comparison.left(), comparison.onlyLeft(), comparison.right());
        text.alone(comparison.right(), comparison.onlyRight(), comparison.left());
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
        Pack now = comparison.right();
        hanging(
                "  Δ ",
                style.strong(now.id() + " "
                                + LocalDate.ofEpochDay(comparison.left().from()) + " → "
                                + LocalDate.ofEpochDay(now.from()))
                        + say("：", ": ")
                        + change(comparison.whole()));
        for (Pair pair : comparison.pairs()) {
            if (pair.difference().verdict() != Comparison.Verdict.SAME) {
                hanging("    · ", title(pair.right()) + say("：", ": ") + change(pair.difference()));
                difference(pair.difference(), "      ");
            }
        }
        comparison.onlyRight().forEach(route -> hanging("    · ", title(route) + say("：新增", ": new")));
        comparison.onlyLeft().forEach(route -> hanging("    · ", title(route) + say("：取消", ": dropped")));
    }

    private String change(Difference difference) {
        return switch (difference.verdict()) {
            case SAME -> say("接纳的人与前一版相同", "admits the same people as the version before");
            case WIDER -> say("比前一版严", "stricter than the version before");
            case NARROWER -> say("比前一版宽", "looser than the version before");
            case INCOMPARABLE, APART -> say("与前一版互有宽严", "neither stricter nor looser than the version before");
        };
    }

    private String name(Pack pack) {
        boolean versions = comparison.left().id().equals(comparison.right().id());
        return say(pack.name())
                + (versions ? say("（%s 起）", " (from %s)").formatted(LocalDate.ofEpochDay(pack.from())) : "");
    }

    private void whole() {
        Pack left = comparison.left();
        Pack right = comparison.right();
        line(style.strong(say("%s 与 %s", "%s and %s").formatted(name(left), name(right))));
        line(style.quiet(left.document().number() + "  ·  " + right.document().number() + "  ·  "
                + say("按申请日 ", "people who apply on ")
                + LocalDate.ofEpochDay(comparison.on())));
        line(say("总的来说：", "As a whole: ") + verdict(comparison.whole(), name(left), name(right)));
        difference(comparison.whole(), "");
    }

    private void pairs() {
        Map<String, List<Pair>> byGround = new LinkedHashMap<>();
        for (Pair pair : comparison.pairs()) {
            String ground = String.join(
                    say("、", ", "),
                    pair.grounds().stream().map(families::ground).toList());
            byGround.computeIfAbsent(ground, g -> new ArrayList<>()).add(pair);
        }
        byGround.forEach((ground, pairs) -> {
            line("");
            line(style.strong(ground.isEmpty() ? say("同一条", "The same clause") : ground));
            pairs.forEach(this::pair);
        });
    }

    private void pair(Pair pair) {
        hanging("  ", style.strong(title(pair.left()) + "  ↔  " + title(pair.right())));
        hanging("    ", verdict(pair.difference(), clause(true, pair), clause(false, pair)));
        RouteSides.Asked asked = sides.of(pair.left().when(), pair.right().when());
        asked("    ", say("两边都要：", "Both ask: "), asked.both());
        asked("    ", say("只有 %s 要：", "Only %s asks: ").formatted(clause(true, pair)), asked.left());
        asked("    ", say("只有 %s 要：", "Only %s asks: ").formatted(clause(false, pair)), asked.right());
        hanging(
                "    ",
                say("可随迁：", "May come along: ") + clause(true, pair) + " " + say(sides.companions(pair.left()))
                        + say("；", "; ") + clause(false, pair) + " " + say(sides.companions(pair.right())));
        difference(pair.difference(), "  ");
    }

    /** The clause of one side; with the first day of its version where both sides have the same. */
    private String clause(boolean left, Pair pair) {
        String clause = (left ? pair.left() : pair.right()).clause();
        if (!pair.left().clause().equals(pair.right().clause())) {
            return clause;
        }
        Pack pack = left ? comparison.left() : comparison.right();
        return clause + say("（%s 起）", " (from %s)").formatted(LocalDate.ofEpochDay(pack.from()));
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

    private String title(Route route) {
        return route.clause() + " " + say(route.title());
    }

    private String verdict(Difference difference, String left, String right) {
        return switch (difference.verdict()) {
            case SAME -> say("接纳的人相同", "they admit the same people");
            case WIDER ->
                say(
                        left + " 更宽：接纳 " + right + " 接纳的所有人，还接纳别人",
                        left + " is wider: it admits all whom " + right + " admits, and more");
            case NARROWER ->
                say(
                        left + " 更严：只接纳 " + right + " 所接纳的一部分人",
                        left + " is stricter: it admits only some of those whom " + right + " admits");
            case INCOMPARABLE ->
                say("互有宽严：各有对方不接纳的人", "neither is stricter: each admits people whom the other does not");
            case APART -> say("没有人同时为两者所接纳", "nobody is admitted by both");
        };
    }

    private void difference(Difference difference, String margin) {
        Sides left = difference.left();
        Sides right = difference.right();
        if (left != null && difference.verdict() != Comparison.Verdict.APART) {
            sides(left, true, margin);
        }
        if (right != null && difference.verdict() != Comparison.Verdict.APART) {
            sides(right, false, margin);
        }
    }

    private void sides(Sides both, boolean leftAdmits, String margin) {
        String admits = name(leftAdmits ? comparison.left() : comparison.right());
        String refuses = name(leftAdmits ? comparison.right() : comparison.left());
        hanging(
                margin + "  ",
                say("%s接纳而%s不接纳，例如：", "Admitted by %s and not by %s, for example:")
                        .formatted(admits, refuses));
        Example shown = leftAdmits ? both.atLeft() : both.atRight();
        Example other = leftAdmits ? both.atRight() : both.atLeft();
        families.lines(shown.situation()).forEach(line -> hanging(margin + "    ", line));
        hanging(
                margin + "    ",
                say("经引擎核对：", "The engine decides: ")
                        + version(leftAdmits)
                        + outcomes(shown)
                        + say("；", "; ")
                        + version(!leftAdmits)
                        + outcomes(other));
    }

    /** Which version an outcome is of, where both name their routes alike. */
    private String version(boolean left) {
        boolean versions = comparison.left().id().equals(comparison.right().id());
        Pack pack = left ? comparison.left() : comparison.right();
        return versions ? LocalDate.ofEpochDay(pack.from()) + " " : "";
    }

    private String outcomes(Example example) {
        List<String> met = example.outcomes().entrySet().stream()
                .filter(one -> one.getValue() == Outcome.MET)
                .map(one -> one.getKey() + " ✓")
                .toList();
        if (!met.isEmpty()) {
            return String.join(say("，", ", "), met);
        }
        return example.outcomes().size() == 1
                ? example.outcomes().keySet().iterator().next() + " ✗"
                : say("%d 条途径都不符合", "none of %d routes met")
                        .formatted(example.outcomes().size());
    }

    private void alone(Pack pack, List<Route> routes, Pack other) {
        if (routes.isEmpty()) {
            return;
        }
        line("");
        line(style.strong(say("只有%s有、%s没有同类的途径", "Routes of %s on grounds that %s does not know")
                .formatted(name(pack), name(other))));
        for (Route route : routes) {
            item(
                    0,
                    title(route)
                            + say("（", " (")
                            + String.join(
                                    say("、", ", "),
                                    route.grounds().stream()
                                            .map(families::ground)
                                            .toList())
                            + say("）", ")"));
            asked("      ", say("要：", "Asks: "), sides.sentences(route.when()));
        }
    }
}
