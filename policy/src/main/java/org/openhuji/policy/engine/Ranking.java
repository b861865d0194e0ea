package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openhuji.policy.engine.Determination.Failure;
import org.openhuji.policy.engine.Round.Entry;
import org.openhuji.policy.engine.Round.Standing;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Selection;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;

/**
 * Ranks the applicants of a round. Scores are taken as exact ranges, and the applicants as independent of each other: one
 * is surely ahead of another if that is so in the worst case of the one and the best of the other.
 */
final class Ranking {
    private final CompiledLaw compiled;
    private final Route route;
    private final Condition gate;
    private final PointsTable table;
    private final Selection.Ranked ranked;

    /** What is known of one applicant. */
    private record Candidate(
            int number,
            String label,
            Outcome gate,
            long from,
            long to,
            long[] ties,
            List<String> missing,
            List<Failure> failed,
            List<Text> reasons) {
        boolean dropped() {
            return gate == Outcome.NOT_MET;
        }

        boolean sure() {
            return gate == Outcome.MET;
        }

        /** Ahead in every completion, as far as both compete. */
        boolean ahead(Candidate other) {
            return from > other.to || from == other.to && earlier(other);
        }

        private boolean earlier(Candidate other) {
            for (int i = 0; i < ties.length; i++) {
                if (ties[i] == Situation.UNKNOWN || other.ties[i] == Situation.UNKNOWN) {
                    return false;
                }
                if (ties[i] != other.ties[i]) {
                    return day(ties[i]) < day(other.ties[i]);
                }
            }
            return false;
        }

        boolean equal(Candidate other) {
            boolean equal = sure() && other.sure() && from == to && other.from == other.to && from == other.from;
            for (int i = 0; i < ties.length; i++) {
                equal &= ties[i] == other.ties[i] && ties[i] != Situation.UNKNOWN;
            }
            return equal;
        }

        /** Who has no such day comes last. */
        private static long day(long value) {
            return value == Situation.NONE ? Long.MAX_VALUE : value;
        }
    }

    Ranking(CompiledLaw compiled, Route route) {
        this.compiled = compiled;
        this.route = route;
        List<Condition> others = new ArrayList<>();
        List<Condition.Points> ranks = new ArrayList<>();
        for (Condition part : route.when() instanceof Condition.All all ? all.parts() : List.of(route.when())) {
            if (part instanceof Condition.Points points && points.selection() instanceof Selection.Ranked) {
                ranks.add(points);
            } else {
                others.add(part);
            }
        }
        if (ranks.size() != 1) {
            throw new IllegalArgumentException(route.clause() + " has " + ranks.size() + " ranks, not one");
        }
        this.gate = new Condition.All(Said.NOTHING, others);
        this.table = ranks.getFirst().table();
        this.ranked = (Selection.Ranked) ranks.getFirst().selection();
    }

    Round of(List<Situation> applicants) {
        if (applicants.isEmpty()) {
            return new Round(0, List.of(), List.of());
        }
        long on = applicants.getFirst().on();
        if (applicants.stream().anyMatch(situation -> situation.on() != on)) {
            throw new IllegalArgumentException("the situations of a round have one day");
        }
        Long places = ranked.places().at(on);
        List<Text> awaited = awaited(on);
        if (places == null || !awaited.isEmpty()) {
            return new Round(places == null ? 0 : places, List.of(), awaited);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Situation situation : applicants) {
            candidates.add(candidate(candidates.size() + 1, situation));
        }
        Comparator<Entry> order = Comparator.comparing((Entry entry) -> entry.standing() == Standing.DROPPED)
                .thenComparingInt(Entry::rankFrom)
                .thenComparingInt(Entry::rankTo)
                .thenComparingInt(Entry::number);
        List<Entry> entries = candidates.stream()
                .map(candidate -> entry(candidate, candidates, places))
                .sorted(order)
                .toList();
        return new Round(places, entries, List.of());
    }

    private List<Text> awaited(long on) {
        Set<Text> papers = new LinkedHashSet<>();
        if (ranked.places() instanceof Amount.Setting(Parameter parameter)) {
            awaited(parameter, on, papers);
        }
        table.parameters(parameter -> awaited(parameter, on, papers));
        for (PointsTable.Indicator indicator : table.indicators()) {
            if (indicator.awaited() != null) {
                papers.add(behind(indicator.says(), indicator.awaited()));
            }
        }
        return List.copyOf(papers);
    }

