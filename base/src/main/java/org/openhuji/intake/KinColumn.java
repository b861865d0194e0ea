package org.openhuji.intake;

/** The columns of a table of kin that the columns of the persons cannot say, as {@code docs/import.md} describes them. */
public enum KinColumn {
    PERSON("person", "人员"),
    RELATION("relation", "关系"),
    RELATIVE("relative", "亲属"),
    SINCE("since", "起始日期"),
    UNTIL("until", "终止日期"),
    PAPER("paper", "凭证");

    private final String english;
    private final String chinese;

    KinColumn(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The head in English. */
    public String english() {
        return english;
    }

    /** The head in Chinese. */
    public String chinese() {
        return chinese;
    }
}
