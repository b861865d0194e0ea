package org.openhuji.intake;

/** The columns of a requisition body's list, as {@code docs/how-to/requisition-batches.md} describes them: one row for each person. */
public enum FamilyColumn implements TableColumn {
    FAMILY(Need.REQUIRED, "family", "户序号"),
    NAME(Need.REQUIRED, "name", "姓名"),
    NUMBER(Need.REQUIRED, "citizenNumber", "公民身份号码"),
    RELATION(Need.REQUIRED, "relation", "与户主关系"),
    ORIGIN(Need.OPTIONAL, "origin", "原户籍地"),
    PLACE(Need.REQUIRED, "place", "迁入地"),
    ADDRESS(Need.REQUIRED, "address", "迁入地址"),
    AGREED(Need.REQUIRED, "agreedOn", "同意日期");

    private final Need need;
    private final String english;
    private final String chinese;

    FamilyColumn(Need need, String english, String chinese) {
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
