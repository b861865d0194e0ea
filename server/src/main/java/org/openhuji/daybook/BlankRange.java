package org.openhuji.daybook;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Numbers in a row, as they are printed on the blanks: the same letters in front, digits of the same length.
 *
 * @param first the first number
 * @param last the last number, itself among them
 */
public record BlankRange(String first, String last) {
    /** The most blanks that come at once. */
    public static final int MOST = 5_000;

    private static final Pattern NUMBER = Pattern.compile("([0-9A-Z-]{0,14}?)([0-9]{1,15})");

    public BlankRange {
        first = read(first);
        last = read(last);
        Matcher from = matched(first);
        Matcher to = matched(last);
        boolean row = from.group(1).equals(to.group(1)) && first.length() == last.length();
        long count = row ? Long.parseLong(to.group(2)) - Long.parseLong(from.group(2)) + 1 : 0;
        if (count < 1 || count > MOST) {
            throw new BlankRefused(BlankProblem.NO_RANGE, MOST);
        }
    }

    /** A number as it is typed: spaces do not count, letters are capitals. */
    static String read(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static Matcher matched(String number) {
        Matcher matcher = NUMBER.matcher(number);
        if (!matcher.matches()) {
            throw new BlankRefused(BlankProblem.NO_NUMBER);
        }
        return matcher;
    }

    /** All numbers of the range, in order. */
    public List<String> numbers() {
        Matcher from = matched(first);
        String digits = from.group(2);
        long begin = Long.parseLong(digits);
        long end = Long.parseLong(matched(last).group(2));
        return LongStream.rangeClosed(begin, end)
                .mapToObj(n -> from.group(1) + ("%0" + digits.length() + "d").formatted(n))
                .toList();
    }
}