    private static void awaited(Parameter parameter, long on, Set<Text> papers) {
        if (parameter.at(on) == null) {
            papers.add(behind(parameter.term(), parameter.awaited() == null ? "" : parameter.awaited()));
        }
    }

    private static Text behind(Text what, String paper) {
        return new Text(what.zh() + "：" + paper, what.en() + ": " + paper);
    }

    private Candidate candidate(int number, Situation situation) {
        Scene scene = compiled.scene(situation, situation.on());
        int applicant = situation.applicant();
        Exact.Open open = new Exact(scene).open(route.scope(), gate, applicant);
        Outcome outcome = open.outOfScope() ? Outcome.NOT_MET : open.outcome();
        Trace trace = new Explainer(scene).explain(gate, applicant, Scene.NO_RECORD);
        Exact.Scored score = new Exact(scene).score(table, applicant);
        Set<String> missing = new LinkedHashSet<>(open.missing());
        missing.addAll(score.missing());
        long[] ties = new long[ranked.ties().size()];
        for (int i = 0; i < ties.length; i++) {
            Fact fact = ranked.ties().get(i);
            Cell cell = Cell.ofPerson(situation, applicant, fact);
            ties[i] = cell.get();
            if (ties[i] == Situation.UNKNOWN) {
                missing.add(cell.pointer());
            }
        }
        List<Text> reasons = new ArrayList<>();
        if (outcome != Outcome.MET && outcome != Outcome.NOT_MET) {
            reasons.addAll(Assessor.reasons(trace));
        }
        if (score.from() < score.to()) {
            for (Condition condition : table.conditions()) {
                reasons.addAll(Assessor.reasons(new Explainer(scene).explain(condition, applicant, Scene.NO_RECORD)));
            }
        }
        return new Candidate(
                number,
                situation.labels().get(applicant),
                outcome,
                score.from(),
                score.to(),
                ties,
                List.copyOf(missing),
                failed(open, trace),
                reasons.stream().distinct().toList());
    }

    private List<Failure> failed(Exact.Open open, Trace trace) {
        if (open.outOfScope()) {
            Text scope = route.scope().said().text();
            Text outside = new Text(
                    "目的地不在这条途径的范围内" + (scope == null ? "" : "（" + scope.zh() + "）"),
                    "the destination is outside the scope of this route"
                            + (scope == null ? "" : " (" + scope.en() + ")"));
            return List.of(new Failure(List.of("/destination"), outside, route.clause()));
        }
        return open.outcome() == Outcome.NOT_MET ? Determination.failures(trace, route.clause()) : List.of();
    }

    private static Entry entry(Candidate one, List<Candidate> all, long places) {
        int before = 0;
        int possiblyBefore = 0;
        int equal = 0;
        Map<Integer, List<String>> deciding = new TreeMap<>();
        note(one, deciding);
        for (Candidate other : all) {
            if (other == one || other.dropped()) {
                continue;
            }
            boolean ahead = other.sure() && other.ahead(one);
            boolean behind = one.ahead(other);
            before += ahead ? 1 : 0;
            possiblyBefore += behind ? 0 : 1;
            equal += one.equal(other) ? 1 : 0;
            if (!ahead && !behind && !one.equal(other)) {
                note(other, deciding);
            }
        }
        Standing standing = standing(one, before, possiblyBefore, equal, places);
        boolean dropped = standing == Standing.DROPPED;
        boolean open = standing == Standing.OPEN;
        return new Entry(
                one.number(),
                one.label(),
                standing,
                one.gate(),
                Score.Range.of(one.from(), one.to()),
                dropped ? 0 : before + 1,
                dropped ? 0 : possiblyBefore - equal + 1,
                one.failed(),
                open ? deciding : Map.of(),
                open ? one.reasons() : List.of());
    }

    private static void note(Candidate candidate, Map<Integer, List<String>> deciding) {
        if (!candidate.missing().isEmpty()) {
            deciding.put(candidate.number(), candidate.missing());
        }
    }

    private static Standing standing(Candidate one, int before, int possiblyBefore, int equal, long places) {
        if (one.dropped()) {
            return Standing.DROPPED;
        }
        if (before >= places) {
            return Standing.OUT;
        }
        if (!one.sure()) {
            return Standing.OPEN;
        }
        if (possiblyBefore < places) {
            return Standing.IN;
        }
        return possiblyBefore == before + equal ? Standing.TIED : Standing.OPEN;
    }
}
