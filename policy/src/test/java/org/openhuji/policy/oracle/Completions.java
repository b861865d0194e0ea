package org.openhuji.policy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.openhuji.gazetteer.Gazetteer;

/** What a missing fact could be: values on and around every boundary a reader of the papers would think of. */
final class Completions {
    private static final List<String> RELATIONS =
            List.of("10", "30", "51", "61", "41", "71", "55", "29", "59", "69", "80", "99");
    private static final List<String> FEWER_RELATIONS = List.of("10", "30", "51", "55", "29", "80");
    private static final List<String> KINDS = List.of(
            "CITY_DISTRICT_URBAN",
            "COUNTY_CITY_URBAN",
            "COUNTY_SEAT_TOWN",
            "OTHER_TOWN",
            "TOWNSHIP_SEAT",
            "INDUSTRIAL_PARK",
            "VILLAGE_AREA");

    private final Map<?, ?> situation;
    private final Gazetteer gazetteer;
    private final LocalDate on;
    private final String destination;
    private final String applicant;
    private final List<String> others = new ArrayList<>();

    Completions(Map<?, ?> situation, Gazetteer gazetteer) {
        this.situation = situation;
        this.gazetteer = gazetteer;
        this.on = LocalDate.parse((String) situation.get("on"));
        this.destination = (String) situation.get("destination");
        this.applicant = (String) situation.get("applicant");
        ((Map<?, ?>) situation.get("persons")).keySet().forEach(label -> others.add((String) label));
        others.remove(applicant);
    }

    /** The values of a fact by its place in the situation. */
    List<Object> of(String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (pointer.equals("/kin")) {
            return kin();
        }
        if (name.equals("coResidents")) {
            return subsets(others);
        }
        if (pointer.startsWith("/places/")) {
            return switch (name) {
                case "placeKind" -> new ArrayList<>(KINDS);
                case "urbanRural" -> new ArrayList<>(List.of("URBAN", "RURAL"));
                default -> dates();
            };
        }
        if (Shape.LISTS.containsKey(name)) {
            return lists(name);
        }
        Shape.Kind kind = Shape.PERSON.get(name);
        for (Map.Entry<String, Map<String, Shape.Kind>> list : Shape.LISTS.entrySet()) {
            if (pointer.contains("/" + list.getKey() + "/")) {
                kind = list.getValue().get(name);
            }
        }
        return of(kind);
    }

    private List<Object> of(Shape.Kind kind) {
        return switch (kind.type()) {
            case "date" -> dates();
            case "place" -> places("");
            case "truth" -> listOf(true, false, null);
            case "choices" -> subsets(kind.codes());
            case "persons" -> subsets(everybody());
            default -> {
                List<Object> values = new ArrayList<>(kind.codes());
                values.add(null);
                yield values;
            }
        };
    }

    private List<String> everybody() {
        List<String> all = new ArrayList<>(others.subList(0, Math.min(2, others.size())));
        all.add(applicant);
        return all;
    }

    private static List<Object> listOf(Object... items) {
        return new ArrayList<>(java.util.Arrays.asList(items));
    }

    private List<Object> dates() {
        Set<Object> days = new LinkedHashSet<>();
        for (LocalDate boundary : List.of(
                on,
                on.minusYears(18),
                on.minusYears(3),
                LocalDate.of(on.getYear(), 1, 1),
                LocalDate.of(on.getYear(), 12, 31))) {
            for (int i = -1; i <= 1; i++) {
                days.add(boundary.plusDays(i).toString());
            }
        }
        List<Object> values = new ArrayList<>(days);
        values.add(null);
        return values;
    }

    /** Places of known kind within a coarse code; of all places, for the empty code, and none. */
    List<Object> places(String within) {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(destination);
        String town = destination.substring(0, 9);
        String county = destination.substring(0, 6);
        codes.addAll(List.of(town + "009", town + "209"));
        for (List<String> pool : List.of(
                Pool.LILING_URBAN, Pool.LILING_RURAL, Pool.DISTRICTS, Pool.ZHUZHOU_RURAL, Pool.TOWNS, Pool.OUTSIDE)) {
            codes.addAll(within.isEmpty() ? pool.subList(0, 2) : pool);
            pool.stream().filter(code -> code.startsWith(county)).limit(2).forEach(codes::add);
        }
        codes.add("430302003510");
        if (within.length() == 9) {
            codes.addAll(List.of(within + "009", within + "209", within + "208"));
        }
        Places kinds = new Places(situation, gazetteer, on);
        List<Object> values = new ArrayList<>();
        for (String code : codes) {
            boolean known = kinds.kind(Codes.today(code)).urbanRural() != Facts.LEFT_OUT;
            if (code.startsWith(within) && (known || code.equals(destination))) {
                values.add(code);
            }
        }
        if (within.isEmpty()) {
            values.add(null);
        }
        return values;
    }

