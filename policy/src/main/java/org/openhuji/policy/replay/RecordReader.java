package org.openhuji.policy.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.RecordedPlace;
import org.openhuji.policy.situation.Fault;

/** Checks a record's shape first, then whether its parts still have the hashes it carries. */
final class RecordReader {
    private static final List<String> FIELDS = List.of("format", "situation", "places", "hashes", "answer", "sha256");

    private RecordReader() {}

    static @Nullable DeterminationRecord read(@Nullable Object value, String at, List<Fault> into) {
        List<Fault> faults = new ArrayList<>();
        Shape shape = new Shape(faults);
        if (!(value instanceof Map<?, ?> record)) {
            shape.fault(
                    at,
                    "应为一份评估记录（assess --record 的输出）",
                    "a record of a determination is needed (what assess --record prints)");
            into.addAll(faults);
            return null;
        }
        if (record.containsKey("format") && !DeterminationRecord.FORMAT.equals(record.get("format"))) {
            shape.fault(
                    at + "/format",
                    "只认得格式 " + DeterminationRecord.FORMAT + "，这里是 " + record.get("format"),
                    "only the format " + DeterminationRecord.FORMAT + " is known, this is " + record.get("format"));
            into.addAll(faults);
            return null;
        }
        shape.object(record, at, FIELDS);
        Map<String, RecordedPlace> places = new LinkedHashMap<>();
        if (record.containsKey("places")) {
            shape.object(record.get("places"), at + "/places", List.of())
                    .forEach((code, place) -> places.put(
                            String.valueOf(code),
                            RecordedPlaces.read(String.valueOf(code), place, at + "/places/" + code, shape)));
        }
        Map<String, String> hashes = hashes(record, at, shape);
        answer(record, at, shape);
        Map<String, String> sums = sums(record, at, shape);
        if (faults.isEmpty()) {
            compare(DeterminationRecord.sums(record), sums, at, shape);
        }
        into.addAll(faults);
        if (!faults.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        FIELDS.forEach(field -> content.put(field, record.get(field)));
        return new DeterminationRecord(content, places, new Hashes(hashes));
    }

    private static Map<String, String> hashes(Map<?, ?> record, String at, Shape shape) {
        Map<String, String> hashes = new LinkedHashMap<>();
        if (record.containsKey("hashes")) {
            Map<?, ?> given = shape.object(record.get("hashes"), at + "/hashes", List.of());
            for (Object name : given.keySet()) {
                hashes.put(String.valueOf(name), shape.sha256(given, String.valueOf(name), at + "/hashes"));
            }
            for (String name : List.of(Hashes.LAW, Hashes.CODES, Hashes.ENGINE)) {
                if (!given.containsKey(name)) {
                    shape.fault(at + "/hashes/" + name, "缺少这一项", "this is needed");
                }
            }
        }
        return hashes;
    }

    private static void answer(Map<?, ?> record, String at, Shape shape) {
        if (record.containsKey("situation")) {
            shape.object(record.get("situation"), at + "/situation", List.of());
        }
        if (!record.containsKey("answer")) {
            return;
        }
        Map<?, ?> answer = shape.object(record.get("answer"), at + "/answer", List.of());
        if (answer.isEmpty()) {
            return;
        }
        shape.date(answer, "on", at + "/answer");
        if (!(answer.get("outcome") instanceof String)) {
            shape.fault(at + "/answer/outcome", "应为文字", "a text is needed");
        }
        List<?> routes = shape.list(answer.get("routes"), at + "/answer/routes");
        for (int i = 0; i < routes.size(); i++) {
            Map<?, ?> route = shape.object(routes.get(i), at + "/answer/routes/" + i, List.of());
            if (!(route.get("clause") instanceof String)) {
                shape.fault(at + "/answer/routes/" + i + "/clause", "应为文字", "a text is needed");
            }
        }
    }

    private static Map<String, String> sums(Map<?, ?> record, String at, Shape shape) {
        Map<String, String> sums = new LinkedHashMap<>();
        if (record.containsKey("sha256")) {
            List<String> names = new ArrayList<>(DeterminationRecord.PARTS);
            names.add(DeterminationRecord.TOTAL);
            Map<?, ?> given = shape.object(record.get("sha256"), at + "/sha256", names);
            names.forEach(name -> sums.put(name, shape.sha256(given, name, at + "/sha256")));
        }
        return sums;
    }

    private static void compare(Map<String, String> right, Map<String, String> given, String at, Shape shape) {
        boolean parts = true;
        for (String part : DeterminationRecord.PARTS) {
            if (!right.getOrDefault(part, "").equals(given.get(part))) {
                parts = false;
                shape.fault(
                        at + "/" + part,
                        "内容与记录自带的 SHA-256 不符：记录以后被改过",
                        "does not agree with the SHA-256 the record carries: it was changed after it was made");
            }
        }
        if (parts && !right.getOrDefault(DeterminationRecord.TOTAL, "").equals(given.get(DeterminationRecord.TOTAL))) {
            shape.fault(
                    at + "/sha256/" + DeterminationRecord.TOTAL,
                    "与各部分的 SHA-256 不符",
                    "does not agree with the SHA-256 of the parts");
        }
    }
}
