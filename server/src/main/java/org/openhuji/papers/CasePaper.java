package org.openhuji.papers;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/** A paper that a case gives its applicant. It says nothing of anybody who is no part of the application. */
public sealed interface CasePaper extends Sheet
        permits Receipt,
                OneTimeNotice,
                MovePermission,
                MigrationCertificate,
                Approval,
                Refusal,
                SuspensionNotice,
                FilingSlip {
    /** The case. */
    CaseItems of();

    @Override
    default String bearer() {
        return of().applicant();
    }

    /** Most of them need no number: the reference says which case it is. */
    @Override
    default @Nullable CitizenNumber number() {
        return null;
    }
}
