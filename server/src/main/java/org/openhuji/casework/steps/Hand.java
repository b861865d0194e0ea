package org.openhuji.casework.steps;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Judgement;
import org.openhuji.casework.Level;
import org.openhuji.casework.Terms;
import org.openhuji.kernel.WorkingDays;

/**
 * Who takes a step, and what they have at hand.
 *
 * @param by in which part
 * @param officer {@code null} for the applicant and the program
 * @param level the level the officer decides on at the place
 * @param on the legal day
 * @param terms of the matter at the place on the day
 * @param calendar working days
 * @param judgement what the law says today; worked out when it is asked for
 * @param clauses whether a clause is one of the policies in force
 */
public record Hand(
        By by,
        @Nullable UUID officer,
        Level level,
        LocalDate on,
        Terms terms,
        WorkingDays calendar,
        Supplier<Judgement> judgement,
        Predicate<String> clauses) {}
