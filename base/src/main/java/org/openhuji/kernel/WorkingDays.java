package org.openhuji.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The working days of offices in China: weeks of five days, less the holidays of 全国年节及纪念日放假办法, as the State
 * Council's office arranges them anew for each year, moving working days to weekends.
 *
 * <p>A year whose arrangement is not known is counted by weekends and the holidays with a fixed day (1 January; 1 May, since
 * 2025 also 2 May; 1 to 3 October). The festivals of the lunar calendar and every moved day are missing then, so whatever such
 * a count passes is <em>provisional</em>: it is worked out again when the arrangement comes. The last week of December belongs
 * to the next year's arrangement too, which has twice moved days into it (29 December 2018, 31 December 2022).
 */
public final class WorkingDays {
    /** What an arrangement makes of a day. */
    public enum Kind {
        /** Nobody works, whatever the day of the week. */
        HOLIDAY,
        /** A day of a weekend on which offices work. */
        WORKDAY
    }

    /**
     * A day that an arrangement names.
     *
     * @param year whose arrangement; the year after the day's own for a few days of late December
     * @param holiday the holiday it belongs to
     * @param source the number of the notice
     */
    public record Arranged(int year, LocalDate day, Kind kind, String holiday, String source) {}

    /**
     * The day on which a number of working days is complete.
     *
     * @param provisional whether the count passed days that no arrangement covers yet
     */
    public record Due(LocalDate day, boolean provisional) {}

    private static final int LAST_WEEK = 25;
    private static final int LABOUR_DAY_OF_TWO = 2025;

    private final Map<LocalDate, Kind> arranged = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    /**
     * A calendar of these arrangements.
     *
     * @throws IllegalArgumentException where a day is named twice, a moved working day is no weekend, or a day lies outside the
     *     year of its arrangement and the last week before it
     */
    public WorkingDays(Collection<Arranged> days) {
        for (Arranged one : days) {
            boolean inYear =
                    one.day().getYear() == one.year() || one.day().getYear() == one.year() - 1 && inLastWeek(one.day());
            if (!inYear) {
                throw new IllegalArgumentException(one.day() + " is no day of the arrangement of " + one.year());
            }
            if (one.kind() == Kind.WORKDAY && !weekend(one.day())) {
                throw new IllegalArgumentException(one.day() + " is no weekend and cannot be a moved working day");
            }
            if (arranged.put(one.day(), one.kind()) != null) {
                throw new IllegalArgumentException(one.day() + " is named twice");
            }
            years.add(one.year());
        }
    }

    /** Whether the arrangement of a year is known. */
    public boolean announced(int year) {
        return years.contains(year);
    }

    /** Whether what is said of a day is final: every arrangement that may concern it is known. */
    public boolean known(LocalDate day) {
        return announced(day.getYear()) && (!inLastWeek(day) || announced(day.getYear() + 1));
    }

    /** Whether offices work on a day, as far as it is known. */
    public boolean isWorkingDay(LocalDate day) {
        Kind kind = arranged.get(day);
        if (kind != null) {
            return kind == Kind.WORKDAY;
        }
        return !weekend(day) && (announced(day.getYear()) || !fixedHoliday(day));
    }

    /**
     * The day on which so many working days are complete. The first of them is the first working day after {@code from}; none
     * at all are complete on {@code from} itself.
     *
     * @throws IllegalArgumentException where the number is below 0
     */
    public Due plus(LocalDate from, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a limit has 0 working days or more, not " + workingDays);
        }
        LocalDate day = from;
        boolean provisional = false;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            provisional |= !known(day);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return new Due(day, provisional);
    }

    /**
     * How many working days lie after {@code from}, up to and with {@code to}: what is left of a limit today. Below 0 where
     * {@code to} is past: how many it is late.
     */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean inLastWeek(LocalDate day) {
        return day.getMonthValue() == 12 && day.getDayOfMonth() >= LAST_WEEK;
    }

    private static boolean fixedHoliday(LocalDate day) {
        int labour = day.getYear() < LABOUR_DAY_OF_TWO ? 1 : 2;
        return switch (day.getMonthValue()) {
            case 1 -> day.getDayOfMonth() == 1;
            case 5 -> day.getDayOfMonth() <= labour;
            case 10 -> day.getDayOfMonth() <= 3;
            default -> false;
        };
    }
}
