package org.openhuji.web.office.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Lookup;
import org.openhuji.register.Population;
import org.openhuji.register.Readers;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What officers look up in the records of others before somebody is entered, renamed or leaves the country (practice 13 and 16): nothing
 * is examined without it, what could not be asked is no pass, and a hit is decided one level up and told to nobody whose case it is.
 */
@ServerTest
class LookupsTest extends WindowTest {
    private final Casework casework;

    @Autowired
    LookupsTest(
            Server server,
            Accounts accounts,
            Registration registration,
            Whereabouts whereabouts,
            Population population,
            Casework casework) {
        super(server, accounts, registration, whereabouts, population);
        this.casework = casework;
    }

    private String leaving(Folk.One one) {
        return window.begin("emigration")
                .with("who", one.card())
                .with("why", "FOREIGN_NATIONALITY")
                .with("on", "20180515")
                .with("applicant", one.name())
                .seen("settlement-abroad-proof", "booklet")
                .carried();
    }

    private static Map<String, String> answers(String... sourceOutcomeQuery) {
        Map<String, String> answers = new HashMap<>();
        for (int at = 0; at < sourceOutcomeQuery.length; at += 3) {
            answers.put("outcome-" + sourceOutcomeQuery[at], sourceOutcomeQuery[at + 1]);
            answers.put("query-" + sourceOutcomeQuery[at], sourceOutcomeQuery[at + 2]);
        }
        return answers;
    }

    @Test
    void nothingIsExaminedBeforeEveryRecordWasAskedAndWhatWasTypedStays() {
        String id = leaving(Folk.alone(registration, "2", "1971-01-01"));
        assertThat(window.step(id, "examine", Map.of())).contains("还没有查询：在逃人员信息库、法定不准出境人员名单、未办结案件查询");
        String slip = window.step(id, "look-up", answers("wanted", "NONE", "", "exit-ban", "NONE", "边20180531"));
        assertThat(slip).contains("请写在逃人员信息库的查询号", "value=\"边20180531\"");
        assertThat(Readers.atTheWindow(() -> casework.find(new CaseId(UUID.fromString(id))))
                        .orElseThrow()
                        .lookups())
                .as("all of a form or nothing")
                .isEmpty();
        window.step(id, "look-up", answers("wanted", "NONE", "逃1", "exit-ban", "NONE", "边1"));
        assertThat(window.step(id, "examine", Map.of())).contains("还没有查询：未办结案件查询");
        assertThat(window.step(id, "look-up", answers("face", "NONE", "脸1"))).contains("本事项不查人像比对");
        assertThat(window.step(id, "look-up", answers("wanted", "HIT", "逃2"))).contains("的结果已记下，不能改");
        window.step(id, "look-up", answers("open-cases", "NONE", "案1"));
        assertThat(window.step(id, "examine", Map.of())).contains("已审查");
        assertThat(station.step(id, "approve", Map.of())).contains("已批准");
    }

    @Test
    void whatCouldNotBeAskedIsAskedAgainOrDecidedInWords() {
        String asked = leaving(Folk.alone(registration, "1", "1972-01-01"));
        window.step(
                asked,
                "look-up",
                answers("wanted", "UNAVAILABLE", "", "exit-ban", "NONE", "边2", "open-cases", "NONE", "案2"));
        assertThat(window.page(asked)).contains("未能查询");
        window.step(asked, "look-up", answers("wanted", "NONE", "逃3"));
        window.step(asked, "examine", Map.of());
        assertThat(station.step(asked, "approve", Map.of())).contains("已批准");

        String open = leaving(Folk.alone(registration, "2", "1973-01-01"));
        window.step(
                open,
                "look-up",
                answers("wanted", "UNAVAILABLE", "", "exit-ban", "NONE", "边3", "open-cases", "NONE", "案3"));
        window.step(open, "examine", Map.of());
        assertThat(station.step(open, "approve", Map.of())).contains("请用文字写明理由和事实");
        assertThat(station.step(open, "approve", Map.of("words", "系统维护，已电话向县局核实")))
                .contains("已批准");
    }

    @Test
    void aHitIsDecidedOneLevelUpAndToldToNobodyWhoseCaseItIs() throws Exception {
        Folk.One one = Folk.alone(registration, "1", "1974-01-01");
        String id = leaving(one);
        window.step(
                id, "look-up", answers("wanted", "HIT", "逃绝密77", "exit-ban", "NONE", "边4", "open-cases", "NONE", "案4"));
        String page = window.step(id, "examine", Map.of());
        assertThat(page).contains("有命中，由上一级决定", "外部查询");
        assertThat(page.substring(page.indexOf("class=\"timeline\"")))
                .as("the history says where was looked and not what was found")
                .contains("在逃人员信息库")
                .doesNotContain("<span>有命中");
        assertThat(station.step(id, "approve", Map.of("words", "可以"))).contains("上一级");
        assertThat(window.browser()
                        .post("/office/cases/" + id + "/paper/RECEIPT", Map.of())
                        .body())
                .doesNotContain("逃绝密77");
        assertThat(county.step(id, "approve", Map.of("words", "已与办案单位核实，可以注销"))).contains("已批准");
        assertThat(window.step(id, "finish", Map.of())).contains("已登记");
        assertThat(at(one.id()).state()).isEqualTo(Standing.State.CANCELLED);
        assertThat(Readers.atTheWindow(() -> casework.find(new CaseId(UUID.fromString(id))))
                        .orElseThrow()
                        .lookup(Lookup.Source.WANTED)
                        .orElseThrow()
                        .query())
                .isEqualTo("逃绝密77");
    }

    @Test
    void aBirthWhoseCertificateCouldNotBeCheckedIsDecidedByAnother() {
        Folk.Family family = Folk.family(registration);
        Desk.Filling birth = window.begin("birth")
                .with("parent", family.mother().card())
                .with("other", "spouse")
                .with("name", "窦" + Folk.given())
                .with("sex", "2")
                .with("born", "20180521")
                .with("ethnicity", "same")
                .seen("booklet")
                .with("number-birth-certificate", "P46" + System.nanoTime());
        refused(birth.preview(), "请填写");
        refused(birth.with("outcome-birth-certificate", "NONE").preview(), "请写查询号");
        String id = birth.instead("outcome-birth-certificate", "UNAVAILABLE").carried();
        assertThat(window.page(id)).contains("已审查", "未能查询");
        assertThat(window.step(id, "approve", Map.of("words", "可以"))).contains("受理人不能审批自己受理的案件");
        assertThat(station.step(id, "approve", Map.of("words", "医院出具了接生记录"))).contains("已批准");
        assertThat(window.step(id, "finish", Map.of())).contains("已登记");
    }

    @Test
    void whatWasFoundOfSomebodyElseIsForgottenWhenTheApplicationIsPutRight() throws Exception {
        Desk county = new Desk(server, accounts, Role.APPROVER, "430281");
        Folk.Family family = Folk.family(registration);
        Desk.Filling rename = window.begin("name-change")
                .with("who", family.father().card())
                .with("name", "窦" + Folk.given())
                .with("applicant", family.father().name())
                .seen("name-application", "booklet");
        String id = rename.carried();
        window.step(id, "look-up", answers("wanted", "NONE", "逃5", "open-cases", "NONE", "案5"));
        rename.instead("who", family.mother().card())
                .instead("applicant", family.mother().name())
                .carried();
        assertThat(window.step(id, "examine", Map.of())).contains("还没有查询");
        lookedUp(id);
        window.step(id, "examine", Map.of());
        assertThat(county.step(id, "approve", Map.of())).contains("已批准");
    }
}
