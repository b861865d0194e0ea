package org.openhuji.web.office;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;
import org.openhuji.register.Period;

/** What is said in one of the two languages, and how moments and periods are written. */
public final class Said {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CHINA);

    private Said() {}

    /** Words in the language. */
    public static String in(Locale language, Words words) {
        return language.getLanguage().equals("en") ? words.en() : words.zh();
    }

    /** One of two texts, by the language. */
    public static String in(Locale language, String zh, String en) {
        return language.getLanguage().equals("en") ? en : zh;
    }

    static String at(Instant moment) {
        return MOMENT.format(moment);
    }

    /** A period by its first day and, where it has ended, the day from which it no longer holds. */
    static String during(Period period) {
        return (period.from() == null ? "" : period.from()) + " – " + (period.until() == null ? "" : period.until());
    }

    /** The text; empty where there is none. */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
