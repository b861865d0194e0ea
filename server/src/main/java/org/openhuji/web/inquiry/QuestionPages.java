package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.places.Place;
import org.openhuji.policy.Policies;
import org.openhuji.policy.interview.Interview;
import org.openhuji.policy.interview.Progress;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
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

    QuestionPages(Desk desk, Policies policies, PlaceNames names) {
        this.desk = desk;
        this.interview = new Interview(policies);
        this.ages = new Ages(policies);
        this.names = names;
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
        draw(inquiry, progress, question, number, record, before(question, inquiry, record), null, language, model);
        return "inquiry/question";
    }

    private static @Nullable Question question(Inquiry inquiry, Progress progress, int number) {
        return number >= 1 && number <= inquiry.asked().size()
                ? inquiry.asked().get(number - 1)
                : number == inquiry.asked().size() + 1 ? progress.question() : null;
    }

    /** The fields as they were answered before. */
    private static Entered before(Question question, Inquiry inquiry, int row) {
        Entered facts = Entered.before(question, row, inquiry);
        if (question.about() != Question.About.LIST) {
            return facts;
        }
        Map<String, List<String>> values = new LinkedHashMap<>(facts.values());
        String pointer = question.pointers().getFirst();
        inquiry.find(pointer)
                .ifPresent(list -> values.put(
                        "has",
                        List.of(list.isPresent() && list.get().equals(List.of()) ? Entered.NONE : Entered.WRITTEN)));
        if (inquiry.unsure().contains(pointer)) {
            values.put("has", List.of(Entered.UNSURE));
        }
        return new Entered(values);
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
            draw(inquiry, progress, question, position, record, entered, answering, language, model);
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

    @SuppressWarnings("TooManyParameters")
    private void draw(
            Inquiry inquiry,
            Progress progress,
            Question question,
            int number,
            int row,
            Entered entered,
            @Nullable Answering answering,
            Locale language,
            Model model) {
        String name = inquiry.called(question, question.subject(), language);
        Map<String, Text> errors = answering == null ? Map.of() : answering.errors;
        Map<String, List<Place>> found = answering == null ? Map.of() : answering.found;
        List<Place> parts =
                question.about() == Question.About.PLACE && question.subject().equals(inquiry.destination())
                        ? names.parts(question.subject())
                        : List.of();
        model.addAttribute("number", number);
        model.addAttribute("row", row);
        model.addAttribute("about", about(question));
        model.addAttribute("question", question);
        model.addAttribute(
                "heading",
                parts.isEmpty()
                        ? QuestionWords.heading(question, name).in(language)
                        : new Text(
                                        names.own(question.subject()) + "的哪个地方？",
                                        "Where in " + names.own(question.subject()) + "?")
                                .in(language));
        model.addAttribute("parts", parts);
        model.addAttribute("terms", terms(question, language));
        model.addAttribute("fields", new Fields(inquiry, names, language).of(question, entered, errors, found));
        model.addAttribute("has", entered.first("has"));
        Text hasError = errors.get("has");
        model.addAttribute("hasError", hasError == null ? null : hasError.in(language));
        model.addAttribute(
                "errors",
                errors.entrySet().stream()
                        .map(error -> Map.of(
                                "field",
                                error.getKey(),
                                "text",
                                error.getValue().in(language)))
                        .toList());
        model.addAttribute("others", others(question, inquiry, row, language));
        model.addAttribute(
                "another", row > 0 && row == Records.of(question, inquiry).size());
        model.addAttribute("reasons", Reasons.of(question.clauses(), progress.determination(), language));
        model.addAttribute("proofs", proofs(question));
        model.addAttribute("atMost", number > inquiry.asked().size() ? progress.atMost() : -1);
        model.addAttribute("changing", number <= inquiry.asked().size());
        model.addAttribute("stage", progress.stage().name());
        model.addAttribute("destination", names.shorter(inquiry.destination()));
        model.addAttribute("done", inquiry.asked().size());
    }

    /** The other records of the list, by their positions. */
    private Map<Integer, String> others(Question question, Inquiry inquiry, int row, Locale language) {
        Map<Integer, String> others = new LinkedHashMap<>();
        List<?> records = Records.of(question, inquiry);
        AnswerWords words = new AnswerWords(inquiry, names, language);
        for (int i = 0; i < records.size(); i++) {
            if (i != row) {
                others.put(i, words.record(Objects.requireNonNull(question.list()), records.get(i)));
            }
        }
        return others;
    }

    private static List<String> terms(Question question, Locale language) {
        RecordList list = question.list();
        return question.about() == Question.About.LIST
                ? List.of(Objects.requireNonNull(list).term().in(language))
                : question.facts().stream()
                        .map(fact -> fact.term().in(language))
                        .toList();
    }

    /** What papers prove it, as the vocabulary has them. */
    private static List<String> proofs(Question question) {
        return question.facts().stream()
                .map(Fact::proof)
                .flatMap(proof -> List.of(proof.split("；")).stream())
                .filter(proof -> !proof.isBlank())
                .distinct()
                .limit(5)
                .toList();
    }
}
