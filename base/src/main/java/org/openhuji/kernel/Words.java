package org.openhuji.kernel;

import java.text.MessageFormat;

/**
 * One thing said in both languages of the house.
 *
 * @param zh Chinese; ends without a full stop where it is a label, with one where it is a sentence
 * @param en English, the same content
 */
public record Words(String zh, String en) {
    /** With arguments in the places {@code {0}}, {@code {1}} and so on; an apostrophe is one. */
    public Words filled(Object... arguments) {
        return new Words(filled(zh, arguments), filled(en, arguments));
    }

    private static String filled(String text, Object... arguments) {
        return MessageFormat.format(text.replace("'", "''"), arguments);
    }
}
