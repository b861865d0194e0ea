package org.openhuji.kernel;

/** Why a text is no citizen number of a registered person. None of the words repeats the number. */
public enum NumberFault {
    /** Not 15 or 18 characters of the right kind. */
    SHAPE(
            "公民身份号码应为18位（旧号15位），前17位为数字，末位为数字或X",
            "a citizen number has 18 characters (an old one 15): digits, the last of 18 a digit or X"),
    /** The last character does not agree with the others. */
    CHECK_CHARACTER("校验码与前17位不符（GB 11643）", "the check character does not agree with the other digits (GB 11643)"),
    /** No province begins with these digits (GB/T 2260). */
    PROVINCE("前两位不是任何省级行政区划代码（GB/T 2260）", "no province has a code that begins so (GB/T 2260)"),
    /** The calendar does not have the birth date. */
    BIRTH_DATE("号码中的出生日期不存在", "the birth date in the number does not exist"),
    /** The birth date lies after today. */
    BIRTH_IN_FUTURE("号码中的出生日期晚于今天", "the birth date in the number lies in the future"),
    /** Nobody born so early was alive when numbers were first given. */
    BIRTH_TOO_EARLY(
            "号码中的出生日期早于1860年，首次编号（1984年）时不可能在世",
            "the birth date in the number lies before 1860; nobody so old lived when numbers were first given (1984)"),
    /** The sequence 000 is given to nobody. */
    SEQUENCE("顺序码000不编给任何人", "the sequence 000 is given to nobody"),
    /** A number that no real person has, where only real people are registered. */
    ARTIFICIAL(
            "这是演示用号码（99开头或2090年以后出生），正式系统不接受",
            "a number for demonstrations (beginning with 99, or born in 2090 or later); only a demonstration accepts it");

    private final String zh;
    private final String en;

    NumberFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What is wrong, and what is allowed. */
    public Words words() {
        return new Words(zh, en);
    }
}
