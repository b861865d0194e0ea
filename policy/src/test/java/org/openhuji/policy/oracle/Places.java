package org.openhuji.policy.oracle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.gazetteer.PlaceFacts;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Outcome;

/** What kind of place a code is: the situation's word, Liling's list of 2017 (LL-2e), then the gazetteer. */
final class Places {
    private static final LocalDate LILING_DIVIDES = LocalDate.of(2017, 7, 28);
    private static final List<String> LILING_STREETS =
            List.of("430281002", "430281003", "430281004", "430281006", "430281007");

    /** What is known of a place; {@link Facts#LEFT_OUT} where it is not. */
    record Kind(Object placeKind, Object urbanRural) {}

    private final Gazetteer gazetteer;
    private final LocalDate on;
    private final Map<String, Facts> given = new HashMap<>();

    Places(Map<?, ?> situation, Gazetteer gazetteer, LocalDate on) {
        this.gazetteer = gazetteer;
        this.on = on;
        if (situation.get("places") instanceof Map<?, ?> places) {
            places.forEach((code, facts) -> given.put(Codes.today((String) code), new Facts((Map<?, ?>) facts, on)));
        }
    }

    /** What the situation itself says of a place. */
    Facts said(String code) {
        return given.getOrDefault(code, new Facts(Map.of(), on));
    }

    Kind kind(String code) {
        Facts said = said(code);
        PlaceFacts listed = gazetteer.facts(PlaceCode.of(code), on);
        Kind derived = new Kind(orLeftOut(listed.placeKind()), orLeftOut(listed.urbanRural()));
        if (code.startsWith("430281") && !on.isBefore(LILING_DIVIDES)) {
            Object committee = said.get("committeeKind");
            derived = liling(code, committee == Facts.LEFT_OUT ? orLeftOut(listed.committeeKind()) : committee);
        }
        Object kind = said.get("placeKind");
        Object urban = said.get("urbanRural");
        return new Kind(
                kind == Facts.LEFT_OUT ? derived.placeKind() : kind,
                urban == Facts.LEFT_OUT ? derived.urbanRural() : urban);
    }

    private static Object orLeftOut(Enum<?> value) {
        return value == null ? Facts.LEFT_OUT : value.name();
    }

    /** Four subdistricts, the Changqing zone and the communities of towns are urban; villages of towns are rural. */
    private static Kind liling(String code, Object committee) {
        if (LILING_STREETS.stream().anyMatch(code::startsWith)) {
            return new Kind("COUNTY_CITY_URBAN", "URBAN");
        }
        if (code.length() > 6 && "COMMUNITY".equals(committee)) {
            return new Kind("OTHER_TOWN", "URBAN");
        }
        if (code.length() > 6 && "VILLAGE".equals(committee)) {
            return new Kind("VILLAGE_AREA", "RURAL");
        }
        return new Kind(Facts.LEFT_OUT, Facts.LEFT_OUT);
    }

    Outcome isKind(String code, String... kinds) {
        return isOne(kind(code).placeKind(), kinds);
    }

    Outcome isUrban(String code) {
        return isOne(kind(code).urbanRural(), "URBAN");
    }

    Outcome isRural(String code) {
        return isOne(kind(code).urbanRural(), "RURAL");
    }

    private static Outcome isOne(Object value, String... codes) {
        return value == Facts.LEFT_OUT
                ? Outcome.UNKNOWN
                : Logic.yes(value != null && Arrays.asList(codes).contains(value));
    }
}
