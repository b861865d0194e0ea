package org.openhuji.web.office.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.casework.CaseType;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.AddressName;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Readers;
import org.openhuji.register.Registration;
import org.openhuji.register.Sight;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.acts.Emigration;
import org.openhuji.register.acts.Enlistment;
import org.openhuji.register.acts.Successor;
import org.openhuji.register.reading.PersonRecord;
import org.springframework.beans.factory.annotation.Autowired;

/** Matters that take more than one officer: from the form at the window over the levels to the register, and refused in words. */
@ServerTest
class WindowQueueTest {
    /** Every matter that ends in an act of the register. */
    static final List<String> EVERY = Arrays.stream(CaseType.values())
            .filter(type -> type.ending() == CaseType.Ending.ACT)
            .map(CaseType::matter)
            .toList();

    private final Server server;
    private final Accounts accounts;
    private final Registration registration;
    private final Whereabouts whereabouts;
    private final Population population;
    private Desk window;
    private Desk station;
    private Desk county;
    private Desk city;

    @Autowired
    WindowQueueTest(
            Server server,
            Accounts accounts,
            Registration registration,
            Whereabouts whereabouts,
            Population population) {
        this.server = server;
        this.accounts = accounts;
        this.registration = registration;
        this.whereabouts = whereabouts;
        this.population = population;
    }

    @BeforeEach
    void open() throws Exception {
        window = new Desk(server, accounts, Role.WINDOW_OFFICER, "430281006");
        station = new Desk(server, accounts, Role.APPROVER, "430281006");
        county = new Desk(server, accounts, Role.APPROVER, "430281");
        city = new Desk(server, accounts, Role.APPROVER, "430200");
    }

    private Whereabouts.Found at(PersonId person) {
        return whereabouts.find(person, "test").orElseThrow();
    }

    private PersonRecord record(PersonId person) {
        return Readers.atTheWindow(() -> population.findPerson(person, population.now(), Sight.PLAIN))
                .orElseThrow();
    }

    private String number(@Nullable HouseholdId household) {
        return Folk.number(population, Objects.requireNonNull(household));
    }

    /** What was accepted is examined, decided on its level and registered; nobody decides what they accepted. */
    private void decided(String id, Desk decider) {
        assertThat(window.page(id)).contains("已受理");
        assertThat(window.step(id, "examine", Map.of())).contains("已审查");
        assertThat(window.step(id, "approve", Map.of())).contains("这一步应由");
        assertThat(decider.step(id, "approve", Map.of())).contains("批准");
        assertThat(window.step(id, "finish", Map.of()))
                .as(Desk.words(window.page(id)))
                .contains("已登记");
    }

    private static void refused(HttpResponse<String> answer, String... why) {
        assertThat(answer.statusCode()).as(Desk.words(answer.body())).isEqualTo(422);
        assertThat(answer.body()).contains(why);
    }

    @Test
    void everyMatterOfAnActHasAForm() {
        assertThat(EVERY).hasSize(32).allSatisfy(matter -> {
            HttpResponse<String> page = window.browser().get("/office/window/" + matter);
            assertThat(page.statusCode()).as(matter).isEqualTo(200);
            refused(window.begin(matter).preview(), "请填写");
        });
    }

    @Test
    void aHouseholdIsSplit() {
        Folk.Family family = Folk.family(registration);
        decided(
                window.begin("household-split")
                        .with("who", family.father().card())
                        .with("movers", family.mother().id())
                        .with("head", family.mother().id())
                        .agree(family.mother().id(), "head")
                        .seen("booklet", "split-ground")
                        .carried(),
                station);
        assertThat(at(family.mother().id()).head()).isTrue();
        assertThat(at(family.mother().id()).household()).isNotEqualTo(family.household());
        refused(
                window.begin("household-split")
                        .with("who", family.father().card())
                        .with("movers", family.father().id())
                        .with("movers", family.son().id())
                        .with("head", family.father().id())
                        .preview(),
                "REG-0130");
    }

