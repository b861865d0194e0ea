package org.openhuji.register.loading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.Period;

/**
 * What was believed of one thing while acts came in one after the other: rows with their days, the act that wrote each, and the
 * act that ended it. It does in memory what the register's tables do with their triggers.
 */
final class Believed<V> {
    private final List<Row<V>> present = new ArrayList<>();
    private final List<Ended<V>> past = new ArrayList<>();

    /** A row as it stands. */
    record Row<V>(Period valid, V value, Act act) {}

    /** A row that is no longer believed. */
    record Ended<V>(Row<V> row, Act by) {}

    /** An act by which rows come and go; acts come in the order of their recording, no two at one moment. */
    record Act(UUID id, Instant recordedAt) {}

    List<Row<V>> present() {
        return present;
    }

    List<Ended<V>> past() {
        return past;
    }

    /** What is so on a day, or nothing. */
    @Nullable
    V on(LocalDate day) {
        for (Row<V> row : present) {
            if (row.valid().contains(day)) {
                return row.value();
            }
        }
        return null;
    }

    /** From now on the value holds in the period, whatever was said of it before; nothing where it is {@code null}. */
    void put(Period period, @Nullable V value, Act act) {
        for (Row<V> row : List.copyOf(present)) {
            if (row.valid().overlaps(period)) {
                end(row, act);
                before(row, period.from(), act);
                after(row, period.until(), act);
            }
        }
        if (value != null) {
            present.add(new Row<>(period, value, act));
        }
    }

    /** What was recorded wrongly reads otherwise, for the same days. */
    void correct(UnaryOperator<V> right, Act act) {
        for (Row<V> row : List.copyOf(present)) {
            V said = right.apply(row.value());
            if (!Objects.equals(said, row.value())) {
                end(row, act);
                present.add(new Row<>(row.valid(), said, act));
            }
        }
    }

    private void end(Row<V> row, Act act) {
        present.remove(row);
        if (!row.act().equals(act)) {
            past.add(new Ended<>(row, act));
        }
    }

    private void before(Row<V> row, @Nullable LocalDate until, Act act) {
        LocalDate from = row.valid().from();
        if (until != null && (from == null || from.isBefore(until))) {
            present.add(new Row<>(new Period(from, until), row.value(), act));
        }
    }

    private void after(Row<V> row, @Nullable LocalDate from, Act act) {
        LocalDate until = row.valid().until();
        if (from != null && (until == null || from.isBefore(until))) {
            present.add(new Row<>(new Period(from, until), row.value(), act));
        }
    }
}
