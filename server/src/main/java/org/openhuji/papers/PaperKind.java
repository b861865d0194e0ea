package org.openhuji.papers;

/**
 * The kinds of paper there are. The list is closed: a certificate of what card or booklet proves is no kind of it
 * (公通字〔2016〕21号), {@link #NO_CERTIFICATE} says so to who asks for one.
 */
public enum PaperKind {
    RESIDENT_FORM("常住人口登记表"),
    BOOKLET_FRONT("居民户口簿首页"),
    BOOKLET_MEMBER("常住人口登记卡"),
    BOOKLET_CHANGE("登记事项变更和更正记载"),
    BOOKLET_ADDRESS("住址变动登记"),
    BOOKLET_COPY("居民户口簿内容打印件"),
    ITEM_CHANGED("户口登记项目内容变更更正证明"),
    REGISTRATION_CANCELLED("注销户口证明"),
    KIN_ONCE_IN_ONE_HOUSEHOLD("亲属关系证明"),
    FOUNDLING_REPORTED("捡拾弃婴（儿童）报案证明"),
    UNNATURAL_DEATH("非正常死亡证明"),
    NO_CERTIFICATE("不予开具证明告知单"),
    RECEIPT("户籍业务受理回执"),
    ONE_TIME_NOTICE("一次性告知书"),
    MOVE_PERMISSION("准予迁入证明"),
    MIGRATION_CERTIFICATE("户口迁移证"),
    APPROVAL("准予办理决定书"),
    REFUSAL("不予办理决定书"),
    SUSPENSION_NOTICE("中止办理通知书"),
    FILING_SLIP("落户备案单"),
    OWN_DATA("本人信息查询单");

    private final String title;

    PaperKind(String title) {
        this.title = title;
    }

    /** What stands at the head of the paper. */
    public String title() {
        return title;
    }
}
