package org.openhuji.policy.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's list of records, such as dwellings.
 *
 * @param index its position among the lists
 * @param ask the question that asks for the list, in plain words; {@code null} where nobody is asked
 * @param askOf the same question about somebody else, with {@code {name}} for whom it is about
 * @param fields the fields of its records, in order
 */
public record RecordList(
        String name,
        int index,
        Text term,
        @Nullable Text ask,
        @Nullable Text askOf,
        List<Fact> fields) {

    /** The question, by name about somebody else, as {@link Fact#question} puts it. */
    public @Nullable Text question(@Nullable String name) {
        return name == null || askOf == null ? ask : askOf.about(name);
    }
}
