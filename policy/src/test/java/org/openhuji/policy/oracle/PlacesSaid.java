package org.openhuji.policy.oracle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.CountedPlace;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.situation.Situation;

/** What a whole situation must itself say of its places: their kind where nobody else knows it, and notices. */
final class PlacesSaid {
    private static final Map<String, List<String>> KINDS = Map.of(
            "placeKind",
            List.of("CITY_DISTRICT_URBAN", "COUNTY_CITY_URBAN", "COUNTY_SEAT_TOWN", "OTHER_TOWN", "VILLAGE_AREA"),
            "urbanRural",
            List.of("URBAN", "RURAL"));
    private static final List<String> NOTICE = List.of("requisitionNoticeFrom", "requisitionNoticeUntil");

    private final Policies policies;
    private final Chance chance;

    PlacesSaid(Policies policies, Chance chance) {
        this.policies = policies;
        this.chance = chance;
    }

    /** Says by chance what is not known. */
    void fill(Map<String, Object> situation) {
        Situation read = read(situation);
        for (String code : codes(situation)) {
            Set<String> known = known(read, code);
            KINDS.forEach((fact, values) -> {
                if (!known.contains(fact)) {
                    say(situation, code, fact, chance.one(values));
                }
            });
        }
        String destination = (String) situation.get("destination");
        LocalDate on = LocalDate.parse((String) situation.get("on"));
        for (String fact : NOTICE) {
            String pointer = "/places/" + key(situation, destination) + "/" + fact;
            if (Pointers.find(situation, pointer).isEmpty()) {
                boolean some = chance.percent(fact.endsWith("From") ? 30 : 60);
                say(
                        situation,
                        destination,
                        fact,
                        some ? on.plusDays(chance.below(40) - 30L).toString() : null);
            }
        }
    }

    /** Takes out what somebody else knows better. */
    void silence(Map<String, Object> situation) {
        if (!(situation.get("places") instanceof Map<?, ?> said)) {
            return;
        }
        Map<String, Object> without = new LinkedHashMap<>(situation);
        without.remove("places");
        Situation read = read(without);
        said.forEach((code, facts) -> {
            Set<String> known = known(read, (String) code);
            ((Map<?, ?>) facts).keySet().removeIf(fact -> known.contains(fact) || fact.equals("committeeKind"));
        });
    }

    private Situation read(Map<String, Object> situation) {
        return HiddenFamily.read(situation, policies);
    }

    private Set<String> known(Situation situation, String code) {
        Set<String> known = new LinkedHashSet<>();
        for (CountedPlace.Counted counted : policies.assessor()
                .countedPlace(situation, PlaceCode.of(Codes.today(code)))
                .facts()) {
            known.add(counted.fact());
        }
        return known;
    }

    private static void say(Map<String, Object> situation, String code, String fact, Object value) {
        Pointers.set(situation, "/places/" + key(situation, code) + "/" + fact, value);
    }

    /** The code under which the situation speaks of a place. */
    static String key(Map<String, Object> situation, String code) {
        if (situation.get("places") instanceof Map<?, ?> said) {
            for (Object given : said.keySet()) {
                if (Codes.today((String) given).equals(Codes.today(code))) {
                    return (String) given;
                }
            }
        }
        return code;
    }

    private static Set<String> codes(Map<String, Object> situation) {
        Set<String> found = new LinkedHashSet<>();
        found.add((String) situation.get("destination"));
        collect(situation.get("persons"), found);
        return found;
    }

    private static void collect(Object value, Set<String> found) {
        switch (value) {
            case String code when code.matches("\\d{12}") -> found.add(code);
            case Map<?, ?> map -> map.values().forEach(item -> collect(item, found));
            case List<?> list -> list.forEach(item -> collect(item, found));
            case null, default -> {}
        }
    }
}
