package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.openhuji.policy.Policies;
import org.openhuji.policy.interview.Progress;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The answer, and the same family elsewhere. */
@Controller
class AnswerPages {
    private final Desk desk;
    private final Policies policies;
    private final QuestionPages questions;
    private final Elsewhere elsewhere;
    private final PlaceNames names;

    AnswerPages(Desk desk, Policies policies, QuestionPages questions, Elsewhere elsewhere, PlaceNames names) {
        this.desk = desk;
        this.policies = policies;
        this.questions = questions;
        this.elsewhere = elsewhere;
        this.names = names;
    }

    @GetMapping("/inquiry/answer")
    String answer(HttpServletRequest request, Locale language, Model model) {
        Inquiry inquiry = desk.get(request);
        Progress progress = questions.progress(inquiry);
        Answer answer = new Answers(policies, language).of(progress.determination());
        model.addAttribute("answer", answer);
        model.addAttribute("destination", names.whole(inquiry.destination()));
        model.addAttribute("on", AnswerWords.date(inquiry.on(), language));
        model.addAttribute("line", Line.of(inquiry.on(), answer.days(), language));
        model.addAttribute("family", inquiry.family());
        model.addAttribute("open", progress.question() != null);
        model.addAttribute(
                "more",
                !inquiry.all() && !answer.open().isEmpty() && !answer.unknown().isEmpty());
        model.addAttribute("unsure", !inquiry.unsure().isEmpty());
        return "inquiry/answer";
    }

    /** Goes on until every ground is decided. */
    @PostMapping("/inquiry/more")
    String more(HttpServletRequest request) {
        desk.keep(request, desk.get(request).whole());
        return Redirect.to(request, "/inquiry/question");
    }

    @GetMapping("/inquiry/compare")
    String compare(HttpServletRequest request, Locale language, Model model) {
        Inquiry inquiry = desk.get(request);
        List<Elsewhere.There> there = elsewhere.of(inquiry, language);
        model.addAttribute("there", there);
        model.addAttribute("destination", names.shorter(inquiry.destination()));
        return "inquiry/compare";
    }
}
