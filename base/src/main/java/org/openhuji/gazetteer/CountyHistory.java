package org.openhuji.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;

/** Which county code followed which, and on what day; deeper codes follow their county. */
final class CountyHistory {
    private static final int OLD = 0;
    private static final int NEW = 1;
    private static final int FROM = 2;
    private static final int WIDTH = 3;

    private final DatedRows byOld;
    private final DatedRows byNew;

    /** @param steps old code, new code, first day of the new one; and again */
    CountyHistory(long[] steps) {
        byOld = new DatedRows(steps, WIDTH, OLD);
        byNew = new DatedRows(steps, WIDTH, NEW);
    }

    /** The code after all changes. */
    long canonical(long code) {
        long latest = code;
        for (int step = find(byOld, latest); step >= 0; step = find(byOld, latest)) {
            latest = PlaceCode.withCounty(latest, byOld.get(step, NEW));
        }
        return latest;
    }

    /** The code as it was on a day. */
    long on(long code, LocalDate date) {
        long day = date.toEpochDay();
        long dated = canonical(code);
        for (int step = find(byNew, dated); step >= 0 && byNew.get(step, FROM) > day; step = find(byNew, dated)) {
            dated = PlaceCode.withCounty(dated, byNew.get(step, OLD));
        }
        return dated;
    }

    /** The first day of a code; {@code null} where no change led to it. */
    @Nullable
    LocalDate since(long code) {
        int step = find(byNew, code);
        return step < 0 ? null : LocalDate.ofEpochDay(byNew.get(step, FROM));
    }

    /** The last day of a code; {@code null} where no change ended it. */
    @Nullable
    LocalDate until(long code) {
        int step = find(byOld, code);
        return step < 0 ? null : LocalDate.ofEpochDay(byOld.get(step, FROM) - 1);
    }

    /** The first days of all codes that a place had, latest first. */
    List<LocalDate> changes(long code) {
        List<LocalDate> days = new ArrayList<>();
        long dated = canonical(code);
        for (int step = find(byNew, dated); step >= 0; step = find(byNew, dated)) {
            days.add(LocalDate.ofEpochDay(byNew.get(step, FROM)));
            dated = PlaceCode.withCounty(dated, byNew.get(step, OLD));
        }
        return days;
    }

    private static int find(DatedRows rows, long code) {
        long county = PlaceCode.cut(code, 6);
        int step = rows.firstFrom(county);
        return rows.has(step, county) ? step : -1;
    }
}
