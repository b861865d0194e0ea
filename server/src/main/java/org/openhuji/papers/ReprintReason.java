package org.openhuji.papers;

/** Why a paper is printed once more; the one before is withdrawn for it. */
public enum ReprintReason {
    LOST("原件遗失", WithdrawalReason.LOST),
    DAMAGED("原件损坏", WithdrawalReason.DAMAGED),
    MISPRINTED("原件打印不合格", WithdrawalReason.MISPRINTED);

    final String words;
    final WithdrawalReason withdraws;

    ReprintReason(String words, WithdrawalReason withdraws) {
        this.words = words;
        this.withdraws = withdraws;
    }
}
