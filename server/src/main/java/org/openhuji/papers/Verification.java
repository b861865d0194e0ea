package org.openhuji.papers;

import java.time.LocalDate;

/** What is known of a code that somebody read from a paper. A name is masked: one sees whether it can be one's own. */
public sealed interface Verification {
    /** Issued, and as good as it ever was. */
    record Genuine(PaperKind kind, String office, LocalDate day, String maskedBearer) implements Verification {}

    /** Issued, but no longer good. */
    record Withdrawn(
            PaperKind kind, String office, LocalDate day, String maskedBearer, LocalDate since, WithdrawalReason reason)
            implements Verification {}

    /** No paper of this installation has that code. */
    record Unknown() implements Verification {}
}
