package org.openhuji.policy.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.CommitteeKind;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.gazetteer.PlaceFacts;
import org.openhuji.gazetteer.PlaceKind;
import org.openhuji.gazetteer.RecordedPlace;
import org.openhuji.gazetteer.UrbanRural;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.CountedPlace;
import org.openhuji.policy.situation.Situation;

/** What the gazetteer said of the places of a situation, and what they counted as, between values and JSON. */
final class RecordedPlaces {
    private RecordedPlaces() {}

    /** What the present gazetteer says of codes, on a day and later. */
    static Map<String, RecordedPlace> ask(Gazetteer gazetteer, Iterable<String> codes, LocalDate on) {
        Map<String, RecordedPlace> places = new LinkedHashMap<>();
        codes.forEach(code -> places.put(code, gazetteer.record(PlaceCode.parse(code), on)));
        return places;
    }

    /** A gazetteer that says again what was recorded. */
    static Gazetteer again(Gazetteer present, Map<String, RecordedPlace> places) {
        Map<Long, RecordedPlace> packed = new HashMap<>();
        places.forEach((code, place) -> packed.put(PlaceCode.parse(code), place));
        return present.with(packed);
    }

    static Map<String, @Nullable Object> plain(
            Map<String, RecordedPlace> places, Policies policies, Situation situation) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        places.forEach((code, place) -> {
            Map<String, @Nullable Object> counted = new LinkedHashMap<>();
            for (CountedPlace.Counted fact :
                    policies.assessor().countedPlace(situation, place.today()).facts()) {
                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                one.put("value", fact.value());
                one.put("source", fact.source());
                counted.put(fact.fact(), one);
            }
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("today", PlaceCode.format(place.today()));
            entry.put("gazetteer", spans(place));
            entry.put("counted", counted);
            plain.put(code, entry);
        });
        return plain;
    }

    /** What was said, by first day. */
    static List<@Nullable Object> spans(RecordedPlace place) {
        List<@Nullable Object> spans = new ArrayList<>();
        for (RecordedPlace.Span span : place.spans()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("from", span.from().toString());
            one.put("placeKind", name(span.facts().placeKind()));
            one.put("committeeKind", name(span.facts().committeeKind()));
            one.put("urbanRural", name(span.facts().urbanRural()));
            one.put("city", span.city() < 0 ? null : PlaceCode.format(span.city()));
            spans.add(one);
        }
        return spans;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** A recorded place; every fault goes to the shape. */
    static RecordedPlace read(String code, @Nullable Object value, String at, Shape shape) {
        if (!code.matches("\\d{6}|\\d{9}|\\d{12}")) {
            shape.fault(at, "不是 6、9 或 12 位区划代码", "no place code of 6, 9 or 12 digits");
        }
        Map<?, ?> place = shape.object(value, at, List.of("today", "gazetteer", "counted"));
        long today = code(shape.text(place, "today", at), at + "/today", shape);
        shape.object(place.get("counted"), at + "/counted", List.of());
        List<RecordedPlace.Span> spans = new ArrayList<>();
        List<?> items = shape.list(place.get("gazetteer"), at + "/gazetteer");
        for (int i = 0; i < items.size(); i++) {
            spans.add(span(items.get(i), at + "/gazetteer/" + i, shape));
        }
        if (items.isEmpty()) {
            shape.fault(at + "/gazetteer", "至少一项", "one item at least is needed");
        }
        return new RecordedPlace(today, spans);
    }

    private static RecordedPlace.Span span(@Nullable Object value, String at, Shape shape) {
        Map<?, ?> span = shape.object(value, at, List.of("from", "placeKind", "committeeKind", "urbanRural", "city"));
        LocalDate from = shape.date(span, "from", at);
        PlaceFacts facts = new PlaceFacts(
                shape.constant(PlaceKind.class, span, "placeKind", at),
                shape.constant(CommitteeKind.class, span, "committeeKind", at),
                shape.constant(UrbanRural.class, span, "urbanRural", at));
        long city = span.get("city") == null ? -1 : code(shape.text(span, "city", at), at + "/city", shape);
        return new RecordedPlace.Span(from, facts, city);
    }

    private static long code(String text, String at, Shape shape) {
        boolean right = text.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
        long code = right ? PlaceCode.parse(text) : -1;
        if (code < 0) {
            shape.fault(at, "应为区划代码", "a place code is needed");
        }
        return code;
    }
}
