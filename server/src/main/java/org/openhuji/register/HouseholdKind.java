package org.openhuji.register;

import org.openhuji.kernel.Words;

/** Kinds of household (ZZ-5.2b, CF-2.2, QJ-11, SX-19). A family has a head; every other has a unit and a keeper. */
public enum HouseholdKind {
    FAMILY("家庭户", "family household"),
    UNIT_COLLECTIVE("单位集体户", "collective household of a work unit"),
    SCHOOL_COLLECTIVE("学校集体户", "collective household of a school"),
    COMMUNITY_COLLECTIVE("社区集体户", "collective household of a community"),
    POLICE_PUBLIC_COLLECTIVE("派出所公共集体户", "public collective household of a police station"),
    TALENT_AGENCY("人才服务机构集体户", "collective household of a talent agency"),
    EMPLOYMENT_GUIDANCE("就业指导中心集体户", "collective household of an employment guidance centre");

    private final String zh;
    private final String en;

    HouseholdKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Words words() {
        return new Words(zh, en);
    }

    /** Whether it has a head, who is one of its members. */
    public boolean family() {
        return this == FAMILY;
    }
}
