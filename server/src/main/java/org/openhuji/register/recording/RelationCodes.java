package org.openhuji.register.recording;

/** The codes of GB/T 4761-2008 that a member of a household can have; 03 and 98 of the older code are gone. */
public final class RelationCodes {
    private RelationCodes() {}

    /** Whether a member who is not the head can be this to the head. */
    public static boolean valid(String code) {
        if (code.length() != 2 || !Character.isDigit(code.charAt(0)) || !Character.isDigit(code.charAt(1))) {
            return false;
        }
        int number = Integer.parseInt(code);
        return number >= 10 && number <= 12 || number >= 20 && number <= 97 || number == 99;
    }
}
