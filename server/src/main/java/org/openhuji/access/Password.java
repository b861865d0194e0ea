package org.openhuji.access;

import java.security.SecureRandom;

/**
 * A password in clear, on its way to be hashed. At least 10 characters and at most 72 bytes, all that the hash takes in;
 * beyond length nothing is asked of it.
 *
 * @param givenOut whether somebody else made it, so that its owner must choose another
 */
public record Password(String text, boolean givenOut) {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GENERATED = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Password {
        int bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        if (text.length() < 10 || bytes > 72) {
            throw new IllegalArgumentException(
                    "密码至少 10 个字符，最多 72 个字节。" + "A password has at least 10 characters and at most 72 bytes.");
        }
    }

    /** One its owner chose. */
    public static Password chosen(String text) {
        return new Password(text, false);
    }

    /** One made here, to be told its owner once. */
    public static Password generated() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GENERATED; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new Password(text.toString(), true);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "Password";
    }
}
