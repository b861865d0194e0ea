package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.openhuji.gazetteer.CountyClass;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;

/**
 * The places a person of a proof may have something to do with: the destination itself, a place in its town, county,
 * city, prefecture, province and none of these, and one in every place a rule names. With two destinations, the same
 * part is played by a place beside each of them.
 */
final class PlaceCandidates {
    private static final int LAST_COUNTY = 99;
    private static final int LAST_PROVINCE = 65;

    private final List<Stage> stages;
    private final Gazetteer gazetteer;
    private final LocalDate day;
    private final List<Fact> attributes;
    private final List<long[]> found = new ArrayList<>();
    private final Set<Long> taken = new LinkedHashSet<>();

    private PlaceCandidates(List<Stage> stages, Gazetteer gazetteer, Set<Fact> attributes) {
        this.stages = stages;
        this.gazetteer = gazetteer;
        this.day = LocalDate.ofEpochDay(stages.getFirst().scene.on);
        this.attributes = List.copyOf(attributes);
    }

    /**
     * Codes, one for each stage, of every place that tests may tell apart.
     *
     * @param containers the codes rules name
     * @param attributes the facts of a person's places that rules ask for; each candidate comes in every kind
     */
    static List<long[]> of(List<Stage> stages, Gazetteer gazetteer, Set<Long> containers, Set<Fact> attributes) {
        PlaceCandidates candidates = new PlaceCandidates(stages, gazetteer, attributes);
        candidates.destinations();
        candidates.neighbours();
        candidates.named(containers);
        return candidates.found;
    }

    private void destinations() {
        found.add(
                stages.stream().mapToLong(stage -> stage.scene.destination.code).toArray());
    }

    private void neighbours() {
        village(9, destination -> PlaceCode.cut(destination, 9));
        village(6, destination -> PlaceCode.cut(destination, 6));
        county((destination, county) -> sameCity(destination, county) && samePrefecture(destination, county));
        county((destination, county) -> !sameCity(destination, county) && samePrefecture(destination, county));
        county((destination, county) -> !samePrefecture(destination, county) && sameProvince(destination, county));
        county((destination, county) -> !sameProvince(destination, county));
    }

    private interface Beside {
        boolean holds(long destination, long county);
    }

    private interface Within {
        long of(long destination);
    }

    private void village(int digits, Within within) {
        long[] containers = stages.stream()
                .mapToLong(stage -> within.of(stage.scene.destination.code))
                .toArray();
        if (Arrays.stream(containers).allMatch(code -> PlaceCode.digits(code) == digits)) {
            imagine(containers);
        }
    }

    private void county(Beside beside) {
        long[] counties = new long[stages.size()];
        for (int i = 0; i < counties.length; i++) {
            long destination = stages.get(i).scene.destination.code;
            counties[i] = nearby(destination, county -> beside.holds(destination, county));
            if (counties[i] < 0) {
                return;
            }
        }
        imagine(counties);
    }

    private boolean sameCity(long destination, long county) {
        return gazetteer.cityOf(destination, day) == gazetteer.cityOf(county, day);
    }

    private static boolean samePrefecture(long destination, long county) {
        return PlaceCode.cut(destination, 4) == PlaceCode.cut(county, 4);
    }

    private static boolean sameProvince(long destination, long county) {
        return PlaceCode.cut(destination, 2) == PlaceCode.cut(county, 2);
    }

    /** The first county with a property, looked for from the destination outwards; -1 where there is none. */
    private long nearby(long destination, LongPredicate wanted) {
        long own = PlaceCode.cut(destination, 6);
        long prefecture = PlaceCode.cut(destination, 4);
        long province = PlaceCode.cut(destination, 2);
        long county = firstCounty(prefecture, code -> code != own && wanted.test(code));
        for (int i = 1; county < 0 && i <= LAST_COUNTY; i++) {
            long other = PlaceCode.pack((province >> 4) + i * 100_000_000L, 4);
            county = other == prefecture ? -1 : firstCounty(other, wanted);
        }
        for (int i = 11; county < 0 && i <= LAST_PROVINCE; i++) {
            county = firstCounty(PlaceCode.pack(i * 10_000_000_000L + 100_000_000L, 4), wanted);
        }
        return county;
    }

    private long firstCounty(long prefecture, LongPredicate wanted) {
        for (int i = 1; i <= LAST_COUNTY; i++) {
            long county = PlaceCode.pack((prefecture >> 4) + i * 1_000_000L, 6);
            if (gazetteer.valid(county, day)
                    && gazetteer.find(county).isPresent()
                    && !taken.contains(county)
                    && wanted.test(county)) {
                return county;
            }
        }
        return -1;
    }

    /** A place in each place that is named, beside those the rules name inside it. */
    private void named(Set<Long> containers) {
        for (long container : containers) {
            boolean around = stages.stream()
                    .anyMatch(stage -> PlaceCode.contains(container, stage.scene.destination.code)
                            || PlaceCode.contains(stage.scene.destination.code, container));
            if (!around && found.stream().noneMatch(codes -> PlaceCode.contains(container, codes[0]))) {
                long inside = PlaceCode.digits(container) >= 6
                        ? container
                        : nearby(
                                PlaceCode.pack(container >> 4, 6),
                                county -> PlaceCode.contains(container, county)
                                        && containers.stream()
                                                .noneMatch(other -> PlaceCode.digits(other) >= 6
                                                        && PlaceCode.contains(other, county)));
                if (inside >= 0) {
                    long[] codes = new long[stages.size()];
                    Arrays.fill(codes, inside);
                    imagine(codes);
                }
            }
        }
    }

    /** Villages inside containers, one of each kind that may be asked about. */
    private void imagine(long[] containers) {
        for (long container : containers) {
            taken.add(PlaceCode.cut(container, 6));
        }
        List<long[]> kinds = kinds(gazetteer.countyClass(containers[0], day));
        for (int kind = 0; kind < kinds.size(); kind++) {
            long[] codes = new long[containers.length];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = inside(containers[i], kind);
                stages.get(i)
                        .scene
                        .imagine(new PlaceEntry(codes[i], kinds.get(kind).clone()));
            }
            found.add(codes);
        }
    }

    /** A code that no list has: town 998 where the container is a county, villages from 901. */
    private static long inside(long container, int kind) {
        return switch (PlaceCode.digits(container)) {
            case 12 -> container;
            case 9 -> PlaceCode.pack((container >> 4) + 901 + kind, 12);
            default -> PlaceCode.pack((container >> 4) + 998_901 + kind, 12);
        };
    }

    private List<long[]> kinds(CountyClass county) {
        int size = stages.getFirst().scene.destination.values.length;
        long[] blank = new long[size];
        Arrays.fill(blank, Situation.UNKNOWN);
        List<long[]> kinds = new ArrayList<>(List.of(blank));
        for (Fact fact : attributes) {
            List<long[]> more = new ArrayList<>();
            for (long[] kind : kinds) {
                for (int i = 0; i < Math.max(1, fact.values().size()); i++) {
                    long[] one = kind.clone();
                    one[fact.index()] = fact.values().isEmpty() ? Situation.NONE : i;
                    if (KindsOfPlace.agree(one, attributes, county)) {
                        more.add(one);
                    }
                }
            }
            kinds = more;
        }
        return kinds;
    }
}
