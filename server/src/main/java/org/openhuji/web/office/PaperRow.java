package org.openhuji.web.office;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.papers.PaperKind;
import org.openhuji.papers.Papers;
import org.openhuji.papers.Verification;

/**
 * A paper of a person or a household, as a table shows it.
 *
 * @param since the day it was withdrawn; empty while it is good
 * @param reason the word of why it was; empty likewise
 */
record PaperRow(String code, String kind, String day, String office, String since, String reason) {
    private static final int MOST = 20;

    /** Whether it is as good as it ever was. */
    public boolean good() {
        return since.isEmpty();
    }

    static List<PaperRow> of(Papers papers, java.util.UUID about) {
        return papers.list(about, MOST).stream()
                .flatMap(paper -> switch (paper.state()) {
                    case Verification.Genuine good ->
                        java.util.stream.Stream.of(row(paper.code(), good.kind(), good.day(), good.office(), null, ""));
                    case Verification.Withdrawn gone ->
                        java.util.stream.Stream.of(row(
                                paper.code(),
                                gone.kind(),
                                gone.day(),
                                gone.office(),
                                gone.since(),
                                gone.reason().name()));
                    case Verification.Unknown unknown -> java.util.stream.Stream.<PaperRow>empty();
                })
                .toList();
    }

    private static PaperRow row(
            String code, PaperKind kind, LocalDate day, String office, @Nullable LocalDate since, String reason) {
        return new PaperRow(code, kind.name(), day.toString(), office, since == null ? "" : since.toString(), reason);
    }
}
