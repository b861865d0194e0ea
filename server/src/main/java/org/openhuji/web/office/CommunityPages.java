package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.filing.Filings;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A community worker's page: who has come and is to be filed (QJ-14c), and who is in the community's collective household. */
@Controller
class CommunityPages {
    private final Filings filings;
    private final CommunityViews views;

    CommunityPages(Filings filings, CommunityViews views) {
        this.filings = filings;
        this.views = views;
    }

    @GetMapping("/office/community")
    String page(@RequestParam(defaultValue = "") String place, Locale language, Model model) {
        views.into(model, place, language);
        return "office/community";
    }

    /** The community was told; nobody has to walk. */
    @PostMapping("/office/community/{id}/file")
    String file(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String place,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        String at = CommunityViews.code(place);
        try {
            filings.confirm(new CaseId(Nothing.id(id)), CaseForms.version(version));
        } catch (CaseRefused refused) {
            if (refused.problem() == CaseProblem.NO_SUCH_CASE) {
                throw Nothing.here();
            }
            response.setStatus(422);
            Redirect.page(request, model, "/office/community?place=" + at);
            model.addAttribute("refused", Said.in(language, refused.words()));
            views.into(model, at, language);
            return "office/community";
        }
        return Redirect.to(request, "/office/community?place=" + at + "&done=yes");
    }
}
