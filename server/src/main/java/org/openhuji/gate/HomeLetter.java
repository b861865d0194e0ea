package org.openhuji.gate;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.openhuji.papers.PaperKind;

/**
 * What somebody handed in at the residents' site, on its way to the register. It is done once, however often it comes; those of one
 * case are done in the order they were sent.
 *
 * @param digest of the code that opens the case: the letter is for no other
 * @param content as JSON, so that one that cannot be understood keeps no other back
 */
public record HomeLetter(UUID id, UUID caseId, String digest, String content) {
    /** What is wanted. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    public sealed interface Content {
        /** An application is handed in. */
        record Apply(Handed application) implements Content {}

        /** A step is taken. */
        record Take(HomeStep step, String words) implements Content {}

        /**
         * A file is added.
         *
         * @param bytes as they are kept, not closed
         */
        @SuppressWarnings("ArrayRecordComponent") // never compared, and read once
        record Add(UUID document, String paper, byte[] bytes) implements Content {}

        /** A file is taken away. */
        record Remove(UUID document) implements Content {}

        /** A paper is asked for. */
        record Fetch(PaperKind paper) implements Content {}
    }

    /** JSON leaves out what it likes. */
    public HomeLetter {
        Objects.requireNonNull(id);
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(digest);
        Objects.requireNonNull(content);
    }

    /**
     * What is wanted.
     *
     * @throws IllegalArgumentException where it is nothing that comes from home
     */
    public Content read() {
        return GateJson.read(content.getBytes(StandardCharsets.UTF_8), Content.class);
    }

    /** The identity alone. */
    @Override
    public String toString() {
        return "HomeLetter[" + id + "]";
    }
}
