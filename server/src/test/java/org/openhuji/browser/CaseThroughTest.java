package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.access.Account;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AddressName;
import org.openhuji.register.Filing;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Identity;
import org.openhuji.register.PersonId;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.acts.Couple;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.MoveIn;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** A family of Qujing settles in Liling, from the phone at home over two counters to the register. */
@BrowserTest
class CaseThroughTest {
    private static final String JIANGWAN = "430281006001";
    private static final CitizenNumber SHUISHENG = CitizenNumber.of("990302", LocalDate.of(1985, 4, 2), 771);
    private static final CitizenNumber XIULAN = CitizenNumber.of("990302", LocalDate.of(1987, 9, 10), 772);

    private final Accounts accounts;
    private final Registration registration;
    private final Whereabouts whereabouts;
    private final PersonId husband = PersonId.next();
    private final PersonId wife = PersonId.next();

    @Autowired
    CaseThroughTest(Accounts accounts, Registration registration, Whereabouts whereabouts) {
        this.accounts = accounts;
        this.registration = registration;
        this.whereabouts = whereabouts;
    }

    private void registeredInQujing() {
        registration.record(
                new Filing(
                        UUID.randomUUID(),
                        PartialDate.of(LocalDate.of(2015, 3, 1)),
                        LocalDate.of(2015, 3, 1),
                        null,
                        null,
                        UUID.randomUUID(),
                        null,
                        "530302001",
                        null,
                        List.of()),
                new MoveIn(
                        List.of(person(husband, "林水清", "1", SHUISHENG), person(wife, "周秀云", "2", XIULAN)),
                        List.of(),
                        List.of(new Couple(husband, wife)),
                        List.of(Mover.of(husband), Mover.of(wife)),
                        List.of(UUID.randomUUID(), UUID.randomUUID()),
                        new Destination.Own(
                                HouseholdId.next(),
                                new AddressName("530302001001", "案件街" + UUID.randomUUID()),
                                husband),
                        null,
                        null,
                        null));
    }

    private static NewPerson person(PersonId id, String name, String sex, CitizenNumber number) {
        return new NewPerson(
                id,
                Identity.of(
                        new PersonName(name),
                        sex,
                        "01",
                        PartialDate.of(number.bornOn().orElseThrow())),
                org.openhuji.register.Circumstances.NONE,
                number);
    }

    private Visit counter(Role role, String place, Visitor visitor) {
        String login = "case." + role.name().toLowerCase(java.util.Locale.ROOT) + "." + place;
        Officers.named(accounts, login, role, place);
        assertThat(accounts.findByLogin(login).map(Account::standing)).contains(Account.Standing.OPEN);
        Visit visit = visitor.open(Look.DESK, "/sign-in");
        visit.page().locator("#login").fill(login);
        visit.page().locator("#password").fill(Officers.PASSWORD);
        visit.page().locator("main form button").click();
        visit.page().waitForURL("**/office*");
        visit.page().locator("input[name=kind][value=PRESENT_AT_WINDOW]").check();
        visit.page().locator("form[action*=purpose] button").click();
        visit.page().locator("#q").waitFor();
        return visit.go("/office/cases");
    }

    private static String text(Visit visit) {
        return visit.page().locator("main").innerText();
    }

    private static void presses(Visit visit, String step, String then) {
        visit.page().locator("button[formaction$='/" + step + "']").click();
        visit.page().waitForCondition(() -> text(visit).contains(then));
    }

