package org.openhuji.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something asked of a department, or a visit; until the answer is there nobody examines the case.
 *
 * @param id given by who asks
 * @param department whom
 * @param question what, in words
 * @param askedOn when
 * @param answer what it said; {@code null} while it is awaited
 * @param words in words; {@code null} likewise
 * @param answeredOn {@code null} likewise
 */
public record Check(
        UUID id,
        String department,
        String question,
        LocalDate askedOn,
        @Nullable Answer answer,
        @Nullable String words,
        @Nullable LocalDate answeredOn) {
    /** What came back. That something could not be checked is an answer, and no pass. Names are stored. */
    public enum Answer {
        CONFIRMED,
        DENIED,
        UNAVAILABLE
    }

    /** The same, answered. */
    public Check answered(Answer given, String said, LocalDate on) {
        return new Check(id, department, question, askedOn, given, said, on);
    }
}
