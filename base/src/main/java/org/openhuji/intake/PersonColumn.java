package org.openhuji.intake;

import java.util.List;

/**
 * The columns of a table of persons with their households: one row a person, as {@code docs/import.md} describes them.
 * A head may be written in English (capitals, spaces and underscores do not matter), or with any of its Chinese names.
 */
public enum PersonColumn implements TableColumn {
    HOUSEHOLD(Need.REQUIRED, "household", "户号", "户编号"),
    HOUSEHOLD_KIND(Need.REQUIRED, "householdKind", "户别", "户类型"),
    STATION(Need.OPTIONAL, "station", "派出所", "所属派出所", "派出所代码"),
    BEAT(Need.OPTIONAL, "beat", "警务区", "责任区"),
    PLACE(Need.REQUIRED, "place", "区划代码", "居村委会代码", "居（村）委会代码", "区划"),
    ADDRESS(Need.REQUIRED, "address", "住址", "地址", "详细地址", "户籍地址"),
    UNIT(Need.OPTIONAL, "unit", "单位名称", "集体户单位"),
    ROW(Need.OPTIONAL, "row", "编号", "人员编号", "序号"),
    RELATION(Need.REQUIRED, "relation", "与户主关系", "户主关系", "与户主的关系"),
    NAME(Need.REQUIRED, "name", "姓名"),
    FORMER_NAMES(Need.OPTIONAL, "formerNames", "曾用名"),
    NUMBER(Need.REQUIRED, "number", "公民身份号码", "身份证号", "身份证号码", "身份号码"),
    SEX(Need.REQUIRED, "sex", "性别"),
    BORN(Need.REQUIRED, "born", "出生日期", "出生年月日", "出生年月"),
    BIRTH_PLACE(Need.OPTIONAL, "birthPlace", "出生地"),
    BIRTH_CERTIFICATE(Need.OPTIONAL, "birthCertificate", "出生医学证明编号", "出生证编号"),
    NATIVE_PLACE(Need.OPTIONAL, "nativePlace", "籍贯"),
    ETHNICITY(Need.OPTIONAL, "ethnicity", "民族"),
    MARITAL_STATUS(Need.OPTIONAL, "maritalStatus", "婚姻状况"),
    EDUCATION(Need.OPTIONAL, "education", "文化程度", "学历"),
    OCCUPATION(Need.OPTIONAL, "occupation", "职业"),
    EMPLOYER(Need.OPTIONAL, "employer", "服务处所", "工作单位"),
    MILITARY_SERVICE(Need.OPTIONAL, "militaryService", "兵役状况"),
    HEIGHT(Need.OPTIONAL, "height", "身高"),
    FATHER(Need.OPTIONAL, "father", "父亲", "父亲身份号码", "父亲公民身份号码"),
    MOTHER(Need.OPTIONAL, "mother", "母亲", "母亲身份号码", "母亲公民身份号码"),
    SPOUSE(Need.OPTIONAL, "spouse", "配偶", "配偶身份号码", "配偶公民身份号码"),
    GUARDIAN(Need.OPTIONAL, "guardian", "监护人", "监护人身份号码", "监护人公民身份号码"),
    GUARDIAN_RELATION(Need.OPTIONAL, "guardianRelation", "监护关系"),
    REGISTERED_SINCE(Need.OPTIONAL, "registeredSince", "何时迁来本址", "登记日期", "迁来本址日期"),
    REGISTERED_BY(Need.OPTIONAL, "registeredBy", "登记事由", "迁来原因"),
    MOVED_FROM(Need.OPTIONAL, "movedFrom", "何地迁来本址", "迁来地"),
    CITY_SINCE(Need.OPTIONAL, "citySince", "何时迁来本市", "何时迁来本市（县）"),
    CITY_FROM(Need.OPTIONAL, "cityFrom", "何地迁来本市", "何地迁来本市（县）"),
    DIED_ON(Need.OPTIONAL, "diedOn", "死亡日期"),
    CANCELLED_ON(Need.OPTIONAL, "cancelledOn", "注销日期"),
    CANCEL_REASON(Need.OPTIONAL, "cancelReason", "注销原因", "注销类别"),
    MOVED_OUT_ON(Need.OPTIONAL, "movedOutOn", "迁出日期"),
    MOVED_TO(Need.OPTIONAL, "movedTo", "迁往地", "何地迁往"),
    CERTIFICATE(Need.OPTIONAL, "certificate", "迁移证编号"),
    CERTIFICATE_UNTIL(Need.OPTIONAL, "certificateUntil", "迁移证有效期至", "迁移证有效期");

    private final Need need;
    private final String english;
    private final String chinese;
    /** Parted by spaces. */
    private final String others;

    PersonColumn(Need need, String english, String chinese, String... others) {
        this.need = need;
        this.english = english;
        this.chinese = chinese;
        this.others = String.join(" ", others);
    }

    @Override
    public Need need() {
        return need;
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
    public List<String> others() {
        return others.isEmpty() ? List.of() : List.of(others.split(" "));
    }
}
