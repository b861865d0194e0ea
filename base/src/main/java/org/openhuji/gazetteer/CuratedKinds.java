package org.openhuji.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;

/** The rows of {@code place-kinds.csv}; codes are today's. */
final class CuratedKinds {
    private static final int WIDTH = 4;
    /** Code, kind, first day, last day; and again. */
    private final long[] rows;

    private final List<PlaceKind> kinds = new ArrayList<>();

    /** @param names of the kinds by the number they have in {@code rows}, one per line */
    CuratedKinds(long[] rows, String names) {
        this.rows = rows;
        for (String name : names.split("\n", -1)) {
            kinds.add(PlaceKind.valueOf(name));
        }
    }

    /** What is set down for exactly this code on a day. */
    @Nullable
    PlaceKind of(long code, LocalDate on) {
        for (int row = 0; row < rows.length; row += WIDTH) {
            if (rows[row] == code && inForce(row, on)) {
                return kinds.get((int) rows[row + 1]);
            }
        }
        return null;
    }

    /** Whether the seat of a county is set down, so that its other towns are known to be others. */
    boolean hasSeat(long county, LocalDate on) {
        for (int row = 0; row < rows.length; row += WIDTH) {
            if (kinds.get((int) rows[row + 1]) == PlaceKind.COUNTY_SEAT_TOWN
                    && PlaceCode.contains(county, rows[row])
                    && inForce(row, on)) {
                return true;
            }
        }
        return false;
    }

    /** The days on which a row begins or has ended that is about a place, its containers, or its county's towns. */
    List<LocalDate> changes(long code) {
        List<LocalDate> days = new ArrayList<>();
        long county = PlaceCode.cut(code, 6);
        for (int row = 0; row < rows.length; row += WIDTH) {
            if (PlaceCode.contains(county, rows[row]) || PlaceCode.contains(rows[row], code)) {
                if (rows[row + 2] != Long.MIN_VALUE) {
                    days.add(LocalDate.ofEpochDay(rows[row + 2]));
                }
                if (rows[row + 3] != Long.MAX_VALUE) {
                    days.add(LocalDate.ofEpochDay(rows[row + 3] + 1));
                }
            }
        }
        return days;
    }

    private boolean inForce(int row, LocalDate on) {
        long day = on.toEpochDay();
        return rows[row + 2] <= day && day <= rows[row + 3];
    }
}
