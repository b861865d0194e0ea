package org.openhuji.web.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhuji.places.Place;
import org.openhuji.places.Places;
import org.openhuji.policy.vocabulary.Text;
import org.springframework.stereotype.Component;

/** What places are called, and which of them somebody is likely to mean. */
@Component
class PlaceNames {
    private static final int MOST_FOUND = 8;
    private static final int COUNTY = 6;

    private final Places places;

    PlaceNames(Places places) {
        this.places = places;
    }

    /** The names from the province down; a place that no list has is its code. */
    String whole(String code) {
        return places.find(code, places.today()).map(PlaceNames::whole).orElse(code);
    }

    static String whole(Place place) {
        List<String> names = new ArrayList<>(place.path());
        names.add(place.name());
        names.removeIf(name -> name.equals("市辖区"));
        return String.join(" ", names);
    }

    /** The place's own name. */
    String own(String code) {
        return places.find(code, places.today()).map(Place::name).orElse(code);
    }

    /** The names from the county down. */
    String shorter(String code) {
        return places.find(code, places.today())
                .map(place -> {
                    List<String> names = new ArrayList<>(place.path());
                    names.add(place.name());
                    names.removeIf(name -> name.equals("市辖区"));
                    int from = Math.min(place.code().length() == 6 && names.size() < 3 ? 0 : 2, names.size() - 1);
                    return String.join(" ", names.subList(Math.max(0, from), names.size()));
                })
                .orElse(code);
    }

    /** The code a place had on the legal date: lists are of another year. */
    String dated(String code) {
        return places.dated(code, places.today());
    }

    /** Places by what was written: the one of exactly this name or code first. */
    List<Place> find(String text) {
        return places.search(text, places.today(), MOST_FOUND);
    }

    /** What was surely meant: the only one found, or the only one of exactly this name. */
    static List<Place> meant(String text, List<Place> found) {
        List<Place> exact = found.stream()
                .filter(place -> place.name().equals(text) || place.code().equals(text))
                .toList();
        return exact.size() == 1 ? exact : found.size() == 1 ? found : List.of();
    }

    /** What a place is divided into. */
    List<Place> parts(String code) {
        return places.parts(code, places.today());
    }

    /** Places already spoken of: the destination and, said so, anywhere in its county; then every place answered. */
    Map<String, String> near(Inquiry inquiry, Locale language) {
        Map<String, String> near = new LinkedHashMap<>();
        String destination = inquiry.destination();
        near.put(destination, shorter(destination));
        collect(inquiry.situation().get("persons"), near);
        if (destination.length() > COUNTY && !destination.startsWith("00", 4)) {
            String county = destination.substring(0, COUNTY);
            near.put(
                    county,
                    new Text("%s，说不清哪个村或社区", "%s, not sure in which village or community")
                            .in(language)
                            .formatted(own(county)));
        }
        return near;
    }

    private void collect(@org.jspecify.annotations.Nullable Object value, Map<String, String> near) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    if (inner instanceof String code
                            && code.matches("\\d{6}(\\d{3}(\\d{3})?)?")
                            && near.size() < MOST_FOUND) {
                        near.putIfAbsent(code, shorter(code));
                    }
                    collect(inner, near);
                });
            case List<?> list -> list.forEach(inner -> collect(inner, near));
            case null, default -> {}
        }
    }
}
