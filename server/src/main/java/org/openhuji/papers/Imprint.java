package org.openhuji.papers;

import java.util.HexFormat;
import java.util.Optional;

/**
 * What of a paper at hand is compared with the one that was issued, without being told: a digest of what stands on it, or of the file.
 * Without the code of the paper nobody can find out by trying what stands on it.
 *
 * @param file whether it is of the whole file
 * @param digest SHA-256, hexadecimal
 */
public record Imprint(boolean file, String digest) {
    private static final String FILE = "file-";
    private static final String FIGURES = "figures-";

    public Imprint {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("an imprint is SHA-256 in hexadecimal");
        }
    }

    /** Of what somebody reads from the paper with a code; empty where the code is none. */
    public static Optional<Imprint> of(String code, Figures figures) {
        return Optional.ofNullable(PaperCode.read(code))
                .map(read -> new Imprint(false, HexFormat.of().formatHex(Digest.of(read, figures))));
    }

    /** Of a file. */
    public static Imprint of(byte[] file) {
        return new Imprint(true, HexFormat.of().formatHex(Digest.of(file)));
    }

    /**
     * As {@link #toString} wrote it.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Imprint parse(String text) {
        return text.startsWith(FILE)
                ? new Imprint(true, text.substring(FILE.length()))
                : new Imprint(false, text.startsWith(FIGURES) ? text.substring(FIGURES.length()) : "");
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(digest);
    }

    @Override
    public String toString() {
        return (file ? FILE : FIGURES) + digest;
    }
}
