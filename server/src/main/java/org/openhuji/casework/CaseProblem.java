package org.openhuji.casework;

import org.openhuji.kernel.Words;

/** Why something cannot be done to a case, in words for whoever tried. Codes are stable. */
public enum CaseProblem {
    CHANGED_MEANWHILE(
            "CASE-0101", "这件案件刚被别人改过，请看过新内容再办。", "Somebody else has just changed this case. Look at it again first."),
    NOT_NOW("CASE-0102", "案件现在是“{0}”，不能办“{1}”。", "The case is \"{2}\" now; \"{3}\" is not possible."),
    NOT_YOURS("CASE-0103", "这一步应由{0}办理。", "This step is for {1}."),
    LEVEL_TOO_LOW("CASE-0104", "这件案件由{0}决定，您的权限是{1}。", "This case is decided by {2}; you decide for {3}."),
    LEVEL_ABOVE_NEEDED(
            "CASE-0105",
            "与系统依条款得出的结论相反，须由上一级（{0}）决定。",
            "This goes against what the clauses say; the level above ({1}) decides."),
    OWN_ACCEPTANCE("CASE-0106", "受理人不能审批自己受理的案件。", "Nobody decides what they accepted themselves."),
    INCOMPLETE("CASE-0107", "还缺：{0}。", "Still missing: {1}."),
    NOTHING_MISSING("CASE-0108", "没有缺少的材料，不能退回。", "Nothing is missing; it cannot be returned."),
    RETURNED_BEFORE(
            "CASE-0109",
            "已经一次性告知过，不能再次退回；请受理、决定或核实。",
            "It was returned once, with everything missing; it is not returned again. Accept it, verify, or decide."),
    PAPER_NOT_ASKED(
            "CASE-0110",
            "“{0}”不在本事项的材料清单里，不能要求。",
            "\"{1}\" is not among the papers of this matter and cannot be asked for."),
    PAPER_MAY_NOT_FOLLOW("CASE-0111", "“{0}”不能容缺后补。", "\"{1}\" may not follow later."),
    ANSWER_AWAITED("CASE-0112", "还有{0}项核查没有答复。", "{0} checks have not been answered."),
    ASKED_BEFORE("CASE-0113", "已向{0}核查过，不重复核查。", "{0} was asked before and is not asked again."),
    NO_SUCH_CHECK("CASE-0114", "没有这一项待答复的核查。", "No such check awaits an answer."),
    WORDS_NEEDED(
            "CASE-0115", "请用文字写明理由和事实（1 至 {0} 字）。", "Say why, and on which facts, in words (1 to {0} characters)."),
    CLAUSE_NEEDED("CASE-0116", "不予批准必须写明所依据的条款。", "A refusal names the clause it rests on."),
    NO_SUCH_CLAUSE("CASE-0117", "“{0}”不是现行政策的条款。", "\"{0}\" is no clause of the policies in force."),
    CONSENT_MISSING(
            "CASE-0118",
            "{0}没有同意，不能办理；成年人须本人同意，未成年人由监护人同意。",
            "{0} has not consented. Adults consent themselves, minors through their guardian."),
    NO_NOTICE("CASE-0119", "中止须写明依据的通告。", "A suspension names the notice it rests on."),
    NO_PERMISSION_HERE("CASE-0120", "这一事项不需要准迁证明。", "This matter has no permission to move in."),
    NOT_HANDED_OVER(
            "CASE-0121",
            "迁出地还没有签发迁移证，不能落户。",
            "The place left has not issued the certificate; nobody can be registered yet."),
    CERTIFICATE_EXPIRED("CASE-0122", "迁移证已于{0}过期，请原签发地换发。", "The certificate expired on {0}; its issuer replaces it."),
    NOTHING_TO_REISSUE("CASE-0123", "没有可换发的迁移证。", "There is no certificate to replace."),
    OBJECTION_LATE("CASE-0124", "提出异议的期限（{0} 日）已过。", "The time to object ({0} days) has passed."),
    REGISTERED_ALREADY(
            "CASE-0125",
            "已经登记，不能撤回；登记有误的，走撤销登记。",
            "It is registered and cannot be withdrawn. A wrong registration is cancelled in the register."),
    HOUSEHOLD_MISSING("CASE-0126", "还没有说明落在哪一户。", "The household it leads to has not been said."),
    NOT_IN_THE_REGISTER(
            "CASE-0127",
            "登记簿里没有找到{0}。请核对姓名和公民身份号码；登记在别处登记簿的，须由该处迁出。",
            "{0} was not found in the register. Check name and citizen number; whoever is in another register has to be handed over by it."),
    REGISTER_SAYS_NO("CASE-0128", "登记簿不允许：{0}", "The register stands against it: {1}"),
    SECOND_OFFICER_NEEDED(
            "CASE-0140",
            "本事项须两名民警：决定的人不能自己登记，请另一人登记。",
            "This matter takes two officers: who decided it does not register it. Let another one do so."),
    MOVED_UNASKED(
            "CASE-0141",
            "申请里漏了要迁移的人，不能办理：每个被迁的人都要列明并同意。",
            "Somebody is to be moved who is not part of the application. Everybody who is moved stands in it and agrees."),
    ANOTHER_PLACE(
            "CASE-0142",
            "案件 {0} 是为另一个地方开的，不能改到这里；请撤回它，再重新办理。",
            "Case {0} was opened for another place and cannot be led here. Withdraw it and begin anew."),
    NO_SUCH_CASE("CASE-0130", "受理编号和查询码对不上。", "Reference and code do not belong together."),
    NO_CITIZEN_NUMBER(
            "CASE-0131",
            "这不是公民身份号码：应为 18 位，末位（数字或 X）由前 17 位算出；请核对有没有写错一位。",
            "This is no citizen number: 18 characters, the last of which, a digit or X, follows from the others. Look for a digit mistyped."),
    NOTHING_STOPS_IT("CASE-0132", "没有正在生效的通告暂停这件案件，不能中止。", "No notice in force stops this case; it is not suspended."),
    STILL_STOPPED("CASE-0133", "通告仍在生效，还不能恢复办理。", "The notice is still in force; the case cannot go on yet."),
    NO_SUCH_PAPER(
            "CASE-0134",
            "没有号码为{0}、还有效的这种证件是从这里签发的。",
            "No such paper with the number {0} that is still open was issued here."),
    PAPER_NOT_THEIRS("CASE-0135", "{0}上的人与申请人不符。", "The people on {0} are not those of the application."),
    NOT_REGISTERED_YET("CASE-0136", "还没有登记，不能备案。", "It is not registered yet; there is nothing to file."),
    NOT_RELEASED(
            "CASE-0160", "迁入地还没有退回，不能恢复户口。", "The new place has not handed the move back; nobody can be restored yet."),
    MOVE_CALLED_OFF(
            "CASE-0161",
            "这次迁移已经退回迁出地，请重新申请。",
            "This move was handed back to the place left; a new application is needed."),
    NOT_ENDED("CASE-0150", "案件是“{0}”，办结后才归档。", "The case is \"{1}\"; it is archived once it has ended."),
    NO_SUCH_PAPER_NOW("CASE-0151", "案件是“{0}”，现在没有这份文书。", "The case is \"{1}\"; there is no such paper now."),
    PRINTED_BEFORE(
            "CASE-0152",
            "这份文书已经打印过；再打印请选原因，原件作废。",
            "This paper was printed before. Say why it is printed again; the one before is void."),
    QUERY_NUMBER_NEEDED(
            "CASE-0190",
            "请写{0}的查询号（最多 60 个字）；查不了的，选“未能查询”。",
            "Write the number of the query in the {1}, at most 60 characters; or say that it could not be asked."),
    LOOKUP_NOT_ASKED("CASE-0191", "本事项不查{0}。", "In this matter nobody looks into the {1}."),
    LOOKUP_STANDS(
            "CASE-0192",
            "{0}的结果已记下，不能改；有疑问由上一级决定。",
            "What was found in the {1} stands; the level above decides on it."),
    LOOKUPS_MISSING(
            "CASE-0193",
            "还没有查询：{0}。查不了的也要记下，再送审批。",
            "Not looked up yet: {1}. What cannot be asked is noted too; then the case goes on."),
    NOT_TO_REVIEW(
            "CASE-0180",
            "您经办过这件案件，或者它由上级决定，应由别人抽查。",
            "You had a hand in this case, or it was decided above your level: somebody else looks at it."),
    REVIEWED_BEFORE("CASE-0181", "这件案件已经抽查过。", "Somebody has looked at this case already."),
    NOTHING_TO_NOTE("CASE-0170", "这件案件没有等您知悉的催办。", "There is no reminder on this case that waits for you to note it."),
    SITUATION_NEEDED(
            "CASE-0129", "本事项依条款决定，须先填写家庭情况。", "A clause decides this matter; the family's situation is needed first.");

    private final String code;
    private final String zh;
    private final String en;

    CaseProblem(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** In words, filled in. */
    public Words words(Object... arguments) {
        return new Words(zh, en).filled(arguments);
    }
}
