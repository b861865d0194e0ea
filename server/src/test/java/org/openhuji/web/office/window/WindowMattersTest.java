package org.openhuji.web.office.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.register.AddressName;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;

/** Matters done on the spot: from the form at the window to the register by one officer in one press, and refused in words. */
@ServerTest
class WindowMattersTest extends WindowTest {
    @Autowired
    WindowMattersTest(
            Server server,
            Accounts accounts,
            Registration registration,
            Whereabouts whereabouts,
            Population population) {
        super(server, accounts, registration, whereabouts, population);
    }

    private Standing.State state(PersonId person) {
        return at(person).state();
    }

    private Desk.Filling birth(Folk.Family family, String name, String certificate) {
        return window.begin("birth")
                .with("parent", family.mother().card())
                .with("other", "spouse")
                .with("name", name)
                .with("sex", "2")
                .with("born", "20180520")
                .with("ethnicity", "same")
                .seen("booklet")
                .with("outcome-birth-certificate", "NONE")
                .with("query-birth-certificate", "查" + System.nanoTime())
                .with("number-birth-certificate", certificate);
    }

    @Test
    void aBirthIsRegisteredInOnePressAndACertificateServesOnce() {
        Folk.Family family = Folk.family(registration);
        String number = "P43" + System.nanoTime();
        registered(birth(family, "窦" + Folk.given(), number).carried());
        refused(birth(Folk.family(registration), "窦" + Folk.given(), number).preview(), "REG-0154");
    }

    @Test
    void aBirthThatIsMissingSomethingSaysSoBesideTheField() {
        refused(window.begin("birth").preview(), "请填写");
        refused(window.begin("birth").with("parent", "123").preview(), "不是公民身份号码");
        Folk.Family family = Folk.family(registration);
        refused(
                birth(family, "窦" + Folk.given(), "")
                        .instead("born", "20190101")
                        .preview(),
                "REG-014");
        refused(birth(family, "赵" + Folk.given(), "P").preview(), "不随父姓母姓的依据");
    }

    @Test
    void aCaseThatLacksAPaperStaysAndGoesOnWhenItIsThere() {
        Folk.Family family = Folk.family(registration);
        Desk.Filling birth = birth(family, "窦" + Folk.given(), "").instead("paper", "booklet");
        refused(birth.press(), "还缺", "出生医学证明", "填写的都在");
        registered(birth.instead("number-birth-certificate", "P44" + System.nanoTime())
                .carried());
    }

    @Test
    void whoIsLikeSomebodyOfTheRegisterIsComparedFirst() {
        Folk.Family family = Folk.family(registration);
        String name = "窦" + Folk.given();
        registered(birth(family, name, "P45" + System.nanoTime()).carried());
        Desk.Filling twin = birth(family, name, "P46" + System.nanoTime());
        HttpResponse<String> asked = twin.press();
        refused(asked, "是不是同一个人", name);
        String search = asked.body().replaceAll("(?s).*name=\"search\" value=\"([^\"]*)\".*", "$1");
        twin.with("search", search).with("same", "NOBODY");
        refused(twin.press(), "请用文字写明理由");
        String id = twin.with("reason", "双胞胎，两张出生证").carried();
        registered(id);
        assertThat(window.page(id)).contains("查重核对", "双胞胎，两张出生证");
    }

    @Test
    void oneOfThemIsNotRegisteredTwice() {
        Folk.Family family = Folk.family(registration);
        String name = "窦" + Folk.given();
        registered(birth(family, name, "P47" + System.nanoTime()).carried());
        Desk.Filling again = birth(family, name, "P48" + System.nanoTime());
        HttpResponse<String> asked = again.press();
        String search = asked.body().replaceAll("(?s).*name=\"search\" value=\"([^\"]*)\".*", "$1");
        again.with("search", search).with("same", "ONE_OF_THEM").with("reason", "已由父亲办过");
        refused(again.press(), "REG-0107");
    }

    private Desk.Filling death(Folk.One dead, Folk.One successor) {
        return window.begin("death")
                .with("who", dead.card())
                .with("on", "20180525")
                .with("applicant", successor.name())
                .with("successor", successor.id())
                .seen("death-proof", "booklet");
    }

    @Test
    void aDeathIsRegisteredAndTheHeadSucceeded() {
        Folk.Family family = Folk.family(registration);
        registered(death(family.father(), family.mother()).carried());
        assertThat(state(family.father().id())).isEqualTo(Standing.State.CANCELLED);
        assertThat(at(family.mother().id()).head()).isTrue();
    }

    @Test
    void nobodyDiesWithoutAProofOrByAChildAsHead() {
        Folk.Family family = Folk.family(registration);
        refused(
                window.begin("death")
                        .with("who", family.father().card())
                        .with("on", "20180525")
                        .with("applicant", "某人")
                        .with("successor", family.son().id())
                        .seen("booklet")
                        .preview(),
                "REG-0153",
                "REG-0123");
        assertThat(state(family.father().id())).isEqualTo(Standing.State.REGISTERED);
    }

