package org.openhuji.web.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.places.Place;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;

/** Draws the fields of a question. */
final class Fields {
    /** More options than this stand in a list that folds. */
    private static final int MANY = 12;

    private static final Text NONE = new Text("没有", "No, there is none");
    private static final Text NONE_OF_THESE = new Text("以上都不是", "None of these");
    private static final Text NONE_AT_ALL = new Text("都没有", "None of these");
    private static final Text SAME = new Text("和上面第一个人一样", "The same as the first one above");
    private static final Text NEVER = new Text("没有过", "It has not happened");

    private final Inquiry inquiry;
    private final PlaceNames names;
    private final Locale language;

    Fields(Inquiry inquiry, PlaceNames names, Locale language) {
        this.inquiry = inquiry;
        this.names = names;
        this.language = language;
    }

    /**
     * The fields of a question.
     *
     * @param errors what is wrong, by field
     * @param found places found by what was written, by field
     */
    List<Field> of(Question question, Entered entered, Map<String, Text> errors, Map<String, List<Place>> found) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < question.subjects().size(); i++) {
            for (Fact fact : question.facts()) {
                String name = fact.name() + Answering.ending(question, i);
                fields.add(field(
                        fact,
                        name,
                        question,
                        question.subjects().get(i),
                        entered,
                        errors.get(name),
                        found.getOrDefault(name, List.of())));
            }
        }
        return fields;
    }

    private Field field(
            Fact fact,
            String name,
            Question question,
            String subject,
            Entered entered,
            @Nullable Text error,
            List<Place> found) {
        List<String> chosen = entered.all(name);
        List<Field.Option> options = options(fact, question, subject, chosen);
        List<String> written = fact.type() == Type.DATE
                ? List.of(entered.first(name + ".y"), entered.first(name + ".m"), entered.first(name + ".d"))
                : List.of(entered.first(name + ".text"));
        Text none = none(fact);
        return new Field(
                name,
                fact.type(),
                QuestionWords.ask(fact, inquiry.called(question, subject, language))
                        .in(language),
                fact.term().in(language),
                options,
                found.stream()
                        .map(place -> place(place.code(), PlaceNames.whole(place), chosen))
                        .toList(),
                fact.type() == Type.CHOICES || fact.type() == Type.PERSONS,
                options.size() > MANY && fact.type() == Type.CHOICE,
                written,
                none == null ? null : none.in(language),
                chosen.contains(Entered.NONE),
                chosen.contains(Entered.UNSURE),
                error == null ? null : error.in(language));
    }

    private List<Field.Option> options(Fact fact, Question question, String subject, List<String> chosen) {
        String first = chosen.isEmpty() ? "" : chosen.getFirst();
        List<Field.Option> options = new ArrayList<>();
        switch (fact.type()) {
            case TRUTH -> {
                options.add(option("true", new Text("是", "Yes"), chosen));
                options.add(option("false", new Text("不是", "No"), chosen));
            }
            case CHOICE, CHOICES -> {
                for (Choice choice : fact.values()) {
                    // An office's "not decided yet" is what "I don't know" says.
                    if (!choice.code().equals("UNKNOWN")) {
                        options.add(option(choice.code(), choice.term(), chosen));
                    }
                }
            }
            case PERSONS -> {
                for (int i = 0; i < inquiry.family().size(); i++) {
                    String position = String.valueOf(i);
                    // Who lives with somebody is somebody else; who holds a title may be oneself.
                    boolean oneself = inquiry.family().get(i).label().equals(subject);
                    if (!oneself || fact.of() == Fact.Owner.RECORD) {
                        options.add(new Field.Option(
                                position, inquiry.family().get(i).label(), null, chosen.contains(position)));
                    }
                }
            }
            case PLACE -> {
                if (!subject.equals(question.subject())) {
                    options.add(option(Entered.SAME, SAME, chosen));
                }
                Map<String, String> near = new LinkedHashMap<>(names.near(inquiry, language));
                if (first.matches("\\d{6,12}")) {
                    near.putIfAbsent(first, names.shorter(first));
                }
                near.forEach((code, text) -> options.add(place(code, text, chosen)));
            }
            case DATE, COUNT, TEXT, TEXTS -> {}
        }
        return options;
    }

    private Field.Option option(String value, Text text, List<String> chosen) {
        return new Field.Option(value, text.in(language), null, chosen.contains(value));
    }

    private static Field.Option place(String code, String name, List<String> chosen) {
        return new Field.Option(code, name, "zh-CN", chosen.contains(code));
    }

    /** What it is called that there is none; a birth has always a day, and yes or no says it itself. */
    private static @Nullable Text none(Fact fact) {
        return switch (fact.type()) {
            case TRUTH, COUNT -> null;
            case CHOICE -> fact.choice("NONE") >= 0 ? null : NONE_OF_THESE;
            case CHOICES, PERSONS -> NONE_AT_ALL;
            case DATE -> fact.name().equals("bornOn") ? null : NEVER;
            case PLACE, TEXT, TEXTS -> NONE;
        };
    }
}
