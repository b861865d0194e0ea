package org.openhuji.papers;

/** Why a paper is no longer good. Words of one's own would tell of people on a page that anybody may open. */
public enum WithdrawalReason {
    /** It should not have been issued, or not so. */
    ISSUED_IN_ERROR,
    /** What it says is no longer so. */
    OUTDATED,
    /** It was lost, and another with the same content stands for it. */
    LOST,
    /** It was damaged, and another with the same content stands for it. */
    DAMAGED,
    /** It came out of the printer unusable, and was printed again. */
    MISPRINTED
}
