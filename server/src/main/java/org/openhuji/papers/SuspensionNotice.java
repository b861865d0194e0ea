package org.openhuji.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a notice stops an application for now (中止办理通知书): the day of the application is kept (ZZ-9.7S).
 *
 * @param notice which notice stops it
 * @param basis the clause that lets a notice do so; {@code null} where the place has none
 * @param left working days left of the limit when it was stopped; {@code null} where it had not begun
 */
public record SuspensionNotice(
        CaseItems of,
        LocalDate suspended,
        String notice,
        @Nullable Citation basis,
        @Nullable Integer left) implements CasePaper {
    public SuspensionNotice {
        Words.needed("notice", notice, Refusal.FACTS);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.SUSPENSION_NOTICE;
    }
}
