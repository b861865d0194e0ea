package org.openhuji.access;

/** Why something is refused. */
public enum AccessProblem {
    NOT_SIGNED_IN("请先登录。", "Sign in first."),
    NOT_ALLOWED("您的角色没有这项权限。需要时请找管理员。", "None of your roles allows this. Ask the administrator if you need it."),
    OUTSIDE_PLACE(
            "不在您负责的区域内，请转给当地的单位办理。",
            "This is outside the places you work for. Pass it to the office that is in charge there."),
    PURPOSE_NEEDED(
            "请先说明事由：所办案件、当事人在窗口，或写明原因。",
            "Say first what it is for: a case, the person at the window, or a reason in words."),
    CONFIRMATION_NEEDED("请再输入一次密码，确认是您本人。", "Give your password once more, to confirm that it is you."),
    OWN_RECORD("本人和近亲属的记录不能自己查办，请交给同事。", "Your own record and your family's are for a colleague to open."),
    OWN_WORK("自己办理的不能自己批准，请交给另一位人员。", "Nobody approves what they recorded. Pass it to a second officer.");

    private final String zh;
    private final String en;

    AccessProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What is wrong and what to do, in Chinese. */
    public String zh() {
        return zh;
    }

    /** What is wrong and what to do, in English. */
    public String en() {
        return en;
    }
}
