package org.openhuji.register.duplicates;

import org.openhuji.kernel.Words;

/** What speaks for or against two records being one person. Names are stored. */
public enum Reason {
    NAME_SAME(45, "姓名相同", "same name"),
    NAME_SOUNDS_SAME(35, "姓名同音", "names sound the same"),
    NAME_SIMILAR(30, "姓名差一字", "names differ by one character"),
    BORN_SAME(30, "出生日期相同", "same date of birth"),
    BORN_MAY_BE_SAME(15, "出生日期可能相同", "dates of birth may be the same"),
    BORN_NEARLY_SAME(10, "出生日期差一位或颠倒", "dates of birth differ by one digit or two swapped"),
    PARENT_SAME(15, "父或母相同", "a parent in common"),
    PARENTS_DIFFER(-15, "父母不同", "other parents"),
    NUMBER_NEARLY_SAME(20, "号码差一位或颠倒", "numbers differ by one digit or two swapped"),
    ADDRESS_SAME(10, "住址相同", "same address"),
    SEX_DIFFERS(-25, "性别不同", "other sex");

    private final int weight;
    private final String zh;
    private final String en;

    Reason(int weight, String zh, String en) {
        this.weight = weight;
        this.zh = zh;
        this.en = en;
    }

    /** How much it adds to the score, of 100; negative where it speaks against. */
    public int weight() {
        return weight;
    }

    /** What it is called. */
    public Words words() {
        return new Words(zh, en);
    }
}
