package org.openhuji.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;

/** Which county code followed which, and on what day; deeper codes follow their county. */
final class CountyHistory {
    private static final int WIDTH = 3;

    /** Old code, new code, first day of the new one; and again. */
    private final long[] steps;

    CountyHistory(long[] steps) {
        this.steps = steps;
    }

    /** The code after all changes. */
    long canonical(long code) {
        long latest = code;
        for (int step = after(latest); step >= 0; step = after(latest)) {
            latest = PlaceCode.withCounty(latest, steps[step + 1]);
        }
        return latest;
    }

    /** The code as it was on a day. */
    long on(long code, LocalDate date) {
        long day = date.toEpochDay();
        long dated = canonical(code);
        for (int step = before(dated); step >= 0 && steps[step + 2] > day; step = before(dated)) {
            dated = PlaceCode.withCounty(dated, steps[step]);
        }
        return dated;
    }

    /** The first day of a code; {@code null} where no change led to it. */
    @Nullable
    LocalDate since(long code) {
        int step = before(code);
        return step < 0 ? null : LocalDate.ofEpochDay(steps[step + 2]);
    }

    /** The last day of a code; {@code null} where no change ended it. */
    @Nullable
    LocalDate until(long code) {
        int step = after(code);
        return step < 0 ? null : LocalDate.ofEpochDay(steps[step + 2] - 1);
    }

    /** The first days of all codes that a place had, in no order. */
    List<LocalDate> changes(long code) {
        List<LocalDate> days = new ArrayList<>();
        long dated = canonical(code);
        for (int step = before(dated); step >= 0; step = before(dated)) {
            days.add(LocalDate.ofEpochDay(steps[step + 2]));
            dated = PlaceCode.withCounty(dated, steps[step]);
        }
        return days;
    }

    private int after(long code) {
        return find(code, 0);
    }

    private int before(long code) {
        return find(code, 1);
    }

    private int find(long code, int column) {
        long county = PlaceCode.cut(code, 6);
        for (int step = 0; step < steps.length; step += WIDTH) {
            if (steps[step + column] == county) {
                return step;
            }
        }
        return -1;
    }
}
