package org.openhuji.policy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.situation.Pointers;

/** Makes a situation whole: every fact that Zhuzhou or Liling may read is given. */
final class Whole {
    private final Map<String, Object> situation;
    private final Gazetteer gazetteer;
    private final LocalDate on;
    private final String destination;
    private final String applicant;
    private final Map<String, Object> persons;

    @SuppressWarnings("unchecked")
    private Whole(Map<String, Object> situation, Gazetteer gazetteer) {
        this.situation = situation;
        this.gazetteer = gazetteer;
        this.on = LocalDate.parse((String) situation.get("on"));
        this.destination = (String) situation.get("destination");
        this.applicant = (String) situation.get("applicant");
        this.persons = (Map<String, Object>) situation.get("persons");
    }

    /** A whole copy. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> of(Map<String, Object> situation, Gazetteer gazetteer) {
        Map<String, Object> copy = (Map<String, Object>) Pointers.copy(situation);
        new Whole(copy, gazetteer).fill();
        return copy;
    }

    @SuppressWarnings("unchecked")
    private void fill() {
        situation.putIfAbsent("kin", new ArrayList<>());
        Map<String, Object> own = (Map<String, Object>) persons.get(applicant);
        own.putIfAbsent("coResidents", new ArrayList<>());
        persons.forEach((label, value) -> person(label, (Map<String, Object>) value));
        for (String fact : List.of("requisitionNoticeFrom", "requisitionNoticeUntil")) {
            if (place(destination).get(fact) == null) {
                place(destination).put(fact, null);
            }
        }
        describe(destination);
    }

    @SuppressWarnings("unchecked")
    private void person(String label, Map<String, Object> facts) {
        boolean own = label.equals(applicant);
        if (!own) {
            facts.remove("coResidents");
        }
        Shape.PERSON.forEach((name, kind) -> {
            if (own || !Shape.OF_APPLICANT.contains(name)) {
                facts.put(name, fine(facts.get(name), kind));
            }
        });
        if (own) {
            Shape.LISTS.forEach((name, fields) -> {
                List<Object> rows = facts.get(name) instanceof List<?> given ? (List<Object>) given : new ArrayList<>();
                facts.put(name, rows);
                for (Object row : rows) {
                    Map<String, Object> record = (Map<String, Object>) row;
                    fields.forEach((field, kind) -> record.put(field, fine(record.get(field), kind)));
                }
            });
        }
    }

    /** Only places of twelve digits, and those described. */
    private Object fine(Object value, Shape.Kind kind) {
        if (!kind.type().equals("place") || value == null) {
            return value;
        }
        String code = (String) value;
        String whole = code.length() == 12 ? code : destination.startsWith(code) ? destination : Pool.OUTSIDE.get(0);
        describe(whole);
        return whole;
    }

    /** Says what kind of place it is where nobody else does. */
    private void describe(String code) {
        Places.Kind kind = new Places(situation, gazetteer, on).kind(Codes.today(code));
        if (kind.placeKind() == Facts.LEFT_OUT) {
            place(code).put("placeKind", "OTHER_TOWN");
        }
        if (kind.urbanRural() == Facts.LEFT_OUT) {
            place(code).put("urbanRural", "RURAL");
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> place(String code) {
        Map<String, Object> places =
                (Map<String, Object>) situation.computeIfAbsent("places", key -> new LinkedHashMap<String, Object>());
        for (String given : places.keySet()) {
            if (Codes.today(given).equals(Codes.today(code))) {
                return (Map<String, Object>) places.get(given);
            }
        }
        return (Map<String, Object>) places.computeIfAbsent(code, key -> new LinkedHashMap<String, Object>());
    }
}
