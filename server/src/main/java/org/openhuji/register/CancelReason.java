package org.openhuji.register;

import org.openhuji.kernel.Words;

/** Why a registration ended. Names are stored, also those that only old data have. */
public enum CancelReason {
    DEATH("死亡", "death"),
    DECLARED_DEAD("宣告死亡", "declared dead by a court"),
    DECLARED_MISSING("宣告失踪", "declared missing by a court"),
    ENLISTMENT("参军入伍", "enlistment"),
    SETTLED_ABROAD("出国（境）定居", "settled abroad"),
    FOREIGN_NATIONALITY("加入外国国籍", "took a foreign nationality"),
    MOVED_OUT("迁出", "moved out and registered elsewhere"),
    DUPLICATE("重复户口", "a double registration ended"),
    FALSE("虚假户口", "registered by fraud and void"),
    CUSTODY("服刑或劳动教养", "prison or re-education"),
    LONG_ABSENCE("长期外出", "long absence"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    CancelReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Words words() {
        return new Words(zh, en);
    }
}
