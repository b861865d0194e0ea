package org.openhuji.casework.steps;

import org.openhuji.kernel.Words;

/** Who takes a step. Names are stored. */
public enum By {
    /** Who applied, from home or at the window. */
    APPLICANT("申请人", "the applicant"),
    /** Who takes in and carries out at the place. */
    HANDLER("户籍窗口", "the window"),
    /** Who decides, on the level of the matter. */
    DECIDER("审批人", "the approver"),
    /** The community where they live. */
    COMMUNITY("社区", "the community"),
    /** The program itself: a message from the other place. */
    SYSTEM("系统", "the program");

    private final String zh;
    private final String en;

    By(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What they are called. */
    public Words words() {
        return new Words(zh, en);
    }
}
