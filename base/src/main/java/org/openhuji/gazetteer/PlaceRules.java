package org.openhuji.gazetteer;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;

/**
 * What kind of place a code is where no document divides the territory: by the shape of its town and village segments,
 * by what its county is on that date, and by the curated kinds. Anything not told by these is unknown.
 */
final class PlaceRules {
    /** The forest district and the special district that are no districts of a city. */
    private static final Set<String> RANKED_WITH_COUNTIES = Set.of("神农架林区", "六枝特区");

    private final Divisions divisions;
    private final CountyHistory history;
    private final CuratedKinds kinds;

    PlaceRules(Divisions divisions, CountyHistory history, CuratedKinds kinds) {
        this.divisions = divisions;
        this.history = history;
        this.kinds = kinds;
    }

    private enum TownShape {
        STREET,
        TOWN,
        TOWNSHIP,
        OTHER
    }

    /** @param dated the code as it was valid on {@code on} */
    PlaceFacts facts(long dated, LocalDate on) {
        long today = history.canonical(dated);
        if (PlaceCode.digits(dated) < 12) {
            PlaceKind kind = PlaceCode.digits(dated) == 9 ? curated(today, dated, on) : null;
            return kind == null ? PlaceFacts.UNKNOWN : new PlaceFacts(kind, null, null);
        }
        CommitteeKind committee = committee(dated);
        TownShape town = townShape(today);
        return new PlaceFacts(kind(dated, today, on, town, committee), committee, urbanRural(town, committee));
    }

    /** Segments 400 and up are like communities or like villages, but have no such committee. */
    private static @Nullable CommitteeKind committee(long code) {
        int segment = PlaceCode.village(code);
        if (segment >= 1 && segment <= 199) {
            return CommitteeKind.COMMUNITY;
        }
        return segment >= 200 && segment <= 399 ? CommitteeKind.VILLAGE : null;
    }

    /** A street with a makeshift code (400 and up; common in Chifeng) is told by its name. */
    private TownShape townShape(long today) {
        int segment = PlaceCode.town(today);
        if (segment >= 1 && segment <= 99) {
            return TownShape.STREET;
        }
        if (segment >= 100 && segment <= 399) {
            return segment < 200 ? TownShape.TOWN : TownShape.TOWNSHIP;
        }
        int town = divisions.find(PlaceCode.cut(today, 9));
        return town >= 0 && divisions.name(town).endsWith("街道") ? TownShape.STREET : TownShape.OTHER;
    }

    private static @Nullable UrbanRural urbanRural(TownShape town, @Nullable CommitteeKind committee) {
        if (committee == CommitteeKind.COMMUNITY && (town == TownShape.STREET || town == TownShape.TOWN)) {
            return UrbanRural.URBAN;
        }
        return committee == CommitteeKind.VILLAGE && town != TownShape.STREET ? UrbanRural.RURAL : null;
    }

    private @Nullable PlaceKind kind(
            long dated, long today, LocalDate on, TownShape town, @Nullable CommitteeKind committee) {
        PlaceKind own = kinds.of(today, on);
        if (own != null) {
            return own;
        }
        PlaceKind ofTown = curated(PlaceCode.cut(today, 9), dated, on);
        if (ofTown == PlaceKind.INDUSTRIAL_PARK || (ofTown != null && committee == CommitteeKind.COMMUNITY)) {
            return ofTown;
        }
        if (committee == CommitteeKind.VILLAGE && (town == TownShape.TOWN || town == TownShape.TOWNSHIP)) {
            return PlaceKind.VILLAGE_AREA;
        }
        if (committee != CommitteeKind.COMMUNITY) {
            return null;
        }
        return switch (countyClass(dated)) {
            case DISTRICT -> town == TownShape.STREET ? PlaceKind.CITY_DISTRICT_URBAN : otherTown(today, on, town);
            case COUNTY_LEVEL_CITY ->
                town == TownShape.STREET ? PlaceKind.COUNTY_CITY_URBAN : otherTown(today, on, town);
            case COUNTY -> {
                boolean other = town == TownShape.TOWN && kinds.hasSeat(PlaceCode.cut(today, 6), on);
                yield other ? PlaceKind.OTHER_TOWN : null;
            }
            case UNKNOWN -> null;
        };
    }

    /** Towns of a district or county-level city, where the curated kinds set their prefecture or province down. */
    private @Nullable PlaceKind otherTown(long today, LocalDate on, TownShape town) {
        if (town != TownShape.TOWN) {
            return null;
        }
        PlaceKind ofPrefecture = kinds.of(PlaceCode.cut(today, 4), on);
        return ofPrefecture != null ? ofPrefecture : kinds.of(PlaceCode.cut(today, 2), on);
    }

    /** A county's seat is one only while it is a county. */
    private @Nullable PlaceKind curated(long today, long dated, LocalDate on) {
        PlaceKind kind = kinds.of(today, on);
        return kind == PlaceKind.COUNTY_SEAT_TOWN && countyClass(dated) != CountyClass.COUNTY ? null : kind;
    }

    /** By the name of the county-level unit; statistics' own zones (71 to 79) are none, whatever their name. */
    CountyClass countyClass(long code) {
        long county = PlaceCode.cut(code, 6);
        int division = PlaceCode.digits(county) == 6 ? divisions.find(county) : -1;
        int segment = (int) ((county >> 4) / 1_000_000 % 100);
        if (division < 0 || (segment >= 71 && segment <= 79)) {
            return CountyClass.UNKNOWN;
        }
        String name = divisions.name(division);
        if (name.endsWith("县") || name.endsWith("旗") || RANKED_WITH_COUNTIES.contains(name)) {
            return CountyClass.COUNTY;
        }
        if (name.endsWith("市")) {
            return CountyClass.COUNTY_LEVEL_CITY;
        }
        return name.endsWith("区") ? CountyClass.DISTRICT : CountyClass.UNKNOWN;
    }

    /** The city a place belongs to: see {@link Gazetteer#cityOf}. */
    long cityOf(long dated) {
        if (PlaceCode.digits(dated) < 6) {
            return -1;
        }
        long county = PlaceCode.cut(dated, 6);
        if (PlaceCode.digits(county) < 6 || countyClass(county) != CountyClass.DISTRICT) {
            return county;
        }
        long province = PlaceCode.cut(county, 2);
        return switch ((int) ((province >> 4) / 10_000_000_000L)) {
            case 11, 12, 31, 50 -> province;
            default -> PlaceCode.cut(county, 4);
        };
    }
}
