package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.Locale;

/** Dates as people write them. */
final class Dates {
    private Dates() {}

    static String of(LocalDate date, Locale language) {
        return language.getLanguage().equals("en")
                ? date.toString()
                : "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
