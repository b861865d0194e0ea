package org.openhuji.web.office.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.access.Accounts;
import org.openhuji.casework.CaseType;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.AddressName;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Population;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;

/** Matters that take more than one officer: from the form at the window over the levels to the register, and refused in words. */
@ServerTest
class WindowQueueTest extends WindowTest {
    /** Every matter that ends in an act of the register. */
    static final List<String> EVERY = Arrays.stream(CaseType.values())
            .filter(type -> type.ending() == CaseType.Ending.ACT)
            .map(CaseType::matter)
            .toList();

    @Autowired
    WindowQueueTest(
            Server server,
            Accounts accounts,
            Registration registration,
            Whereabouts whereabouts,
            Population population) {
        super(server, accounts, registration, whereabouts, population);
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
