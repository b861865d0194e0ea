package org.openhuji.access;

/** What may be allowed. Who holds it stands in {@code Rights}. */
public enum Permission {
    READ_PERSON("查看人员和家庭户", "read persons and households"),
    SEARCH_PERSON("查询人员", "search for persons"),
    READ_HISTORY("查看历史", "read what was before"),
    UNMASK("显示完整号码和地址", "show numbers and addresses in full"),
    READ_SENSITIVE("查看敏感信息", "read sensitive groups"),
    HANDLE_CASE("受理和办理案件", "take in and carry out cases"),
    DECIDE_CASE("审批案件", "decide cases"),
    FILE_ARRIVALS("社区备案", "confirm for a community who has come"),
    RECORD_ACT("办理登记事项", "record acts"),
    APPROVE_CORRECTION("批准更正", "approve corrections"),
    REVIEW_DUPLICATES("审核重复记录", "review duplicates"),
    PRINT("打印", "print"),
    EXPORT("导出", "export"),
    LOAD_BATCH("批量导入", "load batches"),
    UNDO_BATCH("撤销批次", "undo batches"),
    READ_STATISTICS("查看统计", "read statistics"),
    READ_AUDIT("查阅日志", "read the log"),
    MANAGE_ACCOUNTS("管理账号", "manage accounts");

    private final String zh;
    private final String en;

    Permission(String zh, String en) {
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
