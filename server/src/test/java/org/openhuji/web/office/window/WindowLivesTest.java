package org.openhuji.web.office.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.access.Accounts;
import org.openhuji.register.Population;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.acts.Emigration;
import org.springframework.beans.factory.annotation.Autowired;

/** Who comes and goes and what of them changes, on the level that decides it, and refused in words. */
@ServerTest
class WindowLivesTest extends WindowTest {
    @Autowired
    WindowLivesTest(
            Server server,
            Accounts accounts,
            Registration registration,
            Whereabouts whereabouts,
            Population population) {
        super(server, accounts, registration, whereabouts, population);
    }

    @Test
    void aNameIsChangedWithTheChildAndBothParents() {
        Folk.Family family = Folk.family(registration);
        String name = "窦" + Folk.given();
        decided(
                window.begin("name-change")
                        .with("who", family.father().card())
                        .with("name", name)
                        .with("applicant", family.father().name())
                        .seen("name-application", "booklet")
                        .carried(),
                county);
        assertThat(record(family.father().id()).name().text()).isEqualTo(name);
        Desk.Filling son = window.begin("name-change")
                .with("who", family.son().card())
                .with("name", name + "儿")
                .with("applicant", family.mother().name())
                .agree(family.father().id())
                .seen("name-application", "booklet");
        refused(son.press(), "还缺", family.mother().name());
        decided(son.agree(family.mother().id()).carried(), county);
    }

    @Test
    void ethnicGroupAndSexChangeOnTheLevelOfTheCity() {
        Folk.Family family = Folk.family(registration);
        String id = window.begin("ethnicity-change")
                .with("who", family.son().card())
                .with("ethnicity", "15")
                .with("applicant", family.mother().name())
                .agree(family.father().id(), family.mother().id())
                .seen("booklet")
                .carried();
        assertThat(window.step(id, "examine", Map.of())).contains("已审查");
        assertThat(county.step(id, "approve", Map.of())).contains("由市级公安机关决定");
        assertThat(city.step(id, "approve", Map.of())).contains("批准");
        assertThat(window.step(id, "finish", Map.of())).contains("已登记");
        refused(
                window.begin("ethnicity-change")
                        .with("who", family.father().card())
                        .with("ethnicity", "15")
                        .with("applicant", "本人")
                        .preview(),
                "REG-0158");
        Folk.One one = Folk.alone(registration, "1", "1990-01-01");
        decided(
                window.begin("sex-change")
                        .with("who", one.card())
                        .with("sex", "女")
                        .with("applicant", one.name())
                        .seen("sex-change-proof", "booklet")
                        .carried(),
                city);
        refused(
                window.begin("sex-change")
                        .with("who", one.card())
                        .with("sex", "1")
                        .with("applicant", one.name())
                        .preview(),
                "REG-0153");
    }

    private Desk.Filling back(String matter, Folk.One one) {
        return window.begin(matter)
                .with("who", one.card())
                .with("into", "own")
                .with("place", Folk.COMMUNITY)
                .with("line", "恢复路" + System.nanoTime() + "号")
                .agree("self");
    }

    @Test
    void whoeverWasCancelledComesBack() {
        Folk.One soldier = gone(null);
        decided(
                back("restoration", soldier)
                        .with("cause", "DISCHARGE")
                        .seen("application", "identity")
                        .carried(),
                station);
        assertThat(at(soldier.id()).state()).isEqualTo(Standing.State.REGISTERED);
        refused(back("restoration", gone(null)).with("cause", "RELEASE").preview(), "REG-0116");
        Folk.One returned = gone(Emigration.Cause.SETTLED_ABROAD);
        decided(
                back("return-abroad", returned)
                        .seen("application", "return-approval")
                        .carried(),
                county);
        assertThat(at(returned.id()).state()).isEqualTo(Standing.State.REGISTERED);
        refused(back("return-abroad", gone(null)).preview(), "REG-0116");
    }

