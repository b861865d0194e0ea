package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Filing;
import org.openhuji.register.Identity;
import org.openhuji.register.PersonId;
import org.openhuji.register.Registration;
import org.openhuji.register.acts.Birth;
import org.openhuji.register.acts.Elsewhere;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.duplicates.Duplicates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officers do beside finding and reading: papers withdrawn, days slid along, two records made one, acts with their papers. */
@BrowserTest
class OfficeActsTest {
    private final Accounts accounts;
    private final Registration registration;
    private final Duplicates duplicates;
    private final JdbcClient sql;

    @Autowired
    OfficeActsTest(Accounts accounts, Registration registration, Duplicates duplicates, JdbcClient sql) {
        this.accounts = accounts;
        this.registration = registration;
        this.duplicates = duplicates;
        this.sql = sql;
    }

    static List<Look> looks() {
        return List.of(Look.DESK.dark(), Look.PHONE.english());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPaperStandsInTheListAndIsWithdrawnThere(Look look, Visitor visitor) {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, look, visitor);
        visit.go("/office/persons/" + lins.father());
        Download form = visit.page().waitForDownload(() -> visit.keys().press("F9"));
        String code = form.suggestedFilename().replaceAll("resident-form-|\\.pdf", "");
        visit.go("/office/persons/" + lins.father());
        assertThat(visit.page().locator("a[href*='/verify/" + code + "']").count())
                .isOne();
        visit.page().locator("section[aria-labelledby=papers] summary").click();
        visit.looksRight("office-papers");
        visit.page().locator("form[action*='/withdraw'] button").click();
        visit.page().waitForURL("**done=withdrawn**");
        assertThat(visit.page().locator("form[action*='/withdraw']").count()).isZero();
        visit.go("/verify/" + code);
        assertThat(text(visit)).contains(english(look) ? "no longer what the register says" : "内容已经变更");
    }

