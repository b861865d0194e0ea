package org.openhuji.web.verify;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.papers.Verification;

/** A paper as its page shows it; the last two are set where it is withdrawn, all but the state {@code null} where unknown. */
public record Shown(
        State state,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String office,
        @Nullable LocalDate day,
        @Nullable String bearer,
        @Nullable LocalDate since,
        @Nullable String reason) {
    /** What is to be said first. */
    public enum State {
        GENUINE,
        WITHDRAWN,
        UNKNOWN
    }

    static Shown of(Verification found) {
        return switch (found) {
            case Verification.Genuine paper ->
                new Shown(
                        State.GENUINE,
                        paper.kind().name(),
                        paper.kind().title(),
                        paper.office(),
                        paper.day(),
                        paper.maskedBearer(),
                        null,
                        null);
            case Verification.Withdrawn paper ->
                new Shown(
                        State.WITHDRAWN,
                        paper.kind().name(),
                        paper.kind().title(),
                        paper.office(),
                        paper.day(),
                        paper.maskedBearer(),
                        paper.since(),
                        paper.reason().name());
            case Verification.Unknown unknown -> new Shown(State.UNKNOWN, null, null, null, null, null, null, null);
        };
    }
}
