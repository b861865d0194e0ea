package org.openhuji.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhuji.gazetteer.Division;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.gazetteer.PlaceFacts;
import org.openhuji.kernel.PlaceCode;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** The divisions of China. Every date is a legal date; {@link #today} is the one to use where none is given. */
@Service
public class Places {
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
