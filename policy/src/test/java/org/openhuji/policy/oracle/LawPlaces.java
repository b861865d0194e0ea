package org.openhuji.policy.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;

/** Villages and communities of the places packs govern, and of their neighbours, from the lists of divisions. */
final class LawPlaces {
    private static final long COUNTY = 1_000_000L;
    private static final long PREFECTURE = 100_000_000L;
    private static final int LAST_COUNTY = 99;
    private static final int LAST_PREFECTURE = 10;
    private static final int LAST_TOWN = 210;
    private static final int LAST_VILLAGE = 215;
    private static final int TOWNS_OF_A_COUNTY = 5;
    private static final int VILLAGES_OF_A_TOWN = 2;

    private final Gazetteer gazetteer;
    /** Codes by the pack whose place they lie in. */
    private final Map<String, List<String>> byPack = new LinkedHashMap<>();

    private final List<String> all = new ArrayList<>();

    LawPlaces(Law law, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (Pack pack : law.packs()) {
            if (!pack.routes().isEmpty()) {
                List<String> inside = byPack.computeIfAbsent(pack.id(), id -> inside(pack.place()));
                all.addAll(inside);
            }
        }
        all.addAll(Pool.OUTSIDE);
    }

    List<String> of(Pack pack) {
        return byPack.getOrDefault(pack.id(), all);
    }

    List<String> all() {
        return all;
    }

    private List<String> inside(long place) {
        List<String> found = new ArrayList<>();
        int digits = PlaceCode.digits(place);
        for (int prefecture = digits >= 4 ? 0 : 1; prefecture <= (digits >= 4 ? 0 : LAST_PREFECTURE); prefecture++) {
            for (int county = digits >= 6 ? 0 : 1; county <= (digits >= 6 ? 0 : LAST_COUNTY); county++) {
                long code = (place >> 4) + prefecture * PREFECTURE + county * COUNTY;
                if (gazetteer.find(PlaceCode.pack(code, 6)).isPresent()) {
                    towns(code, found);
                }
            }
        }
        return found;
    }

    private void towns(long county, List<String> found) {
        int towns = 0;
        int[] starts = {1, 100, 200};
        for (int start : starts) { // streets, towns, townships
            int here = 0;
            for (int town = start;
                    town <= Math.min(start + 40, LAST_TOWN) && here < 2 && towns < TOWNS_OF_A_COUNTY;
                    town++) {
                if (gazetteer.find(PlaceCode.pack(county + town * 1000L, 9)).isPresent()) {
                    here++;
                    towns++;
                    villages(county + town * 1000L, 1, found);
                    villages(county + town * 1000L, 200, found);
                }
            }
        }
    }

    private void villages(long town, int first, List<String> found) {
        int villages = 0;
        for (int village = first;
                village <= Math.min(first + 15, LAST_VILLAGE) && villages < VILLAGES_OF_A_TOWN;
                village++) {
            long code = PlaceCode.pack(town + village, 12);
            if (gazetteer.find(code).isPresent()) {
                villages++;
                found.add(PlaceCode.format(code));
            }
        }
    }
}
