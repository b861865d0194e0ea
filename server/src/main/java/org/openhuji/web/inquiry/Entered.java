package org.openhuji.web.inquiry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.vocabulary.Fact;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of a form: what was sent, or what was answered before. A fact's field has the fact's name; its
 * value says what was chosen (a code, {@code true}, {@code date}, {@code text}, {@code none}, {@code unsure}), fields with
 * an ending (.y .m .d .text) what was written.
 */
record Entered(Map<String, List<String>> values) {
    static final String NONE = "none";
    static final String UNSURE = "unsure";
    static final String WRITTEN = "written";
    static final String SAME = "same";
    private static final int LONGEST = 100;

    static final Entered NOTHING = new Entered(Map.of());

    static Entered of(MultiValueMap<String, String> sent) {
        return new Entered(sent);
    }

    String first(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        String text =
                all.isEmpty() || all.getFirst() == null ? "" : all.getFirst().strip();
        return text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) : text;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The fields as they stand where a question was answered before. */
    static Entered before(Question question, int row, Inquiry inquiry) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < question.subjects().size(); i++) {
            String holder = question.about() == Question.About.FACT
                    ? "/persons/" + Inquiry.token(question.subjects().get(i))
                    : Answering.holder(question, row);
            for (Fact fact : question.facts()) {
                String name = fact.name() + Answering.ending(question, i);
                String pointer = holder + "/" + fact.name();
                inquiry.find(pointer)
                        .ifPresentOrElse(value -> put(values, name, fact, value.orElse(null), inquiry), () -> {
                            if (inquiry.unsure().contains(pointer)) {
                                values.put(name, List.of(UNSURE));
                            }
                        });
            }
        }
        return new Entered(values);
    }

    private static void put(
            Map<String, List<String>> values, String name, Fact fact, @Nullable Object value, Inquiry inquiry) {
        if (value == null) {
            values.put(name, List.of(NONE));
            return;
        }
        switch (fact.type()) {
            case DATE -> {
                String[] parts = value.toString().split("-");
                values.put(name, List.of(WRITTEN));
                values.put(name + ".y", List.of(parts[0]));
                values.put(name + ".m", List.of(String.valueOf(Integer.parseInt(parts[1]))));
                values.put(name + ".d", List.of(String.valueOf(Integer.parseInt(parts[2]))));
            }
            case COUNT, TEXT -> {
                values.put(name, List.of(WRITTEN));
                values.put(name + ".text", List.of(value.toString()));
            }
            case TEXTS -> {
                List<?> texts = (List<?>) value;
                values.put(name, List.of(texts.isEmpty() ? NONE : WRITTEN));
                values.put(name + ".text", texts.stream().map(String::valueOf).toList());
            }
            case CHOICES -> {
                List<?> codes = (List<?>) value;
                values.put(
                        name,
                        codes.isEmpty()
                                ? List.of(NONE)
                                : codes.stream().map(String::valueOf).toList());
            }
            case PERSONS -> {
                List<?> labels = (List<?>) value;
                List<String> positions = new java.util.ArrayList<>();
                for (int i = 0; i < inquiry.family().size(); i++) {
                    if (labels.contains(inquiry.family().get(i).label())) {
                        positions.add(String.valueOf(i));
                    }
                }
                values.put(name, positions.isEmpty() ? List.of(NONE) : positions);
            }
            case TRUTH, CHOICE, PLACE -> values.put(name, List.of(value.toString()));
        }
    }
}