    /** For everybody one relation to the applicant or none. */
    private List<Object> kin() {
        List<Object> found = new ArrayList<>();
        rows(0, new ArrayList<>(), others.size() > 2 ? FEWER_RELATIONS : RELATIONS, found::add);
        return found;
    }

    private void rows(int next, List<Object> rows, List<String> codes, Consumer<Object> out) {
        if (next == others.size()) {
            out.accept(new ArrayList<>(rows));
            return;
        }
        rows(next + 1, rows, codes, out);
        for (String code : codes) {
            rows.add(List.of(applicant, code, others.get(next)));
            rows(next + 1, rows, codes, out);
            rows.removeLast();
        }
    }

    private static List<Object> subsets(List<String> items) {
        List<Object> found = new ArrayList<>();
        for (int bits = 0; bits < 1 << items.size(); bits++) {
            List<Object> subset = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                if ((bits >> i & 1) != 0) {
                    subset.add(items.get(i));
                }
            }
            found.add(subset);
        }
        return found;
    }

    // Lists: none, one record of every kind, and some pairs.

    private List<Object> lists(String name) {
        List<Object> records = records(name);
        List<Object> found = new ArrayList<>();
        found.add(List.of());
        records.forEach(record -> found.add(List.of(record)));
        int step = Math.max(1, records.size() / 5);
        for (int i = 0; i < records.size(); i += step) {
            for (int j = i + step / 2; j < records.size(); j += step) {
                found.add(List.of(records.get(i), records.get(j)));
            }
        }
        return found;
    }

    private List<Object> records(String list) {
        String today = on.toString();
        String tomorrow = on.plusDays(1).toString();
        String lastYear = on.minusYears(1).toString();
        List<Object> here = listOf(destination, "430281006001", "430281102203", "430204001002", "430406001004");
        Map<String, List<Object>> fields = new LinkedHashMap<>();
        switch (list) {
            case "dwellings" -> {
                fields.put("place", here);
                fields.put("tenure", listOf("OWNED_PURCHASED", "OWNED_RESETTLEMENT", "LEASED", "BORROWED"));
                fields.put("use", listOf("RESIDENTIAL", "SHOP"));
                fields.put("titleHolders", listOf(List.of(applicant), List.of()));
                fields.put("titleFiledOn", listOf(today, tomorrow));
            }
            case "employments" -> {
                fields.put("since", listOf(today, tomorrow));
                fields.put("place", here);
                fields.put("appointmentApprovedOn", listOf(today, null));
                fields.put("appointmentApprover", listOf("VERTICAL_DEPT", "OTHER"));
            }
            case "businesses" -> {
                fields.put("role", listOf("PARTNER", null));
                fields.put("place", listOf(here.toArray()));
                fields.get("place").add(destination.substring(0, 6) + "009009");
                fields.put("licenceIssuedOn", listOf(today, tomorrow));
            }
            case "insurance" -> {
                fields.put("scheme", listOf("INJURY", "NEW_RURAL_MEDICAL"));
                fields.put("since", listOf(today, tomorrow));
                fields.put("place", here);
            }
            default -> {
                fields.put("schoolKind", listOf("UNIVERSITY", "TECHNICAL", null));
                fields.put("fullTime", listOf(true, false));
                fields.put("graduatedOn", listOf(today, lastYear, tomorrow, null));
                fields.put("leftOn", listOf(null, today, lastYear));
            }
        }
        List<Object> records = new ArrayList<>();
        records.add(new LinkedHashMap<String, Object>());
        fields.forEach((field, values) -> {
            List<Object> more = new ArrayList<>();
            for (Object record : records) {
                for (Object value : values) {
                    Map<Object, Object> longer = new LinkedHashMap<>((Map<?, ?>) record);
                    longer.put(field, value);
                    more.add(longer);
                }
            }
            records.clear();
            records.addAll(more);
        });
        return records;
    }
}