    @Test
    void aCollectiveHouseholdOpensTakesInChangesItsKeeperAndClosesWhenEmpty() {
        String line = "集体路" + System.nanoTime() + "号";
        String opening = window.begin("collective-open")
                .with("kind", "UNIT_COLLECTIVE")
                .with("unit", "醴陵瓷厂")
                .with("keeper", "周文竹")
                .with("place", Folk.COMMUNITY)
                .with("line", line)
                .seen("unit-request")
                .carried();
        decided(opening, county);
        Folk.One one = Folk.alone(registration, "1", "1990-03-03");
        String household = number(
                new HouseholdId(UUID.nameUUIDFromBytes((opening + ":household").getBytes(StandardCharsets.UTF_8))));
        decided(
                window.begin("collective-entry")
                        .with("who", one.card())
                        .with("movers", one.id())
                        .with("into-household", household)
                        .agree(one.id(), "host")
                        .seen("booklet")
                        .carried(),
                station);
        window.begin("collective-keeper")
                .with("household", household)
                .with("keeper", "杨远山")
                .seen("unit-request")
                .carried();
        refused(
                window.begin("collective-close")
                        .with("household", household)
                        .seen("unit-request")
                        .preview(),
                "REG-0128");
        window.begin("collective-exit")
                .with("who", one.card())
                .with("movers", one.id())
                .with("into", "own")
                .with("place", Folk.COMMUNITY)
                .with("line", "出集体路" + System.nanoTime() + "号")
                .agree(one.id())
                .seen("dwelling-proof")
                .carried();
        decided(
                window.begin("collective-close")
                        .with("household", household)
                        .seen("unit-request")
                        .carried(),
                station);
        refused(
                window.begin("collective-keeper")
                        .with("household", number(Folk.family(registration).household()))
                        .with("keeper", "某人")
                        .preview(),
                "REG-0127");
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

    @Test
    void whatWasRecordedWronglyIsCorrectedByTwoOfficers() {
        Folk.One one = Folk.alone(registration, "1", "1990-01-01");
        decided(
                window.begin("item-correction")
                        .with("who", one.card())
                        .with("item", "NATIVE_PLACE")
                        .with("value", "湖南省醴陵市")
                        .with("because", "原底册")
                        .with("applicant", one.name())
                        .seen("booklet")
                        .carried(),
                station);
        decided(
                window.begin("birth-date-correction")
                        .with("who", one.card())
                        .with("value", "19900111")
                        .with("because", "出生证载明")
                        .with("applicant", one.name())
                        .seen("booklet")
                        .carried(),
                city);
        assertThat(record(one.id()).born().toString()).isEqualTo("1990-01-11");
        refused(
                window.begin("birth-date-correction")
                        .with("who", one.card())
                        .with("value", "20190101")
                        .with("because", "出生证")
                        .with("applicant", one.name())
                        .preview(),
                "REG-0142");
        refused(
                window.begin("item-correction")
                        .with("who", one.card())
                        .with("item", "SEX")
                        .with("value", "x")
                        .preview(),
                "代码表里没有");
    }

    @Test
    void aWrongNumberIsCorrected() {
        Folk.One one = Folk.alone(registration, "1", "1990-01-01");
        String right = CitizenNumber.of("991999", LocalDate.of(1990, 1, 1), 997).digits();
        decided(
                window.begin("number-change")
                        .with("who", one.card())
                        .with("value", right)
                        .with("because", "两人重号")
                        .with("applicant", one.name())
                        .seen("booklet")
                        .carried(),
                county);
        assertThat(Objects.requireNonNull(record(one.id()).number()).digits()).isEqualTo(right);
        refused(
                window.begin("number-change")
                        .with("who", one.card())
                        .with("value", "430281199001010000")
                        .with("because", "重号")
                        .with("applicant", one.name())
                        .preview(),
                "不合这一项的格式");
    }

    private Folk.One gone(Emigration.@Nullable Cause cause) {
        Folk.One one = Folk.alone(registration, "1", "1990-01-01");
        LocalDate day = LocalDate.of(2018, 4, 1);
        if (cause == null) {
            Folk.record(registration, day, Enlistment.NOTICE, new Enlistment(one.id(), Successor.NONE));
        } else {
            Folk.record(registration, day, Emigration.PROOF, new Emigration(one.id(), cause, Successor.NONE));
        }
        return one;
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

    @Test
    void aNoticeStopsActsAndAStreetGetsAnotherName() {
        String street = "旧名路" + System.nanoTime();
        Folk.One one = Folk.alone(registration, "1", "1980-01-01", new AddressName("430281006013", street + "1号"));
        Desk.Filling rename = window.begin("address-rename")
                .with("applicant", "醴陵市民政局")
                .with("place", "430281006013")
                .with("line", street)
                .with("to-place", "430281006013")
                .with("to-line", "新名路" + System.nanoTime())
                .with("on", "20180520")
                .seen("renaming-notice");
        decided(rename.carried(), station);
        refused(
                window.begin("address-rename")
                        .with("applicant", "醴陵市民政局")
                        .with("place", "430281006013")
                        .with("line", "没有的路" + UUID.randomUUID())
                        .with("to-place", "430281006013")
                        .with("to-line", "新名")
                        .with("on", "20180520")
                        .preview(),
                "REG-0103");
        Desk.Filling freeze = window.begin("freeze-notice")
                .with("applicant", "醴陵市人民政府")
                .with("notice", "醴政告〔2018〕" + System.nanoTime() + "号")
                .with("place", "430281006014")
                .with("from", "20180601")
                .with("until", "20190601")
                .with("exempt", "BIRTH")
                .seen("notice-of-stop");
        refused(freeze.instead("until", "20180101").preview(), "要晚于开始的那一天");
        decided(freeze.instead("until", "20190601").carried(), county);
        assertThat(at(one.id()).state()).isEqualTo(Standing.State.REGISTERED);
    }

    @Test
    void aDoubleRegistrationIsEndedAndAWrongActUndone() {
        Folk.One kept = Folk.alone(registration, "1", "1980-01-01");
        Folk.One ended = Folk.alone(registration, "1", "1980-01-01");
        decided(
                window.begin("duplicate")
                        .with("who", kept.card())
                        .with("ended", ended.card())
                        .with("number", "KEPT")
                        .with("ending", "ON_THE_DAY")
                        .with("heard", "本人承认两处是一人")
                        .carried(),
                county);
        assertThat(at(ended.id()).state()).isEqualTo(Standing.State.CANCELLED);
        refused(
                window.begin("duplicate")
                        .with("who", kept.card())
                        .with("ended", kept.card())
                        .with("heard", "一处")
                        .preview(),
                "REG-0");

        Folk.One soldier = gone(null);
        HttpResponse<String> page =
                window.begin("undo-act").with("who", soldier.card()).preview();
        Matcher act = Pattern.compile("name=\"act\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(act.find()).as("the acts that can be undone").isTrue();
        Desk.Filling undo = window.begin("undo-act")
                .with("who", soldier.card())
                .with("act", act.group(1))
                .with("because", "通知书是另一人的");
        refused(undo.preview(), "已发的纸张");
        decided(undo.with("recovered", "yes").carried(), station);
        assertThat(at(soldier.id()).state()).isEqualTo(Standing.State.REGISTERED);
    }
}
