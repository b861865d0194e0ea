package org.openhuji.casework.batches;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a list is sent under.
 *
 * @param number the body's number of the list; the same number is the same batch, however brackets and spaces are typed
 * @param body who requisitioned
 * @param noticedOn the day of the requisition notice
 */
public record Sending(String number, String body, LocalDate noticedOn) {
    /** The longest number and name. */
    public static final int LONGEST = 100;

    public Sending {
        number = folded(number);
        body = Normalizer.normalize(body, Normalizer.Form.NFC).strip();
        if (wrong(number) || wrong(body)) {
            throw new IllegalArgumentException("number and body have 1 to " + LONGEST + " characters");
        }
    }

    private static boolean wrong(String text) {
        return text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl);
    }

    private static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[\\[(【{]", "〔")
                .replaceAll("[\\])】}]", "〕");
    }

    UUID id(String county) {
        return UUID.nameUUIDFromBytes(("batch:" + county + ":" + number).getBytes(StandardCharsets.UTF_8));
    }
}
