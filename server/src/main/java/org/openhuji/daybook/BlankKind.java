package org.openhuji.daybook;

import org.openhuji.kernel.Words;

/** The kinds of blank that carry a number of their own. Names are stored. */
public enum BlankKind {
    BOOKLET("居民户口簿", "residents' booklet"),
    BOOKLET_PAGE("常住人口登记卡", "booklet page"),
    MIGRATION_CERTIFICATE("户口迁移证", "migration certificate"),
    MOVE_PERMISSION("准予迁入证明", "permission to move in");

    private final String zh;
    private final String en;

    BlankKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Words words() {
        return new Words(zh, en);
    }
}
