package org.openhuji.policy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.policy.situation.Pointers;

/**
 * Seeded situations in plain values. Most are nearly right for one route and then changed in up to three places; the
 * rest of their facts is chance.
 */
final class Situations {
    private static final List<String> DAYS = List.of(
            "2015-01-01",
            "2015-06-15",
            "2016-02-29",
            "2017-07-27",
            "2017-07-28",
            "2018-03-01",
            "2018-06-18",
            "2018-06-19",
            "2019-12-31",
            "2020-01-01",
            "2020-02-29",
            "2021-02-28",
            "2022-07-28",
            "2022-07-29",
            "2014-12-31",
            "2023-05-05");

    private final Chance chance;
    private final int leftOut;
    private final int mostChanges;
    private Map<String, Object> situation = new LinkedHashMap<>();
    private LocalDate on = LocalDate.EPOCH;
    private String destination = "";
    private String applicant = "";
    private List<String> others = List.of();
    /** The pointers a family has set: what is worth changing. */
    private List<String> essential = new ArrayList<>();

    /** Situations with so many of a hundred facts left out and up to so many spoilt. */
    Situations(long seed, int leftOut, int mostChanges) {
        this.chance = new Chance(seed);
        this.leftOut = leftOut;
        this.mostChanges = mostChanges;
    }

    /** A new situation. */
    Map<String, Object> next() {
        situation = new LinkedHashMap<>();
        essential = new ArrayList<>();
        String route = chance.one(Families.ROUTES);
        on = day(route);
        destination = Families.destination(route, on, chance);
        situation.put("on", on.toString());
        situation.put("destination", destination);
        people();
        kin();
        places();
        if (chance.percent(90)) {
            new Families(this, chance).make(route);
        }
        int changes = chance.percent(40) ? 0 : chance.below(mostChanges + 1);
        for (int i = 0; i < changes; i++) {
            change();
        }
        return situation;
    }

    private LocalDate day(String route) {
        if (route.startsWith("LL") && chance.percent(85)) {
            return chance.percent(40)
                    ? LocalDate.parse(chance.of("2017-07-28", "2018-06-19", "2020-02-29", "2022-07-28"))
                    : LocalDate.of(2017, 7, 28).plusDays(chance.below(1826));
        }
        return chance.percent(50)
                ? LocalDate.parse(chance.one(DAYS))
                : LocalDate.of(2015, 1, 1).plusDays(chance.below(3200));
    }

