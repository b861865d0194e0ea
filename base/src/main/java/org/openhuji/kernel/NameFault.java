package org.openhuji.kernel;

/** Why a text is no name. */
public enum NameFault {
    /** Nothing is there. */
    EMPTY("姓名为空", "the name is empty"),
    /** More than {@link PersonName#MAX_LENGTH} characters. */
    TOO_LONG("姓名超过100个字", "the name has more than 100 characters"),
    /** A code point of a private library: what it looks like is known only to the system it comes from. */
    PRIVATE_USE(
            "姓名含有自造字（私有区码位），不同系统显示不同；请改用国家标准（GB 18030-2022）中的字",
            "the name has a character of a private library (private-use code point), which looks different elsewhere; use the character of GB 18030-2022"),
    /** Not a Chinese character, a middle dot or a Latin letter. */
    CHARACTER(
            "姓名含有汉字、间隔号“·”和拉丁字母以外的字符",
            "the name has something other than Chinese characters, the middle dot and Latin letters"),
    /** A dot with nothing before or after it, or two together. */
    DOT("间隔号“·”应在两个部分之间，且只有一个", "a middle dot stands between two parts, and one is enough"),
    /** Chinese characters and Latin letters in one name. */
    MIXED("姓名不能混用汉字和拉丁字母", "a name is written in Chinese characters or in Latin letters, not in both");

    private final String zh;
    private final String en;

    NameFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What is wrong, and what is allowed. */
    public Words words() {
        return new Words(zh, en);
    }
}