    @Test
    void aFamilyMovesWithinTheCityWhenEverybodyAgrees() {
        Folk.Family family = Folk.family(registration);
        Folk.One host = Folk.alone(registration, "1", "1960-05-05");
        Desk.Filling move = window.begin("move-within")
                .with("who", family.mother().card())
                .with("movers", family.mother().id())
                .with("movers", family.son().id())
                .with("into", "own")
                .with("place", Folk.COMMUNITY)
                .with("line", "移居路" + System.nanoTime() + "号")
                .seen("booklet", "dwelling-proof");
        refused(move.press(), "还缺", family.mother().name());
        registered(move.agree(family.mother().id(), family.son().id()).carried());
        assertThat(at(family.son().id()).household())
                .isEqualTo(at(family.mother().id()).household());
        assertThat(at(family.son().id()).household()).isNotEqualTo(family.household());
        assertThat(state(host.id())).isEqualTo(Standing.State.REGISTERED);
    }

    @Test
    void aHouseholdOfTheirOwnIsSetUp() {
        Folk.Family family = Folk.family(registration);
        Desk.Filling own = window.begin("household-new")
                .with("who", family.mother().card())
                .with("movers", family.mother().id())
                .with("place", Folk.COMMUNITY)
                .with("line", "立户路" + System.nanoTime() + "号")
                .agree(family.mother().id())
                .seen("booklet", "dwelling-proof");
        registered(own.carried());
        assertThat(at(family.mother().id()).head()).isTrue();
        refused(
                window.begin("household-new")
                        .with("who", family.son().card())
                        .with("movers", family.son().id())
                        .with("place", "不存在的社区")
                        .preview(),
                "没有这个地方");
    }

    @Test
    void anotherMemberBecomesHead() {
        Folk.Family family = Folk.family(registration);
        registered(window.begin("household-head")
                .with("who", family.father().card())
                .with("head", family.mother().id())
                .agree(family.mother().id(), "head")
                .seen("booklet")
                .carried());
        assertThat(at(family.mother().id()).head()).isTrue();
        refused(
                window.begin("household-head")
                        .with("who", family.father().card())
                        .with("head", family.son().id())
                        .preview(),
                "REG-0123");
    }

    @Test
    void aStudentLeavesWithACertificateAloneAndALostOneIsReplacedAtTheWindow() {
        Folk.One student = Folk.alone(registration, "2", "1999-09-09");
        String left = window.begin("student-out")
                .with("who", student.card())
                .with("to", "530302001")
                .seen("admission-notice", "booklet")
                .carried();
        assertThat(state(student.id())).isEqualTo(Standing.State.IN_TRANSIT);
        String lost = window.page(left).replaceAll("(?s).*?(QY[0-9]+).*", "$1");
        String replaced = window.begin("certificate-reissue")
                .with("who", student.card())
                .with("number", lost)
                .with("why", "火车上被盗")
                .seen("loss-statement")
                .carried();
        assertThat(window.page(replaced)).contains(lost + " → QY");
        assertThat(window.page(left)).contains("火车上被盗");
        refused(
                window.begin("certificate-reissue")
                        .with("who", student.card())
                        .with("number", lost)
                        .with("why", "火车上被盗")
                        .seen("loss-statement")
                        .preview(),
                "没有号码为" + lost);
        refused(
                window.begin("student-out")
                        .with("who", student.card())
                        .with("to", "没有的地方")
                        .preview(),
                "没有这个地方");
    }

    @Test
    void aBookletIsReplacedAndFiledWithTheCommunity() {
        Folk.One one = Folk.alone(registration, "1", "1970-07-07");
        String number = number(at(one.id()).household());
        String replaced = window.begin("booklet-reissue")
                .with("who", one.card())
                .with("number", number)
                .with("why", "被水浸坏")
                .seen("loss-statement")
                .carried();
        assertThat(window.page(replaced)).contains("补发、换发", number);
        String filed = window.begin("file-afterwards")
                .with("who", one.card())
                .with("number", number)
                .with("why", "左权社区")
                .seen("booklet")
                .carried();
        assertThat(window.page(filed)).contains("已备案办结");
        refused(window.begin("booklet-reissue").with("who", one.card()).preview(), "请填写");
        refused(
                window.begin("booklet-reissue")
                        .with("who", one.card())
                        .with("number", "430281006999999")
                        .with("why", "被水浸坏")
                        .seen("loss-statement")
                        .preview(),
                "不是此人现在的户号");
    }

