package org.openhuji.web.office;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.Period;
import org.openhuji.register.reading.Change;
import org.openhuji.register.reading.Item;
import org.openhuji.register.reading.TimelineEntry;

/**
 * The days a slider runs along: from the first day of a record to today.
 *
 * @param days how many lie between; at least one
 * @param changes the days on which something began to read otherwise, counted from the first
 */
record Span(LocalDate first, long days, List<Long> changes) {
    /** How far from the first a day is; a day outside is put to the nearer end. */
    public long at(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(first, day), 0, days);
    }

    /** Of a history; {@code null} where the record begins today, or when is not known. */
    static @Nullable Span of(List<TimelineEntry> history, LocalDate today) {
        List<Change> changes = history.stream()
                .filter(entry -> entry.undoneBy() == null)
                .flatMap(entry -> entry.changes().stream())
                .toList();
        return begun(changes.stream().filter(change -> begins(change.item())))
                .filter(day -> day.isBefore(today))
                .min(LocalDate::compareTo)
                .map(first -> of(first, today, begun(changes.stream()).toList()))
                .orElse(null);
    }

    /** From a first day on; {@code null} where it is not known or not before today. */
    static @Nullable Span since(Period valid, LocalDate today) {
        LocalDate first = valid.from();
        return first == null || !first.isBefore(today) ? null : of(first, today, List.of());
    }

    private static Span of(LocalDate first, LocalDate today, Collection<LocalDate> changed) {
        TreeSet<Long> changes = new TreeSet<>();
        changed.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(today))
                .forEach(day -> changes.add(ChronoUnit.DAYS.between(first, day)));
        return new Span(first, ChronoUnit.DAYS.between(first, today), List.copyOf(changes));
    }

    /** What a person or a household has from its first day on. */
    private static boolean begins(Item item) {
        return item == Item.STATE || item == Item.ADDRESS;
    }

    private static Stream<LocalDate> begun(Stream<Change> changes) {
        return changes.map(change -> change.on().from()).filter(Objects::nonNull);
    }
}
