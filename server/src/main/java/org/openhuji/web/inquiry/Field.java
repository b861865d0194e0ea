package org.openhuji.web.inquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Type;

/**
 * A field of a question as the page draws it.
 *
 * @param name the fact's name
 * @param legend what is asked
 * @param term the word the documents use
 * @param options what can be chosen
 * @param found places found by what was written, to choose from
 * @param several whether more than one can be
 * @param selects whether the options are too many to stand beside each other
 * @param written what was written: year, month and day, or one text
 * @param none what it is called that there is none; {@code null} where that cannot be
 * @param error what is wrong; {@code null} where nothing is
 */
record Field(
        String name,
        Type type,
        String legend,
        String term,
        List<Option> options,
        List<Option> found,
        boolean several,
        boolean selects,
        List<String> written,
        @Nullable String none,
        boolean noneChosen,
        boolean unsureChosen,
        @Nullable String error) {
    /** Something to choose; the language of its text where it is not the page's. */
    record Option(String value, String text, @Nullable String language, boolean chosen) {}

    /** Which of the drawings of a field is this one's. */
    public String shape() {
        return switch (type) {
            case DATE -> "date";
            case PLACE -> "place";
            case COUNT -> "count";
            case TEXT, TEXTS -> "text";
            case TRUTH, CHOICE, CHOICES, PERSONS -> selects ? "select" : "choice";
        };
    }
}
