package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.places.Place;
import org.openhuji.places.Places;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where to: a place found by name, code or initials, and what documents say something of it. */
@Controller
class PlacePages {
    private static final int MOST_FOUND = 12;

    /** So many are looked through for covered ones: initials are shared by hundreds. */
    private static final int MOST_LOOKED_AT = 600;

    private static final int LONGEST = 64;

    private final Desk desk;
    private final Places places;
    private final PlaceNames names;
    private final Policies policies;

    PlacePages(Desk desk, Places places, PlaceNames names, Policies policies) {
        this.desk = desk;
        this.places = places;
        this.names = names;
        this.policies = policies;
    }

    /**
     * A place that can be chosen.
     *
     * @param covered whose documents are here: the place's own, its superior's only, or nobody's
     */
    record Found(String code, String name, String path, Coverage covered) {}

    /** Whose documents say something of a place. */
    enum Coverage {
        OWN,
        SUPERIOR,
        NONE
    }

    /** The documents over a place, for the page that says whether there are any. */
    record Paper(String pack, String name, String number) {}

    @GetMapping("/inquiry/place")
    String search(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("found", find(q, desk.recent(request)));
        return "inquiry/place";
    }

    /** The same without a page around it, while somebody types. */
    @GetMapping("/inquiry/place/found")
    String suggest(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("found", find(q, desk.recent(request)));
        return "inquiry/place :: found";
    }

    /** Places by what was written; where nothing was, those looked at before. */
    List<Found> find(String q, List<String> recent) {
        String text = q.strip();
        if (text.isEmpty()) {
            return recent.stream()
                    .flatMap(code -> places.find(code, places.today()).stream())
                    .map(this::found)
                    .toList();
        }
        if (text.length() > LONGEST) {
            return List.of();
        }
        // Places looked at before first, then covered ones; within each the order of the search.
        return places.search(text, places.today(), MOST_LOOKED_AT).stream()
                .map(this::found)
                .sorted(Comparator.comparing((Found place) -> !recent.contains(place.code()))
                        .thenComparing(place -> place.covered() != Coverage.OWN))
                .limit(MOST_FOUND)
                .toList();
    }

    private Found found(Place place) {
        return new Found(place.code(), place.name(), String.join(" ", place.path()), coverage(place.code()));
    }

    private Coverage coverage(String code) {
        long county = PlaceCode.parse(code);
        List<Pack> over = over(code);
        boolean own = over.stream()
                .anyMatch(pack -> PlaceCode.digits(pack.place()) >= 4 && pack.place() != PlaceCode.COUNTRY);
        return county < 0 || over.isEmpty() ? Coverage.NONE : own ? Coverage.OWN : Coverage.SUPERIOR;
    }

    private List<Pack> over(String code) {
        return policies
                .law()
                .over(
                        policies.gazetteer().canonical(PlaceCode.parse(code)),
                        places.today().toEpochDay())
                .stream()
                .filter(pack -> !pack.routes().isEmpty())
                .toList();
    }

    /** One place: what it is part of, what documents say something of it, and its parts to choose from. */
    @GetMapping("/inquiry/place/{code}")
    String place(@PathVariable String code, Locale language, Model model) {
        Place place = places.get(code, places.today());
        model.addAttribute("place", found(place));
        model.addAttribute(
                "papers",
                over(code).stream()
                        .map(pack -> new Paper(
                                pack.id(),
                                pack.name().in(language),
                                pack.document().number()))
                        .toList());
        model.addAttribute(
                "parts",
                places.parts(code, places.today()).stream().map(this::found).toList());
        return "inquiry/chosen";
    }

    @PostMapping("/inquiry/place")
    String choose(@RequestParam String code, Locale language, HttpServletRequest request) {
        Place place = places.get(code, places.today());
        String destination = names.dated(place.code());
        Inquiry inquiry = desk.find(request)
                .map(before -> before.elsewhere(destination))
                .orElseGet(() -> Inquiry.to(destination, places.today(), new Text("本人", "me").in(language)));
        desk.keep(request, inquiry);
        desk.remember(request, place.code());
        return Redirect.to(request, inquiry.asked().isEmpty() ? "/inquiry/family" : "/inquiry/question");
    }
}
