package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.CountyClass;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Type;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * The reading "prove": conditions as formulas over every situation there may be. The family is the {@link Cast}, each
 * member present or not; a list holds as many records as the conditions have quantifiers over it; each fact is a
 * variable over one value of every class the tests tell apart. Tests are answered by the closures that decide, so that
 * there is no second meaning of a test.
 *
 * <p>Complete for what two conditions can say of a family without relatives of unclear kinship: of a situation that
 * tells them apart, the persons and records that bear witness are enough.
 *
 * <p>Use: {@link #read} every condition, {@link #settle}, then {@link #answers} and {@link #demand}; with more than one
 * stage (destinations to compare) the variables are the same family's on each.
 *
 * @param <F> a formula of the logic
 */
public final class Grounding<F> {
    private static final int MOST_SLOTS = 4;

    private record Asked(int stage, Condition condition, int person) {}

    private final Logic<F> logic;
    private final Gazetteer gazetteer;
    private final Vocabulary vocabulary;
    private final List<Stage> stages = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Variables variables = new Variables();
    private final Map<Variables.Key, List<List<Domain.Use>>> uses = new LinkedHashMap<>();
    private final Map<List<Integer>, long[][][]> slots = new LinkedHashMap<>();
    private final Set<Long> containers = new LinkedHashSet<>();
    private final Set<Fact> attributes = new LinkedHashSet<>();
    private final List<Map<List<Object>, List<F>>> memory = new ArrayList<>();
    private final Map<Test, Rule> rules = new IdentityHashMap<>();

    Grounding(Logic<F> logic, CompiledLaw law, long on, long... destinations) {
        this.logic = logic;
        this.gazetteer = law.gazetteer;
        this.vocabulary = law.law.vocabulary();
        for (long destination : destinations) {
            stages.add(new Stage(law, destination, on));
            memory.add(new LinkedHashMap<>());
        }
    }

    /** How many persons there may be; the applicant is the first. */
    public static int persons() {
        return Cast.LABELS.size();
    }

    /** Whether a person is one of those whom the applicant would join: a host is no companion. */
    public boolean joinable(int person, int hosts) {
        return (stages.getFirst().family().sure()[0][person] & hosts) != 0;
    }

    /** Announces a condition asked of a person on a stage. */
    public void read(int stage, Condition condition, int person) {
        asked.add(new Asked(stage, condition, person));
    }

    /** Makes the variables, after the last condition was announced. */
    public void settle() {
        new SlotCount().count();
        for (Asked one : asked) {
            there(one.person());
            collect(one.stage(), one.condition(), one.person(), Scene.NO_RECORD);
        }
        List<long[]> places = PlaceCandidates.of(stages, gazetteer, containers, attributes);
        uses.forEach((key, used) -> variables.add(key, values(key, used, places)));
    }

    // What there is to read.

    /** How many records each list needs: for two conditions at a time, one for every quantifier. */
    private final class SlotCount {
        private final Map<List<Integer>, int[]> most = new LinkedHashMap<>();

        void count() {
            for (Asked one : asked) {
                Map<List<Integer>, Integer> here = new LinkedHashMap<>();
                count(one.condition(), one.person(), here);
                here.forEach((list, quantifiers) -> {
                    int[] two = most.computeIfAbsent(list, l -> new int[2]);
                    if (quantifiers > two[0]) {
                        two[1] = two[0];
                        two[0] = quantifiers;
                    } else if (quantifiers > two[1]) {
                        two[1] = quantifiers;
                    }
                });
            }
            most.forEach((list, two) -> make(list, Math.min(MOST_SLOTS, two[0] + two[1])));
        }

        private void make(List<Integer> key, int size) {
            long[][][] records = new long[stages.size()][size][];
            RecordList list = lists().get(key.get(1));
            for (long[][] stage : records) {
                for (int i = 0; i < size; i++) {
                    stage[i] = Trial.prototype(list, key.get(0));
                }
            }
            slots.put(key, records);
            for (int i = 0; i < size; i++) {
                variables.add(Variables.Key.record(key.get(0), key.get(1), i), truths());
            }
        }

        private void count(Condition condition, int person, Map<List<Integer>, Integer> here) {
            switch (condition) {
                case Condition.ExistsRecord exists -> {
                    here.merge(List.of(person, exists.list().index()), 1, Integer::sum);
                    count(exists.body(), person, here);
                }
                case Condition.EveryRecord every -> {
                    here.merge(List.of(person, every.list().index()), 1, Integer::sum);
                    count(every.body(), person, here);
                }
                case Condition.ExistsRelative exists ->
                    relatives(person, exists.classes()).forEach(other -> count(exists.body(), other, here));
                case Condition.EveryRelative every ->
                    relatives(person, every.classes()).forEach(other -> count(every.body(), other, here));
                case Condition.OfApplicant ofApplicant -> count(ofApplicant.body(), 0, here);
                default -> Parts.of(condition).forEach(part -> count(part, person, here));
            }
        }
    }

    private List<RecordList> lists() {
        return stages.getFirst().scene.lists;
    }

    private long[][] truths() {
        long[][] values = new long[stages.size()][];
        java.util.Arrays.fill(values, new long[] {0, 1});
        return values;
    }

    private List<Integer> relatives(int person, int classes) {
        int[] kin = stages.getFirst().family().sure()[person];
        List<Integer> found = new ArrayList<>();
        for (int other = 0; other < kin.length; other++) {
            if (other != person && (kin[other] & classes) != 0) {
                found.add(other);
            }
        }
        return found;
    }

    private void collect(int stage, Condition condition, int person, long[] record) {
        switch (condition) {
            case Condition.Is is -> collect(stage, is.test(), person, record);
            case Condition.ExistsRecord exists -> collectRecords(stage, exists.list(), exists.body(), person);
            case Condition.EveryRecord every -> collectRecords(stage, every.list(), every.body(), person);
            case Condition.ExistsRelative exists -> collectRelatives(stage, exists.classes(), exists.body(), person);
            case Condition.EveryRelative every -> collectRelatives(stage, every.classes(), every.body(), person);
            case Condition.OfApplicant ofApplicant -> collect(stage, ofApplicant.body(), 0, Scene.NO_RECORD);
            default -> Parts.of(condition).forEach(part -> collect(stage, part, person, record));
        }
    }

    private void collectRecords(int stage, RecordList list, Condition body, int person) {
        for (long[] slot : slots(stage, list, person)) {
            collect(stage, body, person, slot);
        }
    }

    private long[][] slots(int stage, RecordList list, int person) {
        return Objects.requireNonNull(slots.get(List.of(person, list.index())))[stage];
    }

    private void collectRelatives(int stage, int classes, Condition body, int person) {
        for (int other : relatives(person, classes)) {
            there(other);
            collect(stage, body, other, Scene.NO_RECORD);
        }
    }

    private void there(int person) {
        if (person != 0) {
            variables.add(Variables.Key.person(person), truths());
        }
    }

    private void collect(int stage, Test test, int person, long[] record) {
        Stage here = stages.get(stage);
        here.domain.note(test, person, record);
        places(test, here);
        Domain.Use use = new Domain.Use(test, person, record);
        Reads.of(test, here.scene, person, record, cell -> {
            if (cell.kind != Cell.Kind.KIN) { // the cast's kin is known
                use(stage, cell, use);
            }
        });
        if (test instanceof Test.OneOf(Operand.OfPlace(Fact fact, PlaceRef.Named named), long codes)) {
            kind(stage, fact, use);
        } else if (test instanceof Test.Order order
                && order.left() instanceof Operand.OfPlace(Fact fact, PlaceRef.Named named)) {
            kind(stage, fact, use);
        } else if (test instanceof Test.Known known
                && known.value() instanceof Operand.OfPlace(Fact fact, PlaceRef.Named named)) {
            kind(stage, fact, use);
        }
    }

    /** A fact of a place somebody has to do with: the destination may be that place. */
    private void kind(int stage, Fact fact, Domain.Use use) {
        attributes.add(fact);
        Stage here = stages.get(stage);
        use(stage, Cell.ofPlace(here.family(), here.scene.destination, fact), use);
    }

    private void use(int stage, Cell cell, Domain.Use use) {
        Variables.Key key = key(stage, cell);
        List<List<Domain.Use>> used = uses.computeIfAbsent(key, k -> {
            List<List<Domain.Use>> each = new ArrayList<>();
            stages.forEach(s -> each.add(new ArrayList<>()));
            return each;
        });
        used.get(stage).add(use);
    }

    private Variables.Key key(int stage, Cell cell) {
        return switch (cell.kind) {
            case PERSON -> Variables.Key.fact(cell.person, Objects.requireNonNull(cell.fact));
            case RECORD -> {
                RecordList list = Objects.requireNonNull(cell.list);
                long[][] records = slots(stage, list, cell.person);
                int slot = 0;
                while (records[slot] != cell.values) {
                    slot++;
                }
                yield Variables.Key.field(cell.person, list.index(), slot, Objects.requireNonNull(cell.fact));
            }
            case PLACE -> Variables.Key.destination(stage, Objects.requireNonNull(cell.fact));
            case TOGETHER -> Variables.Key.together(cell.other);
            case LIST, KIN -> throw new IllegalStateException("not a variable: " + cell.kind);
        };
    }

    private void places(Test test, Stage stage) {
        switch (test) {
            case Test.Within within -> places(within.in(), stage);
            case Test.PlaceWithin within -> places(within.in(), stage);
            default -> {}
        }
    }

    private void places(PlaceSet in, Stage stage) {
        switch (in) {
            case PlaceSet.Spot spot -> {}
            case PlaceSet.Listed(List<Long> codes) -> containers.addAll(codes);
            case PlaceSet.Setting(org.openhuji.policy.form.Parameter parameter) -> {
                List<Long> codes = parameter.at(stage.scene.on);
                if (codes != null) {
                    containers.addAll(codes);
                }
            }
        }
    }

    private long[][] values(Variables.Key key, List<List<Domain.Use>> used, List<long[]> places) {
        long[][] values = new long[stages.size()][];
        if (key.fact() != null && key.fact().type() == Type.PLACE) {
            for (int stage = 0; stage < values.length; stage++) {
                long[] codes = new long[places.size() + 1];
                for (int i = 0; i < places.size(); i++) {
                    codes[i] = places.get(i)[stage];
                }
                codes[places.size()] = Situation.NONE;
                values[stage] = codes;
            }
            return values;
        }
        Set<Long> all = new TreeSet<>();
        for (int stage = 0; stage < values.length; stage++) {
            for (long value : stages.get(stage).domain.values(cell(stage, key), used.get(stage))) {
                all.add(value);
            }
        }
        java.util.Arrays.fill(values, all.stream().mapToLong(Long::longValue).toArray());
        return values;
    }

    private Cell cell(int stage, Variables.Key key) {
        Stage here = stages.get(stage);
        Situation family = here.family();
        return switch (key.kind()) {
            case FACT -> Cell.ofPerson(family, key.person(), Objects.requireNonNull(key.fact()));
            case FIELD -> {
                RecordList list = lists().get(key.list());
                yield Cell.ofRecord(
                        family, slots(stage, list, key.person())[key.slot()], Objects.requireNonNull(key.fact()), list);
            }
            case DESTINATION -> Cell.ofPlace(family, here.scene.destination, Objects.requireNonNull(key.fact()));
            case TOGETHER -> Cell.ofTogether(family, key.person());
            case PERSON, RECORD -> throw new IllegalStateException("no fact: " + key.kind());
        };
    }

    // Formulas.

    /** Hands out what always holds, as clauses: of each variable exactly one value, and places whose facts agree. */
    public void demand(Consumer<List<F>> clause) {
        for (int variable = 0; variable < variables.size(); variable++) {
            List<F> some = new ArrayList<>();
            for (int i = 0; i < variables.width(variable); i++) {
                F takes = logic.takes(variable, i);
                some.forEach(other -> clause.accept(List.of(logic.not(takes), logic.not(other))));
                some.add(takes);
            }
            clause.accept(some);
        }
        for (int stage = 0; stage < stages.size(); stage++) {
            Variables.Place place = variables.place(stage);
            for (int kind = 0; place != null && kind < place.kinds().size(); kind++) {
                F is = logic.takes(place.kind(), kind);
                String code = place.kinds().get(kind);
                if (!KindsOfPlace.possible(code, countyClass(stage))) {
                    clause.accept(List.of(logic.not(is)));
                }
                for (int urban = 0; urban < place.urbanRural().size(); urban++) {
                    if (!KindsOfPlace.agree(code, place.urbanRural().get(urban))) {
                        clause.accept(List.of(logic.not(is), logic.not(logic.takes(place.urban(), urban))));
                    }
                }
            }
        }
    }

    private CountyClass countyClass(int stage) {
        Scene scene = stages.get(stage).scene;
        return gazetteer.countyClass(scene.destination.code, java.time.LocalDate.ofEpochDay(scene.on));
    }

    /** The formulas under which a condition asked of a person has each outcome, by the outcome's position. */
    public List<F> answers(int stage, Condition condition, int person) {
        return answers(stage, condition, person, Scene.NO_RECORD);
    }

    /** That a person is there; the applicant always is. */
    public F present(int person) {
        return person == 0 ? logic.constant(true) : holds(Variables.Key.person(person));
    }

    private F holds(Variables.Key key) {
        return logic.takes(variables.get(key), 1);
    }

    private List<F> answers(int stage, Condition condition, int person, long[] record) {
        List<Object> key = List.of(new Same(condition), person, new Same(record));
        Map<List<Object>, List<F>> known = memory.get(stage);
        List<F> answers = known.get(key);
        if (answers == null) {
            answers = ground(stage, condition, person, record);
            known.put(key, answers);
        }
        return answers;
    }

    /** An object that equals only itself. */
    private record Same(Object object) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    private List<F> ground(int stage, Condition condition, int person, long[] record) {
        Joins<F> joins = new Joins<>(logic);
        return switch (condition) {
            case Condition.All all -> joins.all(parts(stage, all.parts(), person, record));
            case Condition.Any any -> joins.any(parts(stage, any.parts(), person, record));
            case Condition.AtLeast some -> joins.atLeast(some.count(), parts(stage, some.parts(), person, record));
            case Condition.Not not -> joins.not(answers(stage, not.part(), person, record));
            case Condition.Guard guard -> joins.guard(answers(stage, guard.when(), person, record), guard.outcome());
            case Condition.Fixed fixed -> joins.constant(fixed.outcome());
            case Condition.Points points ->
                new Scoring<>(scoring(joins, stage, person, record), stages.get(stage).scene.on).answer(points);
            case Condition.Ref ref -> answers(stage, ref.body(), person, record);
            case Condition.OfApplicant ofApplicant -> answers(stage, ofApplicant.body(), 0, Scene.NO_RECORD);
            case Condition.Is is -> test(stage, is.test(), person, record);
            case Condition.ExistsRecord exists -> joins.any(records(stage, exists.list(), exists.body(), person, true));
            case Condition.EveryRecord every -> joins.all(records(stage, every.list(), every.body(), person, false));
            case Condition.ExistsRelative exists ->
                joins.any(relatives(stage, exists.classes(), exists.body(), person, true));
            case Condition.EveryRelative every ->
                joins.all(relatives(stage, every.classes(), every.body(), person, false));
        };
    }

    private Algebra<List<F>> scoring(Joins<F> joins, int stage, int person, long[] record) {
        return new Algebra<>() {
            @Override
            public List<F> end(Outcome outcome) {
                return joins.constant(outcome);
            }

            @Override
            public List<F> all(List<F> a, List<F> b) {
                return joins.all(List.of(a, b));
            }

            @Override
            public List<F> any(List<F> a, List<F> b) {
                return joins.any(List.of(a, b));
            }

            @Override
            public List<F> not(List<F> a) {
                return joins.not(a);
            }

            @Override
            public List<F> of(Condition condition) {
                return answers(stage, condition, person, record);
            }
        };
    }

    private List<List<F>> parts(int stage, List<Condition> parts, int person, long[] record) {
        List<List<F>> answers = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            answers.add(answers(stage, part, person, record));
        }
        return answers;
    }

    private List<List<F>> records(int stage, RecordList list, Condition body, int person, boolean exists) {
        Joins<F> joins = new Joins<>(logic);
        List<List<F>> answers = new ArrayList<>();
        long[][] records = slots(stage, list, person);
        for (int slot = 0; slot < records.length; slot++) {
            F there = holds(Variables.Key.record(person, list.index(), slot));
            answers.add(joins.where(there, answers(stage, body, person, records[slot]), exists));
        }
        return answers;
    }

    private List<List<F>> relatives(int stage, int classes, Condition body, int person, boolean exists) {
        Joins<F> joins = new Joins<>(logic);
        List<List<F>> answers = new ArrayList<>();
        for (int other : relatives(person, classes)) {
            answers.add(joins.where(present(other), answers(stage, body, other, Scene.NO_RECORD), exists));
        }
        return answers;
    }

    private List<F> test(int stage, Test test, int person, long[] record) {
        Rule rule = rules.computeIfAbsent(test, TestRules::compile);
        return tryAll(stage, test, rule, person, record);
    }

    /** Tries every value of the first fact that is still open, and so on until the test can tell. */
    private List<F> tryAll(int stage, Test test, Rule rule, int person, long[] record) {
        Scene scene = stages.get(stage).scene;
        Outcome now = rule.apply(scene, person, record);
        Joins<F> joins = new Joins<>(logic);
        if (now != Outcome.UNKNOWN) {
            return joins.constant(now);
        }
        List<Cell> open = new ArrayList<>();
        Reads.of(test, scene, person, record, cell -> {
            if (cell.get() == Situation.UNKNOWN) {
                open.add(cell);
            }
        });
        if (open.isEmpty()) {
            return joins.constant(Outcome.NOT_MET);
        }
        Cell cell = open.getFirst();
        int variable = variables.get(key(stage, cell));
        long[] values = variables.values(variable, stage);
        Map<List<F>, List<F>> byAnswer = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            cell.set(values[i]);
            List<F> answer = tryAll(stage, test, rule, person, record);
            byAnswer.computeIfAbsent(answer, a -> new ArrayList<>()).add(logic.takes(variable, i));
        }
        cell.clear(Situation.UNKNOWN);
        return joins.choose(byAnswer);
    }

    // Back to situations.

    /** How many variables there are. */
    public int variables() {
        return variables.size();
    }

    /** How many values a variable has. */
    public int width(int variable) {
        return variables.width(variable);
    }

    /** The value a variable has in the plainest life: nothing known to be special about anybody. */
    public int plainest(int variable) {
        return Plain.value(variables, variable);
    }

    /**
     * The situation of a model, in the shape of the contract.
     *
     * @param chosen the position of the value each variable takes
     */
    public Map<String, @Nullable Object> situation(int stage, java.util.function.IntUnaryOperator chosen) {
        return new Witness(variables, stages.get(stage).scene, stage, vocabulary, chosen).situation();
    }

    /** Whether a place stands for one near the destination, so that only its county is real. */
    static boolean imagined(long code) {
        return PlaceCode.digits(code) == 12 && PlaceCode.village(code) > 900;
    }
}
