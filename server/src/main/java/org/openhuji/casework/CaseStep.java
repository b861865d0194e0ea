package org.openhuji.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was taken; never changed.
 *
 * @param number which of the case's steps, from 1
 * @param step its name, that of its class
 * @param by in which part it was taken
 * @param officer who; {@code null} for the applicant and the program
 * @param office of the officer; empty likewise
 * @param on the legal day
 * @param at by the database's clock
 * @param words what was said with it; {@code null} where nothing was
 */
public record CaseStep(
        int number,
        String step,
        CaseState from,
        CaseState to,
        String by,
        @Nullable UUID officer,
        String office,
        LocalDate on,
        Instant at,
        @Nullable String words) {}
