package org.openhuji.papers;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** The bounds of what is printed, in characters (code points), and how days are written. What passes here fits. */
final class Words {
    static final int NAME = 80;
    static final int TEXT = 60;
    static final int PLACE = 120;
    static final int NOTE = 400;

    private Words() {}

    static void needed(String what, String text, int most) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is empty");
        }
        bounded(what, text, most);
    }

    /** The text is somebody's: no message repeats it. */
    static void bounded(String what, @Nullable String text, int most) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            throw new IllegalArgumentException(what + " is longer than " + most + " characters");
        }
    }

    static void day(String what, @Nullable Temporal day) {
        if (day != null && !(day instanceof LocalDate || day instanceof YearMonth || day instanceof Year)) {
            throw new IllegalArgumentException(what + " is no day, month or year");
        }
    }

    /** A day, a month or a year as papers write it; what is not known is not written. */
    static String written(@Nullable Temporal day) {
        return switch (day) {
            case null -> "";
            case LocalDate d -> "%d年%d月%d日".formatted(d.getYear(), d.getMonthValue(), d.getDayOfMonth());
            case YearMonth m -> "%d年%d月".formatted(m.getYear(), m.getMonthValue());
            case Year y -> y + "年";
            default -> throw new IllegalArgumentException("no day, month or year");
        };
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
