package org.openhuji.daybook;

import org.openhuji.kernel.Words;

/** Why something cannot be done with blanks or with a day, in words for whoever tried. Codes are stable. */
public enum BlankProblem {
    NO_NUMBER("DAY-0101", "证件编号由字母、数字组成，末尾是数字。", "A number is made of letters and digits and ends in digits."),
    NO_RANGE(
            "DAY-0102",
            "起止编号的字头和位数要相同，止号不小于起号，一次最多 {0} 个。",
            "First and last number have the same letters and length, the last is not below the first, {0} at most."),
    RECEIVED_BEFORE("DAY-0103", "其中有编号已经领用过。", "Some of these numbers were received before."),
    NOT_HELD("DAY-0104", "编号 {0} 不在您名下。", "Number {0} is not in your hands."),
    USED_BEFORE("DAY-0105", "编号 {0} 已经用过、作废、遗失或交回，不能再用。", "Number {0} was used, spoiled, lost or returned before."),
    REASON_NEEDED("DAY-0106", "请写明原因（1 至 200 字）。", "Say why (1 to 200 characters)."),
    DAY_CLOSED("DAY-0107", "{0} 已经日清，不能再登记当日的证件。", "{0} is closed; nothing more is entered for it."),
    GAP("DAY-0108", "证件编号不连续，先说明去向：{0}。", "There is a gap in the numbers; say what became of: {1}."),
    CLOSED_BEFORE("DAY-0109", "这一天已经日清。", "This day is closed already."),
    NOTHING_TO_CONFIRM("DAY-0110", "没有这份待接收的日清，或者已有人接收。", "No such closing waits, or somebody has taken it over."),
    OWN_DAY("DAY-0111", "日清要由另一位民警接收。", "Another officer takes a day over, not the one who closed it."),
    NOT_YET("DAY-0112", "{0} 还没有到。", "{0} has not come yet."),
    NO_SUCH_CASE("DAY-0113", "没有受理编号为 {0} 的案件，或者不归您办。", "There is no case {0}, or it is not yours.");

    private final String code;
    private final String zh;
    private final String en;

    BlankProblem(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** In words, filled in. */
    Words words(Object... arguments) {
        return new Words(zh, en).filled(arguments);
    }
}
