package org.openhuji.register.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.Period;

/** What the register says of one thing over the legal days, as it was loaded and as an act would have it. */
public final class Timeline<V> {
    private static final Comparator<Row<?>> BY_BEGINNING = Comparator.comparing(
            (Row<?> row) -> row.valid().from(), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    private final List<Row<V>> before;
    private final List<Row<V>> now;

    /** Nothing is known yet. */
    public Timeline() {
        this(List.of(), List.of());
    }

    Timeline(List<Row<V>> before, List<Row<V>> now) {
        this.before = before.stream().sorted(BY_BEGINNING).toList();
        this.now = new ArrayList<>(now);
        this.now.sort(BY_BEGINNING);
    }

    static <V> Timeline<V> of(List<Row<V>> rows) {
        return new Timeline<>(rows, rows);
    }

    /** A stretch of days that an act would see changed. */
    public record Change<V>(
            Period when, @Nullable V before, @Nullable V after) {}

    /** The rows as the act would have them, oldest first. */
    public List<Row<V>> rows() {
        return List.copyOf(now);
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return now.isEmpty();
    }

    /** The row that counts on a day. */
    public Optional<Row<V>> row(LocalDate day) {
        return now.stream().filter(row -> row.valid().contains(day)).findFirst();
    }

    /** What counts on a day; {@code null} where nothing does. */
    public @Nullable V on(LocalDate day) {
        return at(now, day);
    }

    /** What counted on a day before the act. */
    @Nullable
    V was(LocalDate day) {
        return at(before, day);
    }

    private static <V> @Nullable V at(List<Row<V>> rows, LocalDate day) {
        for (Row<V> row : rows) {
            if (row.valid().contains(day)) {
                return row.value();
            }
        }
        return null;
    }

    /** Whether something is said of the day or a later one. */
    public boolean reaches(LocalDate day) {
        return now.stream().anyMatch(row -> row.valid().reaches(day));
    }

    /** The first row that begins after a day. */
    public Optional<Row<V>> after(LocalDate day) {
        return now.stream().filter(row -> row.valid().beginsAfter(day)).findFirst();
    }

    /** Says something for a period, whatever was said before. */
    public void put(Period period, V value) {
        if (now.stream().anyMatch(row -> row.value().equals(value) && covers(row.valid(), period))) {
            return;
        }
        clear(period);
        now.add(new Row<>(period, value, null));
        now.sort(BY_BEGINNING);
    }

    /** Says nothing for a period. */
    public void clear(Period period) {
        List<Row<V>> kept = new ArrayList<>();
        for (Row<V> row : now) {
            Period valid = row.valid();
            if (!valid.overlaps(period)) {
                kept.add(row);
                continue;
            }
            if (period.from() != null && (valid.from() == null || valid.from().isBefore(period.from()))) {
                kept.add(new Row<>(new Period(valid.from(), period.from()), row.value(), null));
            }
            if (period.until() != null
                    && (valid.until() == null || period.until().isBefore(valid.until()))) {
                kept.add(new Row<>(new Period(period.until(), valid.until()), row.value(), null));
            }
        }
        now.clear();
        now.addAll(kept);
        now.sort(BY_BEGINNING);
    }

    /** Changes what is said from a day on, row by row; rows whose value stays are left alone. */
    public void map(LocalDate from, UnaryOperator<V> change) {
        for (Row<V> row : List.copyOf(now)) {
            if (row.valid().reaches(from)) {
                V changed = change.apply(row.value());
                if (!changed.equals(row.value())) {
                    LocalDate begin = row.valid().from();
                    LocalDate start = begin == null || begin.isBefore(from) ? from : begin;
                    put(new Period(start, row.valid().until()), changed);
                }
            }
        }
    }

    /** Changes what is said for all days: it was wrong from the start. */
    public void correct(UnaryOperator<V> change) {
        now.replaceAll(row -> {
            V changed = change.apply(row.value());
            return changed.equals(row.value()) ? row : new Row<>(row.valid(), changed, null);
        });
    }

    /** Neighbours that say the same become one. */
    public void join() {
        List<Row<V>> joined = new ArrayList<>();
        for (Row<V> row : now) {
            Row<V> last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.value().equals(row.value())
                    && last.valid().until() != null
                    && last.valid().until().equals(row.valid().from())) {
                joined.set(
                        joined.size() - 1,
                        new Row<>(new Period(last.valid().from(), row.valid().until()), row.value(), null));
            } else {
                joined.add(row);
            }
        }
        now.clear();
        now.addAll(joined);
    }

    /** Rows that would no longer be believed. */
    List<Row<V>> removed() {
        return before.stream().filter(row -> now.stream().noneMatch(row::says)).toList();
    }

    /** Rows that would be believed anew. */
    List<Row<V>> added() {
        return now.stream().filter(row -> before.stream().noneMatch(row::says)).toList();
    }

    /** The stretches of days that change, earliest first; neighbours that change alike are one. */
    public List<Change<V>> changes() {
        List<Row<V>> gone = removed();
        List<Row<V>> come = added();
        if (gone.isEmpty() && come.isEmpty()) {
            return List.of();
        }
        List<@Nullable LocalDate> bounds = new ArrayList<>();
        bounds.add(null);
        Stream.concat(gone.stream(), come.stream())
                .flatMap(row -> Stream.of(
                        Optional.ofNullable(row.valid().from()),
                        Optional.ofNullable(row.valid().until())))
                .flatMap(Optional::stream)
                .sorted()
                .distinct()
                .forEach(bounds::add);
        List<Change<V>> changes = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            LocalDate from = bounds.get(i);
            LocalDate until = i + 1 < bounds.size() ? bounds.get(i + 1) : null;
            LocalDate day = from != null ? from : until != null ? until.minusDays(1) : LocalDate.EPOCH;
            V was = at(before, day);
            V is = at(now, day);
            if (Objects.equals(was, is)) {
                continue;
            }
            Change<V> last = changes.isEmpty() ? null : changes.getLast();
            if (last != null
                    && Objects.equals(last.when().until(), from)
                    && Objects.equals(last.before(), was)
                    && Objects.equals(last.after(), is)) {
                changes.set(
                        changes.size() - 1, new Change<>(new Period(last.when().from(), until), was, is));
            } else {
                changes.add(new Change<>(new Period(from, until), was, is));
            }
        }
        return changes;
    }

    private static boolean covers(Period outer, Period inner) {
        return (outer.from() == null || inner.from() != null && !inner.from().isBefore(outer.from()))
                && (outer.until() == null
                        || inner.until() != null && !inner.until().isAfter(outer.until()));
    }
}
