package org.openhuji.intake;

/**
 * The columns of a table of acts: one row for each person an act changes, as {@code docs/import.md} describes them. Each row
 * says what held before and what holds after, so that a person's rows in order are a chain.
 */
public enum ActColumn {
    ACT("act", "办件号"),
    KIND("kind", "事项"),
    EVENT_DATE("eventDate", "发生日期"),
    FILED_ON("filedOn", "申报日期"),
    PERSON("person", "人员"),
    FROM_HOUSEHOLD("fromHousehold", "原户号"),
    FROM_RELATION("fromRelation", "原与户主关系"),
    HOUSEHOLD("household", "户号"),
    RELATION("relation", "与户主关系"),
    PLACE("place", "区划代码"),
    ADDRESS("address", "住址"),
    HOUSEHOLD_KIND("householdKind", "户别"),
    OTHER_PLACE("otherPlace", "迁来地或迁往地"),
    OTHER_PERSON("otherPerson", "相关人员"),
    ITEM("item", "变更项目"),
    OLD_VALUE("oldValue", "变更前"),
    NEW_VALUE("newValue", "变更后"),
    REASON("reason", "原因"),
    PAPER("paper", "凭证");

    private final String english;
    private final String chinese;

    ActColumn(String english, String chinese) {
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
