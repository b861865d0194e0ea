package org.openhuji.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A day, or the month or the year of a day nobody knows better: the births of old people, moves of before the computers.
 * What is not known stays unknown; it is never written as the first of January.
 *
 * <p>The order is by the {@link #earliest} day; of two with the same earliest day the one that is known less well comes
 * first ({@code 1950}, {@code 1950-01}, {@code 1950-01-01}). It is an order for lists. Whether one date lies before
 * another is answered by {@link #surelyBefore} and {@link #mayBe}, which know what is not known.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 where it is not known
 * @param day 1 to 31, or 0 where it is not known; always 0 where the month is
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    /**
     * Checks that the date exists.
     *
     * @throws IllegalArgumentException where the calendar does not have it
     */
    public PartialDate {
        boolean exists = year >= 1
                && year <= 9999
                && month >= 0
                && month <= 12
                && day >= 0
                && (day == 0 || month > 0 && day <= YearMonth.of(year, month).lengthOfMonth());
        if (!exists) {
            throw new IllegalArgumentException("the calendar has no such date");
        }
    }

    /** A day known in full. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Reads the text form: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
     *
     * @return empty where the text has another form or the calendar does not have the date
     */
    public static Optional<PartialDate> parse(String text) {
        int length = text.length();
        if (length != 4 && length != 7 && length != 10
                || length > 4 && text.charAt(4) != '-'
                || length > 7 && text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = digits(text, 0, 4);
        int month = length > 4 ? digits(text, 5, 7) : 0;
        int day = length > 7 ? digits(text, 8, 10) : 0;
        if (year < 0 || month < 0 || day < 0 || length > 4 && month == 0 || length > 7 && day == 0) {
            return Optional.empty();
        }
        return ofParts(year, month, day);
    }

    /** The date of its parts, 0 where one is not known; empty where the calendar does not have it. */
    public static Optional<PartialDate> ofParts(int year, int month, int day) {
        try {
            return Optional.of(new PartialDate(year, month, day));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Whether the day is known. */
    public boolean complete() {
        return day > 0;
    }

    /** The day, where it is known. */
    public Optional<LocalDate> asDay() {
        return complete() ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The first day it may be. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day it may be. */
    public LocalDate latest() {
        if (complete()) {
            return LocalDate.of(year, month, day);
        }
        return YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth();
    }

    /** Whether every day it may be lies before another date's every day. */
    public boolean surelyBefore(PartialDate other) {
        return latest().isBefore(other.earliest());
    }

    /** Whether every day it may be lies after a day. */
    public boolean surelyAfter(LocalDate day) {
        return earliest().isAfter(day);
    }

    /** Whether it may be this day. */
    public boolean mayBe(LocalDate day) {
        return !earliest().isAfter(day) && !latest().isBefore(day);
    }

    /** Whether both may be one and the same day. */
    public boolean mayBe(PartialDate other) {
        return !surelyBefore(other) && !other.surelyBefore(this);
    }

    @Override
    public int compareTo(PartialDate other) {
        int byYear = Integer.compare(year, other.year);
        if (byYear != 0) {
            return byYear;
        }
        int byMonth = Integer.compare(Math.max(month, 1), Math.max(other.month, 1));
        if (byMonth != 0) {
            return byMonth;
        }
        int byDay = Integer.compare(Math.max(day, 1), Math.max(other.day, 1));
        if (byDay != 0) {
            return byDay;
        }
        int coarser = Integer.compare(month, other.month);
        return coarser != 0 ? coarser : Integer.compare(day, other.day);
    }

    /** The text form, as {@link #parse} reads it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(10);
        pad(text, year, 4);
        if (month > 0) {
            pad(text.append('-'), month, 2);
        }
        if (day > 0) {
            pad(text.append('-'), day, 2);
        }
        return text.toString();
    }

    private static void pad(StringBuilder text, int value, int width) {
        String digits = Integer.toString(value);
        text.repeat('0', width - digits.length()).append(digits);
    }
}
