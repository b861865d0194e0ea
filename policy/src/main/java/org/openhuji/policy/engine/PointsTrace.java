package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.form.PointsTable.Indicator;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Selection;
import org.openhuji.policy.vocabulary.Text;

/** Explains a points table: each item's condition, each indicator's points, and what is awaited. */
final class PointsTrace {
    private final Map<Condition, Tracer> tracers;
    private final Scene scene;
    private final long on;
    private final List<Trace> parts = new ArrayList<>();
    private final Map<Condition, Outcome> answers = new IdentityHashMap<>();

    private PointsTrace(Map<Condition, Tracer> tracers, Scene scene) {
        this.tracers = tracers;
        this.scene = scene;
        this.on = scene.on;
    }

    /** The table's conditions compiled once, its points added up at each explaining. */
    static Tracer compile(Condition.Points points) {
        Map<Condition, Tracer> tracers = new IdentityHashMap<>();
        for (Condition condition : points.table().conditions()) {
            tracers.put(condition, Tracer.compile(condition));
        }
        return (scene, person, record) -> new PointsTrace(tracers, scene).of(points, person);
    }

    private Trace of(Condition.Points points, int person) {
        Score score = score(points, person);
        points.table().parameters(this::awaited);
        switch (points.selection()) {
            case Selection.Line line -> awaited(line.atLeast());
            case Selection.Ranked ranked -> {
                awaited(ranked.places());
                parts.add(fixed(Said.NOTHING, Outcome.REVIEW, byRank(score.total())));
            }
        }
        Outcome outcome = new Scoring<>((Algebra.OfOutcomes) this::known, on).answer(points);
        return Trace.scored(points, outcome, score, List.copyOf(parts));
    }

    /** The points of the table and its indicators; the conditions that are read on the way become parts. */
    private Score score(Condition.Points points, int person) {
        PointsTable table = points.table();
        Algebra.OfOutcomes reading = condition -> {
            Trace trace = Objects.requireNonNull(tracers.get(condition)).explain(scene, person, Scene.NO_RECORD);
            parts.add(trace);
            answers.put(condition, trace.outcome());
            return trace.outcome();
        };
        Scoring<Outcome> scoring = new Scoring<>(reading, on);
        List<Score.Part> indicators = new ArrayList<>();
        long from = 0;
        long to = 0;
        for (Indicator indicator : table.indicators()) {
            Steps<Outcome> steps = scoring.indicator(indicator);
            long least = steps.surely(Outcome.MET);
            long most = steps.possibly(Outcome.NOT_MET);
            from += least;
            to += most;
            indicators.add(new Score.Part(indicator, Score.Range.of(least, most)));
            if (indicator.awaited() != null) {
                Said said = new Said(indicator.says(), null);
                parts.add(fixed(said, Outcome.SOURCE_NEEDED, Text.same(indicator.awaited())));
            }
        }
        Long cap = table.atMost() == null
                ? Long.valueOf(Long.MAX_VALUE)
                : table.atMost().at(on);
        long least = cap == null ? Math.min(0, from) : Math.min(cap, from);
        long most = cap == null ? to : Math.min(cap, to);
        Long line = points.selection() instanceof Selection.Line(Amount atLeast) ? atLeast.at(on) : null;
        return new Score(table, Score.Range.of(least, most), line, List.copyOf(indicators));
    }

    private Outcome known(Condition condition) {
        return Objects.requireNonNull(answers.get(condition));
    }

    private void awaited(@Nullable Amount amount) {
        if (amount instanceof Amount.Setting(Parameter parameter)) {
            awaited(parameter);
        }
    }

    private void awaited(Parameter parameter) {
        String paper = parameter.awaited();
        if (paper != null && parameter.at(on) == null) {
            parts.add(fixed(new Said(parameter.term(), null), Outcome.SOURCE_NEEDED, Text.same(paper)));
        }
    }

    private static Trace fixed(Said said, Outcome outcome, Text reason) {
        return Trace.of(new Condition.Fixed(said, outcome, reason), outcome);
    }

    private static Text byRank(Score.Range total) {
        Text words = total.words();
        return new Text(
                "按积分排名，由当批次全部申请人排定；本人" + words.zh(),
                "by rank among all who apply in the round; the score is " + words.en());
    }
}
