package org.openhuji.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.CommitteeKind;
import org.openhuji.gazetteer.PlaceKind;
import org.openhuji.gazetteer.UrbanRural;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.places.Place;
import org.openhuji.places.Places;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Pack;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places by text and by code, with what is known of them on a date ({@code on}; the legal date where it is left out). */
@RestController
class PlacesApi {
    private static final int LONGEST_TEXT = 64;
    private static final int MOST = 50;

    private static final int USUAL = 20;

    private final Places places;
    private final Policies policies;
    private final Published published;

    PlacesApi(Places places, Policies policies, Published published) {
        this.places = places;
        this.policies = policies;
        this.published = published;
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

    /** A division that contains another. */
    record Container(String code, String name) {}

    /** A pack in force over a place, both days in. */
    record Governing(
            String id,
            String number,
            LocalDate from,
            @Nullable LocalDate until) {
        static Governing of(Pack pack) {
            return new Governing(
                    pack.id(),
                    pack.document().number(),
                    LocalDate.ofEpochDay(pack.from()),
                    pack.until() == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(pack.until()));
        }
    }

    /**
     * A place with what is about it.
     *
     * @param parents what contains it, outermost first
     * @param policies the packs in force over it on the day, the most local first
     * @param codes every code it had, the first one first
     */
    record Whole(
            @JsonUnwrapped Answer place, List<Container> parents, List<Governing> policies, List<Places.Code> codes) {}

    @GetMapping("/api/places")
    ResponseEntity<List<Answer>> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String on) {
        Parameters parameters = new Parameters();
        String text = parameters.text("q", q, LONGEST_TEXT);
        int most = parameters.count("limit", limit, USUAL, MOST);
        LocalDate day = parameters.day("on", on, places.today());
        parameters.refuse();
        return published.answer(
                day, places.search(text, day, most).stream().map(Answer::of).toList());
    }

    @GetMapping("/api/places/{code}")
    ResponseEntity<Whole> place(@PathVariable String code, @RequestParam(required = false) @Nullable String on) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.day("on", on, places.today());
        parameters.refuse();
        Place place = places.get(code, day);
        long today = policies.gazetteer().canonical(PlaceCode.of(place.code()));
        return published.answer(
                day,
                new Whole(
                        Answer.of(place),
                        places.containers(place, day).stream()
                                .map(one -> new Container(one.code(), one.name()))
                                .toList(),
                        policies.law().over(today, day.toEpochDay()).stream()
                                .map(Governing::of)
                                .toList(),
                        places.codes(place)));
    }
}
