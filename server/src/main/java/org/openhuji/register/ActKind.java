package org.openhuji.register;

import org.openhuji.kernel.Words;

/** What can happen to a registration, each with the ground it rests on where no other is given. Names are stored. */
public enum ActKind {
    BIRTH("出生登记", "birth", "户口登记条例第七条；不得附加条件：国办发〔2015〕96号、LL-4.1b"),
    LATE_REGISTRATION("补录户口", "first registration of a person without one", "国办发〔2015〕96号；LL-4.1a"),
    ADOPTION("收养入户", "adoption or foundling", "户口登记条例第七条、第十九条"),
    RESTORATION("恢复户口", "restoration", "国办发〔2015〕96号；CF-2.3b"),
    MOVE_IN("迁入", "move in from elsewhere", "户口登记条例第十三条"),
    MOVE_OUT("迁出", "move out to elsewhere", "户口登记条例第十条"),
    ARRIVED_ELSEWHERE("迁往地已落户", "registered elsewhere after moving out", "户口登记条例第十条、第十三条"),
    MOVE_WITHIN("市内移居", "move within the city", "户口登记条例第六条、第十三条"),
    MARRIAGE("结婚", "marriage", "户口登记条例第十九条"),
    DIVORCE("离婚", "divorce", "户口登记条例第十九条"),
    DEATH("死亡注销", "death", "户口登记条例第八条；LL-4.1e"),
    DECLARED_MISSING("宣告失踪", "declared missing or dead by a court", "户口登记条例第十九条；民法典第四十条、第四十六条"),
    ENLISTMENT("入伍注销", "enlistment", "户口登记条例第十二条"),
    EMIGRATION("出国（境）定居注销", "emigration", "户口登记条例第十条"),
    CHANGE_OF_ITEM("变更登记", "change of a name or another item", "户口登记条例第十七条、第十八条"),
    CORRECTION("更正登记", "correction of a recorded error", "户口登记条例第十七条；SX-35a"),
    NEW_HOUSEHOLD("立户", "new household", "户口登记条例第五条"),
    SPLIT("分户", "split of a household", "户口登记条例第五条、第十九条"),
    MERGE("并户", "merge of households", "户口登记条例第五条、第十九条"),
    CHANGE_OF_HEAD("变更户主", "change of head", "户口登记条例第五条"),
    OPEN_COLLECTIVE("设立集体户", "opening of a collective household", "户口登记条例第五条；QJ-11a、SX-19"),
    CLOSE_COLLECTIVE("撤销集体户", "closing of a collective household", "户口登记条例第五条"),
    CHANGE_OF_KEEPER("变更集体户协管人", "change of the keeper of a collective household", "户口登记条例第五条；QJ-11c"),
    RENAME_STREET("地名门牌变更", "a street or address renamed", "地名管理条例；户口登记条例第五条"),
    FREEZE("暂停办理通告", "notice that stops acts at a place", "通告；ZZ-9.7S"),
    RESOLVE_DUPLICATE("重复户口处理", "duplicate resolved", "户口登记条例第六条；SX-35a"),
    CANCEL_ACT("撤销登记", "cancellation of an act", "户口登记条例第十七条"),
    BATCH_LOADED("批量导入", "loaded from a file", "导入文件");

    private final String zh;
    private final String en;
    private final String ground;

    ActKind(String zh, String en, String ground) {
        this.zh = zh;
        this.en = en;
        this.ground = ground;
    }

    /** What it is called. */
    public Words words() {
        return new Words(zh, en);
    }

    /** The clause or standard it rests on where the filing names no other. */
    public String ground() {
        return ground;
    }

    /** Whether people may enter the register by it. */
    public boolean bringsPeople() {
        return switch (this) {
            case BIRTH, LATE_REGISTRATION, ADOPTION, RESTORATION, MOVE_IN, BATCH_LOADED -> true;
            case MOVE_OUT,
                    ARRIVED_ELSEWHERE,
                    MOVE_WITHIN,
                    MARRIAGE,
                    DIVORCE,
                    DEATH,
                    DECLARED_MISSING,
                    ENLISTMENT,
                    EMIGRATION,
                    CHANGE_OF_ITEM,
                    CORRECTION,
                    NEW_HOUSEHOLD,
                    SPLIT,
                    MERGE,
                    CHANGE_OF_HEAD,
                    OPEN_COLLECTIVE,
                    CLOSE_COLLECTIVE,
                    CHANGE_OF_KEEPER,
                    RENAME_STREET,
                    FREEZE,
                    RESOLVE_DUPLICATE,
                    CANCEL_ACT -> false;
        };
    }
}
