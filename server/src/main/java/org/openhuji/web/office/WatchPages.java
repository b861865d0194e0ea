package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes on around a case while its page is open: asked by the page itself, three times a minute at most. */
@Controller
class WatchPages {
    private final WatchViews views;

    WatchPages(WatchViews views) {
        this.views = views;
    }

    /** Nothing, where the page says it already: then no reader is told twice. */
    @GetMapping("/office/cases/{id}/beside")
    @Nullable
    String beside(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String shown,
            HttpServletResponse response,
            Locale language,
            Model model) {
        int seen = CaseForms.version(version);
        if (!views.into(model, new CaseId(Nothing.id(id)), seen, shown, language)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return "office/case-beside :: beside";
    }
}
