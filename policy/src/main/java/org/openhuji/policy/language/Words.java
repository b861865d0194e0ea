package org.openhuji.policy.language;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.vocabulary.Kinship;
import org.openhuji.policy.vocabulary.Text;

/** Single words of the language: days, places, classes of kin. */
final class Words {
    private Words() {}

    /** A class of kin; {@code null} with a fault. */
    static @Nullable Kinship kinship(Item item) {
        return kinship(item, 0, item.text());
    }

    private static @Nullable Kinship kinship(Item item, int at, String word) {
        for (Kinship kinship : Kinship.values()) {
            if (kinship.name().equals(word)) {
                return kinship;
            }
        }
        List<String> names = Arrays.stream(Kinship.values()).map(Enum::name).toList();
        Text hint = Hints.of(word, names);
        item.fault(
                at,
                word.length(),
                Titles.WRONG_VALUE,
                "“" + word + "”不是亲属类别" + hint.zh(),
                "\"" + word + "\" is no class of kin" + hint.en());
        return null;
    }

    /** The bits of the classes of kin a key names behind {@code in}, separated by spaces. */
    static int kinships(Item item) {
        String text = item.text();
        int bits = 0;
        Matcher words = Pattern.compile("[^\\s,\\[\\]]+").matcher(text);
        for (int at = text.indexOf(" in ") + 4; words.find(at); at = words.end()) {
            Kinship kinship = kinship(item, words.start(), words.group());
            bits |= kinship == null ? 0 : kinship.bit();
        }
        return bits;
    }

    /** An epoch day, or {@link Long#MIN_VALUE} with a fault. */
    static long day(Item item) {
        Long day = day(item.text());
        if (day == null) {
            item.fault(
                    Titles.WRONG_VALUE,
                    "“" + item.text() + "”不是一个日期；写成 年-月-日，如 2018-06-01",
                    "\"" + item.text() + "\" is no day; write YYYY-MM-DD, such as 2018-06-01");
            return Long.MIN_VALUE;
        }
        return day;
    }

    static @Nullable Long day(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return null;
        }
        try {
            return LocalDate.parse(text).toEpochDay();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A packed place code, or -1 with a fault. */
    static long place(Item item) {
        long code = PlaceCode.parse(item.text());
        if (code < 0) {
            item.fault(
                    Titles.WRONG_VALUE,
                    "“" + item.text() + "”不是区划代码；应为 2、4、6、9 或 12 位数字，带引号",
                    "\"" + item.text() + "\" is no place code; it has 2, 4, 6, 9 or 12 digits and stands in quotes");
        }
        return code;
    }
}
