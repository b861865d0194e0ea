package org.openhuji.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.CommitteeKind;
import org.openhuji.gazetteer.PlaceKind;
import org.openhuji.gazetteer.UrbanRural;
import org.openhuji.places.Place;
import org.openhuji.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places by text and by code, with what is known of them on a date ({@code on}; the legal date where it is left out). */
@RestController
class PlacesApi {
    private static final int LONGEST_TEXT = 64;
    private static final int MOST = 50;

    private final Places places;

    PlacesApi(Places places) {
        this.places = places;
    }

    /**
     * A place as the API gives it; {@code null} is unknown, and for {@code until} still valid.
     *
     * @param settlement urban or rural
     */
    record Answer(
            String code,
            String name,
            List<String> path,
            @Nullable PlaceKind kind,
            @Nullable CommitteeKind committee,
            @JsonProperty("class") @Nullable UrbanRural settlement,
            LocalDate on,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        static Answer of(Place place) {
            return new Answer(
                    place.code(),
                    place.name(),
                    place.path(),
                    place.facts().placeKind(),
                    place.facts().committeeKind(),
                    place.facts().urbanRural(),
                    place.on(),
                    place.since(),
                    place.until());
        }
    }

    @GetMapping("/api/places")
    List<Answer> search(
            @RequestParam String q,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String on) {
        if (q.isBlank() || q.length() > LONGEST_TEXT) {
            throw wrong(
                    "q 应为 1 到 %d 个字。".formatted(LONGEST_TEXT),
                    "q must have 1 to %d characters.".formatted(LONGEST_TEXT));
        }
        if (limit < 1 || limit > MOST) {
            throw wrong("limit 应为 1 到 %d。".formatted(MOST), "limit must be 1 to %d.".formatted(MOST));
        }
        return places.search(q, date(on), limit).stream().map(Answer::of).toList();
    }

    @GetMapping("/api/places/{code}")
    Answer place(@PathVariable String code, @RequestParam(required = false) @Nullable String on) {
        return Answer.of(places.get(code, date(on)));
    }

    private LocalDate date(@Nullable String on) {
        if (on == null) {
            return places.today();
        }
        try {
            return LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw wrong("on 应为日期，如 2018-06-01。", "on must be a date such as 2018-06-01.");
        }
    }

    private static Problem.Refused wrong(String zh, String en) {
        return Problem.of(ProblemKind.PARAMETER_WRONG, zh, en).refused();
    }
}
