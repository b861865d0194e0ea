package org.openhuji.papers;

import java.time.LocalDate;

/**
 * That an application is refused (不予办理决定书): the clause, the facts of the applicant and of nobody else, and the ways to object as
 * they are on the day of the decision.
 *
 * @param level who decided, in words
 * @param facts on which it rests
 * @param remedy how to object, and by when
 */
public record Refusal(CaseItems of, LocalDate decided, String level, Citation basis, String facts, String remedy)
        implements CasePaper {
    /** The longest statement of facts, in characters. */
    public static final int FACTS = 1_000;

    public Refusal {
        Words.needed("level", level, Words.TEXT);
        Words.needed("facts", facts, FACTS);
        Words.needed("remedy", remedy, Words.NOTE);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.REFUSAL;
    }
}
