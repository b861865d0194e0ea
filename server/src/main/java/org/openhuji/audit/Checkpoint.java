package org.openhuji.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link of the chain as it is published, in one line of text: {@code huji-audit 1 POSITION HASH TIME}. Whoever holds the line
 * can tell whether the log still leads through it.
 *
 * @param position from 1
 * @param hash SHA-256, in 64 small hexadecimal digits
 * @param at when it was published
 */
public record Checkpoint(long position, String hash, Instant at) {
    private static final Pattern LINE = Pattern.compile("huji-audit 1 ([1-9]\\d{0,17}) ([0-9a-f]{64}) (\\S+)");

    static Checkpoint of(long position, byte[] hash, Instant at) {
        return new Checkpoint(position, HexFormat.of().formatHex(hash), at);
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }

    /** The line that is published. */
    public String line() {
        return "huji-audit 1 " + position + " " + hash + " " + at;
    }

    /**
     * Reads a published line.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Checkpoint parse(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("no line of a checkpoint (huji-audit 1 POSITION HASH TIME)");
        }
        try {
            return new Checkpoint(Long.parseLong(parts.group(1)), parts.group(2), Instant.parse(parts.group(3)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the time of the checkpoint cannot be read", e);
        }
    }
}
