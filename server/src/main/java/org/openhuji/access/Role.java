package org.openhuji.access;

/** What somebody is at work. A role is held for a place and everything below it. Codes are stored and keep their meaning. */
public enum Role {
    WINDOW_OFFICER("户籍民警", "window officer"),
    APPROVER("审批人", "approver"),
    COMMUNITY_WORKER("社区工作人员", "community worker"),
    DEPARTMENT_READER("部门查询员", "department reader"),
    STATISTICIAN("统计员", "statistician"),
    POLICY_OFFICER("政策人员", "policy officer"),
    AUDITOR("审计员", "auditor"),
    ADMINISTRATOR("系统管理员", "administrator");

    private final String zh;
    private final String en;

    Role(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called in Chinese. */
    public String zh() {
        return zh;
    }

    /** What it is called in English. */
    public String en() {
        return en;
    }
}
