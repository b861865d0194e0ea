package org.openhuji.policy.engine;

import java.util.Collection;
import org.openhuji.gazetteer.CountyClass;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;

/** Which facts of a place go together: a village area is rural, the urban area of a city or county seat is urban. */
final class KindsOfPlace {
    private KindsOfPlace() {}

    /** Whether what is known of a place in a county of some class does not contradict itself. */
    static boolean agree(long[] values, Collection<Fact> facts, CountyClass county) {
        String kind = code(values, facts, "placeKind");
        String urban = code(values, facts, "urbanRural");
        return kind.isEmpty() || possible(kind, county) && (urban.isEmpty() || agree(kind, urban));
    }

    /** Whether a county-level unit of some class may have places of a kind. */
    static boolean possible(String kind, CountyClass county) {
        return switch (county) {
            case DISTRICT -> !kind.equals("COUNTY_CITY_URBAN") && !kind.equals("COUNTY_SEAT_TOWN");
            case COUNTY -> !kind.equals("COUNTY_CITY_URBAN") && !kind.equals("CITY_DISTRICT_URBAN");
            case COUNTY_LEVEL_CITY -> !kind.equals("CITY_DISTRICT_URBAN") && !kind.equals("COUNTY_SEAT_TOWN");
            case UNKNOWN -> true;
        };
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