    private void people() {
        int count = 1 + chance.below(chance.percent(40) ? 5 : 3);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            labels.add(chance.percent(2) ? "p~/" + i : "p" + i);
        }
        applicant = chance.one(labels);
        others = labels.stream().filter(l -> !l.equals(applicant)).toList();
        situation.put("applicant", applicant);
        Map<String, Object> persons = new LinkedHashMap<>();
        situation.put("persons", persons);
        for (String label : labels) {
            persons.put(label, person(label, labels));
        }
    }

    private Map<String, Object> person(String label, List<String> labels) {
        boolean own = label.equals(applicant);
        Map<String, Object> facts = new LinkedHashMap<>();
        Shape.PERSON.forEach((name, kind) -> {
            if (!chance.percent(leftOut) && (own || !Shape.OF_APPLICANT.contains(name))) {
                facts.put(name, chance.percent(45) ? null : value(kind));
            }
        });
        if (!chance.percent(leftOut)) {
            facts.put(
                    "coResidents",
                    labels.stream()
                            .filter(l -> !l.equals(label) && chance.percent(40))
                            .toList());
        }
        if (chance.percent(8)) {
            facts.put("consentGivenOn", chance.percent(50) ? null : on.toString());
        }
        Shape.LISTS.forEach((name, fields) -> {
            if (!chance.percent(leftOut) && own) {
                List<Object> rows = new ArrayList<>();
                for (int i = chance.below(4) - 1; i > 0; i--) {
                    rows.add(record(fields));
                }
                facts.put(name, rows.isEmpty() && chance.percent(10) ? null : rows);
            }
        });
        return facts;
    }

    private Map<String, Object> record(Map<String, Shape.Kind> fields) {
        Map<String, Object> record = new LinkedHashMap<>();
        fields.forEach((name, kind) -> {
            if (!chance.percent(leftOut / 2)) {
                record.put(name, chance.percent(12) ? null : value(kind));
            }
        });
        return record;
    }

    /** A value of a kind. */
    Object value(Shape.Kind kind) {
        return switch (kind.type()) {
            case "date" -> date().toString();
            case "truth" -> chance.percent(60);
            case "place" -> place();
            case "choice" -> chance.one(kind.codes());
            case "choices" ->
                kind.codes().stream().filter(code -> chance.percent(35)).toList();
            default -> persons();
        };
    }

    private List<String> persons() {
        List<String> all = new ArrayList<>(others);
        all.add(applicant);
        return all.stream().filter(label -> chance.percent(50)).toList();
    }

    /** Days on and around the boundaries that clauses draw. */
    LocalDate date() {
        return switch (chance.below(8)) {
            case 0 -> on.plusDays(chance.below(3) - 1);
            case 1 -> on.minusYears(18).plusDays(chance.below(3) - 1);
            case 2 -> on.minusYears(3).plusDays(chance.below(3) - 1);
            case 3 -> LocalDate.of(on.getYear(), 1, 1).minusDays(chance.below(2));
            case 4 -> LocalDate.of(on.getYear(), 12, 31).plusDays(chance.below(2));
            case 5 -> on.plusDays(chance.below(900));
            default -> on.minusDays(chance.below(9000));
        };
    }

    /** The destination, something near it, or anything. */
    String place() {
        String near = switch (chance.below(10)) {
            case 0, 1, 2, 3 -> destination;
            case 4 -> destination.substring(0, Math.min(destination.length(), 9));
            case 5 -> destination.substring(0, 6);
            case 6 -> chance.one(Pool.LILING_URBAN);
            case 7 -> chance.one(chance.of(Pool.LILING_RURAL, Pool.ZHUZHOU_RURAL));
            case 8 -> chance.one(chance.of(Pool.DISTRICTS, Pool.TOWNS, Pool.LILING_UNSURE, Pool.ZHUZHOU_UNSURE));
            default -> chance.percent(15) ? "430221100201" : chance.one(Pool.OUTSIDE);
        };
        return near.length() == 7 || near.length() == 8 ? destination : near;
    }

    private void kin() {
        if (chance.percent(leftOut)) {
            return;
        }
        List<Object> rows = new ArrayList<>();
        boolean through = others.size() > 1 && chance.percent(30);
        for (String other : others) {
            if (chance.percent(80) && !(through && other.equals(others.get(1)))) {
                String code =
                        chance.of("10", "11", "20", "30", "51", "52", "61", "41", "71", "55", "29", "59", "38", "99");
                boolean inverse = chance.percent(20) && !code.equals("55");
                rows.add(inverse ? List.of(other, code, applicant) : List.of(applicant, code, other));
            }
        }
        if (through) {
            rows.add(List.of(others.get(0), chance.of("10", "51", "20", "59"), others.get(1)));
        }
        situation.put("kin", rows.isEmpty() && chance.percent(10) ? null : rows);
    }

    private void places() {
        Map<String, Object> places = new LinkedHashMap<>();
        if (chance.percent(70)) {
            Map<String, Object> facts = new LinkedHashMap<>();
            if (chance.percent(70)) {
                facts.put("requisitionNoticeFrom", chance.percent(50) ? null : date().toString());
                if (chance.percent(80)) {
                    facts.put("requisitionNoticeUntil", chance.percent(40) ? null : date().toString());
                }
            }
            override(facts);
            places.put(destination, facts);
        }
        String other = place();
        if (chance.percent(10) && !sameToday(other)) {
            Map<String, Object> facts = new LinkedHashMap<>();
            override(facts);
            places.put(other, facts);
        }
        if (!places.isEmpty()) {
            situation.put("places", places);
        }
    }

    private boolean sameToday(String other) {
        return Codes.today(other).equals(Codes.today(destination));
    }

    private void override(Map<String, Object> facts) {
        if (chance.percent(12)) {
            facts.put("urbanRural", chance.of("URBAN", "RURAL"));
        }
        if (chance.percent(12)) {
            facts.put("placeKind", chance.of("CITY_DISTRICT_URBAN", "COUNTY_CITY_URBAN", "OTHER_TOWN", "VILLAGE_AREA"));
        }
        if (chance.percent(5)) {
            facts.put("committeeKind", chance.of("COMMUNITY", "VILLAGE"));
        }
    }

    private void change() {
        boolean mine = essential.isEmpty() || chance.percent(30);
        String pointer = mine
                ? "/persons/" + escape(applicant) + "/" + chance.one(List.copyOf(Shape.PERSON.keySet()))
                : chance.one(essential);
        if (chance.percent(30)) {
            Pointers.remove(situation, pointer);
            return;
        }
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        Shape.Kind kind = Shape.PERSON.get(name);
        for (Map.Entry<String, Map<String, Shape.Kind>> list : Shape.LISTS.entrySet()) {
            if (pointer.contains("/" + list.getKey() + "/")) {
                Map<?, ?> facts = (Map<?, ?>) ((Map<?, ?>) situation.get("persons")).get(applicant);
                kind = facts.get(list.getKey()) instanceof List<?>
                        ? list.getValue().get(name)
                        : null;
            }
        }
        if (name.equals("coResidents")) {
            Pointers.set(situation, pointer, List.of());
        } else if (kind != null) {
            Pointers.set(situation, pointer, chance.percent(20) ? null : value(kind));
        }
    }

    /** What the family of the last situation has set: the facts worth leaving out. */
    List<String> essentials() {
        return List.copyOf(essential);
    }

    // What families need.

    static String escape(String label) {
        return label.replace("~", "~0").replace("/", "~1");
    }

    LocalDate on() {
        return on;
    }

    String destination() {
        return destination;
    }

    String applicant() {
        return applicant;
    }

    /** Sets a fact of a person and remembers it as worth changing. */
    void set(String label, String fact, Object value) {
        String pointer = "/persons/" + escape(label) + "/" + fact;
        Pointers.set(situation, pointer, value);
        essential.add(pointer);
    }

    /** Puts a record beside what is there. */
    void add(String list, Map<String, Object> record) {
        String pointer = "/persons/" + escape(applicant) + "/" + list;
        Map<?, ?> facts = (Map<?, ?>) ((Map<?, ?>) situation.get("persons")).get(applicant);
        List<Object> rows = new ArrayList<>(facts.get(list) instanceof List<?> given ? given : List.of());
        rows.add(record);
        Pointers.set(situation, pointer, rows);
        essential.add(pointer);
        record.keySet().forEach(field -> essential.add(pointer + "/" + (rows.size() - 1) + "/" + field));
    }

    /** A person who is not the applicant, made where there is none. */
    String other(int position) {
        if (position < others.size()) {
            return others.get(position);
        }
        String label = "q" + position;
        Pointers.set(situation, "/persons/" + label, new LinkedHashMap<String, Object>());
        List<String> more = new ArrayList<>(others);
        more.add(label);
        others = more;
        return other(position);
    }

    /** Makes this the only row about somebody. */
    void kin(String of, String code, String who) {
        List<Object> rows = new ArrayList<>();
        if (situation.get("kin") instanceof List<?> given) {
            given.stream().filter(row -> !((List<?>) row).contains(who)).forEach(rows::add);
        }
        rows.add(List.of(of, code, who));
        situation.put("kin", rows);
        essential.add("/kin");
    }

    void place(String fact, Object value) {
        String pointer = "/places/" + destination + "/" + fact;
        Pointers.set(situation, pointer, value);
    }
}
