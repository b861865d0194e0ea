package org.openhuji.web.policies;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search over all policies. */
@Controller
class SearchPage {
    private static final int LONGEST_TEXT = 100;

    private final Finder finder;

    SearchPage(Finder finder) {
        this.finder = finder;
    }

    @GetMapping("/policies/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q, Locale language) {
        String sought = q.length() > LONGEST_TEXT ? q.substring(0, LONGEST_TEXT) : q;
        return new ModelAndView("policies/search", Map.of("q", sought.strip(), "found", finder.find(sought, language)));
    }
}
