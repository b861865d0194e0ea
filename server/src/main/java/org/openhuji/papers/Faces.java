package org.openhuji.papers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The typefaces of one rendering: regular and bold for nearly everything, and of the rare characters beyond the basic plane
 * only the parts a text needs. Parsing the two takes longer than printing a page, so that pairs are lent and come back.
 */
final class Faces implements AutoCloseable {
    /** The family of the two, as style sheets name it. */
    static final String FAMILY = "Huji";

    private static final String FOLDER = "/fonts/ttf/NotoSansSC/NotoSansSC-";
    private static final int RARE_FROM = 0x20;
    private static final int RARE_TO = 0x2E;
    private static final ConcurrentLinkedQueue<Pair> IDLE = new ConcurrentLinkedQueue<>();

    /** The files themselves, once for all threads; read at the first paper. */
    private static final class Files {
        static final byte[] REGULAR = Face.read(FOLDER + "Regular.ttf");
        static final byte[] BOLD = Face.read(FOLDER + "Bold.ttf");
    }

    private record Pair(Face regular, Face bold) {}

    private final Pair pair;
    private final Map<Integer, Face> rare = new HashMap<>();
    private final SequencedMap<String, Face> used = new LinkedHashMap<>();

    private Faces(Pair pair) {
        this.pair = pair;
    }

    static Faces borrow() {
        @Nullable Pair idle = IDLE.poll();
        return new Faces(idle != null ? idle : new Pair(Face.of(Files.REGULAR), Face.of(Files.BOLD)));
    }

    Face regular() {
        return pair.regular();
    }

    Face bold() {
        return pair.bold();
    }

    /** The parts of the rare characters that were looked at and had one, by family. */
    SequencedMap<String, Face> rare() {
        return used;
    }

    /** The typeface that has a character, regular before rare; empty where none has. */
    Optional<Face> find(int codePoint) {
        if (pair.regular().has(codePoint)) {
            return Optional.of(pair.regular());
        }
        int part = codePoint >> 12;
        if (part < RARE_FROM || part > RARE_TO) {
            return Optional.empty();
        }
        Face face = rare.computeIfAbsent(part, p -> Face.of(Face.read("/fonts/rare/rare-%X.ttf.xz".formatted(p))));
        if (!face.has(codePoint)) {
            return Optional.empty();
        }
        used.put("Rare%X".formatted(part), face);
        return Optional.of(face);
    }

    @Override
    public void close() {
        IDLE.add(pair);
    }
}
