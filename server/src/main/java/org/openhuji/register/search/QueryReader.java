package org.openhuji.register.search;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.NumberAreas;
import org.openhuji.kernel.NumberFault;
import org.openhuji.kernel.NumberReader;
import org.openhuji.kernel.NumberReading;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Makes keys of one line of text, in any order, parted by blanks: a citizen number of 18 or 15 characters (15 may be
 * a household's number too), four last characters
 * (those that are no year, or behind 尾号), a year or date of birth, a household number, small letters as initials; what has the
 * words of addresses is an address, what is left is a name.
 */
@Component
class QueryReader {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{17}[0-9X]|[0-9]{15}");
    private static final Pattern LAST_FOUR = Pattern.compile("(?:尾号)?([0-9]{3}[0-9X])");
    private static final Pattern YEAR = Pattern.compile("((?:18|19|20)[0-9]{2})(?:年|年生|[-./年][0-9]{1,2}.*)?");
    private static final Pattern HOUSEHOLD = Pattern.compile("(?:户号)?([0-9]{7,14}|[0-9]{16,17})");
    private static final Pattern INITIALS = Pattern.compile("[a-z]{2,6}");
    private static final Pattern ADDRESS = Pattern.compile(".*(?:[路街巷弄号栋幢室组村屯镇乡]|小区|社区|单元|大道).*");

    private final NumberReader numbers;

    QueryReader(@Qualifier("legal") Clock legal) {
        NumberAreas any = (area, from, until) -> NumberAreas.State.VALID;
        this.numbers = new NumberReader(any, LocalDate.now(legal), NumberReader.ArtificialNumbers.ACCEPTED);
    }

    /** What was read: keys, and what is wrong with a number. */
    record Reading(
            PersonQuery query,
            @Nullable NumberFault fault,
            @Nullable String rawNumber) {}

    Reading read(String text) {
        Parts parts = new Parts();
        List<String> words = new ArrayList<>();
        for (String part :
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().split("\\s+")) {
            if (!part.isEmpty() && !key(part, parts)) {
                words.add(part);
            }
        }
        if (!words.isEmpty()) {
            parts.name = String.join(" ", words);
        }
        PersonQuery query = new PersonQuery(
                parts.numbers,
                parts.lastFour,
                parts.name,
                parts.initials,
                parts.year,
                parts.household,
                parts.address.isEmpty() ? null : parts.address);
        return new Reading(query, parts.fault, parts.raw);
    }

    private static final class Parts {
        List<CitizenNumber> numbers = List.of();

        @Nullable
        NumberFault fault;

        @Nullable
        String raw;

        @Nullable
        String lastFour;

        @Nullable
        String year;

        @Nullable
        String household;

        @Nullable
        String initials;

        @Nullable
        String name;

        String address = "";
    }

    private boolean key(String part, Parts parts) {
        String upper = part.toUpperCase(Locale.ROOT);
        if (NUMBER.matcher(upper).matches()) {
            number(upper, parts);
            return true;
        }
        var year = YEAR.matcher(part);
        if (year.matches()) {
            parts.year = year.group(1);
            return true;
        }
        var last = LAST_FOUR.matcher(upper);
        if (last.matches()) {
            parts.lastFour = last.group(1);
            return true;
        }
        var household = HOUSEHOLD.matcher(part);
        if (household.matches()) {
            parts.household = household.group(1);
            return true;
        }
        if (INITIALS.matcher(part).matches()) {
            parts.initials = part;
            return true;
        }
        if (part.codePointCount(0, part.length()) > 3 && ADDRESS.matcher(part).matches()) {
            parts.address += part;
            return true;
        }
        return false;
    }

    private void number(String text, Parts parts) {
        parts.raw = text;
        if (text.length() == 15) {
            // numbers of households have fifteen digits too; whoever types one need not say which it is
            parts.household = text;
        }
        switch (numbers.read(text)) {
            case NumberReading.Read read -> parts.numbers = List.of(read.number());
            case NumberReading.ToPerson several -> parts.numbers = several.candidates();
            case NumberReading.Resident resident -> parts.fault = NumberFault.PROVINCE;
            case NumberReading.Refused refused -> {
                if (text.length() == 18) {
                    parts.fault = refused.fault();
                }
            }
        }
    }
}
