package org.openhuji.casework;

import java.util.HexFormat;

/**
 * What opens a case from home: its reference, and of the code that belongs to it the digest alone.
 *
 * @param reference as it stands on the receipt
 * @param digest SHA-256 of the code, hexadecimal
 */
public record CaseKey(String reference, String digest) {
    private static final int LENGTH = 64;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException where the digest is none
     */
    public CaseKey {
        if (digest.length() != LENGTH || !digest.matches("[0-9a-f]*")) {
            throw new IllegalArgumentException("a key is SHA-256 in hexadecimal");
        }
    }

    /** Of a code as somebody types it, with or without the strokes. */
    public static CaseKey of(String reference, String code) {
        return new CaseKey(reference, HexFormat.of().formatHex(AccessCode.digest(code)));
    }

    /** The digest as it is kept. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(digest);
    }

    /** The same for a case that goes by another reference. */
    public CaseKey as(String other) {
        return new CaseKey(other, digest);
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "CaseKey";
    }
}
