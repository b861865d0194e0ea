package org.openhuji.intake;

/** The columns of a table of kin that the columns of the persons cannot say, as {@code docs/import.md} describes them. */
public enum KinColumn implements TableColumn {
    PERSON(Need.REQUIRED, "person", "人员"),
    RELATION(Need.REQUIRED, "relation", "关系"),
    RELATIVE(Need.REQUIRED, "relative", "亲属"),
    SINCE(Need.OPTIONAL, "since", "起始日期"),
    UNTIL(Need.OPTIONAL, "until", "终止日期"),
    PAPER(Need.OPTIONAL, "paper", "凭证");

    private final Need need;
    private final String english;
    private final String chinese;

    KinColumn(Need need, String english, String chinese) {
        this.need = need;
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public Need need() {
        return need;
    }
}