    @Test
    void twoHouseholdsAtOneAddressBecomeOne() {
        AddressName address = new AddressName(Folk.COMMUNITY, "并户路" + System.nanoTime() + "号");
        Folk.One one = Folk.alone(registration, "1", "1970-01-01", address);
        Folk.One other = Folk.alone(registration, "2", "1972-02-02", address);
        String number = number(at(other.id()).household());
        registered(window.begin("household-merge")
                .with("who", one.card())
                .with("into-household", number)
                .agree(one.id(), "host")
                .seen("booklet")
                .carried());
        assertThat(at(one.id()).household()).isEqualTo(at(other.id()).household());
        refused(
                window.begin("household-merge")
                        .with("who", Folk.alone(registration, "1", "1980-01-01").card())
                        .with("into-household", number)
                        .preview(),
                "REG-0132");
    }

    @Test
    void aMarriageAndADivorceAreWrittenDownAndNobodyMoves() {
        Folk.One man = Folk.alone(registration, "1", "1980-01-01");
        Folk.One woman = Folk.alone(registration, "2", "1982-01-01");
        registered(window.begin("marital-change")
                .with("who", man.card())
                .with("what", "marriage")
                .with("on", "20180501")
                .with("where", "here")
                .with("other", woman.card())
                .seen("booklet")
                .carried());
        registered(window.begin("marital-change")
                .with("who", man.card())
                .with("what", "divorce")
                .with("on", "20180520")
                .seen("booklet", "divorce-paper")
                .carried());
        refused(
                window.begin("marital-change")
                        .with("who", man.card())
                        .with("what", "marriage")
                        .with("on", "20180525")
                        .with(
                                "other",
                                Folk.alone(registration, "2", "2001-01-01").card())
                        .preview(),
                "REG-0147");
    }

    @Test
    void anItemIsDifferentFromTodayOn() {
        Folk.One one = Folk.alone(registration, "1", "1980-01-01");
        Desk.Filling item = window.begin("item-change")
                .with("who", one.card())
                .with("item", "employer")
                .with("value", "醴陵瓷厂")
                .with("applicant", one.name())
                .seen("booklet");
        registered(item.carried());
        refused(
                window.begin("item-change")
                        .with("who", one.card())
                        .with("item", "education")
                        .with("value", "什么学历")
                        .with("applicant", one.name())
                        .preview(),
                "代码表里没有");
    }

    @Test
    void whoEnlistsIsCancelledAndAChildIsNot() {
        Folk.One soldier = Folk.alone(registration, "1", "1999-01-01");
        registered(window.begin("enlistment")
                .with("who", soldier.card())
                .with("on", "20180520")
                .with("applicant", soldier.name())
                .seen("enlistment-notice", "booklet")
                .carried());
        assertThat(state(soldier.id())).isEqualTo(Standing.State.CANCELLED);
        refused(
                window.begin("enlistment")
                        .with("who", Folk.family(registration).son().card())
                        .with("on", "20180520")
                        .with("applicant", "某人")
                        .seen("enlistment-notice")
                        .preview(),
                "REG-0163");
    }

    @Test
    void nothingIsDoneByTwoPressesOfAnotherForm() {
        Folk.Family family = Folk.family(registration);
        Desk.Filling birth = birth(family, "窦" + Folk.given(), "P49" + System.nanoTime());
        // The page that was looked at is not the page that is pressed: it is looked at again.
        HttpResponse<String> answer = birth.pressUnseen();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("登记后会变成这样");
    }

    @Test
    void aFormCannotTakeOverACaseOfAnotherMatter() {
        Folk.Family family = Folk.family(registration);
        String id = birth(family, "窦" + Folk.given(), "P52" + System.nanoTime()).carried();
        Desk.Filling death = death(family.father(), family.mother()).as(id);
        assertThat(death.press().statusCode()).isEqualTo(404);
        assertThat(state(family.father().id())).isEqualTo(Standing.State.REGISTERED);
    }

    @Test
    void whatOneOfficerTypesIsNotForAnother() throws Exception {
        Folk.Family family = Folk.family(registration);
        Desk.Filling birth = birth(family, "窦" + Folk.given(), "P53" + System.nanoTime());
        birth.preview();
        String draft = "/office/window/birth?draft=" + birth.id();
        assertThat(window.browser().get(draft).body()).contains(family.mother().card());
        Desk colleague = new Desk(server, accounts, Role.WINDOW_OFFICER, "430281006");
        assertThat(colleague.browser().get(draft).statusCode()).isEqualTo(404);
    }

    @Test
    void aFieldThatNoFormHasIsRefusedAndNoFaultOfTheProgram() throws Exception {
        assertThat(window.browser()
                        .post("/office/window/birth", Map.of("\u0001", "1"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void noFieldAsksForMoneyOrWhatIsForbidden() throws Exception {
        for (String matter : WindowQueueTest.EVERY) {
            assertThat(window.browser().get("/office/window/" + matter).body())
                    .as(matter)
                    .contains("data-fill")
                    .doesNotContain("费用", "收费", "准生", "计划生育证明", "农业户口", "承包地");
        }
    }
}
