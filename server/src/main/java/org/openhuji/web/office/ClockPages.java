package org.openhuji.web.office;

import java.util.Locale;
import org.openhuji.casework.clocks.Clocks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How time is kept in the officer's own area, by office and matter. */
@Controller
class ClockPages {
    private final ClockViews views;
    private final Clocks clocks;

    ClockPages(ClockViews views, Clocks clocks) {
        this.views = views;
        this.clocks = clocks;
    }

    @GetMapping("/office/cases/time")
    String time(Locale language, Model model) {
        model.addAttribute("rows", views.tallies(language));
        model.addAttribute("few", clocks.few());
        model.addAttribute("months", Clocks.MONTHS);
        return "office/cases-time";
    }
}
