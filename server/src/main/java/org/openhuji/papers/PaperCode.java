package org.openhuji.papers;

import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The code of a paper: 128 random bits as 26 characters of Crockford's base 32, which has no I, L, O and U. Nobody finds one
 * by trying.
 */
final class PaperCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PaperCode() {}

    static String random() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        StringBuilder code = new StringBuilder(LENGTH);
        int buffer = 0;
        int held = 0;
        for (byte b : bits) {
            buffer = (buffer << 8) | (b & 0xFF);
            held += 8;
            while (held >= 5) {
                code.append(ALPHABET.charAt((buffer >> (held - 5)) & 31));
                held -= 5;
            }
        }
        return code.append(ALPHABET.charAt((buffer << (5 - held)) & 31)).toString();
    }

    /** The code as people type it: any case, with hyphens and spaces, O for 0, I and L for 1; {@code null} if it is none. */
    static @Nullable String read(String typed) {
        if (typed.length() > 100) {
            return null;
        }
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-—–]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) ? code : null;
    }

    /** In groups that can be read out. */
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
