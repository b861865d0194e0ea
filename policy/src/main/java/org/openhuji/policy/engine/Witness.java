package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.KinClass;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Vocabulary;

/** A model of a proof as the situation it is, in the shape of the contract. */
final class Witness {
    /** A code of the right shape, for a text that no rule reads further. */
    private static final String SOME_CREDIT_CODE = "91000000MA00000000";

    private final Variables variables;
    private final Scene scene;
    private final int stage;
    private final Vocabulary vocabulary;
    private final IntUnaryOperator chosen;
    private final Set<Long> places = new LinkedHashSet<>();

    Witness(Variables variables, Scene scene, int stage, Vocabulary vocabulary, IntUnaryOperator chosen) {
        this.variables = variables;
        this.scene = scene;
        this.stage = stage;
        this.vocabulary = vocabulary;
        this.chosen = chosen;
    }

    Map<String, @Nullable Object> situation() {
        Map<String, @Nullable Object> persons = new LinkedHashMap<>();
        for (int person = 0; person < Cast.LABELS.size(); person++) {
            if (there(person)) {
                persons.put(Cast.LABELS.get(person), person(person));
            }
        }
        Map<String, @Nullable Object> situation = new LinkedHashMap<>();
        situation.put("on", LocalDate.ofEpochDay(scene.on).toString());
        situation.put("destination", PlaceCode.format(scene.destination.code));
        situation.put("applicant", Cast.LABELS.getFirst());
        situation.put("places", places());
        situation.put("persons", persons);
        situation.put("kin", kin());
        return situation;
    }

    private boolean there(int person) {
        Variables.Key key = Variables.Key.person(person);
        return person == 0 || variables.has(key) && chosen.applyAsInt(variables.get(key)) == 1;
    }

    private Map<String, @Nullable Object> person(int person) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        for (Fact fact : vocabulary.person()) {
            Variables.Key key = Variables.Key.fact(person, fact);
            if (variables.has(key)) {
                facts.put(fact.name(), json(fact, value(key)));
            }
        }
        if (person == 0) {
            coResidents(facts);
        }
        for (RecordList list : vocabulary.lists()) {
            records(person, list, facts);
        }
        return facts;
    }

    private long value(Variables.Key key) {
        int variable = variables.get(key);
        return variables.values(variable, stage)[chosen.applyAsInt(variable)];
    }

    private void coResidents(Map<String, @Nullable Object> facts) {
        List<String> together = new ArrayList<>();
        boolean read = false;
        for (int other = 1; other < Cast.LABELS.size(); other++) {
            Variables.Key key = Variables.Key.together(other);
            read |= variables.has(key);
            if (variables.has(key) && value(key) == 1 && there(other)) {
                together.add(Cast.LABELS.get(other));
            }
        }
        if (read) {
            facts.put("coResidents", together);
        }
    }

    private void records(int person, RecordList list, Map<String, @Nullable Object> facts) {
        if (!variables.has(Variables.Key.record(person, list.index(), 0))) {
            return;
        }
        List<@Nullable Object> records = new ArrayList<>();
        for (int slot = 0; variables.has(Variables.Key.record(person, list.index(), slot)); slot++) {
            Variables.Key there = Variables.Key.record(person, list.index(), slot);
            if (chosen.applyAsInt(variables.get(there)) == 1) {
                Map<String, @Nullable Object> record = new LinkedHashMap<>();
                for (Fact field : list.fields()) {
                    Variables.Key key = Variables.Key.field(person, list.index(), slot, field);
                    if (variables.has(key)) {
                        record.put(field.name(), json(field, value(key)));
                    }
                }
                records.add(record);
            }
        }
        facts.put(list.name(), records);
    }

    private @Nullable Object json(Fact fact, long value) {
        if (value == Situation.NONE) {
            return switch (fact.type()) {
                case CHOICES, PERSONS, TEXTS -> List.of();
                default -> null;
            };
        }
        return switch (fact.type()) {
            case DATE -> LocalDate.ofEpochDay(value).toString();
            case TRUTH -> value == 1;
            case CHOICE -> fact.values().get((int) value).code();
            case COUNT -> value;
            case PLACE -> {
                places.add(value);
                yield PlaceCode.format(value);
            }
            case CHOICES -> {
                List<String> codes = new ArrayList<>();
                for (int i = 0; i < fact.values().size(); i++) {
                    if ((value >> i & 1) != 0) {
                        codes.add(fact.values().get(i).code());
                    }
                }
                yield codes;
            }
            case PERSONS -> {
                List<String> labels = new ArrayList<>();
                for (int i = 0; i < Cast.LABELS.size(); i++) {
                    if ((value >> i & 1) != 0 && there(i)) {
                        labels.add(Cast.LABELS.get(i));
                    }
                }
                yield labels;
            }
            case TEXT -> SOME_CREDIT_CODE;
            case TEXTS -> List.of(SOME_CREDIT_CODE);
        };
    }

    /** What the proof assumed of places: of the destination what was a variable, of others what makes them what they are. */
    private Map<String, @Nullable Object> places() {
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        Map<String, @Nullable Object> destination = new LinkedHashMap<>();
        for (Fact fact : vocabulary.place()) {
            Variables.Key key = Variables.Key.destination(stage, fact);
            if (variables.has(key)) {
                destination.put(fact.name(), json(fact, value(key)));
            }
        }
        if (!destination.isEmpty()) {
            described.put(PlaceCode.format(scene.destination.code), destination);
        }
        for (long code : List.copyOf(places)) {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            PlaceEntry entry = scene.entry(code);
            for (Fact fact : vocabulary.place()) {
                long value = entry.values[fact.index()];
                if (entry != scene.destination && value != Situation.UNKNOWN && Grounding.imagined(code)) {
                    facts.put(fact.name(), json(fact, value));
                }
            }
            if (!facts.isEmpty()) {
                described.put(PlaceCode.format(code), facts);
            }
        }
        return described;
    }

    private List<@Nullable Object> kin() {
        int[][] sure = scene.situation.sure();
        List<@Nullable Object> rows = new ArrayList<>();
        for (int x = 0; x < sure.length; x++) {
            for (int y = 0; y < sure.length; y++) {
                if (x != y && there(x) && there(y)) {
                    for (KinClass kin : vocabulary.kin()) {
                        boolean once = kin.kinship().inverse() == 0 || x < y;
                        if (once && (sure[x][y] & kin.kinship().bit()) != 0) {
                            rows.add(List.of(
                                    Cast.LABELS.get(x),
                                    Objects.requireNonNull(kin.codes().getFirst()),
                                    Cast.LABELS.get(y)));
                        }
                    }
                }
            }
        }
        return rows;
    }
}
