package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.PointsTable;
import org.openhuji.policy.form.Selection;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Type;

/**
 * The reading "ask": whether missing facts can still change an answer, and which. A condition is turned into a decision
 * diagram whose variables are the missing facts and whose values are one representative of every class of values the
 * tests can tell apart; an unknown list of records stands for every list that can be built from such records. No
 * completion is left out, so the answer is exact where Kleene logic alone would ask too much.
 */
final class Exact {
    /** Where an unknown list would take more trial records than this, it is asked for without looking closer. */
    private static final int MOST_TRIALS = 20_000;

    /** What is still open. */
    record Open(Outcome outcome, boolean outOfScope, List<String> missing) {}

    /** A quantifier over an unknown list; told apart by identity, because hashing a condition walks all its texts. */
    private record Quantifier(Condition body, boolean every) {
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Quantifier other && other.body == body && other.every == every;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(body);
        }
    }

    private record Lists(List<Quantifier> quantifiers, Map<Quantifier, Integer> nodes) {}

    private final Scene scene;
    private final Diagram diagram;
    private final int most;
    private final Map<Cell, List<Domain.Use>> uses = new LinkedHashMap<>();
    private final Map<Cell, Integer> variables = new LinkedHashMap<>();
    private final Map<Cell, long[]> domains = new LinkedHashMap<>();
    private final Map<Integer, Integer> widths = new LinkedHashMap<>();
    private final Map<Cell, Lists> lists = new LinkedHashMap<>();
    private final Domain domain;

    Exact(Scene scene) {
        this(scene, Integer.MAX_VALUE);
    }

    /**
     * With bounds, for conditions put together from many routes. Where it ends with {@link Diagram.TooLarge}, trial values
     * are left in the situation: it must be a copy.
     *
     * @param most the most nodes of the diagram; of different lists tried for an unknown one an eighth as many
     */
    Exact(Scene scene, int most) {
        this.scene = scene.forTrials();
        this.domain = new Domain(this.scene);
        this.diagram = new Diagram(most);
        this.most = most;
    }

    /** What is open about a condition asked of a person. */
    Open open(Condition condition, int person) {
        collect(condition, person, Scene.NO_RECORD);
        settleDomains();
        return result(build(condition, person, Scene.NO_RECORD));
    }

    /** The answer alone, without looking for what is missing. */
    Outcome outcome(Condition condition, int person) {
        collect(condition, person, Scene.NO_RECORD);
        settleDomains();
        int root = build(condition, person, Scene.NO_RECORD);
        return Diagram.isEnd(root) ? Outcome.values()[root] : Outcome.UNKNOWN;
    }

    /** What is open about a route: its scope decides whether it is listed at all. */
    Open open(Condition scope, Condition when, int person) {
        collect(scope, person, Scene.NO_RECORD);
        collect(when, person, Scene.NO_RECORD);
        settleDomains();
        return result(diagram.gate(build(scope, person, Scene.NO_RECORD), build(when, person, Scene.NO_RECORD)));
    }

    /** The missing facts on which it depends whether a condition is met, the most decisive first; which way else it goes does not count. */
    List<String> decideMet(Condition condition, int person) {
        collect(condition, person, Scene.NO_RECORD);
        settleDomains();
        return result(diagram.map(build(condition, person, Scene.NO_RECORD), Tables.IS_MET))
                .missing();
    }

    /** The missing facts that the open tests of a condition read, whether or not anything depends on them. */
    Set<String> read(Condition condition, int person) {
        collect(condition, person, Scene.NO_RECORD);
        Set<String> pointers = new LinkedHashSet<>();
        variables.keySet().forEach(cell -> pointers.add(cell.pointer()));
        for (Cell cell : uses.keySet()) {
            if (cell.kind != Cell.Kind.RECORD || cell.other >= 0) {
                pointers.add(cell.pointer());
            }
        }
        return pointers;
    }

    /** One value of every class that the tests of a condition can tell apart, of a missing single fact; none where it is read by none. */
    long[] values(Condition condition, int person, String pointer) {
        collect(condition, person, Scene.NO_RECORD);
        settleDomains();
        for (Map.Entry<Cell, long[]> entry : domains.entrySet()) {
            Cell cell = entry.getKey();
            boolean single = cell.kind == Cell.Kind.PERSON || cell.kind == Cell.Kind.RECORD;
            if (single && entry.getValue() != null && cell.pointer().equals(pointer)) {
                return entry.getValue();
            }
        }
        return new long[0];
    }

    private Open result(int root) {
        if (Diagram.isEnd(root)) {
            boolean out = root == Diagram.OUT;
            return new Open(out ? Outcome.NOT_MET : Outcome.values()[root], out, List.of());
        }
        BitSet support = diagram.support(root);
        if (support.cardinality() == 1) {
            return new Open(Outcome.UNKNOWN, false, List.of(pointer(support.nextSetBit(0))));
        }
        record Asked(String pointer, double settles) {}
        Map<String, Double> asked = new LinkedHashMap<>();
        for (Map.Entry<Cell, Integer> entry : variables.entrySet()) {
            int variable = entry.getValue();
            if (support.get(variable)) {
                double settles = diagram.settles(root, variable, widths.getOrDefault(variable, 1));
                asked.merge(entry.getKey().pointer(), settles, Math::max);
            }
        }
        List<String> missing = asked.entrySet().stream()
                .map(entry -> new Asked(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparingDouble(Asked::settles)
                        .reversed()
                        .thenComparing(Asked::pointer))
                .map(Asked::pointer)
                .toList();
        return new Open(Outcome.UNKNOWN, false, missing);
    }

    /** The pointer of the fact that a variable stands for. */
    private String pointer(int variable) {
        for (Map.Entry<Cell, Integer> entry : variables.entrySet()) {
            if (entry.getValue() == variable) {
                return entry.getKey().pointer();
            }
        }
        throw new IllegalStateException("no fact of variable " + variable);
    }

    /** What a points table gives a person in every completion, and the facts on which that depends. */
    Scored score(PointsTable table, int person) {
        table.conditions().forEach(part -> collect(part, person, Scene.NO_RECORD));
        settleDomains();
        Steps<Integer> steps = scoring(person).table(table);
        Set<String> missing = new LinkedHashSet<>();
        for (int step = 0; step < steps.size(); step++) {
            missing.addAll(result(steps.reached(step)).missing());
        }
        return new Scored(
                steps.surely(Diagram.end(Outcome.MET)),
                steps.possibly(Diagram.end(Outcome.NOT_MET)),
                List.copyOf(missing));
    }

    /** The least and the most a table can give, and the missing facts on which it depends. */
    record Scored(long from, long to, List<String> missing) {}

    private Scoring<Integer> scoring(int person) {
        return new Scoring<>(diagram.algebra(part -> build(part, person, Scene.NO_RECORD)), scene.on);
    }

    // First walk: which unknown facts are read, and by which tests.

    private void collect(Condition condition, int person, long[] record) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> collect(part, person, record));
            case Condition.Any any -> any.parts().forEach(part -> collect(part, person, record));
            case Condition.AtLeast some -> some.parts().forEach(part -> collect(part, person, record));
            case Condition.Not not -> collect(not.part(), person, record);
            case Condition.Guard guard -> collect(guard.when(), person, record);
            case Condition.Ref ref -> collect(ref.body(), person, record);
            case Condition.Fixed fixed -> {}
            case Condition.Points points -> collect(points, person);
            case Condition.Is is -> collect(is.test(), person, record);
            case Condition.ExistsRecord exists ->
                collectRecords(exists.list(), new Quantifier(exists.body(), false), person);
            case Condition.EveryRecord every ->
                collectRecords(every.list(), new Quantifier(every.body(), true), person);
            case Condition.ExistsRelative exists -> collectRelatives(exists.classes(), exists.body(), person);
            case Condition.EveryRelative every -> collectRelatives(every.classes(), every.body(), person);
            case Condition.OfApplicant asked -> collect(asked.body(), scene.situation.applicant(), Scene.NO_RECORD);
        }
    }

    private void collect(Condition.Points points, int person) {
        if (points.selection() instanceof Selection.Line) {
            points.table().conditions().forEach(part -> collect(part, person, Scene.NO_RECORD));
        }
    }

    private void collect(Test test, int person, long[] record) {
        domain.note(test, person, record);
        if (scene.rule(test).apply(scene, person, record) == Outcome.UNKNOWN) {
            unknown(
                    test,
                    person,
                    record,
                    cell -> uses.computeIfAbsent(cell, c -> new ArrayList<>())
                            .add(new Domain.Use(test, person, record)));
        }
    }

    /** The facts of a test that could still take several values; a code that is too coarse can still be refined. */
    private void unknown(Test test, int person, long[] record, Consumer<Cell> out) {
        boolean refinable =
                test instanceof Test.Within || test instanceof Test.SameUnit || test instanceof Test.PlaceWithin;
        List<Cell> cells = new ArrayList<>(2);
        Reads.of(test, scene, person, record, cells::add);
        boolean ofPlace = false;
        boolean anyCoarse = false;
        for (Cell cell : cells) {
            ofPlace |= cell.kind == Cell.Kind.PLACE;
            anyCoarse |= coarse(cell);
        }
        boolean coarseFirst = ofPlace && anyCoarse;
        for (Cell cell : cells) {
            boolean open = cell.get() == Situation.UNKNOWN && !(coarseFirst && cell.kind == Cell.Kind.PLACE);
            if (open || (refinable || coarseFirst) && coarse(cell)) {
                out.accept(cell);
            }
        }
    }

    private static boolean coarse(Cell cell) {
        if (cell.kind != Cell.Kind.PERSON && cell.kind != Cell.Kind.RECORD
                || cell.fact == null
                || cell.fact.type() != Type.PLACE) {
            return false;
        }
        long value = cell.get();
        return value != Situation.UNKNOWN && value != Situation.NONE && PlaceCode.digits(value) < 12;
    }

    private void collectRecords(org.openhuji.policy.vocabulary.RecordList list, Quantifier quantifier, int person) {
        long[][] rows = scene.situation.records(person, list.index());
        if (rows != null) {
            for (long[] row : rows) {
                collect(quantifier.body(), person, row);
            }
            return;
        }
        Cell cell = Cell.ofList(scene.situation, person, list);
        Lists known = lists.computeIfAbsent(cell, c -> new Lists(new ArrayList<>(), new LinkedHashMap<>()));
        if (!known.quantifiers().contains(quantifier)) {
            known.quantifiers().add(quantifier);
        }
        variables.computeIfAbsent(cell, c -> variables.size());
        collect(quantifier.body(), person, Trial.prototype(list, person));
    }

    private void collectRelatives(int classes, Condition body, int person) {
        for (int other = 0; other < scene.situation.labels().size(); other++) {
            if (other == person) {
                continue;
            }
            Outcome kin = Rules.kin(scene.situation, person, other, classes);
            if (kin == Outcome.UNKNOWN) {
                uses.computeIfAbsent(Cell.ofKin(scene.situation, person, other), c -> new ArrayList<>());
            }
            if (kin != Outcome.NOT_MET) {
                collect(body, other, Scene.NO_RECORD);
            }
        }
    }

    private void settleDomains() {
        for (Map.Entry<Cell, List<Domain.Use>> entry : uses.entrySet()) {
            Cell cell = entry.getKey();
            if (cell.kind == Cell.Kind.RECORD && cell.other < 0) {
                continue;
            }
            domains.put(cell, domain.values(cell, entry.getValue()));
            int variable = variables.computeIfAbsent(cell, c -> variables.size());
            widths.put(variable, domains.get(cell) == null ? 1 : domains.get(cell).length);
        }
    }

    // Second walk: the diagram.

    private int build(Condition condition, int person, long[] record) {
        return switch (condition) {
            case Condition.All all -> {
                int node = Diagram.end(Outcome.MET);
                for (Condition part : all.parts()) {
                    node = diagram.all(node, build(part, person, record));
                }
                yield node;
            }
            case Condition.Any any -> {
                int node = Diagram.end(Outcome.NOT_MET);
                for (Condition part : any.parts()) {
                    node = diagram.any(node, build(part, person, record));
                }
                yield node;
            }
            case Condition.AtLeast some -> {
                int[] parts = some.parts().stream()
                        .mapToInt(part -> build(part, person, record))
                        .toArray();
                yield diagram.atLeast(some.count(), parts);
            }
            case Condition.Not not -> diagram.map(build(not.part(), person, record), Tables.NOT);
            case Condition.Guard guard ->
                diagram.map(build(guard.when(), person, record), Tables.guard(guard.outcome()));
            case Condition.Ref ref -> build(ref.body(), person, record);
            case Condition.Fixed fixed -> Diagram.end(fixed.outcome());
            case Condition.Points points -> scoring(person).answer(points);
            case Condition.Is is -> build(is.test(), person, record);
            case Condition.ExistsRecord exists -> records(exists.list(), new Quantifier(exists.body(), false), person);
            case Condition.EveryRecord every -> records(every.list(), new Quantifier(every.body(), true), person);
            case Condition.ExistsRelative exists -> relatives(exists.classes(), exists.body(), person, false);
            case Condition.EveryRelative every -> relatives(every.classes(), every.body(), person, true);
            case Condition.OfApplicant asked -> build(asked.body(), scene.situation.applicant(), Scene.NO_RECORD);
        };
    }

    private int build(Test test, int person, long[] record) {
        Rule rule = scene.rule(test);
        Outcome now = rule.apply(scene, person, record);
        if (now != Outcome.UNKNOWN) {
            return Diagram.end(now);
        }
        Set<Cell> open = new LinkedHashSet<>();
        unknown(test, person, record, cell -> {
            if (domains.containsKey(cell)) {
                open.add(cell);
            }
        });
        return tryAll(rule, List.copyOf(open), 0, person, record);
    }

    private int tryAll(Rule rule, List<Cell> open, int next, int person, long[] record) {
        if (next == open.size()) {
            return Diagram.end(rule.apply(scene, person, record));
        }
        Cell cell = open.get(next);
        long before = cell.get();
        long[] values = domains.get(cell);
        int[] children = new int[values == null ? 0 : values.length];
        for (int i = 0; i < children.length; i++) {
            cell.set(java.util.Objects.requireNonNull(values)[i]);
            children[i] = tryAll(rule, open, next + 1, person, record);
        }
        cell.clear(before);
        return diagram.select(java.util.Objects.requireNonNull(variables.get(cell)), children);
    }

    private int relatives(int classes, Condition body, int person, boolean every) {
        int node = Diagram.end(every ? Outcome.MET : Outcome.NOT_MET);
        for (int other = 0; other < scene.situation.labels().size(); other++) {
            if (other == person) {
                continue;
            }
            Outcome now = Rules.kin(scene.situation, person, other, classes);
            if (now == Outcome.NOT_MET) {
                continue;
            }
            int who = other;
            int kin = now != Outcome.UNKNOWN
                    ? Diagram.end(now)
                    : tryAll(
                            (s, p, r) -> Rules.kin(s.situation, person, who, classes),
                            List.of(Cell.ofKin(scene.situation, person, other)),
                            0,
                            person,
                            Scene.NO_RECORD);
            int asked = build(body, other, Scene.NO_RECORD);
            node = every
                    ? diagram.all(node, diagram.any(diagram.map(kin, Tables.NOT), asked))
                    : diagram.any(node, diagram.all(kin, asked));
        }
        return node;
    }

    private int records(org.openhuji.policy.vocabulary.RecordList list, Quantifier quantifier, int person) {
        long[][] rows = scene.situation.records(person, list.index());
        if (rows != null) {
            int node = Diagram.end(quantifier.every() ? Outcome.MET : Outcome.NOT_MET);
            for (long[] row : rows) {
                int part = build(quantifier.body(), person, row);
                node = quantifier.every() ? diagram.all(node, part) : diagram.any(node, part);
            }
            return node;
        }
        Cell cell = Cell.ofList(scene.situation, person, list);
        Lists known = java.util.Objects.requireNonNull(lists.get(cell));
        if (known.nodes().isEmpty()) {
            tryLists(cell, known, person);
        }
        return java.util.Objects.requireNonNull(known.nodes().get(quantifier));
    }

    /** Every list that can be told apart: all joins of the answers single trial records give. */
    private void tryLists(Cell cell, Lists known, int person) {
        List<Quantifier> quantifiers = known.quantifiers();
        int variable = java.util.Objects.requireNonNull(variables.get(cell));
        org.openhuji.policy.vocabulary.RecordList list = java.util.Objects.requireNonNull(cell.list);
        long[] record = Trial.prototype(list, person);
        Set<List<Integer>> single = new LinkedHashSet<>();
        Trial trial = new Trial(scene, domain, list, record, uses);
        boolean whole = trial.each(Math.min(MOST_TRIALS, most), () -> {
            List<Integer> answers = new ArrayList<>(quantifiers.size());
            for (Quantifier quantifier : quantifiers) {
                answers.add(build(quantifier.body(), person, record));
            }
            single.add(answers);
        });
        if (!whole && most < MOST_TRIALS) {
            throw new Diagram.TooLarge();
        }
        if (!whole) {
            askWithoutLooking(known, quantifiers, variable);
            return;
        }
        List<Integer> none = quantifiers.stream()
                .map(q -> Diagram.end(q.every() ? Outcome.MET : Outcome.NOT_MET))
                .toList();
        Set<List<Integer>> reachable = new LinkedHashSet<>();
        reachable.add(none);
        for (List<Integer> one : single) {
            for (List<Integer> before : List.copyOf(reachable)) {
                reachable.add(join(quantifiers, before, one));
                if (reachable.size() > most / 8) {
                    throw new Diagram.TooLarge();
                }
            }
        }
        List<List<Integer>> values = List.copyOf(reachable);
        widths.put(variable, values.size());
        for (int k = 0; k < quantifiers.size(); k++) {
            int[] children = new int[values.size()];
            for (int i = 0; i < children.length; i++) {
                children[i] = values.get(i).get(k);
            }
            known.nodes().put(quantifiers.get(k), diagram.select(variable, children));
        }
    }

    /** A list with too many classes of records to try: taken as able to go either way. */
    private void askWithoutLooking(Lists known, List<Quantifier> quantifiers, int variable) {
        widths.put(variable, 2);
        int either = diagram.select(variable, new int[] {Diagram.end(Outcome.NOT_MET), Diagram.end(Outcome.MET)});
        quantifiers.forEach(quantifier -> known.nodes().put(quantifier, either));
    }

    private List<Integer> join(List<Quantifier> quantifiers, List<Integer> a, List<Integer> b) {
        List<Integer> joined = new ArrayList<>(a.size());
        for (int k = 0; k < a.size(); k++) {
            joined.add(quantifiers.get(k).every() ? diagram.all(a.get(k), b.get(k)) : diagram.any(a.get(k), b.get(k)));
        }
        return joined;
    }
}
