package org.openhuji.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhuji.kernel.PartialDate;

/** Dates as old files write them. */
final class Dates {
    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?|年)?(?:[ T]00:00(?::00)?)?");

    private Dates() {}

    /** Reads a date of any of the forms; empty where it is none or the calendar does not have it. */
    static Optional<PartialDate> read(String text) {
        int length = text.length();
        if (length == 10 && text.charAt(4) == '-' || length == 7 && text.charAt(4) == '-') {
            Optional<PartialDate> plain = PartialDate.parse(text);
            if (plain.isPresent()) {
                return plain;
            }
        }
        if ((length == 8 || length == 6) && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            // 19500000 and 19500300 are how old systems wrote what they did not know
            int month = number(text, 4, 6);
            int day = length == 8 ? number(text, 6, 8) : 0;
            return PartialDate.ofParts(number(text, 0, 4), month, day);
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String month = parts.group(2);
        String day = parts.group(3);
        if (month != null && Integer.parseInt(month) == 0 || day != null && Integer.parseInt(day) == 0) {
            return Optional.empty();
        }
        return PartialDate.ofParts(
                Integer.parseInt(parts.group(1)),
                month == null ? 0 : Integer.parseInt(month),
                day == null ? 0 : Integer.parseInt(day));
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
