package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.proof.Comparison;
import org.openhuji.policy.proof.Comparison.Difference;
import org.openhuji.policy.proof.Comparison.Pair;
import org.openhuji.policy.proof.Comparison.Sides;
import org.openhuji.policy.proof.Comparison.Verdict;
import org.openhuji.policy.proof.Example;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Makes the {@link ComparisonProse} of a comparison. */
final class ComparisonTelling {
    private final Comparison comparison;
    private final Vocabulary vocabulary;
    private final RouteSides sides;
    private final FamilyText chinese;
    private final FamilyText english;
    private final boolean versions;
    private final ComparisonProse.Side left;
    private final ComparisonProse.Side right;

    ComparisonTelling(Comparison comparison, Vocabulary vocabulary, Gazetteer gazetteer) {
        this.comparison = comparison;
        this.vocabulary = vocabulary;
        this.sides = new RouteSides(vocabulary);
        this.chinese = new FamilyText(vocabulary, gazetteer, Locale.CHINESE);
        this.english = new FamilyText(vocabulary, gazetteer, Locale.ENGLISH);
        this.versions = comparison.left().id().equals(comparison.right().id());
        this.left = side(comparison.left());
        this.right = side(comparison.right());
    }

    ComparisonProse comparison() {
        return new ComparisonProse(
                left,
                right,
                LocalDate.ofEpochDay(comparison.on()),
                difference(comparison.whole(), left.name(), right.name()),
                grounds(),
                comparison.onlyLeft().stream().map(this::alone).toList(),
                comparison.onlyRight().stream().map(this::alone).toList());
    }

    private ComparisonProse.Side side(Pack pack) {
        LocalDate from = LocalDate.ofEpochDay(pack.from());
        Text name = versions ? since(pack.name(), from) : pack.name();
        return new ComparisonProse.Side(pack.id(), from, pack.document().number(), name);
    }

    private static Text since(Text name, LocalDate from) {
        return new Text(name.zh() + "（" + from + " 起）", name.en() + " (from " + from + ")");
    }

    private List<ComparisonProse.Ground> grounds() {
        Map<Text, List<ComparisonProse.Pair>> byGround = new LinkedHashMap<>();
        for (Pair pair : comparison.pairs()) {
            Text ground = pair.grounds().isEmpty() ? new Text("同一条", "The same clause") : names(pair.grounds());
            byGround.computeIfAbsent(ground, one -> new ArrayList<>()).add(pair(pair));
        }
        return byGround.entrySet().stream()
                .map(one -> new ComparisonProse.Ground(one.getKey(), one.getValue()))
                .toList();
    }

    private Text names(List<String> grounds) {
        List<Text> names = grounds.stream()
                .map(code -> vocabulary.findGround(code).map(Choice::term).orElse(Text.same(code)))
                .toList();
        return new Text(
                String.join("、", names.stream().map(Text::zh).toList()),
                String.join(", ", names.stream().map(Text::en).toList()));
    }

    private ComparisonProse.Pair pair(Pair pair) {
        boolean same = pair.left().clause().equals(pair.right().clause());
        ComparisonProse.Way mine = way(pair.left(), same, left);
        ComparisonProse.Way theirs = way(pair.right(), same, right);
        RouteSides.Asked asked = sides.of(pair.left().when(), pair.right().when());
        return new ComparisonProse.Pair(
                mine,
                theirs,
                difference(pair.difference(), mine.name(), theirs.name()),
                asked.both(),
                asked.left(),
                asked.right());
    }

    private ComparisonProse.Way way(Route route, boolean same, ComparisonProse.Side side) {
        Text clause = Text.same(route.clause());
        return new ComparisonProse.Way(
                route.clause(), route.title(), same ? since(clause, side.from()) : clause, sides.companions(route));
    }

    private ComparisonProse.Difference difference(Difference difference, Text mine, Text theirs) {
        List<ComparisonProse.Admitted> admitted = new ArrayList<>();
        if (difference.verdict() != Verdict.APART) {
            add(difference.left(), true, admitted);
            add(difference.right(), false, admitted);
        }
        return new ComparisonProse.Difference(
                difference.verdict(), verdict(difference.verdict(), mine, theirs), admitted);
    }

    private static Text verdict(Verdict verdict, Text mine, Text theirs) {
        return switch (verdict) {
            case SAME -> new Text("接纳的人相同", "they admit the same people");
            case WIDER ->
                new Text(
                        mine.zh() + " 更宽：接纳 " + theirs.zh() + " 接纳的所有人，还接纳别人",
                        mine.en() + " is wider: it admits all whom " + theirs.en() + " admits, and more");
            case NARROWER ->
                new Text(
                        mine.zh() + " 更严：只接纳 " + theirs.zh() + " 所接纳的一部分人",
                        mine.en() + " is stricter: it admits only some of those whom " + theirs.en() + " admits");
            case INCOMPARABLE ->
                new Text("互有宽严：各有对方不接纳的人", "neither is stricter: each admits people whom the other does not");
            case APART -> new Text("没有人同时为两者所接纳", "nobody is admitted by both");
        };
    }

    private void add(@Nullable Sides both, boolean leftAdmits, List<ComparisonProse.Admitted> into) {
        if (both == null) {
            return;
        }
        ComparisonProse.Side admits = leftAdmits ? left : right;
        ComparisonProse.Side refuses = leftAdmits ? right : left;
        Example shown = leftAdmits ? both.atLeft() : both.atRight();
        Example other = leftAdmits ? both.atRight() : both.atLeft();
        Text says = new Text(
                admits.name().zh() + "接纳而" + refuses.name().zh() + "不接纳，例如：",
                "Admitted by " + admits.name().en() + " and not by "
                        + refuses.name().en() + ", for example:");
        Text mine = outcomes(admits, shown);
        Text theirs = outcomes(refuses, other);
        Text decided = new Text(
                "经引擎核对：" + mine.zh() + "；" + theirs.zh(), "The engine decides: " + mine.en() + "; " + theirs.en());
        into.add(new ComparisonProse.Admitted(admits, says, family(shown), decided));
    }

    private List<Text> family(Example example) {
        List<String> zh = chinese.lines(example.situation());
        List<String> en = english.lines(example.situation());
        List<Text> lines = new ArrayList<>();
        for (int i = 0; i < zh.size(); i++) {
            lines.add(new Text(zh.get(i), en.get(i)));
        }
        return lines;
    }

    /** What is met; with the version where both name their routes alike. */
    private Text outcomes(ComparisonProse.Side side, Example example) {
        String version = versions ? side.from() + " " : "";
        List<String> met = example.outcomes().entrySet().stream()
                .filter(one -> one.getValue() == Outcome.MET)
                .map(one -> one.getKey() + " ✓")
                .toList();
        if (!met.isEmpty()) {
            return new Text(version + String.join("，", met), version + String.join(", ", met));
        }
        int routes = example.outcomes().size();
        return routes == 1
                ? Text.same(version + example.outcomes().keySet().iterator().next() + " ✗")
                : new Text(version + routes + " 条途径都不符合", version + "none of " + routes + " routes met");
    }

    private ComparisonProse.Alone alone(Route route) {
        return new ComparisonProse.Alone(
                route.clause(), route.title(), names(route.grounds()), sides.sentences(route.when()));
    }
}
