package org.openhuji.kernel;

/**
 * A division code of China as one {@code long}, so that a test of containment is two comparisons.
 *
 * <p>Codes follow GB/T 2260 (2 digits province, 4 prefecture, 6 county) with the town (9 digits, GB/T 10114) and the
 * village or community (12 digits, statistics rules) behind. A code contains every code that begins with it. Trailing
 * zero groups say nothing: {@code 430200} and {@code 430200000000} are the prefecture {@code 4302}.
 *
 * <p>The packed form is the code padded with zeros to twelve digits, times sixteen, plus the number of digits that
 * count (0, 2, 4, 6, 9 or 12; 0 is the whole country). Packed codes sort by code, a container before what it contains.
 */
public final class PlaceCode {
    /** The whole country: contains every code. */
    public static final long COUNTRY = 0L;

    private static final long[] UNIT = new long[13];

    static {
        long unit = 1;
        for (int digits = 12; digits >= 0; digits--) {
            UNIT[digits] = unit;
            unit *= 10;
        }
    }

    private PlaceCode() {}

    /**
     * Packs a code of 2, 4, 6, 9 or 12 decimal digits.
     *
     * @return the packed code, or -1 where {@code code} has another shape
     */
    public static long parse(CharSequence code) {
        int length = code.length();
        if (length != 2 && length != 4 && length != 6 && length != 9 && length != 12) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            int digit = code.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        long padded = value * UNIT[length];
        int digits = significantDigits(padded, length);
        return digits == 0 ? -1 : pack(padded, digits);
    }

    /**
     * As {@link #parse}, for codes that are known to be right.
     *
     * @throws IllegalArgumentException where the code has another shape
     */
    public static long of(String code) {
        long packed = parse(code);
        if (packed < 0) {
            throw new IllegalArgumentException("not a place code of 2, 4, 6, 9 or 12 digits: " + code);
        }
        return packed;
    }

    private static int significantDigits(long padded, int length) {
        int digits = length;
        while (digits > 0 && padded % UNIT[coarser(digits)] == 0) {
            digits = coarser(digits);
        }
        return digits;
    }

    private static int coarser(int level) {
        return switch (level) {
            case 12 -> 9;
            case 9 -> 6;
            case 6 -> 4;
            case 4 -> 2;
            default -> 0;
        };
    }

    /** Packs a code padded to twelve digits, of which {@code digits} (0, 2, 4, 6, 9 or 12) count. */
    public static long pack(long padded, int digits) {
        return padded << 4 | digits;
    }

    /** How many digits count: 0 (country), 2, 4, 6, 9 or 12. */
    public static int digits(long packed) {
        return (int) (packed & 0xF);
    }

    /** Whether {@code container} contains {@code code}; every code contains itself. */
    public static boolean contains(long container, long code) {
        int digits = digits(container);
        return digits <= digits(code) && (code >> 4) / UNIT[digits] == (container >> 4) / UNIT[digits];
    }

    /**
     * The code cut to {@code digits} (2, 4, 6, 9 or 12), or coarser where that would end in a zero group (the street
     * {@code 441900003} has no county); unchanged where it is already as coarse.
     */
    public static long cut(long packed, int digits) {
        if (digits(packed) <= digits) {
            return packed;
        }
        long padded = packed >> 4;
        long container = padded - padded % UNIT[digits];
        return pack(container, significantDigits(container, digits));
    }

    /** The same code with another county in front: how a renamed county keeps its towns and villages. */
    public static long withCounty(long packed, long county) {
        long rest = (packed >> 4) % UNIT[6];
        return pack((county >> 4) + rest, Math.max(digits(packed), 6));
    }

    /** The town segment: digits 7 to 9, or 0. */
    public static int town(long packed) {
        return (int) ((packed >> 4) / UNIT[9] % 1000);
    }

    /** The village segment: digits 10 to 12, or 0. */
    public static int village(long packed) {
        return (int) ((packed >> 4) % 1000);
    }

    /**
     * The code as text: 6, 9 or 12 digits (a province or prefecture padded to six), and the empty text for the country.
     */
    public static String format(long packed) {
        int digits = digits(packed);
        if (digits == 0) {
            return "";
        }
        String padded = Long.toString(packed >> 4);
        return padded.substring(0, Math.max(digits, 6));
    }

    /** What every code inside begins with when written with {@link #format}: 0, 2, 4, 6, 9 or 12 digits. */
    public static String prefix(long packed) {
        return format(packed).substring(0, digits(packed));
    }
}
