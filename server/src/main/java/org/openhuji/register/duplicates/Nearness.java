package org.openhuji.register.duplicates;

/** Texts that one slip of the hand makes of each other. */
final class Nearness {
    private Nearness() {}

    /** Whether one character more, less or other makes one text of the other; texts of one character are never near. */
    static boolean oneApart(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 2) {
            return false;
        }
        int i = 0;
        while (i < a.length && i < b.length && a[i] == b[i]) {
            i++;
        }
        int endA = a.length;
        int endB = b.length;
        while (endA > i && endB > i && a[endA - 1] == b[endB - 1]) {
            endA--;
            endB--;
        }
        return Math.max(endA, endB) - i == 1;
    }

    /** Whether texts of one length differ in one digit, or in two neighbours that changed places. */
    static boolean oneSlip(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int first = -1;
        int last = -1;
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                first = first < 0 ? i : first;
                last = i;
                differing++;
            }
        }
        return differing == 1
                || differing == 2
                        && last == first + 1
                        && one.charAt(first) == other.charAt(last)
                        && one.charAt(last) == other.charAt(first);
    }
}
