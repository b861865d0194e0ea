package org.openhuji.register;

import java.util.List;
import org.openhuji.kernel.Words;

/**
 * What can stand in the way of an act: which fact, in words, and which acts would clear it. Codes are stable. The words tell
 * nothing of anybody the officer has not named.
 */
public enum RegisterProblem {
    PERSON_UNKNOWN("REG-0101", "登记簿里没有这个人。", "The register has no such person."),
    HOUSEHOLD_UNKNOWN("REG-0102", "登记簿里没有这个户。", "The register has no such household."),
    ADDRESS_UNKNOWN("REG-0103", "登记簿里没有这个地址。", "The register has no such address."),
    ACT_UNKNOWN("REG-0104", "登记簿里没有这一事项。", "The register has no such act."),
    PERSON_PRESENT(
            "REG-0105",
            "这个人已在登记簿里。",
            "This person is in the register already.",
            ActKind.RESTORATION,
            ActKind.MOVE_WITHIN),
    PERHAPS_PRESENT(
            "REG-0106",
            "登记簿里有{0}人可能就是此人，请逐一核对、答复后再登记。",
            "{0} in the register may be this person: look at each and answer before registering.",
            ActKind.RESTORATION,
            ActKind.MOVE_WITHIN),
    PRESENT_AFTER_ALL(
            "REG-0107",
            "核对的答复是：登记簿里已有此人，不能再作首次登记。",
            "The answer to the search was that this person is in the register; nobody is registered for the first time twice.",
            ActKind.RESTORATION,
            ActKind.MOVE_WITHIN),
    REGISTERED_ALREADY(
            "REG-0110",
            "此人自{0}起已登记为常住户口（户号{1}），一人只能有一个户口。",
            "This person has been registered since {0} in household {1}; nobody is registered twice.",
            ActKind.MOVE_OUT,
            ActKind.MOVE_WITHIN),
    NOT_REGISTERED(
            "REG-0111",
            "此人在{0}没有常住户口登记。",
            "This person was not registered on {0}.",
            ActKind.RESTORATION,
            ActKind.MOVE_IN,
            ActKind.LATE_REGISTRATION),
    NOT_CANCELLED(
            "REG-0112",
            "此人的户口没有注销，不必恢复。",
            "This person's registration has not been cancelled; there is nothing to restore."),
    NOT_IN_TRANSIT("REG-0113", "此人没有迁出待落的记录。", "This person is not in transit between two offices.", ActKind.MOVE_OUT),
    IN_TRANSIT(
            "REG-0114",
            "此人已于{0}迁出，正持证待落。",
            "This person moved out on {0} and is in transit.",
            ActKind.MOVE_IN,
            ActKind.ARRIVED_ELSEWHERE,
            ActKind.RESTORATION),
    DEAD(
            "REG-0115",
            "此人已登记死亡（{0}）。死亡登记有误的，先撤销该登记。",
            "This person is recorded as dead ({0}). If that is wrong, the act is cancelled first.",
            ActKind.CANCEL_ACT),
    DEAD_ALREADY("REG-0119", "死亡登记之后没有其他登记状态。", "Nothing follows a death.", ActKind.CANCEL_ACT),
    REASON_DIFFERS(
            "REG-0116",
            "户口注销的原因是“{0}”，与恢复的事由不符。",
            "The registration was cancelled for another reason ({1}) than the ground of restoration says."),
    LATER_ACT(
            "REG-0117",
            "{0}之后已有登记事项“{1}”（{2}生效），本事项不能插在它之前；先撤销它，或更正。",
            "After {0} another act ({3}, in effect from {2}) was recorded; this one cannot go before it. Cancel that act first, or correct it.",
            ActKind.CANCEL_ACT,
            ActKind.CORRECTION),
    ALWAYS_ONE_STATE(
            "REG-0118",
            "每个人每一天都要有且只有一种登记状态：登记、待落或注销。",
            "Everybody has exactly one state on every day: registered, in transit or cancelled."),
    HOUSEHOLD_CLOSED(
            "REG-0120",
            "该户在{0}没有开立或已撤销，不能有成员。",
            "The household is not open on {0}; nobody can be registered in it.",
            ActKind.NEW_HOUSEHOLD,
            ActKind.OPEN_COLLECTIVE),
    HOUSEHOLD_NEEDS_HEAD(
            "REG-0121",
            "家庭户有成员就要有户主：请说明新户主。",
            "A family household with members has a head: say who is the new one.",
            ActKind.CHANGE_OF_HEAD),
    HEAD_NOT_A_MEMBER(
            "REG-0122", "户主必须是本户成员。", "The head is a member of the household.", ActKind.MOVE_WITHIN, ActKind.MOVE_IN),
    HEAD_NOT_OF_AGE(
            "REG-0123",
            "户主应是完全民事行为能力人（年满十八周岁）；户内只有未成年人的除外。",
            "The head is of full civil capacity (18 or older), unless only minors remain.",
            ActKind.CHANGE_OF_HEAD),
    HOUSEHOLD_HAS_A_HEAD(
            "REG-0124",
            "一户同时只能有一名户主或一名协管人。",
            "A household has one head or one keeper at a time.",
            ActKind.CHANGE_OF_HEAD,
            ActKind.CHANGE_OF_KEEPER),
    ALREADY_HEAD("REG-0125", "此人已是户主。", "This person is the head already."),
    NOT_A_FAMILY(
            "REG-0126", "这是集体户，没有户主。", "This is a collective household; it has no head.", ActKind.CHANGE_OF_KEEPER),
    NOT_COLLECTIVE("REG-0127", "这是家庭户，没有协管人。", "This is a family household; it has no keeper.", ActKind.CHANGE_OF_HEAD),
    HOUSEHOLD_NOT_EMPTY(
            "REG-0128",
            "户内还有{0}人，先把他们迁走。",
            "{0} persons are still registered there; they move first.",
            ActKind.MOVE_WITHIN,
            ActKind.MOVE_OUT),
    NOT_IN_HOUSEHOLD(
            "REG-0129", "此人在{0}不是该户成员。", "This person is not a member of the household on {0}.", ActKind.MOVE_WITHIN),
    SAME_HOUSEHOLD("REG-0130", "此人已在该户。", "This person is in that household already."),
    COMMUNITY_HAS_ONE(
            "REG-0131",
            "该社区已有集体户（户号{0}），一个社区只设一个。",
            "The community has a collective household already ({0}); it has one at most.",
            ActKind.CHANGE_OF_KEEPER),
    ANOTHER_ADDRESS(
            "REG-0132",
            "两户不在同一地址，不能并户。",
            "The households are at different addresses and cannot be merged.",
            ActKind.MOVE_WITHIN),
    ADDRESS_FROZEN(
            "REG-0133", "通告（{0}）在{1}前暂停在该处办理此事项。", "A notice ({0}) stops this act there until {1}.", ActKind.FREEZE),
    ADDRESS_EXISTS("REG-0134", "该处已有同名地址。", "There is an address of that name already."),
    PLACE_UNKNOWN("REG-0135", "没有行政区划代码{0}。", "No division has the code {0}."),
    HOUSEHOLD_NUMBER_TAKEN("REG-0136", "户号已用过，不能再用。", "The household number was used before and is not used again."),
    EVENT_IS_BIRTH("REG-0138", "出生登记的发生日期就是出生日期。", "The event of a birth is the date of birth."),
    EVENT_IN_FUTURE("REG-0140", "发生日期{0}在申报日期之后。", "The event ({0}) lies after the day of filing."),
    FILED_IN_FUTURE("REG-0141", "申报日期{0}在今天之后。", "The day of filing ({0}) lies in the future."),
    BORN_IN_FUTURE("REG-0142", "出生日期{0}在申报日期之后。", "The date of birth ({0}) lies after the day of filing."),
    BEFORE_BIRTH("REG-0143", "发生日期早于出生日期。", "The event lies before the date of birth.", ActKind.CORRECTION),
    PARENT_TOO_YOUNG(
            "REG-0144",
            "按登记的出生日期，父（母）与子女年龄相差不足{0}岁。",
            "By the recorded dates of birth the parent is less than {0} years older than the child.",
            ActKind.CORRECTION),
    PARENT_DEAD(
            "REG-0145",
            "母亲在子女出生前、父亲在出生前一年以上已登记死亡。",
            "The mother is recorded as dead before the birth, or the father a year or more before it.",
            ActKind.CANCEL_ACT),
    WRONG_SEX("REG-0146", "所登记的性别与“{0}”不符。", "The recorded sex does not fit ({1}).", ActKind.CORRECTION),
    TOO_YOUNG_TO_MARRY(
            "REG-0147",
            "按登记的出生日期未到法定婚龄（男二十二、女二十周岁）。",
            "By the recorded date of birth below the age of marriage (men 22, women 20).",
            ActKind.CORRECTION),
    ADOPTER_TOO_YOUNG("REG-0148", "收养人应年满三十周岁。", "Who adopts is 30 or older."),
    NOT_A_NEWBORN(
            "REG-0149",
            "出生超过{0}年的，按补录户口办理。",
            "A birth of more than {0} years ago is a late first registration.",
            ActKind.LATE_REGISTRATION),
    PARENT_NOT_REGISTERED_HERE(
            "REG-0150",
            "随父或随母落户的，所随的父（母）要在本登记簿有常住户口。",
            "The parent whose household the child joins is registered here.",
            ActKind.MOVE_IN,
            ActKind.RESTORATION),
    PARENTAGE_TEST_NEEDED(
            "REG-0151",
            "随未婚生父落户的，需要亲子鉴定证明（国办发〔2015〕96号）。",
            "A child registered with a father not married to the mother needs a test of parentage."),
    NO_PARENT_NAMED("REG-0152", "请至少写明父母一方。", "Name at least one parent."),
    TOO_YOUNG_TO_SERVE(
            "REG-0163", "按登记的出生日期未满{0}周岁。", "By the recorded date of birth younger than {0}.", ActKind.CORRECTION),
    ONLY_CORRECTED(
            "REG-0164", "该项目不能变更，只能更正。", "This item does not change; it can only be corrected.", ActKind.CORRECTION),
    PAPER_NEEDED("REG-0153", "需要：{0}。", "Needed: {1}."),
    PAPER_USED(
            "REG-0154",
            "这份证件的编号已经用过，全国只能用一次。",
            "The number of this paper was used before; it serves once in the country.",
            ActKind.CANCEL_ACT),
    SECOND_OFFICER_NEEDED(
            "REG-0155",
            "更正、撤销和重复户口处理须另一名民警复核。",
            "A correction, a cancellation after the day and a duplicate need a second officer."),
    SECOND_OFFICER_IS_THE_FIRST("REG-0156", "复核的民警不能是经办人本人。", "Who confirms is another officer than who files."),
    ITEM_UNCHANGED("REG-0157", "所填内容与登记的相同。", "What is given is what is recorded."),
    ETHNICITY_FIXED(
            "REG-0158",
            "民族成份的变更：未满十八周岁一次、十八至二十周岁一次，此后不再变更。",
            "An ethnic group is changed once under 18 and once from 18 to 20, and never after."),
    CONSENT_NEEDED("REG-0159", "八周岁以上未成年人改名，须本人同意。", "From 8 years on a child consents to a change of name."),
    CODE_UNKNOWN("REG-0160", "代码{0}不在标准代码表中。", "The code {0} is not in the standard's list."),
    NOBODY_NAMED("REG-0161", "没有写明任何人。", "Nobody is named."),
    NAMED_TWICE("REG-0162", "同一个人写了两次。", "The same person is named twice."),
    NUMBER_TAKEN(
            "REG-0170",
            "该公民身份号码已属于另一人。一人一号，终身不变。",
            "The citizen number is another person's. A number is one person's for all time.",
            ActKind.RESOLVE_DUPLICATE),
    NUMBER_DIFFERS(
            "REG-0171",
            "公民身份号码与出生日期或性别不符。",
            "The citizen number does not fit the date of birth or the sex.",
            ActKind.CORRECTION),
    HAS_A_NUMBER("REG-0172", "此人已有公民身份号码。", "This person has a citizen number already.", ActKind.CORRECTION),
    NO_NUMBER("REG-0175", "要沿用号码的记录没有公民身份号码。", "The record whose number is to go on has none."),
    NUMBERS_EXHAUSTED("REG-0173", "该地区该出生日期的顺序号已用完。", "All sequence numbers of that area and birthday are given."),
    NUMBER_BLOCKS_OVERLAP("REG-0174", "该号段与已发出的号段重叠。", "The block overlaps one that was handed out."),
    OWN_PARENT("REG-0180", "不能是自己的父母。", "Nobody is their own parent."),
    CIRCLE_OF_PARENTS("REG-0181", "这样登记，某人会成为自己的长辈。", "Somebody would become their own forebear.", ActKind.CORRECTION),
    PARENT_ALREADY("REG-0182", "已登记了另一位父亲或母亲。", "Another father or mother is recorded.", ActKind.CORRECTION),
    OWN_SPOUSE("REG-0183", "不能与自己结婚。", "Nobody marries themselves."),
    MARRIED_ALREADY("REG-0184", "其中一方在{0}已有配偶登记。", "One of the two is recorded as married on {0}.", ActKind.DIVORCE),
    MARRIED_ALREADY_SOMEBODY(
            "REG-0187", "其中一方那时已有配偶登记。", "One of the two is recorded as married at that time.", ActKind.DIVORCE),
    NOT_MARRIED("REG-0185", "双方没有互为配偶的登记。", "The two are not recorded as each other's spouses.", ActKind.MARRIAGE),
    CLOSE_KIN("REG-0186", "直系血亲之间不能结婚。", "Relatives in direct line cannot marry.", ActKind.CORRECTION),
    ALREADY_UNDONE("REG-0190", "该事项已经撤销。", "The act has been cancelled already."),
    UNDO_IS_FINAL("REG-0191", "撤销本身不能再撤销；请重新办理原事项。", "A cancellation is not cancelled itself; record the act anew."),
    RESTED_ON(
            "REG-0192",
            "后来的登记事项“{0}”（{1}）以它为依据，先撤销后者。",
            "A later act ({2}, {1}) rests on it; that one is cancelled first.",
            ActKind.CANCEL_ACT),
    REQUEST_DIFFERS("REG-0193", "同一请求编号提交了不同的内容。", "The same request came with other content."),
    SAME_RECORD("REG-0194", "这是同一条记录。", "It is one and the same record."),
    LOCAL_ONLY(
            "REG-0195",
            "此次登记与刚刚完成的另一事项冲突，请刷新后再办。",
            "Another act was recorded at the same moment; look again and repeat."),
    PAPERS_OUT(
            "REG-0196",
            "已按这一事项打印了证件（{0}）；收回并作废后，由另一名民警复核才能撤销。",
            "Papers were printed by this act ({0}); they are recovered and withdrawn first, and a second officer confirms."),
    MALFORMED("REG-0199", "内容不符合登记簿的格式。", "The content does not have the form the register keeps.");

    private final String code;
    private final String zh;
    private final String en;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<ActKind> cleared;

    RegisterProblem(String code, String zh, String en, ActKind... cleared) {
        this.code = code;
        this.zh = zh;
        this.en = en;
        this.cleared = List.of(cleared);
    }

    /** The stable code, such as {@code REG-0110}. */
    public String code() {
        return code;
    }

    /** The acts that would clear it; empty where it is for the filing to mend. */
    public List<ActKind> clearedBy() {
        return cleared;
    }

    /** What stands in the way. */
    public Words words(Object... arguments) {
        return new Words(zh, en).filled(arguments);
    }
}
