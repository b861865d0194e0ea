package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;

/**
 * One smallest change that would open a route that is NOT_MET: no part of it would do alone. Only facts that people can
 * bring about of their own accord are changed (the vocabulary says which), on the day of assessment or later.
 *
 * @param changes what to change; all of it
 * @param outcome MET, or UNKNOWN where nothing would fail any more but facts are missing
 * @param from the first day on which the route is met with the change made on the day of assessment; {@code null} where
 *     facts are missing, or where a study or an examination lies between
 */
public record Opening(
        List<Change> changes, Outcome outcome, @Nullable LocalDate from) {

    /**
     * One change.
     *
     * @param pointer JSON pointer of the fact; of a list with {@code /-} behind it where a record is added
     * @param person whose fact
     * @param list the list of the record, or {@code null} for a single fact
     * @param row the record's position; -1 where it is added
     * @param values the fact, or the fields of the record, with their new values
     */
    public record Change(
            String pointer, String person, @Nullable RecordList list, int row, List<NewValue> values) {}

    /**
     * A fact with its new value.
     *
     * @param value as JSON would give it; {@code null}: there is none
     * @param later on a later day that nobody knows yet (a graduation); then {@code value} says nothing
     */
    public record NewValue(Fact fact, @Nullable Object value, boolean later) {}
}
