package org.openhuji.casework.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How two registers know each other's letters and answers: HMAC-SHA256 with the secret both have, over who, to whom, when, and
 * the digest of what was sent. It is good for five minutes; a letter that is sent again within them is the same letter, and taken
 * once.
 *
 * @param from the name of who sends
 * @param to the name of who is to receive
 * @param time seconds since 1970, by the sender's clock
 * @param digest SHA-256 of the body, hexadecimal
 * @param mark the authentication code, hexadecimal
 */
public record Seal(String from, String to, long time, String digest, String mark) {
    /** Headers in which a seal travels. */
    public static final String FROM = "Huji-From";

    public static final String TO = "Huji-To";
    public static final String TIME = "Huji-Time";
    public static final String DIGEST = "Huji-Digest";
    public static final String MARK = "Huji-Mark";

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    /** Seals a letter. */
    public static Seal letter(String from, String to, Instant now, byte[] body, String secret) {
        long time = now.getEpochSecond();
        String digest = digest(body);
        return new Seal(from, to, time, digest, mark("letter", from, to, time, digest, secret));
    }

    /** What answers a sealed letter: whoever knows the secret took this very one in. */
    public String answer(String secret) {
        return mark("taken in", to, from, time, digest, secret);
    }

    /** As it travels. */
    public Map<String, String> headers() {
        return Map.of(FROM, from, TO, to, TIME, String.valueOf(time), DIGEST, digest, MARK, mark);
    }

    /**
     * As it came in headers; {@code null} where one of them is missing or is none.
     *
     * @param header the value of a header by its name; {@code null} where there is none
     */
    public static @Nullable Seal read(Function<String, @Nullable String> header) {
        String from = header.apply(FROM);
        String to = header.apply(TO);
        String time = header.apply(TIME);
        String digest = header.apply(DIGEST);
        String mark = header.apply(MARK);
        if (from == null || to == null || time == null || digest == null || mark == null) {
            return null;
        }
        try {
            return new Seal(from, to, Long.parseLong(time), digest, mark);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** Whether it is of whoever knows the secret, and fresh. */
    public boolean good(Instant now, String secret) {
        long seconds = now.getEpochSecond();
        boolean fresh = time >= seconds - GOOD_FOR.toSeconds() && time <= seconds + GOOD_FOR.toSeconds();
        return fresh && same(mark, mark("letter", from, to, time, digest, secret));
    }

    /** Whether a body is the one that was sealed. */
    public boolean of(byte[] body) {
        return same(digest, digest(body));
    }

    /** Whether two texts are the same, in a time that does not tell how much of them is. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mark(String what, String from, String to, long time, String digest, String secret) {
        // Names of registers hold no line breaks: no two of these texts are the same by another division.
        String text = "huji-exchange-1\n" + what + "\n" + from + "\n" + to + "\n" + time + "\n" + digest;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
