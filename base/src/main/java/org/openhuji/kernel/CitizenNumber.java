package org.openhuji.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen number of 18 characters (GB 11643-1999). It masks itself in {@link #toString}: only {@link #digits} gives it
 * away.
 *
 * <p>A value has the shape and the right check character, no more. Whether the birth date exists, the division existed
 * and the number may be a citizen's at all is said by {@link NumberReader}.
 *
 * @param digits six digits of division, eight of birth date, three of sequence and the check character
 */
public record CitizenNumber(String digits) {
    /** The first two digits of numbers that no real person has: GB/T 2260 has no province 99 and gives none to anybody. */
    public static final String ARTIFICIAL_PROVINCE = "99";

    /** From this year of birth on a number is of somebody invented, as in examples and tests. */
    public static final int ARTIFICIAL_YEAR = 2090;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /**
     * Checks shape and check character.
     *
     * @throws IllegalArgumentException where either is wrong; the message does not repeat the number
     */
    public CitizenNumber {
        if (!wellFormed(digits)) {
            throw new IllegalArgumentException("not a citizen number by GB 11643");
        }
    }

    /**
     * The number of a division, a birth date and a sequence, with its check character.
     *
     * @param area six digits
     * @param sequence 1 to 999; odd for a man, even for a woman
     * @throws IllegalArgumentException where an argument is out of its bounds
     */
    public static CitizenNumber of(String area, LocalDate born, int sequence) {
        if (area.length() != 6 || sequence < 1 || sequence > 999 || born.getYear() < 1000 || born.getYear() > 9999) {
            throw new IllegalArgumentException("six digits of area, four of year, a sequence of 1 to 999");
        }
        char[] text = new char[17];
        area.getChars(0, 6, text, 0);
        put(text, 6, born.getYear(), 4);
        put(text, 10, born.getMonthValue(), 2);
        put(text, 12, born.getDayOfMonth(), 2);
        put(text, 14, sequence, 3);
        String front = new String(text);
        return new CitizenNumber(front + checkCharacter(front));
    }

    private static void put(char[] text, int at, int value, int width) {
        int rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** Whether a text has the shape of a citizen number and its check character agrees. */
    public static boolean wellFormed(String text) {
        if (text.length() != 18) {
            return false;
        }
        int check = checkIndex(text);
        return check >= 0 && text.charAt(17) == CHECK.charAt(check);
    }

    /**
     * The check character (ISO 7064, MOD 11-2) of the first seventeen digits of a text.
     *
     * @throws IllegalArgumentException where they are not seventeen digits
     */
    public static char checkCharacter(String front) {
        int check = front.length() < 17 ? -1 : checkIndex(front);
        if (check < 0) {
            throw new IllegalArgumentException("a check character is computed of seventeen digits");
        }
        return CHECK.charAt(check);
    }

    private static int checkIndex(String text) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            sum += digit * WEIGHTS[i];
        }
        return sum % 11;
    }

    /** The six digits of the division where the number was first given; it says nothing of where somebody lives now. */
    public String area() {
        return digits.substring(0, 6);
    }

    /** {@link #area} as a packed {@link PlaceCode}; coarser than a county where it ends in 00. */
    public long division() {
        return PlaceCode.parse(area());
    }

    /** The birth date; empty where the calendar does not have it. */
    public Optional<LocalDate> bornOn() {
        try {
            return Optional.of(LocalDate.of(number(6, 10), number(10, 12), number(12, 14)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The sex: an odd sequence is a man's, an even one a woman's. */
    public Sex sex() {
        return (digits.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The sequence among those born in one division on one day, 0 to 999; 0 was never given. */
    public int sequence() {
        return number(14, 17);
    }

    /**
     * Whether no real person can have this number: its division lies in the province 99, which does not exist, or its
     * birth date in {@link #ARTIFICIAL_YEAR} or later. Demonstrations accept such numbers, registers of a city refuse them.
     */
    public boolean artificial() {
        return digits.startsWith(ARTIFICIAL_PROVINCE) || number(6, 10) >= ARTIFICIAL_YEAR;
    }

    private int number(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + digits.charAt(i) - '0';
        }
        return value;
    }

    /** The number with all but the first four and the last characters hidden. */
    @Override
    public String toString() {
        return digits.substring(0, 4) + "*************" + digits.charAt(17);
    }
}
