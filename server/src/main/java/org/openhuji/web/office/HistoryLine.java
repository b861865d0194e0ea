package org.openhuji.web.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openhuji.register.reading.Change;
import org.openhuji.register.reading.TimelineEntry;

/**
 * An act in a history, in words.
 *
 * @param day the first day on which its effects are seen, for a link to that day; empty where it is not known in full
 * @param undone whether a later act cancelled it
 */
record HistoryLine(
        String what,
        String eventOn,
        String day,
        String recordedAt,
        String office,
        String ground,
        String reason,
        boolean undone,
        List<Difference> differences) {
    /** What reads otherwise since. */
    record Difference(String item, String before, String after) {}

    static List<HistoryLine> of(List<TimelineEntry> entries, Locale language) {
        return entries.reversed().stream().map(entry -> of(entry, language)).toList();
    }

    private static HistoryLine of(TimelineEntry entry, Locale language) {
        return new HistoryLine(
                Said.in(language, entry.words()),
                entry.eventOn().toString(),
                entry.eventOn().asDay().map(LocalDate::toString).orElse(""),
                Said.at(entry.recordedAt()),
                entry.office(),
                Said.orEmpty(entry.ground()),
                Said.orEmpty(entry.reason()),
                entry.undoneBy() != null,
                entry.changes().stream().map(change -> of(change, language)).toList());
    }

    private static Difference of(Change change, Locale language) {
        return new Difference(
                RegisterWords.item(change.item(), language),
                RegisterWords.value(change, change.before(), language),
                RegisterWords.value(change, change.after(), language));
    }
}
