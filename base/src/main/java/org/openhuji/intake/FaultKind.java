package org.openhuji.intake;

import org.openhuji.kernel.Words;

/** What can be wrong with a table, and what mends it. {@code docs/import.md} lists them. */
public enum FaultKind {
    UNREADABLE(
            Severity.ERROR,
            "文件无法读取",
            "the file cannot be read",
            "请另存为CSV或XLSX后重试",
            "save it as CSV or XLSX and try again"),
    TOO_LARGE(
            Severity.ERROR,
            "压缩包展开后过大",
            "the sheet unpacks to more than is allowed",
            "请分成几个文件，或改用CSV",
            "part it into several files, or use CSV"),
    HEAD_MISSING(
            Severity.ERROR,
            "缺少必要的列",
            "a column that must be there is missing",
            "请补上该列；表头见 docs/import.md",
            "add the column; docs/import.md has the heads"),
    HEAD_TWICE(Severity.ERROR, "同一列出现两次", "a column is there twice", "请只保留一列", "keep one of them"),
    HEAD_UNKNOWN(
            Severity.WARNING,
            "不认识的列，未读取",
            "an unknown column was left out",
            "如需导入，请改用 docs/import.md 中的表头",
            "use a head of docs/import.md if it should be read"),
    DROPPED(
            Severity.WARNING,
            "该列的内容不予保存，已丢弃",
            "this column is never kept; its values were dropped",
            "无需处理；今后请勿提供",
            "nothing to mend; please do not send it again"),
    WIDTH(
            Severity.ERROR,
            "该行的列数与表头不同",
            "the row has another number of fields than the head",
            "请检查引号和逗号",
            "look at quotes and commas"),
    CHARACTERS(
            Severity.ERROR,
            "含有无法识别的字符",
            "there are characters that cannot be read",
            "请按UTF-8或GB 18030重新导出",
            "export it again as UTF-8 or GB 18030"),
    PRIVATE_USE(
            Severity.WARNING,
            "含有自造字（私有区码位）",
            "there are private-use characters",
            "请改用国家标准中的字",
            "use the characters of the national standard"),
    TOO_LONG(Severity.ERROR, "内容过长", "the text is too long", "请缩短", "shorten it"),
    MISSING(Severity.ERROR, "必填项为空", "a field that must be filled is empty", "请补填", "fill it"),
    NAME(Severity.ERROR, "姓名不合规范", "this is no name", "请按证件更正", "write it as on the papers"),
    NUMBER(
            Severity.QUARANTINE,
            "公民身份号码有误",
            "the citizen number is wrong",
            "请核对原始档案；未确定前放入待核区",
            "look into the old files; until then it is kept apart"),
    NUMBER_REFUSED(
            Severity.ERROR,
            "此号码不能登记常住户口",
            "nobody with this number is a registered person",
            "请核对证件种类",
            "look at the kind of paper"),
    NUMBER_ROUNDED(
            Severity.ERROR,
            "号码被表格软件当作数值，末几位已丢失",
            "the sheet turned the number into a rounded one; its last digits are lost",
            "请把该列设为文本后重新录入",
            "format the column as text and enter it again"),
    NUMBER_OLD(Severity.WARNING, "15位旧号，已换算为18位", "an old number of 15 digits was completed", "请核对", "please check"),
    NUMBER_AREA(Severity.WARNING, "号码的地址码有疑点", "the area code of the number is odd", "请核对", "please check"),
    NUMBER_BIRTH(
            Severity.QUARANTINE,
            "号码与出生日期不一致",
            "number and birth date do not agree",
            "请核对哪一项有误",
            "find out which of the two is wrong"),
    NUMBER_SEX(
            Severity.QUARANTINE,
            "号码与性别不一致",
            "number and sex do not agree",
            "请核对哪一项有误",
            "find out which of the two is wrong"),
    NUMBER_TWICE(
            Severity.QUARANTINE, "两人同号", "two persons have the same number", "请核对哪一人应保留该号", "find out whose it is"),
    SAME_PERSON(
            Severity.QUARANTINE,
            "疑为同一人重复登记",
            "this looks like a person registered twice",
            "请核对后注销其一",
            "look into it and end one of them"),
    NAMESAKE(
            Severity.WARNING,
            "姓名、出生日期、性别与另一行相同",
            "name, birth date and sex are those of another row",
            "请核对是否同一人",
            "check whether they are one person"),
    DATE(Severity.ERROR, "日期不存在或格式不对", "this is no date", "请写成 年-月-日、年-月 或 年", "write YYYY-MM-DD, YYYY-MM or YYYY"),
    DATE_FUTURE(Severity.ERROR, "日期晚于今天", "the date lies in the future", "请更正", "correct it"),
    DATE_ORDER(Severity.ERROR, "日期先后矛盾", "the dates contradict each other", "请更正", "correct them"),
    FIRST_OF_JANUARY(
            Severity.WARNING,
            "出生日期为1月1日的人异常多，可能是补造的",
            "too many births on 1 January: they may have been filled up",
            "不知道的月、日请留空",
            "leave out what is not known"),
    CODE(Severity.ERROR, "不认识的代码或名称", "this code or word is unknown", "请用代码表中的代码或名称", "use a code or word of the list"),
    CODE_OLD(Severity.WARNING, "旧代码，已换成现行代码", "a code of an older standard was replaced", "请核对", "please check"),
    NUMERIC(Severity.ERROR, "应为整数且在范围内", "a whole number within bounds is needed", "请更正", "correct it"),
    PLACE(Severity.ERROR, "区划代码不存在", "there is no such place code", "请写6、9或12位代码", "write a code of 6, 9 or 12 digits"),
    PLACE_COARSE(
            Severity.WARNING,
            "区划代码未到村（居）委会",
            "the place code does not reach the village or community",
            "请写12位代码",
            "write the code of 12 digits"),
    HOUSEHOLD_NUMBER(
            Severity.ERROR,
            "户号应为1至32位字母、数字或连字符",
            "a household number has 1 to 32 letters, digits or hyphens",
            "请更正",
            "correct it"),
    HOUSEHOLD_SCATTERED(
            Severity.ERROR, "同一户的行不相邻", "the rows of a household do not stand together", "请按户号排序", "sort by household"),
    HOUSEHOLD_DIFFERS(
            Severity.ERROR,
            "同一户的户别、派出所、区划或住址不一致",
            "rows of one household differ in kind, station, place or address",
            "请统一",
            "make them agree"),
    NO_ADDRESS(Severity.ERROR, "该户没有住址", "the household has no address", "请补填", "fill it"),
    NO_HEAD(
            Severity.ERROR,
            "家庭户没有户主",
            "a family household has no head",
            "请确定一名户主（与户主关系填02）",
            "make one of them the head (relation 02)"),
    TWO_HEADS(Severity.ERROR, "一户有两名以上户主", "a household has more than one head", "请只留一名户主", "keep one of them"),
    HOUSEHOLD_TAKEN(
            Severity.QUARANTINE,
            "登记簿中已有此户号",
            "the register has a household of this number already",
            "请核对是否同一户；若是，以业务办理增减成员",
            "find out whether it is the same household; if so, its members come and go by acts"),
    HEAD_HELD(
            Severity.ERROR,
            "户主的行未能装入，同户人员一并暂缓",
            "the head's row is not loaded, so the household waits",
            "请先更正户主的行",
            "mend the head's row first"),
    HEAD_MINOR(Severity.WARNING, "户主未成年，而户内有成年人", "the head is a minor though there are adults", "请核对", "please check"),
    COLLECTIVE_RELATION(
            Severity.WARNING,
            "集体户成员的关系按“非亲属”装入",
            "members of a collective household are loaded as not related",
            "无需处理",
            "nothing to mend"),
    COLLECTIVE_UNIT(Severity.WARNING, "集体户没有单位名称", "a collective household has no unit", "请补填", "fill it"),
    RELATION_SEX(Severity.WARNING, "与户主关系和性别不符", "relation and sex do not fit", "请核对", "please check"),
    MARK_TWICE(Severity.ERROR, "编号重复", "the same mark is there twice", "请让编号唯一", "give each row a mark of its own"),
    REFERENCE(
            Severity.WARNING,
            "人员引用格式不对，未装入",
            "this refers to nobody; it was left out",
            "请写公民身份号码，或 # 加编号",
            "write a citizen number, or # and a mark"),
    KIN_NOT_FOUND(
            Severity.WARNING,
            "所引用的人不在文件中，未装入",
            "the person referred to is not in the file; left out",
            "请更正编号",
            "correct the mark"),
    KIN_SELF(Severity.WARNING, "引用了本人，未装入", "the person refers to themselves; left out", "请更正", "correct it"),
    KIN_AGE(
            Severity.WARNING,
            "父母不比子女年长十岁以上，未装入",
            "a parent is not ten years older than the child; left out",
            "请更正",
            "correct it"),
    KIN_SEX(
            Severity.WARNING,
            "父亲应为男性、母亲应为女性，未装入",
            "a father is a man, a mother a woman; left out",
            "请更正",
            "correct it"),
    ACT_SHAPE(
            Severity.ERROR,
            "该事项所填的栏目不对",
            "an act of this kind fills other columns",
            "请对照 docs/import.md 的表",
            "see the table in docs/import.md"),
    ACT_CHAIN(
            Severity.ERROR,
            "与此人上一事项之后的户号不衔接",
            "this does not begin where the person's act before ended",
            "请核对原户号",
            "look at the household before"),
    SPOUSE_OTHER(
            Severity.WARNING,
            "对方所填配偶是别人，未装入",
            "the spouse names another spouse; left out",
            "请更正其中一行",
            "correct one of the two"),
    SPOUSE_SILENT(
            Severity.WARNING,
            "对方未填配偶，按互为配偶装入",
            "the spouse names none; loaded as a couple all the same",
            "请核对",
            "please check"),
    DEAD_REGISTERED(
            Severity.QUARANTINE,
            "已有死亡日期，户口却未注销",
            "there is a day of death and no cancellation",
            "请核实后注销",
            "verify it and cancel"),
    VERY_OLD(
            Severity.WARNING,
            "在册人员超过115岁",
            "somebody older than 115 is registered",
            "请核实是否健在",
            "verify that they live"),
    CANCEL_INCOMPLETE(
            Severity.ERROR,
            "注销日期与注销原因应同时填写",
            "day and reason of a cancellation go together",
            "请补填",
            "fill both or none"),
    CERTIFICATE_EXPIRED(
            Severity.WARNING,
            "迁移证已过期，尚未落户",
            "the migration certificate has expired and the person is in transit",
            "请核实去向",
            "find out where they are"),
    BIRTH_CERTIFICATE(
            Severity.WARNING,
            "出生医学证明编号格式不对",
            "this is no number of a birth certificate",
            "应为一个字母加九位数字",
            "one letter and nine digits"),
    BIRTH_CERTIFICATE_MISSING(
            Severity.WARNING,
            "1996年以后出生登记，缺出生医学证明编号",
            "a birth since 1996 without the number of its certificate",
            "如有请补填",
            "fill it where there is one"),
    BIRTH_CERTIFICATE_TWICE(
            Severity.QUARANTINE,
            "出生医学证明编号重复",
            "the number of a birth certificate is used twice",
            "请核对",
            "find out whose it is"),
    TOO_MANY(
            Severity.ERROR,
            "名单人数超过一份文件的上限",
            "the list has more persons than one file may have",
            "请分成几份，用同一批次号分别上传",
            "part it into several files and send each under the same batch number"),
    PLACE_TOO_COARSE(
            Severity.ERROR,
            "迁入地未到村（居）委会",
            "the place of a move does not reach the village or community",
            "请写12位代码",
            "write the code of 12 digits"),
    UNKNOWN_HERE(
            Severity.ERROR,
            "登记簿里没有姓名和号码都相符的在册人员",
            "the register has nobody registered under this name and number",
            "请照身份证核对；登记在别处登记簿的，填原户籍地",
            "check against the card; where another register has them, say where they are registered"),
    ORIGINS_DIFFER(
            Severity.ERROR,
            "一户的人登记在不同的县（市、区）",
            "the people of one family are registered in different counties",
            "请按原户籍地分成几户",
            "make a family of those of each county"),
    OTHER_OFFICE(
            Severity.ERROR,
            "迁入地不归本单位办理",
            "the place is in another office's charge",
            "请交该地户籍窗口办理",
            "give it to the office of that place"),
    IN_BATCH(
            Severity.ERROR,
            "本批次的另一户里已有此人",
            "another family of this batch has this person already",
            "请核对此人属于哪一户",
            "find out to which family the person belongs"),
    CASE_OPEN(
            Severity.ERROR,
            "此人另有一件征收人员案件在办",
            "this person has another open case of this matter",
            "请先办结那一件",
            "end that case first"),
    MARK_TAKEN(
            Severity.ERROR,
            "本批次的另一户已用此户序号",
            "another family of this batch has this mark",
            "请换一个户序号；已收的户保留原序号",
            "give it another mark; families that are in keep theirs"),
    TAKEN_OTHERWISE(
            Severity.WARNING,
            "此户已收，本次内容不同，未改动",
            "this family was taken in before with other content; nothing was changed",
            "请在该户的案件里更正",
            "correct it in the family's case");

    private final Severity severity;
    private final String wrongZh;
    private final String wrongEn;
    private final String mendZh;
    private final String mendEn;

    FaultKind(Severity severity, String wrongZh, String wrongEn, String mendZh, String mendEn) {
        this.severity = severity;
        this.wrongZh = wrongZh;
        this.wrongEn = wrongEn;
        this.mendZh = mendZh;
        this.mendEn = mendEn;
    }

    /** What becomes of the row. */
    public Severity severity() {
        return severity;
    }

    /** What is wrong. */
    public Words wrong() {
        return new Words(wrongZh, wrongEn);
    }

    /** What mends it. */
    public Words mend() {
        return new Words(mendZh, mendEn);
    }
}
