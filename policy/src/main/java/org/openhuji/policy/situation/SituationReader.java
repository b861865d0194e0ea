package org.openhuji.policy.situation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * Checks a situation against the contract and the vocabulary and turns it into numbers. Every fault is reported at once
 * with its JSON pointer; nothing is ignored.
 */
public final class SituationReader {
    private static final Set<String> TOP = Set.of("on", "destination", "applicant", "persons", "kin", "places");

    private final FactIndex names;
    private final Vocabulary vocabulary;
    private final InputFaults faults = new InputFaults();
    private final ValueReader values;
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private final Map<Long, String> written = new LinkedHashMap<>();

    /** A vocabulary by name: made once, for reading many situations. */
    public static final class Names {
        private final FactIndex index;

        /** The names of a vocabulary. */
        public Names(Vocabulary vocabulary) {
            this.index = new FactIndex(vocabulary);
        }
    }

    private SituationReader(FactIndex names, Gazetteer gazetteer) {
        this.names = names;
        this.vocabulary = names.vocabulary();
        this.values = new ValueReader(gazetteer, faults, labels, written);
    }

    /**
     * Reads one situation.
     *
     * @param value what {@link Json#read} gave
     * @param pointer where it stands ("" for the whole text, "/3" within an array)
     * @param faults receives every fault
     * @return the situation, or {@code null} where there are faults
     */
    public static @Nullable Situation read(
            @Nullable Object value, String pointer, Names names, Gazetteer gazetteer, List<Fault> faults) {
        SituationReader reader = new SituationReader(names.index, gazetteer);
        Situation situation = reader.situation(value, At.of(pointer));
        faults.addAll(reader.faults.list());
        return reader.faults.isEmpty() ? situation : null;
    }

    private @Nullable Situation situation(@Nullable Object value, At at) {
        if (!(value instanceof Map<?, ?> top)) {
            faults.add(at, "应为一个 JSON 对象（一个情形）", "a JSON object (one situation) is needed");
            return null;
        }
        for (Object key : top.keySet()) {
            if (!TOP.contains(String.valueOf(key))) {
                faults.add(
                        at.to(String.valueOf(key)),
                        "没有这个字段；可用的是 on、destination、applicant、persons、kin、places",
                        "no such field; there are on, destination, applicant, persons, kin and places");
            }
        }
        long on = top.containsKey("on") ? values.date(top.get("on"), at.to("on")) : faults.missing(at.to("on"));
        if (on != Situation.UNKNOWN) {
            values.on(on);
        }
        long destination = top.containsKey("destination")
                ? values.place(top.get("destination"), at.to("destination"), true)
                : faults.missing(at.to("destination"));
        List<Map<?, ?>> people = persons(top.get("persons"), at.to("persons"));
        int applicant = applicant(top, at);

        int count = people.size();
        long[][] facts = new long[count][];
        long[][][][] records = new long[count][vocabulary.lists().size()][][];
        int person = 0;
        for (Map.Entry<String, Integer> entry : labels.entrySet()) {
            At here = at.to("persons").to(entry.getKey());
            facts[person] = personFacts(people.get(person), here);
            readLists(people.get(person), here, person, records[person]);
            person++;
        }
        KinReader kin = new KinReader(names, faults, labels);
        boolean kinKnown = top.containsKey("kin");
        if (kinKnown) {
            kin.read(top.get("kin"), at.to("kin"));
        }
        Map<Long, long[]> places = places(top.get("places"), at.to("places"));
        if (!faults.isEmpty()) {
            return null;
        }
        return new Situation(
                on,
                destination,
                List.copyOf(labels.keySet()),
                applicant,
                facts,
                records,
                kinKnown,
                kin.relations.sure,
                kin.relations.maybe,
                kin.together(facts),
                kin.named,
                places,
                written);
    }

    private int applicant(Map<?, ?> top, At at) {
        Object label = top.get("applicant");
        if (!(label instanceof String)) {
            faults.add(at.to("applicant"), "应写明申请人是 persons 中的哪一位", "must name one of the persons");
            return 0;
        }
        Integer position = labels.get(label);
        if (position == null) {
            faults.add(at.to("applicant"), "persons 中没有这个人：" + label, "no such person among persons: " + label);
            return 0;
        }
        return position;
    }

