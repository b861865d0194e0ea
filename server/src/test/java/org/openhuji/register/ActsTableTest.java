package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.Adoption;
import org.openhuji.register.acts.Birth;
import org.openhuji.register.acts.ChangeOfItem;
import org.openhuji.register.acts.Death;
import org.openhuji.register.acts.DeclaredMissing;
import org.openhuji.register.acts.Emigration;
import org.openhuji.register.acts.Enlistment;
import org.openhuji.register.acts.Foundling;

/** The page of acts says what the program does. */
class ActsTableTest {
    private static final Path PAGE = Path.of("..", "docs", "generated", "acts.md");

    /** What of an act only its program says: papers, effects, who may, each in Chinese and English. */
    private static final Map<ActKind, String> SAID = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    ActKind.BIRTH,
                    "随未婚生父：`%s` · with an unmarried father; `%s` 全国只用一次 serves once | 随父或随母入户，编号 · joins either parent''s household, number drawn"
                            .formatted(Birth.PARENTAGE_TEST, Birth.CERTIFICATE)),
            Map.entry(ActKind.LATE_REGISTRATION, "— | 入户，编号；双人 · joins a household, number drawn; two officers"),
            Map.entry(
                    ActKind.ADOPTION,
                    "`%s`；捡拾 foundling `%s` | 亲子关系变更，随收养人入户 · kin changes, joins the adopter''s household"
                            .formatted(Adoption.CERTIFICATE, Foundling.REPORT)),
            Map.entry(ActKind.RESTORATION, "— | 注销或待落者重新入户 · whoever was cancelled or in transit joins a household"),
            Map.entry(ActKind.MOVE_IN, "— | 入户或立户，带入亲属关系 · joins or sets up a household, with kin"),
            Map.entry(ActKind.MOVE_OUT, "— | 待落；户主迁出则选新户主；空户销户 · in transit; head succeeded; empty household closes"),
            Map.entry(ActKind.ARRIVED_ELSEWHERE, "— | 待落者注销（迁出） · in transit becomes cancelled"),
            Map.entry(ActKind.MOVE_WITHIN, "— | 换户，一刻不缺 · another household, without a gap"),
            Map.entry(ActKind.MARRIAGE, "— | 互为配偶；不迁户 · spouses of each other; nobody moves"),
            Map.entry(ActKind.DIVORCE, "— | 婚姻结束；不迁户 · the marriage ends; nobody moves"),
            Map.entry(
                    ActKind.DEATH,
                    "`%s` | 注销，婚姻结束，户主继任 · cancelled for ever, marriage ends, head succeeded".formatted(Death.PROOF)),
            Map.entry(
                    ActKind.DECLARED_MISSING,
                    "`%s` | 注销，可恢复；宣告死亡则婚姻结束 · cancelled, restorable; declared dead ends a marriage"
                            .formatted(DeclaredMissing.JUDGMENT)),
            Map.entry(
                    ActKind.ENLISTMENT,
                    "`%s` | 注销，住址亲属保留 · cancelled, place and kin kept".formatted(Enlistment.NOTICE)),
            Map.entry(ActKind.EMIGRATION, "`%s` | 注销，可恢复 · cancelled, restorable".formatted(Emigration.PROOF)),
            Map.entry(
                    ActKind.CHANGE_OF_ITEM,
                    "八至十七岁改名 name from 8 to 17：`%s`；性别 sex：`SEX_CHANGE_PROOF` | 自当日起变更 · changes from the day on"
                            .formatted(ChangeOfItem.CONSENT)),
            Map.entry(ActKind.CORRECTION, "— | 自始更正；双人 · reads differently for all days; two officers"),
            Map.entry(ActKind.NEW_HOUSEHOLD, "— | 新户新号 · a new household and number"),
            Map.entry(ActKind.SPLIT, "— | 同址分为两户 · two households at one address"),
            Map.entry(ActKind.MERGE, "— | 同址两户并为一户 · two households at one address become one"),
            Map.entry(ActKind.CHANGE_OF_HEAD, "— | 与户主关系重算 · relations worked out anew"),
            Map.entry(ActKind.OPEN_COLLECTIVE, "— | 集体户开立，一社区一户 · opens; one for each community"),
            Map.entry(ActKind.CLOSE_COLLECTIVE, "— | 无人时撤销 · closes when empty"),
            Map.entry(ActKind.CHANGE_OF_KEEPER, "— | 协管人变更 · another keeper"),
            Map.entry(ActKind.RENAME_STREET, "— | 该处地址自当日起改名，无人迁移 · addresses renamed from the day on, nobody moves"),
            Map.entry(ActKind.FREEZE, "— | 该处暂停办理，列明例外 · acts stop there, exemptions named"),
            Map.entry(
                    ActKind.RESOLVE_DUPLICATE,
                    "— | 留一销一，号码去留、是否自始无效，亲属归并；双人 · one record kept, which number goes on, void from the start or not, kin handed over; two officers"),
            Map.entry(
                    ActKind.CANCEL_ACT,
                    "— | 原事项不再采信，恢复其前状态；隔日须双人 · what it wrote is believed no more; two officers after the day"),
            Map.entry(ActKind.BATCH_LOADED, "文件 the file | 整批导入，可整批撤销 · loaded as one, undone as one")));

    @Test
    void everyActOfTheProgramHasAKindAndEveryKindIsDescribed() {
        assertThat(SAID.keySet()).containsExactly(ActKind.values());
        assertThat(Stream.of(Act.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .hasSize(27)
                .doesNotHaveDuplicates();
    }

    @Test
    void thePageOfActsIsNotStale() throws Exception {
        StringBuilder page = new StringBuilder("""
                # 登记事项 · Acts of the register

                Written by a test; do not edit. Each is one transaction, one event and one entry in the log. The ground is the one kept where the
                filing names no other. Who may record an act is asked by the module `access` before it comes here; two officers where it says so.

                | 事项 · act | 依据 · ground | 必需材料 · papers | 效果 · effects |
                |---|---|---|---|
                """);
        for (ActKind kind : ActKind.values()) {
            page.append("| %s · %s `%s` | %s | %s |%n"
                    .formatted(
                            kind.words().zh(),
                            kind.words().en(),
                            kind,
                            kind.ground(),
                            SAID.getOrDefault(kind, "").replace("''", "'")));
        }
        if (Boolean.getBoolean("huji.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
        assertThat(Arrays.stream(ActKind.values()).map(ActKind::ground))
                .allSatisfy(ground -> assertThat(ground).isNotBlank());
    }
}
