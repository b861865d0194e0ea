package org.openhuji.papers;

import java.time.LocalDate;
import java.util.List;

/**
 * That an application is granted (准予办理决定书).
 *
 * @param people whom it is granted to, by name, the applicant first
 * @param level who decided, in words
 * @param next what happens now, in words
 */
public record Approval(CaseItems of, LocalDate decided, String level, List<String> people, Citation basis, String next)
        implements CasePaper {
    public Approval {
        people = List.copyOf(people);
        Words.needed("level", level, Words.TEXT);
        Words.needed("next", next, Words.NOTE);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.APPROVAL;
    }
}
