package org.openhuji.kernel;

/**
 * A citizen number of 18 characters (GB 11643-1999). It masks itself in {@link #toString}: only {@link #digits} gives it
 * away.
 *
 * @param digits six digits of division, eight of birth date, three of sequence and the check character
 */
public record CitizenNumber(String digits) {
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

    /** Whether a text has the shape of a citizen number and its check character agrees. */
    public static boolean wellFormed(String text) {
        if (text.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        return text.charAt(17) == CHECK.charAt(sum % 11);
    }

    /** The number with all but the first four and the last characters hidden. */
    @Override
    public String toString() {
        return digits.substring(0, 4) + "*************" + digits.charAt(17);
    }
}
