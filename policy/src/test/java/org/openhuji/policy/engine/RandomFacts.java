package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullUnmarked;
import org.openhuji.policy.situation.Pointers;

/** Whole situations for {@link RandomConditions}, and what each of their facts could be. */
@NullUnmarked
public final class RandomFacts {
    /** The day of every situation. */
    public static final LocalDate ON = LocalDate.of(2018, 3, 1);
    /** The destination of every situation. */
    public static final String DESTINATION = "430281102203";

    private static final List<String> PLACES = List.of(
            DESTINATION,
            "430281102004",
            "430281102204",
            "430281006001",
            "430281103201",
            "430202001005",
            "430223102202",
            "430102001002",
            "430102100201",
            "430321102206",
            "610102001001",
            "610124100201",
            // The same towns and counties once more: another village, and one of the other kind.
            "610102100201",
            "430281102005",
            "430281006006",
            "430281103202",
            "430281103005",
            "430202001002",
            "430202100231",
            "430223102203",
            "430223102003",
            "430102001003",
            "430102100202",
            "430321102205",
            "430321102002",
            "610102001002",
            "610124100202",
            "610124100001",
            // A second town in the counties that had one.
            "430223103201",
            "430223103002",
            "430321103201",
            "430321103002",
            "610124101201",
            "610124101002",
            "430202001299",
            "430202100099",
            "430102001299",
            "430102100099",
            "610102001299",
            "610102100099");
    /** The last ones are in no list: what they are stands in the situation. In Liling's streets everything is urban. */
    private static final List<String> SAID = PLACES.subList(PLACES.size() - 6, PLACES.size());

    /** Time before the days that tests name (two durations too, for dates that are missing together), and around others. */
    private static final List<int[]> MONTHS =
            List.of(new int[] {0, 6, 12, 18, 24, 36, 42, 48, 72}, new int[] {0, 6, 12, 36}, new int[] {0}, new int[] {
                0, 6, 12, 24, 30, 36
            });

    private final SplittableRandom random;
    /** Long lists of values that depend on nothing. */
    private final Map<String, List<Object>> always = new HashMap<>();

    private Map<String, Object> situation = new LinkedHashMap<>();