    @Test
    void aFamilyGoesFromThePhoneToTheRegister(Visitor visitor) {
        registeredInQujing();
        Visit home = visitor.visit(Look.PHONE);
        Respondent lin = new Respondent(home)
                .knows("chineseNational", "true")
                .knows("militaryStatus", "NONE")
                .knows("hukouPlace", "place:南宁街道=530302001")
                .knows("dwellings", "yes")
                .knows("place", "place:姜湾社区=" + JIANGWAN)
                .knows("tenure", "LEASED")
                .knows("use", "RESIDENTIAL")
                .knows("coResidents", "all");
        lin.begins(JIANGWAN).with("妻子 周秀云");
        lin.answers("case");
        home.page().locator("a[href*='/inquiry/apply/LL-3.1.5']").click();
        home.page().waitForURL("**/inquiry/apply/LL-3.1.5*");
        home.looksRight("case-apply");
        home.page().locator("main form button[type=submit]").last().click();
        assertThat(text(home)).contains("请写户口簿上的姓名", "没有同意不能迁");
        home.looksRight("case-apply-wrong");
        home.page().locator("#name-0").fill("林水清");
        home.page().locator("#number-0").fill(SHUISHENG.digits());
        home.page().locator("#number-1").fill(XIULAN.digits());
        home.page().locator("#agreed-0").check();
        home.page().locator("#agreed-1").check();
        home.page().locator("#line").fill("来龙门街道左权路" + UUID.randomUUID());
        home.page().locator("main form button[type=submit]").last().click();
        home.page().locator("#code").waitFor();
        home.looksRight("case-applied");
        String reference = home.page().locator("#reference").innerText();
        String code = home.page().locator("#code").innerText();

        Visit liling = counter(Role.WINDOW_OFFICER, "430281006", visitor);
        liling.looksRight("office-cases");
        liling.page().locator("a:text-is('" + reference + "')").click();
        liling.page().waitForURL("**/office/cases/*");
        assertThat(text(liling)).contains("林水清", "周秀云", "依条款：可以", "LL-3.1.5", "不得再要其他材料");
        liling.looksRight("office-case");
        liling.expects(422);
        presses(liling, "accept", "还缺");
        for (var paper : liling.page().locator("input[name=paper]").all()) {
            paper.check();
        }
        presses(liling, "accept", "已受理");
        presses(liling, "examine", "已审查");
        String address = liling.page().url();

        Visit county = counter(Role.APPROVER, "430281", visitor);
        county.go(address.substring(address.indexOf("/office")));
        presses(county, "approve", "已批准");
        liling.go(address.substring(address.indexOf("/office")));
        presses(liling, "issue", "准迁证明 ZQ");

        Visit qujing = counter(Role.WINDOW_OFFICER, "530302", visitor);
        qujing.page().waitForCondition(() -> {
            qujing.go("/office/cases");
            return text(qujing).contains("林水清");
        });
        qujing.page().locator("tr:has-text('林水清') a").first().click();
        qujing.page().waitForURL("**/office/cases/*");
        for (var paper : qujing.page().locator("input[name=paper]").all()) {
            paper.check();
        }
        presses(qujing, "accept", "已受理");
        presses(qujing, "finish", "迁移证 QY");
        qujing.looksRight("office-case-leaving");
        assertThat(whereabouts.find(husband, "test").orElseThrow().state()).isEqualTo(Standing.State.IN_TRANSIT);

        liling.page().waitForCondition(() -> {
            liling.go(address.substring(address.indexOf("/office")));
            return text(liling).contains("迁移证 QY");
        });
        presses(liling, "finish", "已登记");
        liling.looksRight("office-case-registered");
        Whereabouts.Found found = whereabouts.find(wife, "test").orElseThrow();
        assertThat(found.state()).isEqualTo(Standing.State.REGISTERED);
        assertThat(found.place()).isEqualTo(JIANGWAN);

        home.go("/cases").looksRight("case-find");
        home.page().locator("#reference").fill(reference);
        home.page().locator("#code").fill("WRONG");
        home.page().locator("main form button").click();
        assertThat(text(home)).contains("对不上");
        home.page().locator("#code").fill(code.toLowerCase(java.util.Locale.ROOT));
        home.page().locator("main form button").click();
        home.page().waitForCondition(() -> text(home).contains("请到窗口领取户口簿"));
        home.looksRight("case-registered");
    }
}
