package org.openhuji.policy.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;

/**
 * A number, date or list that a document or another paper sets, with its source and dates.
 *
 * @param name its name in the pack, without the dollar sign
 * @param type DATE, COUNT, PLACE (a list of codes) or CHOICES (a list of codes of a choice)
 * @param of for CHOICES, the fact whose codes these are; else {@code null}
 * @param values its values, by date; empty while it is awaited
 * @param awaited the paper that sets it and was not supplied; tests that read it answer SOURCE_NEEDED
 */
public record Parameter(
        String name,
        Type type,
        Text term,
        @Nullable Fact of,
        List<Dated> values,
        @Nullable String awaited) {
    /**
     * A value in force over a period.
     *
     * @param from first epoch day, inclusive
     * @param until last epoch day, inclusive; {@link Long#MAX_VALUE} while it holds
     * @param value one number for DATE and COUNT, packed codes for PLACE, positions for CHOICES
     * @param source the paper it comes from
     */
    public record Dated(long from, long until, List<Long> value, String source) {}

    /** The value in force on a day, or {@code null} where there is none. */
    public @Nullable List<Long> at(long day) {
        int position = position(day);
        return position < 0 ? null : values.get(position).value();
    }

    /** The position among {@link #values} of the one in force on a day, or -1. */
    public int position(long day) {
        for (int i = 0; i < values.size(); i++) {
            Dated dated = values.get(i);
            if (dated.from() <= day && day <= dated.until()) {
                return i;
            }
        }
        return -1;
    }
}