    private List<Map<?, ?>> persons(@Nullable Object value, At at) {
        List<Map<?, ?>> people = new ArrayList<>();
        if (!(value instanceof Map<?, ?> persons) || persons.isEmpty()) {
            faults.add(at, "应为一个对象：每人一个名称和事实，至少一人", "an object is needed: a label and facts per person, one at least");
            return people;
        }
        if (persons.size() > Situation.MOST_PERSONS) {
            faults.add(
                    at,
                    "最多 %d 人，这里有 %d 人".formatted(Situation.MOST_PERSONS, persons.size()),
                    "at most %d persons, here are %d".formatted(Situation.MOST_PERSONS, persons.size()));
            return people;
        }
        for (Map.Entry<?, ?> entry : persons.entrySet()) {
            String label = String.valueOf(entry.getKey());
            labels.put(label, labels.size());
            if (entry.getValue() instanceof Map<?, ?> facts) {
                people.add(facts);
            } else {
                people.add(Map.of());
                faults.add(at.to(label), "应为一个对象：此人的事实", "an object is needed: the facts of this person");
            }
        }
        return people;
    }

    private long[] personFacts(Map<?, ?> map, At at) {
        long[] numbers = new long[vocabulary.person().size()];
        java.util.Arrays.fill(numbers, Situation.UNKNOWN);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = String.valueOf(entry.getKey());
            At here = at.to(name);
            Fact fact = names.person(name);
            if (fact != null) {
                numbers[fact.index()] = values.value(fact, entry.getValue(), here);
            } else if (names.list(name) == null) {
                unknownField(
                        name,
                        here,
                        vocabulary.person(),
                        vocabulary.lists().stream().map(RecordList::name).toList());
            }
        }
        return numbers;
    }

    private void readLists(Map<?, ?> map, At at, int person, long[] @Nullable [][] lists) {
        for (RecordList list : vocabulary.lists()) {
            if (!map.containsKey(list.name())) {
                continue;
            }
            At here = at.to(list.name());
            Object value = map.get(list.name());
            List<?> items = value == null ? List.of() : value instanceof List<?> given ? given : null;
            if (items == null) {
                faults.add(here, "应为一个数组；没有则写 []", "an array is needed; [] where there is none");
                continue;
            }
            long[][] rows = new long[items.size()][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = record(list, items.get(i), here.to(i), person, i);
            }
            lists[list.index()] = rows;
        }
    }

    private long[] record(RecordList list, @Nullable Object value, At at, int person, int position) {
        int size = list.fields().size();
        long[] row = new long[size + Situation.RECORD_TAIL];
        java.util.Arrays.fill(row, Situation.UNKNOWN);
        row[size] = person;
        row[size + 1] = list.index();
        row[size + 2] = position;
        if (!(value instanceof Map<?, ?> map)) {
            faults.add(at, "应为一个对象", "an object is needed");
            return row;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = String.valueOf(entry.getKey());
            At here = at.to(name);
            Fact fact = names.field(list, name);
            if (fact == null) {
                unknownField(name, here, list.fields(), List.of());
            } else {
                row[fact.index()] = values.value(fact, entry.getValue(), here);
            }
        }
        return row;
    }

    private void unknownField(String name, At at, List<Fact> facts, List<String> more) {
        List<String> names = new ArrayList<>(facts.stream().map(Fact::name).toList());
        names.addAll(more);
        String nearest = Nearest.of(name, names);
        faults.add(
                at,
                "没有这个字段" + (nearest == null ? "" : "；是不是 " + nearest + "？"),
                "no such field" + (nearest == null ? "" : "; did you mean " + nearest + "?"));
    }

    private Map<Long, long[]> places(@Nullable Object value, At at) {
        Map<Long, long[]> places = new LinkedHashMap<>();
        if (value == null) {
            return places;
        }
        if (!(value instanceof Map<?, ?> map)) {
            faults.add(at, "应为一个对象：代码和地点事实", "an object of codes and facts of places is needed");
            return places;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String text = String.valueOf(entry.getKey());
            At here = at.to(text);
            long code = values.place(text, here, false);
            if (!(entry.getValue() instanceof Map<?, ?> facts)) {
                faults.add(here, "应为一个对象：此地的事实", "an object is needed: the facts of this place");
                continue;
            }
            long[] numbers = new long[vocabulary.place().size()];
            java.util.Arrays.fill(numbers, Situation.UNKNOWN);
            for (Map.Entry<?, ?> item : facts.entrySet()) {
                String name = String.valueOf(item.getKey());
                Fact fact = names.place(name);
                if (fact == null) {
                    unknownField(name, here.to(name), vocabulary.place(), List.of());
                } else {
                    numbers[fact.index()] = values.value(fact, item.getValue(), here.to(name));
                }
            }
            places.put(code, numbers);
        }
        return places;
    }
}
