package org.openhuji.audit;

/** What can stand in the log. Names are stored: one that was used keeps its meaning. */
public enum AuditEvent {
    PERSON_READ(
            "读取人员记录",
            "a person's record read",
            "one person's record was opened",
            "the person; detail: the part that was read"),
    PERSON_LISTED(
            "出现在列表中",
            "appeared in a list",
            "persons stood in a list somebody was shown, nothing of them opened",
            "the persons; detail: the list"),
    HOUSEHOLD_READ(
            "读取家庭户",
            "a household read",
            "a household with its members was opened",
            "the members; detail: the household"),
    SEARCHED(
            "查询",
            "searched",
            "a search was made, whatever it found",
            "the persons found; detail: kinds of keys, how many found; never what was typed"),
    UNMASKED("显示完整信息", "unmasked", "a masked value was shown in full", "the person; detail: which value"),
    CASE_READ("查看案件", "a case read", "a case was opened", "its people; detail: the matter and the case"),
    CASE_STEP("办理案件", "a step of a case", "a step of a case was taken", "its people; detail: the step and the case"),
    SAMPLE_DRAWN(
            "抽取复查样本",
            "a sample drawn",
            "the lots of a month were drawn: which decided cases are looked at again",
            "nobody; detail: the sample, how many"),
    CASE_REVIEWED(
            "抽查案件",
            "a case looked at again",
            "somebody without a hand in a decided case said whether it was in order",
            "its people; detail: the answer and the case"),
    DOCUMENT_READ(
            "查看上传材料",
            "a sent paper read",
            "a file an applicant had sent was opened",
            "the people of the case; detail: the paper and the case"),
    LETTER_ATTENDED(
            "处理未送达的信",
            "a stuck letter attended to",
            "a letter between two places that did not get on was tried again or given up",
            "nobody; detail: what was done, the letter"),
    ACT_RECORDED(
            "登记事项",
            "an act recorded",
            "an act of the register took effect",
            "the persons; detail: kind and id of the act"),
    CORRECTION_APPROVED(
            "批准更正",
            "a correction approved",
            "a second officer approved or refused a correction",
            "the persons; detail: the answer and the correction"),
    DUPLICATE_REVIEWED(
            "审核重复记录",
            "a duplicate reviewed",
            "two records were held side by side and an answer given",
            "the persons; detail: the answer"),
    PROTECTION_CHANGED(
            "地址保护",
            "an address protected",
            "a person's address was hidden from all, or is shown again",
            "the person; detail: ordered or lifted"),
    NUMBERS_HANDED_OUT(
            "发放号段",
            "numbers handed out",
            "a block of citizen numbers was handed out on paper",
            "nobody; detail: the block, how many"),
    PRINTED("打印", "printed", "a form or page was made to be printed", "the persons; detail: the form"),
    BLANKS_ENTERED(
            "空白证件台账",
            "blanks entered",
            "numbered blanks were received, issued, spoiled, lost or returned",
            "nobody; detail: what became of which kind, how many"),
    DAY_CLOSED("日清", "a day closed", "an officer closed a day, or took one over", "nobody; detail: which of the two"),
    PAPER_WITHDRAWN("作废证件", "a paper withdrawn", "a printed paper was withdrawn", "the persons; detail: why"),
    EXPORTED("导出", "exported", "records left as a file", "the persons where few; detail: what, how many"),
    BATCH_LOADED("批量导入", "a batch loaded", "a batch of records was loaded", "nobody; detail: the batch, how many"),
    BATCH_UNDONE("撤销批次", "a batch undone", "a batch was undone as a whole", "nobody; detail: the batch, how many"),
    BACKUP_TAKEN("备份", "a backup taken", "the whole database was written into files", "nobody; detail: how many rows"),
    BACKUP_RESTORED(
            "恢复备份", "a backup restored", "an empty database was filled from a backup", "nobody; detail: how many rows"),
    SIGNED_IN("登录", "signed in", "an officer signed in", "nobody; detail: how"),
    SIGN_IN_FAILED(
            "登录失败", "sign-in failed", "a sign-in was refused", "nobody; detail: why; the account where there is one"),
    SIGNED_OUT("退出", "signed out", "an officer signed out", "nobody"),
    LOCKED_OUT(
            "账号被锁",
            "locked out",
            "an account was locked after failed attempts",
            "nobody; detail: the account, how many attempts"),
    IDENTITY_CONFIRMED(
            "再次确认身份",
            "identity confirmed again",
            "an officer gave the password again, or a wrong one",
            "nobody; detail: the answer"),
    PURPOSE_STATED("说明事由", "a purpose stated", "an officer said what the next reads are for", "nobody"),
    ACCOUNT_CHANGED(
            "账号变更",
            "an account changed",
            "an account was added, locked, opened or changed",
            "nobody; detail: the change, the account"),
    LOG_READ("查阅日志", "the log read", "an auditor searched the log", "the person asked for; detail: how many found"),
    LOG_VERIFIED(
            "核验日志", "the log verified", "the chain was proved or found broken", "nobody; detail: the finding, how far"),
    REFUSED("拒绝访问", "refused", "somebody signed in asked for what they may not have", "nobody; detail: the permission");

    private final String zh;
    private final String en;
    private final String when;
    private final String holds;

    AuditEvent(String zh, String en, String when, String holds) {
        this.zh = zh;
        this.en = en;
        this.when = when;
        this.holds = holds;
    }

    /** What it is called in Chinese. */
    public String zh() {
        return zh;
    }

    /** What it is called in English. */
    public String en() {
        return en;
    }

    /** When it is written, for {@code docs/generated/audit-events.md}. */
    String when() {
        return when;
    }

    /** What its subjects and detail are, for the same page. */
    String holds() {
        return holds;
    }
}
