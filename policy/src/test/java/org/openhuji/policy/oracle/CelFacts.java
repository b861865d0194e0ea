package org.openhuji.policy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.gazetteer.PlaceFacts;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.Policies;
import org.openhuji.policy.oracle.Kindred.Kin;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Type;

/**
 * A whole situation as the variables of CEL programs, made from the plain values and not from what the engine reads.
 * What CEL is told of the meaning: days with durations added, today's county codes, which counties are one city and
 * what kind of place each is (by {@link Places}), who is whose kin (by {@link Kindred}), and that consent left out
 * counts as given.
 */
final class CelFacts {
    /** Any relative, of whatever class. */
    static final String RELATIVE = "RELATIVE";

    private final Map<?, ?> situation;
    private final LocalDate on;
    private final Gazetteer gazetteer;
    private final Map<String, Set<LegalDuration>> shifts;
    private final Places kinds;
    private final Set<String> placeFacts;
    private final Set<String> codes = new LinkedHashSet<>();

    private CelFacts(Map<?, ?> situation, Policies policies, Map<String, Set<LegalDuration>> shifts) {
        this.situation = situation;
        this.on = LocalDate.parse((String) situation.get("on"));
        this.gazetteer = policies.gazetteer();
        this.shifts = shifts;
        this.placeFacts = policies.law()
                .vocabulary()
                .facts()
                .filter(fact -> fact.type() == Type.PLACE)
                .map(Fact::name)
                .collect(Collectors.toSet());
        this.kinds = new Places(situation, gazetteer, on);
    }

    /** The variables of a situation. */
    static Map<String, Object> of(Map<?, ?> situation, Policies policies, Map<String, Set<LegalDuration>> shifts) {
        return new CelFacts(situation, policies, shifts).variables();
    }

    private Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        putDay(variables, "on", on);
        variables.put("destination", place((String) situation.get("destination")));
        List<Object> persons = new ArrayList<>();
        ((Map<?, ?>) situation.get("persons")).forEach((label, facts) -> {
            Map<String, Object> person = person((String) label, (Map<?, ?>) facts);
            persons.add(person);
            if (label.equals(situation.get("applicant"))) {
                variables.put("applicant", person);
            }
        });
        variables.put("persons", persons);
        variables.put("kin", kin());
        Map<String, Object> places = new HashMap<>();
        codes.forEach(code -> places.put(code, describe(code)));
        variables.put("places", places);
        return variables;
    }

    private Map<String, Object> person(String label, Map<?, ?> facts) {
        Map<String, Object> person = fields(facts);
        person.put("label", label);
        person.putIfAbsent("coResidents", List.of());
        if (!facts.containsKey("consentGivenOn")) {
            putDay(person, "consentGivenOn", on);
        }
        return person;
    }

    private Map<String, Object> fields(Map<?, ?> facts) {
        Map<String, Object> fields = new HashMap<>();
        facts.forEach((name, value) -> {
            switch (value) {
                case null -> {}
                case String text
                when text.matches("\\d{4}-\\d\\d-\\d\\d") -> putDay(fields, (String) name, LocalDate.parse(text));
                case String text when isPlace((String) name) -> fields.put((String) name, place(text));
                case List<?> list
                when !list.isEmpty() && list.getFirst() instanceof Map<?, ?> -> {
                    List<Object> rows = new ArrayList<>();
                    list.forEach(row -> rows.add(fields((Map<?, ?>) row)));
                    fields.put((String) name, rows);
                }
                case Integer count -> fields.put((String) name, count.longValue());
                default -> fields.put((String) name, value);
            }
        });
        return fields;
    }

    private boolean isPlace(String name) {
        return placeFacts.contains(name);
    }

    private String place(String code) {
        String today = Codes.today(code);
        codes.add(today);
        return today;
    }

    private void putDay(Map<String, Object> fields, String name, LocalDate day) {
        fields.put(name, day.toEpochDay());
        for (LegalDuration after : shifts.getOrDefault(name, Set.of())) {
            fields.put(CelTests.shifted(name, after), after.after(day.toEpochDay()));
        }
    }

    private Map<String, Object> describe(String code) {
        Map<String, Object> place = fields(kinds.said(code).given());
        Places.Kind kind = kinds.kind(code);
        putKnown(place, "placeKind", kind.placeKind());
        putKnown(place, "urbanRural", kind.urbanRural());
        long packed = PlaceCode.of(code);
        PlaceFacts listed = gazetteer.facts(packed, on);
        if (listed.committeeKind() != null) {
            place.putIfAbsent("committeeKind", listed.committeeKind().name());
        }
        place.put("city", gazetteer.cityOf(packed, on));
        return place;
    }

    private static void putKnown(Map<String, Object> place, String fact, Object value) {
        if (value != null && value != Facts.LEFT_OUT) {
            place.put(fact, value);
        }
    }

    private Map<String, Object> kin() {
        Kindred kindred = new Kindred(situation);
        Map<String, Object> all = new HashMap<>();
        Set<?> labels = ((Map<?, ?>) situation.get("persons")).keySet();
        for (Object of : labels) {
            Map<String, Object> others = new HashMap<>();
            for (Object who : labels) {
                others.put((String) who, relation(kindred, (String) of, (String) who));
            }
            all.put((String) of, others);
        }
        return all;
    }

    private static Map<String, Object> relation(Kindred kindred, String of, String who) {
        List<String> sure = new ArrayList<>();
        List<String> maybe = new ArrayList<>();
        for (Kin kin : Kin.values()) {
            switch (kindred.is(of, who, kin)) {
                case MET -> sure.add(kin.name());
                case REVIEW -> maybe.add(kin.name());
                default -> {}
            }
        }
        switch (kindred.related(of, who)) {
            case MET -> sure.add(RELATIVE);
            default -> {}
        }
        return Map.of("sure", sure, "maybe", maybe);
    }
}
