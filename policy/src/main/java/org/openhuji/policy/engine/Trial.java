package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.RecordList;

/** Tries every record of an unknown list that the tests can tell apart. */
final class Trial {
    private final Scene scene;
    private final long[] record;
    private final List<Integer> fields = new ArrayList<>();
    private final List<long[]> values = new ArrayList<>();

    Trial(Scene scene, Domain domain, RecordList list, long[] record, Map<Cell, List<Domain.Use>> uses) {
        this.scene = scene;
        this.record = record;
        int person = (int) record[list.fields().size()];
        for (Map.Entry<Cell, List<Domain.Use>> entry : uses.entrySet()) {
            Cell cell = entry.getKey();
            boolean own = cell.kind == Cell.Kind.RECORD && cell.other < 0 && cell.person == person && cell.list == list;
            if (own && cell.fact != null && !fields.contains(cell.fact.index())) {
                List<Domain.Use> all = new ArrayList<>();
                for (Map.Entry<Cell, List<Domain.Use>> other : uses.entrySet()) {
                    if (other.getKey().kind == Cell.Kind.RECORD
                            && other.getKey().other < 0
                            && other.getKey().person == person
                            && other.getKey().fact == cell.fact) {
                        all.addAll(other.getValue());
                    }
                }
                fields.add(cell.fact.index());
                values.add(classes(cell.fact.index(), domain.values(cell, all), all));
            }
        }
    }

    /** A record of which nothing is known. */
    static long[] prototype(RecordList list, int person) {
        int size = list.fields().size();
        long[] record = new long[size + Situation.RECORD_TAIL];
        Arrays.fill(record, Situation.UNKNOWN);
        record[size] = person;
        record[size + 1] = list.index();
        record[size + 2] = -1;
        return record;
    }

    /** One value for each class that the tests of this field tell apart; all where a test reads a second fact. */
    private long[] classes(int field, long[] candidates, List<Domain.Use> uses) {
        Map<List<Outcome>, Long> classes = new LinkedHashMap<>();
        long before = record[field];
        Rule[] tests = new Rule[uses.size()];
        for (int i = 0; i < tests.length; i++) {
            tests[i] = scene.rule(uses.get(i).test());
        }
        for (long candidate : candidates) {
            record[field] = candidate;
            List<Outcome> answers = new ArrayList<>(uses.size());
            for (int i = 0; i < tests.length; i++) {
                Outcome answer = tests[i].apply(scene, uses.get(i).person(), record);
                if (answer == Outcome.UNKNOWN) {
                    record[field] = before;
                    return candidates;
                }
                answers.add(answer);
            }
            classes.putIfAbsent(answers, candidate);
        }
        record[field] = before;
        return Domain.toArray(List.copyOf(classes.values()));
    }

    /** Runs an action with every combination in the record; false where there would be more than {@code most}. */
    boolean each(int most, Runnable action) {
        long combinations = 1;
        for (long[] some : values) {
            combinations *= some.length;
        }
        if (combinations > most) {
            return false;
        }
        combine(0, action);
        return true;
    }

    private void combine(int next, Runnable action) {
        if (next == fields.size()) {
            action.run();
            return;
        }
        int field = fields.get(next);
        for (long value : values.get(next)) {
            record[field] = value;
            combine(next + 1, action);
        }
        record[field] = Situation.UNKNOWN;
    }
}
