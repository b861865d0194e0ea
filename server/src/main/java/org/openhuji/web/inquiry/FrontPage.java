package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Locale;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.places.Places;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Pack;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page at the front door: where to, the places that are covered, and a file of before to go on with. */
@Controller
class FrontPage {
    private final Policies policies;
    private final Places places;
    private final Desk desk;
    private final PlacePages finding;

    FrontPage(Policies policies, Places places, Desk desk, PlacePages finding) {
        this.policies = policies;
        this.places = places;
        this.desk = desk;
        this.finding = finding;
    }

    /**
     * A document that says who may settle, as the page lists it.
     *
     * @param code of the place it governs
     */
    record Paper(String place, String code, String number, boolean inForce) {}

    @GetMapping("/")
    String home(Locale language, HttpServletRequest request, Model model) {
        LocalDate today = places.today();
        model.addAttribute(
                "papers",
                policies.law().packs().stream()
                        .filter(pack -> !pack.routes().isEmpty())
                        .map(pack -> paper(pack, today, language))
                        .toList());
        model.addAttribute("begun", desk.find(request).isPresent());
        model.addAttribute("q", "");
        model.addAttribute("found", finding.find("", desk.recent(request)));
        return "home";
    }

    private static Paper paper(Pack pack, LocalDate today, Locale language) {
        return new Paper(
                pack.name().in(language),
                PlaceCode.format(pack.place()),
                pack.document().number(),
                pack.inForce(today.toEpochDay()));
    }
}
