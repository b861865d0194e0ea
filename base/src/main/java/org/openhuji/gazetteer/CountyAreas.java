package org.openhuji.gazetteer;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.NumberAreas;
import org.openhuji.kernel.PlaceCode;

/** The area codes of citizen numbers by the divisions of the gazetteer and the history of county codes. */
final class CountyAreas implements NumberAreas {
    private final Gazetteer gazetteer;
    private final Map<String, Area> areas = new ConcurrentHashMap<>();

    private record Area(
            boolean known,
            boolean county,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    CountyAreas(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public State state(String area, LocalDate from, LocalDate until) {
        Area known = areas.computeIfAbsent(area, this::look);
        if (!known.known) {
            return State.UNKNOWN;
        }
        if (!known.county) {
            return State.NOT_A_COUNTY;
        }
        if (known.until != null && known.until.isBefore(from)) {
            return State.ENDED;
        }
        return known.since != null && known.since.isAfter(until) ? State.TOO_NEW : State.VALID;
    }

    /** A prefecture without counties (东莞) gives numbers of its own. */
    private Area look(String area) {
        long code = PlaceCode.parse(area);
        Optional<Division> division = gazetteer.find(code);
        if (division.isEmpty()) {
            return new Area(false, false, null, null);
        }
        boolean county = PlaceCode.digits(code) == 6
                || PlaceCode.digits(code) == 4
                        && gazetteer.parts(code).stream().noneMatch(part -> PlaceCode.digits(part.code()) == 6);
        return new Area(true, county, division.get().since(), division.get().until());
    }
}
