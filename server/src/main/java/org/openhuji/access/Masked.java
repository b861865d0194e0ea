package org.openhuji.access;

import java.util.regex.Pattern;

/**
 * A value as lists and pages show it: enough to tell one from another, too little to use. The whole value is not in it.
 *
 * @param shown what is shown
 */
public record Masked(String shown) {
    private static final String HIDDEN = "＊";
    private static final Pattern DOOR = Pattern.compile("[0-9０-９一二三四五六七八九十百]+\\s*[号栋幢单元室组#-].*$");

    /** A citizen number: its first four signs and its last, as {@code CitizenNumber} shows itself. */
    public static Masked ofNumber(String number) {
        int hidden = Math.max(number.length() - 5, 0);
        return new Masked(
                hidden == 0
                        ? "*".repeat(number.length())
                        : number.substring(0, 4) + "*".repeat(hidden) + number.substring(4 + hidden));
    }

    /** A name: its first character, and a sign for the others. */
    public static Masked ofName(String name) {
        int first = name.offsetByCodePoints(0, name.isEmpty() ? 0 : 1);
        long others = name.substring(first).codePoints().count();
        return new Masked(name.substring(0, first) + HIDDEN.repeat((int) Math.min(others, 2)));
    }

    /** An address: without house, stair and door. */
    public static Masked ofAddress(String address) {
        return new Masked(DOOR.matcher(address).replaceFirst("") + HIDDEN);
    }

    @Override
    public String toString() {
        return shown;
    }
}
