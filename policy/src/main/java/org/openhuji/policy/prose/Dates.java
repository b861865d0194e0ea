package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.Locale;

/** Dates as people write them. */
final class Dates {
    private Dates() {}

    static String of(LocalDate date, Locale language) {
        return language.getLanguage().equals("en")
                ? date.toString()
                : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
