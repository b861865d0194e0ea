package org.openhuji.intake;

/**
 * The columns of a table of acts: one row for each person an act changes, as {@code docs/import.md} describes them. Each row
 * says what held before and what holds after, so that a person's rows in order are a chain.
 */
public enum ActColumn implements TableColumn {
    ACT(Need.REQUIRED, "act", "办件号"),
    KIND(Need.REQUIRED, "kind", "事项"),
    EVENT_DATE(Need.REQUIRED, "eventDate", "发生日期"),
    FILED_ON(Need.OPTIONAL, "filedOn", "申报日期"),
    PERSON(Need.REQUIRED, "person", "人员"),
    FROM_HOUSEHOLD(Need.REQUIRED, "fromHousehold", "原户号"),
    FROM_RELATION(Need.OPTIONAL, "fromRelation", "原与户主关系"),
    HOUSEHOLD(Need.REQUIRED, "household", "户号"),
    RELATION(Need.OPTIONAL, "relation", "与户主关系"),
    PLACE(Need.OPTIONAL, "place", "区划代码"),
    ADDRESS(Need.OPTIONAL, "address", "住址"),
    HOUSEHOLD_KIND(Need.OPTIONAL, "householdKind", "户别"),
    OTHER_PLACE(Need.OPTIONAL, "otherPlace", "迁来地或迁往地"),
    OTHER_PERSON(Need.OPTIONAL, "otherPerson", "相关人员"),
    ITEM(Need.OPTIONAL, "item", "变更项目"),
    OLD_VALUE(Need.OPTIONAL, "oldValue", "变更前"),
    NEW_VALUE(Need.OPTIONAL, "newValue", "变更后"),
    REASON(Need.OPTIONAL, "reason", "原因"),
    PAPER(Need.OPTIONAL, "paper", "凭证");

    private final Need need;
    private final String english;
    private final String chinese;

    ActColumn(Need need, String english, String chinese) {
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
