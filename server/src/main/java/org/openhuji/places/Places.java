package org.openhuji.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Division;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.gazetteer.PlaceFacts;
import org.openhuji.kernel.PlaceCode;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** The divisions of China. Every date is a legal date; {@link #today} is the one to use where none is given. */
@Service
public class Places {
    private static final List<Integer> LEVELS = List.of(2, 4, 6, 9);

    private final Gazetteer gazetteer;
    private final Clock clock;

    Places(Gazetteer gazetteer, @Qualifier("legal") Clock clock) {
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /** The legal date. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Finds divisions by name, part of a name, beginning of the code, or initials; best first.
     *
     * @param text what was typed; nothing is found by blanks
     * @param on the date of the facts
     * @param limit at most so many, 1 or more
     */
    public List<Place> search(String text, LocalDate on, int limit) {
        if (text.isBlank()) {
            return List.of();
        }
        return gazetteer.search(text, limit).stream()
                .map(division -> place(division, on))
                .toList();
    }

    /**
     * The division of exactly this code, past county codes included.
     *
     * @param code 2, 4, 6, 9 or 12 digits
     * @param on the date of the facts
     * @throws NoSuchPlace where no table has it, or it is no code
     */
    public Place get(String code, LocalDate on) {
        return find(code, on).orElseThrow(() -> new NoSuchPlace(code));
    }

    /** As {@link #get}, or nothing. */
    public Optional<Place> find(String code, LocalDate on) {
        long packed = PlaceCode.parse(code);
        return packed < 0 ? Optional.empty() : gazetteer.find(packed).map(division -> place(division, on));
    }

    /**
     * The code of a place as it was on a date: counties were renamed and merged.
     *
     * @param code of any date
     * @return the code itself where it is none
     */
    public String dated(String code, LocalDate on) {
        long packed = PlaceCode.parse(code);
        return packed < 0 ? code : PlaceCode.format(gazetteer.on(gazetteer.canonical(packed), on));
    }

    /**
     * A code a place had.
     *
     * @param since its first day; {@code null} where no change led to it
     * @param until its last day, inclusive; {@code null} while it is valid
     */
    public record Code(
            String code,
            String name,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /** Every code a place had, the first one first; the code asked for may be any of them. */
    public List<Code> codes(Place place) {
        long today = gazetteer.canonical(PlaceCode.of(place.code()));
        List<Code> codes = new ArrayList<>();
        long code = gazetteer.on(today, LocalDate.MIN);
        LocalDate since = null;
        for (LocalDate day : gazetteer.changes(today, LocalDate.MIN)) {
            long next = gazetteer.on(today, day);
            if (next != code) {
                codes.add(code(code, place, since, day.minusDays(1)));
                code = next;
                since = day;
            }
        }
        codes.add(code(code, place, since, null));
        return codes;
    }

    private Code code(long code, Place place, @Nullable LocalDate since, @Nullable LocalDate until) {
        String name = gazetteer.find(code).map(Division::name).orElse(place.name());
        return new Code(PlaceCode.format(code), name, since, until);
    }

    /** What contains a division, outermost first; levels without a name of their own are left out. */
    public List<Place> containers(Place place, LocalDate on) {
        long code = PlaceCode.of(place.code());
        List<Place> containers = new ArrayList<>();
        for (int digits : LEVELS) {
            if (digits < PlaceCode.digits(code)) {
                gazetteer
                        .find(PlaceCode.cut(code, digits))
                        .filter(division -> place.path().contains(division.name()))
                        .ifPresent(division -> containers.add(place(division, on)));
            }
        }
        return containers;
    }

    /**
     * What a division is divided into, in the order of codes.
     *
     * @param code 2, 4, 6, 9 or 12 digits
     * @return empty where it has no parts, or is no code
     */
    public List<Place> parts(String code, LocalDate on) {
        long packed = PlaceCode.parse(code);
        return packed < 0
                ? List.of()
                : gazetteer.parts(packed).stream()
                        .map(division -> place(division, on))
                        .toList();
    }

    /**
     * What kind of place a code is on a date; it need not be in any list beyond its county.
     *
     * @param code 2, 4, 6, 9 or 12 digits
     * @return unknown in every part where nothing is known, or it is no code
     */
    public PlaceFacts facts(String code, LocalDate on) {
        long packed = PlaceCode.parse(code);
        return packed < 0 ? PlaceFacts.UNKNOWN : gazetteer.facts(packed, on);
    }

    private Place place(Division division, LocalDate on) {
        return new Place(
                PlaceCode.format(division.code()),
                division.name(),
                division.path(),
                on,
                gazetteer.facts(division.code(), on),
                division.since(),
                division.until());
    }
}