    @Test
    void aDayIsFoundBySlidingAndTheKeyboardStaysOnTheSlider(Visitor visitor) {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK, visitor);
        visit.go("/office/households/" + lins.household());
        assertThat(visit.page().locator("[data-rows] tr").count()).isEqualTo(4);
        visit.page().locator("input[data-days]").focus();
        visit.page().keyboard().press("Home");
        visit.page().waitForURL("**on=2018-03-01**");
        visit.page().waitForCondition(() -> text(visit).contains("2018-03-01 这一天，不是今天"));
        assertThat(visit.page().locator("[data-rows] tr").count()).isEqualTo(3);
        // The page stands a moment before the keyboard is on the slider again.
        visit.page().waitForCondition(() -> "range".equals(visit.page().evaluate("() => document.activeElement.type")));
        assertThat(visit.page().locator("input[data-days]").getAttribute("aria-valuetext"))
                .isEqualTo("2018-03-01");
        visit.looksRight("office-household-slid");
        visit.page().keyboard().press("End");
        visit.page().waitForCondition(() -> !text(visit).contains("不是今天"));
    }

    @Test
    void whoLivesElsewhereStandsAmongTheKin(Visitor visitor) {
        PersonId mother = OfficeTown.alone(registration, "周文竹", "2", "1991-01-09");
        PersonId child = PersonId.next();
        LocalDate born = LocalDate.of(2018, 4, 20);
        registration.record(
                new Filing(
                        UUID.randomUUID(),
                        PartialDate.of(born),
                        born,
                        null,
                        null,
                        new UUID(0, 1),
                        null,
                        "醴陵市公安局来龙门派出所",
                        null,
                        List.of()),
                new Birth(
                        new NewPerson(
                                child,
                                Identity.of(new PersonName("周小竹"), "2", "01", PartialDate.of(born)),
                                Circumstances.NONE,
                                null),
                        mother,
                        null,
                        mother,
                        new Elsewhere(UUID.randomUUID(), new PersonName("杨远山"), null),
                        null,
                        null));
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK, visitor);
        visit.go("/office/persons/" + child);
        assertThat(visit.page().locator("section[aria-labelledby=kin]").innerText())
                .contains("周文竹", "杨远山", "不在本登记簿");
    }

    @Test
    void whatWasUnmaskedWithoutScriptsIsSeenOnceAndTheLanguageCanBeChanged(Visitor visitor) {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK.withoutScripts(), visitor);
        visit.go("/office/persons/" + lins.father());
        visit.page().locator("dd form button").first().click();
        assertThat(text(visit)).contains(lins.number().digits());
        visit.page().locator(".languages a[lang=en]").click();
        assertThat(text(visit))
                .contains("Citizen number")
                .doesNotContain(lins.number().digits());
    }

    @Test
    void twoRecordsBecomeOneByTwoOfficers(Visitor visitor) {
        PersonId one = OfficeTown.alone(registration, "郑望舒", "2", "1991-01-09");
        PersonId other = OfficeTown.alone(registration, "郑望舒", "2", "1991-01-09");
        duplicates.find(List.of(one, other));
        PersonId left = one.compareTo(other) < 0 ? one : other;
        PersonId right = left == one ? other : one;
        Visit first = Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK, visitor);
        first.go("/office/duplicates/" + left + "/" + right);
        first.page().locator("input[value=KEEP_ONE]").check();
        first.page().locator("#reason").fill("同一张出生证录了两次");
        first.keys().press("Enter");
        first.page().waitForURL("**/office/proposals/*");
        String address = first.page().url();
        Visit second = Counter.open(accounts, Role.APPROVER, Look.DESK, visitor);
        second.go(address.substring(address.indexOf("/office")));
        assertThat(text(second)).contains("郑望舒");
        second.looksRight("office-proposal-resolve");
        second.page().locator("form[action*=confirm] button").click();
        second.page().waitForCondition(() -> text(second).contains("已确认"));
        second.go("/office/persons/" + right);
        assertThat(text(second)).contains("重复户口");
        second.go("/office/persons/" + left);
        assertThat(second.page().locator(".title-row .state").innerText()).isEqualTo("家庭户 · 户主");
    }

    @Test
    void aNewDateOfBirthTakesThePasswordOnceMoreAndADeclinedOneItsWords(Visitor visitor) {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        String born = proposed(lins.son(), "BORN", "2012-03-22", visitor);
        String name = proposed(lins.daughter(), "NAME", "林晓雨", visitor);
        Visit second = Counter.open(accounts, Role.APPROVER, Look.DESK, visitor);
        second.go(born);
        second.page().locator("form[action*=confirm] button").click();
        second.page().waitForURL("**/office/confirm**");
        second.page().locator("#password").fill(Officers.PASSWORD);
        second.page().locator("main form button").click();
        second.page().waitForURL("**/office/proposals/*");
        second.page().locator("form[action*=confirm] button").click();
        second.page().waitForCondition(() -> text(second).contains("已确认"));
        second.go(name);
        second.keys().press("F8");
        second.page().locator("#words").fill("出生证上就是这个字");
        second.keys().press("Enter");
        second.page().waitForCondition(() -> text(second).contains("出生证上就是这个字"));
        second.looksRight("office-proposal-declined");
        second.go("/office/persons/" + lins.son());
        assertThat(text(second)).contains("2012-03-22");
    }

    private String proposed(PersonId person, String item, String value, Visitor visitor) {
        Visit first = Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK, visitor);
        first.go("/office/persons/" + person + "/correction");
        first.page().locator("#item").selectOption(item);
        first.page().locator("#value").fill(value);
        first.page().locator("#reason").fill("出生证载明");
        first.keys().press("F8");
        first.page().waitForCondition(() -> text(first).contains("登记后会变成这样"));
        // The keyboard is led to the button a moment after it is there.
        first.keyboardAtNext();
        first.keys().press("Enter");
        first.page().waitForURL("**/office/proposals/*");
        String address = first.page().url();
        return address.substring(address.indexOf("/office"));
    }

    @Test
    void aChangeOfHeadKeepsThePapersItRestsOn(Visitor visitor) {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        String number = "协 " + UUID.randomUUID();
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK, visitor);
        visit.go("/office/households/" + lins.household() + "/head");
        visit.page().locator("input[name=head][value='" + lins.mother() + "']").check();
        visit.page().locator("#eventOn").fill("2018-05-20");
        visit.page().locator("select[name=paper]").first().selectOption("MEMBERS_AGREEMENT");
        visit.page().locator("input[name=paperNumber]").first().fill(number);
        visit.keys().press("F8");
        visit.page().waitForCondition(() -> text(visit).contains("登记后会变成这样"));
        visit.keyboardAtNext();
        visit.looksRight("office-head-papers");
        visit.keys().press("Enter");
        visit.page().waitForURL("**done=head**");
        assertThat(sql.sql("select kind from register.act_paper where number = :number")
                        .param("number", number)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("MEMBERS_AGREEMENT");
    }

    private static boolean english(Look look) {
        return look.language().getLanguage().equals("en");
    }

    private static String text(Visit visit) {
        return visit.page().locator("main").innerText();
    }
}
