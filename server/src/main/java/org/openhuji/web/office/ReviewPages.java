package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.Casework;
import org.openhuji.casework.review.Reviews;
import org.openhuji.casework.review.Sampled;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decided cases that were drawn to be looked at again: what waits, each by itself, and what was found. */
@Controller
class ReviewPages {
    private final Reviews reviews;
    private final Casework casework;
    private final ReviewViews views;

    ReviewPages(Reviews reviews, Casework casework, ReviewViews views) {
        this.reviews = reviews;
        this.casework = casework;
        this.views = views;
    }

    @GetMapping("/office/reviews")
    String list(Locale language, Model model) {
        views.into(model, language);
        return "office/reviews";
    }

    @GetMapping("/office/reviews/{id}/{number}")
    String one(@PathVariable String id, @PathVariable String number, Locale language, Model model) {
        return page(found(id, number), "", language, model);
    }

    private Sampled found(String id, String number) {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw Nothing.here();
        }
        return reviews.find(new CaseId(Nothing.id(id)), Integer.parseInt(number))
                .orElseThrow(Nothing::here);
    }

    private String page(Sampled sampled, String typed, Locale language, Model model) {
        CaseFile file = casework.find(sampled.id()).orElseThrow(Nothing::here);
        views.into(model, sampled, file, language);
        model.addAttribute("typed", typed);
        return "office/review";
    }

    @PostMapping("/office/reviews/{id}/{number}")
    String answer(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Sampled sampled = found(id, number);
        Sampled.Finding finding = switch (answer) {
            case "IN_ORDER" -> Sampled.Finding.IN_ORDER;
            case "FINDING" -> Sampled.Finding.FINDING;
            default -> throw Nothing.here();
        };
        try {
            reviews.answer(sampled.id(), sampled.number(), finding, words);
        } catch (CaseRefused refused) {
            response.setStatus(422);
            Redirect.page(request, model, "/office/reviews/" + sampled.id() + "/" + sampled.number());
            model.addAttribute("refused", Said.in(language, refused.words()));
            return page(found(id, number), words, language, model);
        }
        return Redirect.to(request, "/office/reviews?done=yes");
    }
}
