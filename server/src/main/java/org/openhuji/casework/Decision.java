package org.openhuji.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param granted whether it was approved
 * @param officer who decided
 * @param level on which level
 * @param clause the clause it rests on: needed to refuse
 * @param words the facts it rests on; needed to refuse and to decide against the law's answer
 * @param against whether it goes against what the program worked out: a finding for oversight
 */
public record Decision(
        boolean granted,
        UUID officer,
        Level level,
        LocalDate on,
        @Nullable String clause,
        @Nullable String words,
        boolean against) {}
