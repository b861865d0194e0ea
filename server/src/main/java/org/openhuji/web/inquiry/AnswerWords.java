package org.openhuji.web.inquiry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;

/** Answers in words, for the page on which they can be looked over. */
final class AnswerWords {
    private static final Text UNSURE = new Text("不清楚", "not known");
    private static final Text NONE = new Text("没有", "none");

    private final Inquiry inquiry;
    private final PlaceNames names;
    private final Locale language;
    private final boolean english;

    AnswerWords(Inquiry inquiry, PlaceNames names, Locale language) {
        this.inquiry = inquiry;
        this.names = names;
        this.language = language;
        this.english = language.getLanguage().equals("en");
    }

    /** What was answered, a line for each thing. */
    List<String> of(Question question) {
        String holder = Answering.holder(question, question.row());
        return switch (question.about()) {
            case LIST -> list(question.pointers().getFirst(), java.util.Objects.requireNonNull(question.list()));
            case FACT ->
                question.subjects().stream()
                        .map(subject -> (question.subjects().size() == 1 ? "" : subject + (english ? ": " : "："))
                                + value(question.facts().getFirst(), "/persons/" + Inquiry.token(subject)))
                        .toList();
            case RECORD, PLACE ->
                question.facts().stream()
                        .map(fact -> fact.term().in(language) + (english ? ": " : "：") + value(fact, holder))
                        .toList();
            case KIN -> List.of();
        };
    }

    private List<String> list(String pointer, RecordList list) {
        Optional<Optional<Object>> value = inquiry.find(pointer);
        if (value.isEmpty()) {
            return List.of(UNSURE.in(language));
        }
        List<?> records = value.get().orElse(List.of()) instanceof List<?> some ? some : List.of();
        if (records.isEmpty()) {
            return List.of(NONE.in(language));
        }
        List<String> lines = new ArrayList<>();
        for (Object one : records) {
            lines.add(record(list, one));
        }
        return lines;
    }

    /** A record in one line: the values of what is known of it. */
    String record(RecordList list, @Nullable Object record) {
        List<String> parts = new ArrayList<>();
        if (record instanceof Map<?, ?> fields) {
            for (Fact field : list.fields()) {
                if (fields.containsKey(field.name())) {
                    parts.add(text(field, fields.get(field.name())));
                }
            }
        }
        return parts.isEmpty() ? UNSURE.in(language) : String.join(english ? ", " : "，", parts);
    }

    private String value(Fact fact, String holder) {
        return inquiry.find(holder + "/" + fact.name())
                .map(value -> text(fact, value.orElse(null)))
                .orElse(UNSURE.in(language));
    }

    private String text(Fact fact, @Nullable Object value) {
        return switch (value) {
            case null -> NONE.in(language);
            case Boolean truth -> (truth ? new Text("是", "yes") : new Text("不是", "no")).in(language);
            case List<?> list ->
                list.isEmpty()
                        ? NONE.in(language)
                        : String.join(
                                english ? ", " : "、",
                                list.stream()
                                        .map(item -> code(fact, String.valueOf(item)))
                                        .toList());
            default -> code(fact, value.toString());
        };
    }

    private String code(Fact fact, String code) {
        return switch (fact.type()) {
            case PLACE -> names.shorter(code);
            case DATE -> date(LocalDate.parse(code), language);
            default -> {
                int position = fact.choice(code);
                yield position < 0 ? code : fact.values().get(position).term().in(language);
            }
        };
    }

    static String date(LocalDate date, Locale language) {
        return date.format(
                language.getLanguage().equals("en")
                        ? DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
                        : DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE));
    }
}
