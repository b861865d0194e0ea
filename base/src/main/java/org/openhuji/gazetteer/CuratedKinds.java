package org.openhuji.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;

/** The rows of {@code place-kinds.csv}; codes are today's. */
final class CuratedKinds {
    private static final int CODE = 0;
    private static final int KIND = 1;
    private static final int FIRST_DAY = 2;
    private static final int LAST_DAY = 3;
    private static final int WIDTH = 4;

    private final DatedRows rows;
    private final List<PlaceKind> kinds = new ArrayList<>();

    /**
     * @param rows code, number of the kind, first day, last day; and again
     * @param names of the kinds by the number they have in {@code rows}, one per line
     */
    CuratedKinds(long[] rows, String names) {
        this.rows = new DatedRows(rows, WIDTH, CODE);
        for (String name : names.split("\n", -1)) {
            kinds.add(PlaceKind.valueOf(name));
        }
    }

    /** What is set down for exactly this code on a day. */
    @Nullable
    PlaceKind of(long code, LocalDate on) {
        for (int row = rows.firstFrom(code); rows.has(row, code); row++) {
            if (inForce(row, on)) {
                return kind(row);
            }
        }
        return null;
    }

    /** Whether the seat of a county is set down, so that its other towns are known to be others. */
    boolean hasSeat(long county, LocalDate on) {
        for (int row = rows.firstFrom(county); row < rows.count(); row++) {
            if (!PlaceCode.contains(county, rows.get(row, CODE))) {
                return false;
            }
            if (kind(row) == PlaceKind.COUNTY_SEAT_TOWN && inForce(row, on)) {
                return true;
            }
        }
        return false;
    }

    /** The days on which a row begins or has ended that is about a place, its containers, or its county's towns. */
    List<LocalDate> changes(long code) {
        List<LocalDate> days = new ArrayList<>();
        long county = PlaceCode.cut(code, 6);
        for (int row = 0; row < rows.count(); row++) {
            long about = rows.get(row, CODE);
            if (PlaceCode.contains(county, about) || PlaceCode.contains(about, code)) {
                if (rows.get(row, FIRST_DAY) != Long.MIN_VALUE) {
                    days.add(LocalDate.ofEpochDay(rows.get(row, FIRST_DAY)));
                }
                if (rows.get(row, LAST_DAY) != Long.MAX_VALUE) {
                    days.add(LocalDate.ofEpochDay(rows.get(row, LAST_DAY) + 1));
                }
            }
        }
        return days;
    }

    private PlaceKind kind(int row) {
        return kinds.get((int) rows.get(row, KIND));
    }

    private boolean inForce(int row, LocalDate on) {
        long day = on.toEpochDay();
        return rows.get(row, FIRST_DAY) <= day && day <= rows.get(row, LAST_DAY);
    }
}
