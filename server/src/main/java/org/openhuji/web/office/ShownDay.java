package org.openhuji.web.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.AsOf;

/**
 * Which day a page shows, and what was known of it when.
 *
 * @param today whether that is today, by all that is known: then a page says nothing of it
 * @param on the day as a date field takes it
 * @param known the moment as a date-and-time field takes it, Chinese time; empty for all that is known now
 */
record ShownDay(AsOf asOf, boolean today, String on, String known) {
    /** The day. */
    public LocalDate day() {
        return asOf.on();
    }

    /** Whether it is not by all that is known now. */
    public boolean earlierKnowledge() {
        return !known.isEmpty();
    }

    /** What keeps a link on the same day; empty today. */
    public String suffix() {
        return today ? "" : "?on=" + on + (known.isEmpty() ? "" : "&known=" + known);
    }

    /** The address of a page of ours, on the same day. */
    public String link(String kind, @Nullable Object id) {
        return "/office/" + kind + "/" + id + suffix();
    }
}
