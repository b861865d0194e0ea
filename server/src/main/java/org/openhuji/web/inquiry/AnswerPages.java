package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.interview.Progress;
import org.openhuji.policy.prose.Labels;
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
        Answer answer = new Answers(policies, language).of(progress.determination(), progress.answer());
        model.addAttribute("answer", answer);
        model.addAttribute("destination", names.whole(inquiry.destination()));
        model.addAttribute("on", AnswerWords.date(inquiry.on(), language));
        model.addAttribute("line", Line.of(inquiry.on(), answer.days(), language));
        model.addAttribute(
                "unnamed",
                inquiry.family().stream()
                        .filter(member -> !member.named())
                        .map(Member::label)
                        .toList());
        model.addAttribute("open", progress.question() != null);
        model.addAttribute(
                "more",
                !inquiry.all() && !answer.open().isEmpty() && !answer.unknown().isEmpty());
        boolean settled = progress.answer() != progress.determination().outcome();
        model.addAttribute("missing", settled ? List.of() : missing(inquiry, progress.determination(), language));
        return "inquiry/answer";
    }

    /**
     * Something that would have to be known.
     *
     * @param number of the question that was answered with "I don't know"; 0 where it was not asked
     */
    record Missing(String text, int number) {}

    /** What would make the answer surer, what most grounds want first. */
    private List<Missing> missing(Inquiry inquiry, Determination determination, Locale language) {
        Map<String, Long> pointers = determination.routes().stream()
                .filter(answer -> answer.outcome() == Outcome.UNKNOWN)
                .flatMap(answer -> answer.missing().stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return pointers.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> new Missing(
                        Labels.pointer(entry.getKey(), policies.law().vocabulary())
                                .in(language),
                        number(inquiry, entry.getKey())))
                .toList();
    }

    private static int number(Inquiry inquiry, String pointer) {
        for (int i = 0; i < inquiry.asked().size(); i++) {
            if (inquiry.asked().get(i).pointers().contains(pointer)) {
                return i + 1;
            }
        }
        return 0;
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
        model.addAttribute("places", elsewhere.of(inquiry, language));
        return "inquiry/compare";
    }
}
