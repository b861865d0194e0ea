package org.openhuji.intake;

import java.util.Set;

/**
 * Heads of columns that are never kept: whether somebody was agricultural (abolished), papers of family planning, fees, and
 * land given up for a registration. They are recognised so that their columns are dropped and counted, not guessed at.
 */
final class DroppedColumns {
    private static final Set<String> HEADS = Set.of(
            "户口性质",
            "户口类别",
            "户口类型",
            "户口属性",
            "户籍性质",
            "户籍类别",
            "户籍类型",
            "户籍属性",
            "农业",
            "非农业",
            "农业/非农业",
            "农业非农业",
            "农业户口",
            "非农业户口",
            "农业或非农业",
            "是否农业户口",
            "是否农业",
            "农业人口",
            "非农业人口",
            "农转非",
            "农转非时间",
            "粮户性质",
            "粮油关系",
            "城镇/农村户口",
            "hukoutype",
            "hukounature",
            "hukoustatus",
            "agricultural",
            "nonagricultural",
            "agriculturalstatus",
            "ruralhukou",
            "urbanhukou",
            "计划生育",
            "计生证明",
            "计划生育证明",
            "准生证",
            "准生证号",
            "生育证",
            "生育证号",
            "独生子女证",
            "独生子女证号",
            "节育措施",
            "社会抚养费",
            "familyplanning",
            "birthpermit",
            "收费",
            "收费金额",
            "费用",
            "增容费",
            "城市增容费",
            "fee",
            "退地证明",
            "放弃土地",
            "土地退出",
            "承包地退出",
            "宅基地退出",
            "landgivenup");

    private DroppedColumns() {}

    /** Whether a head, in its folded form, is one of them. */
    static boolean has(String head) {
        return HEADS.contains(head);
    }
}
