package org.openhuji.casework;

import org.openhuji.kernel.Words;

/** Where a case stands. Names are stored. */
public enum CaseState {
    DRAFT("草稿", "draft"),
    SUBMITTED("已提交，待受理", "submitted"),
    RETURNED("已一次性告知补正", "returned once with everything missing"),
    ACCEPTED("已受理", "accepted"),
    EXAMINED("已审查，待决定", "examined"),
    APPROVED("已批准", "approved"),
    /** The permission to move in is out; the place left has to hand the person over. */
    ISSUED("已签发准迁证明", "permission to move in issued"),
    REGISTERED("已登记", "registered"),
    FILED("已备案办结", "filed"),
    REFUSED("不予批准", "refused"),
    OBJECTED("已提出异议", "objected to"),
    SUSPENDED("已中止", "suspended"),
    WITHDRAWN("已撤回", "withdrawn");

    private final String zh;
    private final String en;

    CaseState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Words words() {
        return new Words(zh, en);
    }

    /** Whether nobody has anything to do any more, objections apart. */
    public boolean ended() {
        return this == REGISTERED || this == FILED || this == REFUSED || this == WITHDRAWN;
    }
}
