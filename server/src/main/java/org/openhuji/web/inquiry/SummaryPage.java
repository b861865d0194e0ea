package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhuji.policy.interview.Question;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything that was said, on one page, each with a way to change it. */
@Controller
class SummaryPage {
    private final Desk desk;
    private final PlaceNames names;

    SummaryPage(Desk desk, PlaceNames names) {
        this.desk = desk;
        this.names = names;
    }

    /** An answer to look over. */
    record Given(int number, String question, List<String> answers) {}

    @GetMapping("/inquiry/answers")
    String answers(HttpServletRequest request, Locale language, Model model) {
        Inquiry inquiry = desk.get(request);
        AnswerWords words = new AnswerWords(inquiry, names, language);
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < inquiry.asked().size(); i++) {
            Question question = inquiry.asked().get(i);
            given.add(new Given(
                    i + 1,
                    QuestionWords.heading(question, inquiry.called(question, question.subject(), language))
                            .in(language),
                    words.of(question)));
        }
        model.addAttribute("given", given);
        model.addAttribute("destination", names.whole(inquiry.destination()));
        model.addAttribute("family", inquiry.family());
        return "inquiry/answers";
    }
}
