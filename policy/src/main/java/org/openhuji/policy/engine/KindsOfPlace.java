package org.openhuji.policy.engine;

import java.util.Collection;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;

/** Which facts of a place go together: a village area is rural, the urban area of a city or county seat is urban. */
final class KindsOfPlace {
    private KindsOfPlace() {}

    /** Whether what is known of a place does not contradict itself. */
    static boolean agree(long[] values, Collection<Fact> facts) {
        String kind = code(values, facts, "placeKind");
        String urban = code(values, facts, "urbanRural");
        return kind.isEmpty() || urban.isEmpty() || agree(kind, urban);
    }

    /** Whether a kind of place may be urban or rural. */
    static boolean agree(String kind, String urbanRural) {
        return switch (kind) {
            case "VILLAGE_AREA" -> urbanRural.equals("RURAL");
            case "CITY_DISTRICT_URBAN", "COUNTY_CITY_URBAN", "COUNTY_SEAT_TOWN" -> urbanRural.equals("URBAN");
            default -> true;
        };
    }

    private static String code(long[] values, Collection<Fact> facts, String name) {
        for (Fact fact : facts) {
            long value = values[fact.index()];
            if (fact.name().equals(name) && value != Situation.UNKNOWN && value != Situation.NONE) {
                return fact.values().get((int) value).code();
            }
        }
        return "";
    }
}
