package org.openhuji.casework;

import java.util.Comparator;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.access.RoleAt;
import org.openhuji.kernel.Words;

/** On which level something is decided, the lowest first. Names are stored. */
public enum Level {
    STATION("派出所", "police station"),
    COUNTY("县级公安机关", "county police"),
    CITY("市级公安机关", "city police"),
    PROVINCE("省级公安机关", "provincial police");

    private final String zh;
    private final String en;

    Level(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Words words() {
        return new Words(zh, en);
    }

    /** The next one up; the highest is its own. */
    public Level above() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The highest level on which an officer decides over a place. Whoever only handles cases there does so at a station, however wide. */
    static Level of(Officer officer, String place) {
        return officer.roles().stream()
                .filter(role -> role.brings(Permission.DECIDE_CASE) && role.covers(place))
                .map(Level::of)
                .max(Comparator.naturalOrder())
                .orElse(STATION);
    }

    /** The level on which a role is held: one for a county by the county's police, one for a town by its station. */
    public static Level of(RoleAt role) {
        return of(role.place());
    }

    private static Level of(String place) {
        if (place.isEmpty() || place.endsWith("0000")) {
            return PROVINCE;
        }
        if (place.length() > 6) {
            return STATION;
        }
        return place.endsWith("00") ? CITY : COUNTY;
    }
}
