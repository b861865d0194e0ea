package org.openhuji.policy.language;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.situation.Nearest;
import org.openhuji.policy.vocabulary.Kinship;

/** Single words of the language: days, places, classes of kin. */
final class Words {
    private Words() {}

    static @Nullable Kinship kinship(Item item) {
        for (Kinship kinship : Kinship.values()) {
            if (kinship.name().equals(item.text())) {
                return kinship;
            }
        }
        List<String> names = Arrays.stream(Kinship.values()).map(Enum::name).toList();
        String nearest = Nearest.of(item.text(), names);
        item.fault(
                Titles.WRONG_VALUE,
                nearest != null ? "是不是 " + nearest + "？" : "亲属类别有 " + String.join("、", names),
                nearest != null ? "did you mean " + nearest + "?" : "classes of kin are " + String.join(", ", names));
        return null;
    }

    /** The bits of one or several classes of kin; a space-separated list in a key is allowed. */
    static int kinships(Item item, String text) {
        int bits = 0;
        for (String word : text.replaceAll("[\\[\\],]", " ").trim().split("\\s+")) {
            Kinship found = null;
            for (Kinship kinship : Kinship.values()) {
                if (kinship.name().equals(word)) {
                    found = kinship;
                }
            }
            if (found == null) {
                List<String> names =
                        Arrays.stream(Kinship.values()).map(Enum::name).toList();
                String nearest = Nearest.of(word, names);
                item.fault(
                        Titles.WRONG_VALUE,
                        word + " 不是亲属类别" + (nearest == null ? "" : "；是不是 " + nearest + "？"),
                        word + " is no class of kin" + (nearest == null ? "" : "; did you mean " + nearest + "?"));
            } else {
                bits |= found.bit();
            }
        }
        return bits;
    }

    /** An epoch day, or {@link Long#MIN_VALUE} with a fault. */
    static long day(Item item) {
        Long day = day(item.text());
        if (day == null) {
            item.fault(Titles.WRONG_VALUE, "应为 年-月-日，如 2018-06-01", "a day is written YYYY-MM-DD, such as 2018-06-01");
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
                    "应为 2、4、6、9 或 12 位区划代码，带引号",
                    "a place code has 2, 4, 6, 9 or 12 digits and stands in quotes");
        }
        return code;
    }
}
