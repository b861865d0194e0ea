package org.openhuji.register.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * What is known of somebody who is looked for; {@code null} is not known. All that is given must fit.
 *
 * @param numbers a citizen number in full; two where an old one of fifteen digits may be of two centuries; empty where unknown
 * @param lastFour the last four characters of a number
 * @param name as somebody types it
 * @param initials first letters of the syllables, small: {@code lss}
 * @param birthYear four digits
 * @param householdNumber a household's number
 * @param address a part of an address, two characters or more
 */
public record PersonQuery(
        List<CitizenNumber> numbers,
        @Nullable String lastFour,
        @Nullable String name,
        @Nullable String initials,
        @Nullable String birthYear,
        @Nullable String householdNumber,
        @Nullable String address) {
    public PersonQuery {
        numbers = List.copyOf(numbers);
    }

    /** A name and the year of birth. */
    public static PersonQuery of(String name, int birthYear) {
        return new PersonQuery(List.of(), null, name, null, String.valueOf(birthYear), null, null);
    }

    /** Which keys are given, for the log: never what they are. */
    String keys() {
        StringBuilder keys = new StringBuilder();
        add(keys, numbers.isEmpty() ? null : "", "NUMBER");
        add(keys, lastFour, "LAST_FOUR");
        add(keys, name, "NAME");
        add(keys, initials, "INITIALS");
        add(keys, birthYear, "BIRTH_YEAR");
        add(keys, householdNumber, "HOUSEHOLD");
        add(keys, address, "ADDRESS");
        return keys.toString();
    }

    private static void add(StringBuilder keys, @Nullable String value, String key) {
        if (value != null) {
            keys.append(keys.isEmpty() ? "" : "+").append(key);
        }
    }

    /** The keys alone. */
    @Override
    public String toString() {
        return "PersonQuery[" + keys() + "]";
    }
}