    /** Situations from a seed. */
    public RandomFacts(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A whole situation of the applicant {@code a} and two others. */
    public Map<String, Object> next() {
        situation = new LinkedHashMap<>();
        situation.put("on", ON.toString());
        situation.put("destination", DESTINATION);
        situation.put("applicant", "a");
        SAID.forEach(place ->
                Pointers.set(situation, "/places/" + place + "/urbanRural", place.endsWith("299") ? "RURAL" : "URBAN"));
        situation.put("persons", new LinkedHashMap<>());
        for (String fact : List.of(
                "bornOn",
                "marriedOn",
                "divorcedOn",
                "chineseNational",
                "maritalStatus",
                "militaryStatus",
                "hukouPlace",
                "actualResidencePlace",
                "qualificationCertificates",
                "coResidents",
                "dwellings",
                "insurance")) {
            put("/persons/a/" + fact);
        }
        for (String other : List.of("b", "c")) {
            for (String fact : List.of("hukouPlace", "actualResidencePlace")) {
                put("/persons/" + other + "/" + fact);
            }
        }
        put("/kin");
        return situation;
    }

    private void put(String pointer) {
        List<Object> values = values(pointer);
        Pointers.set(situation, pointer, values.get(random.nextInt(values.size())));
    }

    /** A pointer of a fact that is there. */
    String pointer() {
        List<String> pointers = new ArrayList<>(List.of("/kin"));
        ((Map<?, ?>) situation.get("persons"))
                .forEach((label, facts) -> ((Map<?, ?>) facts).forEach((fact, value) -> {
                    pointers.add("/persons/" + label + "/" + fact);
                    if (value instanceof List<?> rows) {
                        for (int i = 0; i < rows.size(); i++) {
                            if (rows.get(i) instanceof Map<?, ?> record) {
                                String row = "/persons/" + label + "/" + fact + "/" + i + "/";
                                record.keySet().forEach(field -> pointers.add(row + field));
                            }
                        }
                    }
                }));
        return pointers.get(random.nextInt(pointers.size()));
    }

    /** Everything a fact could be that conditions can tell apart. */
    List<Object> values(String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return switch (name) {
            case "bornOn", "marriedOn", "divorcedOn" -> dates();
            case "titleFiledOn" ->
                list(ON.toString(), ON.plusDays(1).toString(), ON.minusYears(1).toString(), null);
            case "since" -> list(ON.toString(), ON.plusDays(1).toString(), null);
            case "months" -> list(11L, 12L, 13L, null);
            case "scheme" -> list("INJURY", "RESIDENT_MEDICAL", null);
            case "tenure" -> list("LEASED", "BORROWED", null);
            case "chineseNational" -> list(true, false);
            case "maritalStatus" -> list("10", "20", "21", "22", "23", "30", "40", null);
            case "militaryStatus" -> list("NONE", "SOLDIER", "OFFICER", null);
            case "hukouPlace", "actualResidencePlace" -> {
                List<Object> places = new ArrayList<>(PLACES);
                places.add(null);
                yield places;
            }
            case "place" -> list(DESTINATION, "430281006001", "430202001005", "430223102202", null);
            case "qualificationCertificates" ->
                subsets("PROFESSIONAL_TECHNICAL_QUALIFICATION", "VOCATIONAL_QUALIFICATION", "SKILL_LEVEL");
            case "coResidents" -> subsets("b", "c");
            case "dwellings" -> always.computeIfAbsent(name, n -> lists(records("place", "tenure", "titleFiledOn")));
            case "insurance" -> always.computeIfAbsent(name, n -> lists(records("scheme", "since", "months")));
            case "kin" -> always.computeIfAbsent(name, n -> kin());
            default -> throw new IllegalArgumentException(pointer);
        };
    }

    /** The codes within a coarse one. */
    static List<Object> within(String code) {
        return new ArrayList<>(
                PLACES.stream().filter(place -> place.startsWith(code)).toList());
    }

    private List<Object> dates() {
        Set<Object> days = new LinkedHashSet<>();
        List<LocalDate> bases = new ArrayList<>(
                List.of(ON, LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31), ON.minusYears(10), ON.plusYears(10)));
        Map<?, ?> persons = (Map<?, ?>) situation.get("persons");
        Map<?, ?> own = persons.containsKey("a") ? (Map<?, ?>) persons.get("a") : Map.of();
        for (Object value : own.values()) {
            if (value instanceof String day && day.matches("\\d{4}-\\d\\d-\\d\\d") && bases.size() < 8) {
                bases.add(LocalDate.parse(day));
            }
        }
        for (int b = 0; b < bases.size(); b++) {
            LocalDate base = bases.get(b);
            boolean plain = b == 3 || b == 4;
            for (int months : MONTHS.get(b < 2 ? 0 : b == 2 ? 1 : plain ? 2 : 3)) {
                for (int day = -1; day <= 1; day++) {
                    days.add(base.minusMonths(months).plusDays(day).toString());
                    if (b >= 5) {
                        days.add(base.plusMonths(months).plusDays(day).toString());
                    }
                }
            }
        }
        List<Object> values = new ArrayList<>(days);
        values.add(null);
        return values;
    }

    private static List<Object> list(Object... items) {
        return new ArrayList<>(Arrays.asList(items));
    }

    private static List<Object> subsets(String... items) {
        List<Object> found = new ArrayList<>();
        for (int bits = 0; bits < 1 << items.length; bits++) {
            List<Object> subset = new ArrayList<>();
            for (int i = 0; i < items.length; i++) {
                if ((bits >> i & 1) != 0) {
                    subset.add(items[i]);
                }
            }
            found.add(subset);
        }
        return found;
    }

    private List<Object> records(String... fields) {
        List<Object> records = new ArrayList<>();
        records.add(new LinkedHashMap<>());
        for (String field : fields) {
            List<Object> more = new ArrayList<>();
            for (Object record : records) {
                for (Object value : values("/" + field)) {
                    Map<Object, Object> longer = new LinkedHashMap<>((Map<?, ?>) record);
                    longer.put(field, value);
                    more.add(longer);
                }
            }
            records = more;
        }
        return records;
    }

    /** No record, one, or two. */
    private static List<Object> lists(List<Object> records) {
        List<Object> found = new ArrayList<>();
        found.add(List.of());
        for (int i = 0; i < records.size(); i++) {
            found.add(List.of(records.get(i)));
            for (int j = i + 1; j < records.size(); j++) {
                found.add(List.of(records.get(i), records.get(j)));
            }
        }
        return found;
    }

    private static List<Object> kin() {
        List<String> codes =
                List.of("", "10", "30", "51", "61", "41", "71", "55", "28", "29", "59", "69", "49", "79", "80");
        List<Object> found = new ArrayList<>();
        for (String b : codes) {
            for (String c : codes) {
                List<Object> rows = new ArrayList<>();
                if (!b.isEmpty()) {
                    rows.add(List.of("a", b, "b"));
                }
                if (!c.isEmpty()) {
                    rows.add(List.of("a", c, "c"));
                }
                found.add(rows);
            }
        }
        return found;
    }
}
