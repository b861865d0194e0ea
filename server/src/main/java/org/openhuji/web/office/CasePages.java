package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Letters;
import org.openhuji.register.Contradiction;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The day's queue and the page of a case, with what can be done to it now. */
@Controller
class CasePages {
    private static final int MOST = 200;
    private static final Set<CaseState> TO_HANDLE = EnumSet.of(
            CaseState.SUBMITTED,
            CaseState.RETURNED,
            CaseState.ACCEPTED,
            CaseState.APPROVED,
            CaseState.ISSUED,
            CaseState.SUSPENDED);
    private static final Set<CaseState> TO_DECIDE = EnumSet.of(CaseState.EXAMINED, CaseState.OBJECTED);
    private static final Set<CaseState> ENDED =
            EnumSet.of(CaseState.REGISTERED, CaseState.FILED, CaseState.REFUSED, CaseState.WITHDRAWN);

    private final Casework casework;
    private final CaseViews views;
    private final CaseForms forms;
    private final Letters letters;
    private final CaseSheet sheet;
    private final CasePaperViews papers;
    private final ClockViews clocks;
    private final Access access;

    CasePages(
            Casework casework,
            CaseViews views,
            CaseForms forms,
            Letters letters,
            CaseSheet sheet,
            CasePaperViews papers,
            ClockViews clocks,
            Access access) {
        this.casework = casework;
        this.letters = letters;
        this.views = views;
        this.forms = forms;
        this.sheet = sheet;
        this.papers = papers;
        this.clocks = clocks;
        this.access = access;
    }

    @GetMapping("/office/cases")
    String queue(@RequestParam(defaultValue = "") String show, Locale language, Model model) {
        boolean decides = access.officer().may(Permission.DECIDE_CASE);
        String shown = show.isEmpty() ? (decides ? "decide" : "handle") : show;
        Set<CaseState> states = switch (shown) {
            case "decide" -> TO_DECIDE;
            case "ended" -> ENDED;
            default -> TO_HANDLE;
        };
        model.addAttribute("show", shown);
        model.addAttribute("late", casework.late());
        model.addAttribute("stuck", letters.list(MOST).size());
        List<CaseFile> queue = casework.queue(states, MOST);
        model.addAttribute(
                "rows", queue.stream().map(file -> views.row(file, language)).toList());
        model.addAttribute("printable", papers.printable(queue));
        clocks.into(model, queue, language);
        return "office/cases";
    }

    @GetMapping("/office/cases/{id}")
    String one(@PathVariable String id, Locale language, Model model) {
        return sheet.show(found(id), CaseTyped.NONE, language, model);
    }

    private CaseFile found(String id) {
        return casework.find(new CaseId(Nothing.id(id))).orElseThrow(Nothing::here);
    }

    /** The case as it stands now, with what was being written kept. */
    @PostMapping("/office/cases/{id}/anew")
    String anew(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        CaseFile file = found(id);
        response.setHeader("HX-Push-Url", "/office/cases/" + file.id());
        Redirect.page(request, model, "/office/cases/" + file.id());
        return sheet.show(file, CaseTyped.of(sent), language, model);
    }

    /** Whatever is pressed on the page of a case; what is not possible is said there, and nothing is lost. */
    @PostMapping("/office/cases/{id}/{step}")
    String take(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        CaseFile file = found(id);
        try {
            forms.take(file, step, sent);
        } catch (CaseRefused refused) {
            response.setStatus(422);
            model.addAttribute("refused", Said.in(language, refused.words()));
            return sheet.show(found(id), CaseTyped.of(sent), language, model);
        } catch (Contradiction contradiction) {
            response.setStatus(422);
            model.addAttribute("findings", Findings.of(contradiction, language));
            return sheet.show(found(id), CaseTyped.of(sent), language, model);
        }
        return Redirect.to(
                request, "queue".equals(sent.getFirst("back")) ? "/office/cases" : "/office/cases/" + file.id());
    }
}
