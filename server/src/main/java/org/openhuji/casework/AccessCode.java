package org.openhuji.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * What opens a case from home: twelve characters of 32 that nobody confuses, sixty bits; given once, and kept as a digest only.
 *
 * @param text as it is shown, in three groups
 */
public record AccessCode(String text) {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, by chance. */
    public static AccessCode draw() {
        StringBuilder text = new StringBuilder(14);
        for (int i = 0; i < 12; i++) {
            if (i == 4 || i == 8) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new AccessCode(text.toString());
    }

    byte[] digest() {
        return digest(text);
    }

    /** What is kept of it. */
    public CaseKey key(String reference) {
        return CaseKey.of(reference, text);
    }

    /** The digest of a code as somebody types it, with or without the strokes. */
    static byte[] digest(String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "AccessCode";
    }
}
