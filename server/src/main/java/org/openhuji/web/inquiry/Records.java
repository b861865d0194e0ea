package org.openhuji.web.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.vocabulary.Fact;

/** The records of a list, such as somebody's homes: one is described at a time, and the others stay as they are. */
final class Records {
    private Records() {}

    /** The records that are known; none where there are none, or nothing is known. */
    static List<?> of(Question question, Inquiry inquiry) {
        return question.about() == Question.About.LIST
                        && inquiry.find(question.pointers().getFirst())
                                        .flatMap(value -> value)
                                        .orElse(List.of())
                                instanceof List<?> records
                ? records
                : List.of();
    }

    /** Where a record asked for by its number stands: behind the last at most. */
    static int row(Question question, Inquiry inquiry, int asked) {
        return question.about() == Question.About.LIST
                ? Math.clamp(asked, 0, of(question, inquiry).size())
                : Math.max(0, question.row());
    }

    /** With a list answered: that there is nothing, that it is not known, or what one record is like. */
    static Inquiry answered(Inquiry inquiry, Question question, Answering answering, int row) {
        String pointer = question.pointers().getFirst();
        String place = pointer + "/" + row;
        if (!answering.known.containsKey(place)) {
            return inquiry.answered(question, answering.known, answering.unsure);
        }
        List<@Nullable Object> records = new ArrayList<>(of(question, inquiry));
        Set<String> unsure = new LinkedHashSet<>(answering.unsure);
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        known.put(pointer, records);
        boolean same = row < records.size() && same(question, inquiry, answering, place);
        if (!same) {
            if (row == records.size()) {
                records.add(Map.of());
            }
            known.putAll(answering.known);
        }
        // What follows a record, such as since when, is asked anew where the record became another.
        inquiry.unsure().stream()
                .filter(one -> one.startsWith(pointer + "/") && (same || !one.startsWith(place + "/")))
                .forEach(unsure::add);
        return inquiry.answered(question, known, unsure, other -> other == row && !same);
    }

    private static boolean same(Question question, Inquiry inquiry, Answering answering, String place) {
        for (Fact fact : question.facts()) {
            String pointer = place + "/" + fact.name();
            boolean known = answering.known.containsKey(pointer);
            if (inquiry.find(pointer).isPresent() != known
                    || known
                            && !Objects.equals(
                                    inquiry.find(pointer)
                                            .flatMap(value -> value)
                                            .orElse(null),
                                    answering.known.get(pointer))) {
                return false;
            }
        }
        return true;
    }

    /** Without one record; those behind it move up, and what was not known of them is asked anew. */
    static Inquiry without(Inquiry inquiry, Question question, int row) {
        List<@Nullable Object> records = new ArrayList<>(of(question, inquiry));
        if (row < records.size()) {
            records.remove(row);
        }
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        known.put(question.pointers().getFirst(), records);
        return inquiry.answered(question, known, Set.of());
    }
}
