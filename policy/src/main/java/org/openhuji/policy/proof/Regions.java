package org.openhuji.policy.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.CountyClass;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Test;

/** One village or community in each part of a territory that rules tell apart by its code or what its county is. */
final class Regions {
    private static final int LAST_TOWN = 399;
    private static final long COUNTY = 1_000_000L;
    private static final long PREFECTURE = 100_000_000L;
    private static final long PROVINCE = 10_000_000_000L;

    private final Gazetteer gazetteer;
    private final LocalDate day;
    private final Set<List<Long>> sets = new LinkedHashSet<>();

    private Regions(Gazetteer gazetteer, long day) {
        this.gazetteer = gazetteer;
        this.day = LocalDate.ofEpochDay(day);
    }

    /**
     * Packed codes of villages inside a pack's place, one for every part its rules and those of other packs tell apart.
     */
    static List<Long> of(Pack pack, List<Pack> packs, Gazetteer gazetteer, long day) {
        Regions regions = new Regions(gazetteer, day);
        for (Pack one : packs) {
            for (Route route : one.routes()) {
                regions.collect(route.scope(), day);
                regions.collect(route.when(), day);
            }
        }
        return regions.villages(pack.place());
    }

    private void collect(Condition condition, long on) {
        Walk.tests(condition, test -> {
            if (test instanceof Test.PlaceWithin(PlaceRef place, PlaceSet in) && !(place instanceof PlaceRef.Named)) {
                List<Long> codes = codes(in, on);
                if (codes != null) {
                    sets.add(codes);
                }
            }
        });
    }

    private static @Nullable List<Long> codes(PlaceSet in, long on) {
        return switch (in) {
            case PlaceSet.Spot spot -> null;
            case PlaceSet.Listed(List<Long> codes) -> codes;
            case PlaceSet.Setting setting -> setting.parameter().at(on);
        };
    }

    private List<Long> villages(long place) {
        Set<Long> inside = new LinkedHashSet<>();
        inside.add(place);
        sets.forEach(set ->
                set.stream().filter(code -> PlaceCode.contains(place, code)).forEach(inside::add));
        Map<List<Object>, Long> byPart = new LinkedHashMap<>();
        for (long container : inside) {
            for (CountyClass county : CountyClass.values()) {
                long village = village(container, county, inside);
                if (village >= 0) {
                    List<Object> part = new ArrayList<>(List.of(county));
                    sets.forEach(set -> part.add(set.stream().anyMatch(code -> PlaceCode.contains(code, village))));
                    byPart.putIfAbsent(part, village);
                }
            }
        }
        return List.copyOf(byPart.values());
    }

    /** A village inside a container and outside those within it, in a county of some class; -1 where there is none. */
    private long village(long container, CountyClass wanted, Set<Long> containers) {
        return village(
                container,
                county -> gazetteer.countyClass(county, day) == wanted
                        && containers.stream()
                                .noneMatch(other -> other != container
                                        && PlaceCode.contains(container, other)
                                        && PlaceCode.contains(other, county)));
    }

    /** The first village in the lists inside a container, in a county that fits; -1 where there is none. */
    private long village(long container, LongPredicate fits) {
        for (long county : counties(container)) {
            if (gazetteer.valid(county, day) && fits.test(county)) {
                for (int town = 1; town <= LAST_TOWN; town++) {
                    long village = villageOf(PlaceCode.pack((county >> 4) + town * 1000L, 9));
                    if (village >= 0 && PlaceCode.contains(container, village)) {
                        return village;
                    }
                }
            }
        }
        return -1;
    }

    private long villageOf(long town) {
        if (gazetteer.find(town).isEmpty()) {
            return -1;
        }
        for (int village = 1; village <= LAST_TOWN; village++) {
            long code = PlaceCode.pack((town >> 4) + village, 12);
            if (gazetteer.find(code).isPresent()) {
                return code;
            }
        }
        return -1;
    }

    private List<Long> counties(long container) {
        int digits = PlaceCode.digits(container);
        List<Long> counties = new ArrayList<>();
        if (digits >= 6) {
            counties.add(PlaceCode.cut(container, 6));
            return counties;
        }
        long base = container >> 4;
        for (int province = digits >= 2 ? 0 : 11; province <= (digits >= 2 ? 0 : 65); province++) {
            for (int prefecture = digits >= 4 ? 0 : 1; prefecture <= (digits >= 4 ? 0 : 99); prefecture++) {
                for (int county = 1; county <= 99; county++) {
                    long code =
                            PlaceCode.pack(base + province * PROVINCE + prefecture * PREFECTURE + county * COUNTY, 6);
                    if (gazetteer.find(code).isPresent()) {
                        counties.add(code);
                    }
                }
            }
        }
        return counties;
    }
}
