package org.openhuji.web.inquiry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.places.Place;
import org.openhuji.policy.interview.Progress;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.springframework.ui.Model;

/** What the page of a question shows: its words, its fields as they are filled in, why it is asked, and what proves it. */
final class QuestionView {
    private final PlaceNames names;

    QuestionView(PlaceNames names) {
        this.names = names;
    }

    /** The fields as they were answered before. */
    static Entered before(Question question, Inquiry inquiry, int row) {
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

    @SuppressWarnings("TooManyParameters")
    void draw(
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
        model.addAttribute("about", QuestionPages.about(question));
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
        List<Field> fields = new Fields(inquiry, names, language).of(question, entered, errors, found);
        model.addAttribute("fields", fields);
        model.addAttribute("has", entered.first("has"));
        Text hasError = errors.get("has");
        model.addAttribute("hasError", hasError == null ? null : hasError.in(language));
        model.addAttribute("errors", wrong(errors, fields, language));
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

    /**
     * What is wrong, with what was asked there where the page asks for more than one thing: the same words may stand in several
     * places.
     */
    private static List<Map<String, String>> wrong(Map<String, Text> errors, List<Field> fields, Locale language) {
        Map<String, String> legends = new HashMap<>();
        if (fields.size() > 1) {
            fields.forEach(field -> legends.put(field.name(), field.legend()));
        }
        return errors.entrySet().stream()
                .map(error -> Map.of(
                        "field",
                        error.getKey(),
                        "legend",
                        legends.getOrDefault(error.getKey(), ""),
                        "text",
                        error.getValue().in(language)))
                .toList();
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