    @Test
    void whoeverIsDeclaredMissingOrSettlesAbroadIsCancelled() {
        Folk.One missing = Folk.alone(registration, "1", "1970-01-01");
        decided(
                window.begin("declared-missing")
                        .with("who", missing.card())
                        .with("why", "MISSING")
                        .with("on", "20180515")
                        .with("applicant", "某亲属")
                        .seen("court-judgment", "booklet")
                        .carried(),
                station);
        assertThat(at(missing.id()).state()).isEqualTo(Standing.State.CANCELLED);
        refused(
                window.begin("declared-missing")
                        .with("who", Folk.alone(registration, "1", "1970-01-01").card())
                        .with("why", "DEAD")
                        .with("on", "20180515")
                        .with("applicant", "某亲属")
                        .preview(),
                "REG-0153");
        Folk.One abroad = Folk.alone(registration, "2", "1970-01-01");
        decided(
                window.begin("emigration")
                        .with("who", abroad.card())
                        .with("why", "FOREIGN_NATIONALITY")
                        .with("on", "20180515")
                        .with("applicant", abroad.name())
                        .seen("settlement-abroad-proof", "booklet")
                        .carried(),
                station);
        assertThat(at(abroad.id()).state()).isEqualTo(Standing.State.CANCELLED);
        refused(
                window.begin("emigration")
                        .with("who", Folk.alone(registration, "2", "1970-01-01").card())
                        .with("why", "SETTLED_ABROAD")
                        .with("on", "20180515")
                        .with("applicant", "本人")
                        .preview(),
                "REG-0153");
    }

    @Test
    @Shows({"ZZ-10g", "LL-4.1g"})
    void aLeadIsVerifiedAndTheFamilyToldBeforeAnybodyIsCancelled() {
        Folk.One dead = Folk.alone(registration, "1", "1940-01-01");
        Desk.Filling lead = window.begin("death-search")
                .with("who", dead.card())
                .with("on", "20180510")
                .with("applicant", "市民政局")
                .seen("death-proof");
        refused(lead.preview(), "请填写");
        decided(lead.with("told", "5月10日书面通知其子，15日内无异议").carried(), station);
        assertThat(at(dead.id()).state()).isEqualTo(Standing.State.CANCELLED);
    }

    @Test
    void whoeverHasNoRegistrationGetsOneByTwoOfficers() {
        Folk.Family host = Folk.family(registration);
        String name = "窦" + Folk.given();
        Desk.Filling late = window.begin("no-hukou")
                .with("name", name)
                .with("sex", "1")
                .with("born", "20120405")
                .with("cause", "NOT_REPORTED")
                .with("mother", host.mother().card())
                .with("into", "existing")
                .with("into-household", number(host.household()))
                .with("found", "走访邻居和学校，情况属实")
                .with("applicant", name);
        refused(late.press(), "还缺");
        decided(late.agree("host").seen("circumstances-statement").carried(), county);
        refused(
                window.begin("no-hukou")
                        .with("name", "窦" + Folk.given())
                        .with("sex", "1")
                        .with("born", "20190405")
                        .with("cause", "OTHER")
                        .with("into", "existing")
                        .with("into-household", number(host.household()))
                        .with("found", "走访")
                        .with("applicant", "某人")
                        .preview(),
                "REG-0142");
    }

    @Test
    void aChildIsAdoptedAndAFoundChildRegistered() {
        Folk.Family birth = Folk.family(registration);
        Folk.Family adopters = Folk.family(registration);
        decided(
                window.begin("adoption")
                        .with("what", "adopted")
                        .with("who", birth.son().card())
                        .with("parent", adopters.mother().card())
                        .with("other", adopters.father().card())
                        .with("on", "20180510")
                        .seen("adoption-certificate", "booklet")
                        .carried(),
                county);
        assertThat(at(birth.son().id()).household()).isEqualTo(adopters.household());
        refused(
                window.begin("adoption")
                        .with("what", "adopted")
                        .with("who", adopters.son().card())
                        .with("parent", birth.mother().card())
                        .with("on", "20180510")
                        .preview(),
                "REG-0153");
        decided(
                window.begin("adoption")
                        .with("what", "found")
                        .with("name", "窦" + Folk.given())
                        .with("sex", "2")
                        .with("born", "2018-05")
                        .with("into-household", number(birth.household()))
                        .with("applicant", birth.mother().name())
                        .seen("foundling-report")
                        .carried(),
                county);
    }
}
