package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.places.Place;
import org.openhuji.policy.Policies;
import org.openhuji.policy.interview.Interview;
import org.openhuji.policy.interview.Progress;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One question a page. Questions have numbers, in the order in which they were answered: the number behind the last is the
 * next one, all others can be answered anew.
 */
@Controller
class QuestionPages {
    private final Desk desk;
    private final Interview interview;
    private final Ages ages;
    private final PlaceNames names;
    private final QuestionView view;

    QuestionPages(Desk desk, Policies policies, PlaceNames names) {
        this.desk = desk;
        this.interview = new Interview(policies);
        this.ages = new Ages(policies);
        this.names = names;
        this.view = new QuestionView(names);
    }

    /** How far it has come. */
    Progress progress(Inquiry inquiry) {
        return interview.next(ages.settle(inquiry), inquiry.unsure(), inquiry.all());
    }

    /**
     * Leads to the next question.
     *
     * @param moved whether a page of before was sent, whose question is none any more
     */
    @GetMapping("/inquiry/question")
    String next(@RequestParam(defaultValue = "false") boolean moved, HttpServletRequest request) {
        Inquiry inquiry = desk.get(request);
        boolean more =
                inquiry.asked().size() < Inquiry.MOST_ASKED && progress(inquiry).question() != null;
        return Redirect.to(
                request,
                (more ? "/inquiry/question/" + (inquiry.asked().size() + 1) : "/inquiry/answer")
                        + (moved ? "?moved=true" : ""));
    }

    @GetMapping("/inquiry/question/{number}")
    String ask(
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") int row,
            @RequestParam(defaultValue = "false") boolean moved,
            HttpServletRequest request,
            Locale language,
            Model model) {
        Inquiry inquiry = desk.get(request);
        Progress progress = progress(inquiry);
        Question question = question(inquiry, progress, number);
        model.addAttribute("moved", moved);
        if (question == null) {
            return Redirect.to(request, "/inquiry/question");
        }
        int record = Records.row(question, inquiry, row);
        Entered before = QuestionView.before(question, inquiry, record);
        view.draw(inquiry, progress, question, number, record, before, null, language, model);
        return "inquiry/question";
    }

    private static @Nullable Question question(Inquiry inquiry, Progress progress, int number) {
        return number >= 1 && number <= inquiry.asked().size()
                ? inquiry.asked().get(number - 1)
                : number == inquiry.asked().size() + 1 ? progress.question() : null;
    }

    @PostMapping("/inquiry/question/{number}")
    String answer(
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") int row,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Inquiry inquiry = desk.get(request);
        Progress progress = progress(inquiry);
        String about = sent.getFirst("about");
        Question question = question(inquiry, progress, number);
        int position = number;
        if (question == null || !about(question).equals(about)) {
            // A page of before, sent from another window: the question may have another number now, or none.
            position = numberOf(about, inquiry, progress);
            question = question(inquiry, progress, position);
        }
        if (question == null) {
            return Redirect.to(request, "/inquiry/question?moved=true");
        }
        if (sent.containsKey("part")) {
            return narrow(inquiry, question, String.valueOf(sent.getFirst("part")), request);
        }
        int record = Records.row(question, inquiry, row);
        if (sent.containsKey("remove")) {
            desk.keep(request, Records.without(inquiry, question, record));
            return Redirect.to(request, "/inquiry/answers");
        }
        Entered entered = Entered.of(sent);
        Answering answering = Answering.of(question, entered, inquiry, names, record);
        if (!answering.errors.isEmpty()) {
            response.setStatus(422);
            view.draw(inquiry, progress, question, position, record, entered, answering, language, model);
            return "inquiry/question";
        }
        desk.keep(
                request,
                question.about() == Question.About.LIST
                        ? Records.answered(inquiry, question, answering, record)
                        : inquiry.answered(question, answering.known, answering.unsure));
        boolean another = sent.containsKey("another") && Entered.WRITTEN.equals(sent.getFirst("has"));
        // Sent twice, a new answer is one of before by the second time: what the page was drawn for decides.
        return Redirect.to(
                request,
                another
                        ? "/inquiry/question/" + position + "?row=" + Integer.MAX_VALUE
                        : sent.containsKey("changing") ? "/inquiry/answers" : "/inquiry/question");
    }

    /** The number of the question a form says it is about; 0 where it is none any more. */
    private static int numberOf(@Nullable String about, Inquiry inquiry, Progress progress) {
        for (int number = 1; number <= inquiry.asked().size() + 1; number++) {
            Question question = question(inquiry, progress, number);
            if (question != null && about(question).equals(about)) {
                return number;
            }
        }
        return 0;
    }

    /** What a form says it is about: so that an old page cannot answer another question. */
    static String about(Question question) {
        String list = question.list() == null ? "" : question.list().name();
        return Integer.toHexString(java.util.Objects.hash(
                question.about().name(),
                question.subjects(),
                list,
                question.row(),
                question.facts().stream().map(Fact::name).toList()));
    }

    /** A place known too coarsely is made finer. */
    private String narrow(Inquiry inquiry, Question question, String part, HttpServletRequest request) {
        if (part.equals(Entered.UNSURE)) {
            desk.keep(request, inquiry.answered(question, Map.of(), Set.copyOf(question.pointers())));
        } else {
            names.parts(question.subject()).stream()
                    .filter(place -> place.code().equals(part))
                    .findFirst()
                    .ifPresent(place -> desk.keep(request, inquiry.elsewhere(names.dated(place.code()))));
        }
        return Redirect.to(request, "/inquiry/question");
    }

    /** Places found while somebody types; nothing of it stands in an address. */
    @PostMapping("/inquiry/found")
    String found(
            @RequestParam String field,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Model model) {
        desk.get(request);
        String text = Entered.of(sent).first(field + ".text");
        List<Place> places = text.isEmpty() ? List.of() : names.find(text);
        model.addAttribute("name", field.replaceAll("[^A-Za-z0-9]", ""));
        model.addAttribute(
                "options",
                places.stream()
                        .map(place -> new Field.Option(place.code(), PlaceNames.whole(place), "zh-CN", false))
                        .toList());
        model.addAttribute("none", places.isEmpty() && !text.isEmpty());
        return "inquiry/fields :: found";
    }
}
