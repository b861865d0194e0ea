package org.openhuji.register.reading;

import org.openhuji.kernel.Words;

/** What an act can change, as a timeline names it. */
public enum Item {
    STATE("登记状态", "standing"),
    HOUSEHOLD("户", "household"),
    RELATION("与户主关系", "relation to the head"),
    NAME("姓名", "name"),
    FORMER_NAMES("曾用名", "former names"),
    SEX("性别", "sex"),
    ETHNICITY("民族", "ethnic group"),
    BORN("出生日期", "date of birth"),
    BIRTH_PLACE("出生地", "place of birth"),
    NATIVE_PLACE("籍贯", "native place"),
    NUMBER("公民身份号码", "citizen number"),
    MARITAL_STATUS("婚姻状况", "marital status"),
    EDUCATION("文化程度", "education"),
    MILITARY_SERVICE("兵役状况", "military service"),
    OCCUPATION("职业", "occupation"),
    EMPLOYER("服务处所", "employer"),
    HEIGHT("身高", "height"),
    BLOOD_GROUP("血型", "blood group"),
    RELIGION("宗教信仰", "religion"),
    OTHER_ADDRESS("其他住址", "other address"),
    PHONE("电话", "telephone"),
    FATHER("父亲", "father"),
    MOTHER("母亲", "mother"),
    CHILD("子女", "child"),
    SPOUSE("配偶", "spouse"),
    ADDRESS("住址", "address"),
    HEAD("户主", "head"),
    KEEPER("集体户协管人", "keeper"),
    MEMBER("成员", "member");

    private final String zh;
    private final String en;

    Item(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Words words() {
        return new Words(zh, en);
    }
}
