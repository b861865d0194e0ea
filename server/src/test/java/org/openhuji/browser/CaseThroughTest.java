package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;

/** A family of Qujing settles in Liling, from the phone at home over two counters to the register and the printed booklet. */
@BrowserTest
class CaseThroughTest {
    private static final String JIANGWAN = "430281006001";

    private final Accounts accounts;
    private final Registration registration;
    private final Whereabouts whereabouts;

    @Autowired
    CaseThroughTest(Accounts accounts, Registration registration, Whereabouts whereabouts) {
        this.accounts = accounts;
        this.registration = registration;
        this.whereabouts = whereabouts;
    }

    private Visit counter(Role role, String place, Visitor visitor) {
        return Counter.open(accounts, role, place, Look.DESK, visitor);
    }

    @Test
    void aFamilyGoesFromThePhoneToThePrintedBooklet(Visitor visitor) {
        List<Settler> family = Settler.couple(registration, "530302001001");
        Settler husband = family.getFirst();
        Settler wife = family.getLast();
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
        lin.begins(JIANGWAN).with("妻子 " + wife.name());
        lin.answers("case");
        Applying.opens(home, "LL-3.1.5");
        home.looksRight("case-apply");
        home.page().locator("main form button[type=submit]").last().click();
        assertThat(home.page().locator("#apply-error").innerText())
                .contains("申请人（本人） 请写户口簿上的姓名", "申请人（本人） 没有同意不能迁", wife.name() + " 没有同意不能迁");
        assertThat(home.page().locator("#name-0").getAttribute("aria-describedby"))
                .isEqualTo("name-0-fault");
        assertThat(home.page().locator("#name-0-fault").innerText()).contains("请写户口簿上的姓名");
        home.looksRight("case-apply-wrong");
        Applying.Applied applied = Applying.handsIn(home, family, "来龙门街道左权路");
        home.looksRight("case-applied");

        Visit liling = counter(Role.WINDOW_OFFICER, "430281006", visitor);
        Counter.opens(liling, applied.reference());
        assertThat(Counter.text(liling)).contains(husband.name(), wife.name(), "依条款：可以", "LL-3.1.5", "不得再要其他材料");
        liling.looksRight("office-case");
        liling.expects(422);
        Counter.presses(liling, "accept", "还缺");
        Counter.ticksPapers(liling);
        Counter.presses(liling, "accept", "已受理");
        Counter.presses(liling, "examine", "已审查");
        String address = liling.page().url();

        Visit county = counter(Role.APPROVER, "430281", visitor);
        county.go(address.substring(address.indexOf("/office")));
        Counter.presses(county, "approve", "已批准");
        liling.go(address.substring(address.indexOf("/office")));
        Counter.presses(liling, "issue", "准迁证明 ZQ");

        Visit qujing = counter(Role.WINDOW_OFFICER, "530302", visitor);
        Counter.opens(qujing, husband.name());
        Counter.ticksPapers(qujing);
        Counter.presses(qujing, "accept", "已受理");
        Counter.presses(qujing, "finish", "迁移证 QY");
        qujing.looksRight("office-case-leaving");
        assertThat(whereabouts.find(husband.id(), "test").orElseThrow().state()).isEqualTo(Standing.State.IN_TRANSIT);

        liling.page().waitForCondition(() -> {
            liling.go(address.substring(address.indexOf("/office")));
            return Counter.text(liling).contains("迁移证 QY");
        });
        follows(home, applied);
        assertThat(Counter.text(home)).contains("请带迁移证", "申请日期：2018-06-01");
        home.looksRight("case-in-transit");
        Counter.presses(liling, "finish", "已登记");
        Whereabouts.Found found = whereabouts.find(wife.id(), "test").orElseThrow();
        assertThat(found.state()).isEqualTo(Standing.State.REGISTERED);
        assertThat(found.place()).isEqualTo(JIANGWAN);
        printsTheBooklet(liling, husband, wife);

        home.go("/cases");
        Counter.says(home, "请到窗口领取户口簿");
        home.looksRight("case-registered");
    }

    /** The first page and a page for each on numbered blanks, which are used up, and no number twice. */
    private static void printsTheBooklet(Visit liling, Settler husband, Settler wife) {
        String address = liling.page().url();
        String front = "B" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT) + "-";
        liling.go("/office/blanks");
        liling.page().locator("#in-kind").selectOption("BOOKLET_PAGE");
        liling.page().locator("#in-first").fill(front + "001");
        liling.page().locator("#in-last").fill(front + "009");
        liling.page().locator("form[action*='/receive'] button").click();
        liling.page().waitForURL("**done=entered**");
        liling.go(address.substring(address.indexOf("/office")));
        liling.looksRight("office-case-registered");
        String booklet = "section[aria-labelledby=booklet] ";
        assertThat(Counter.prints(liling, liling.page().locator(booklet + "form[action$='/BOOKLET_FRONT'] button")))
                .contains(husband.name(), "左权路");
        var pages = liling.page().locator(booklet + "form[action$='/BOOKLET_MEMBER']");
        pages.first().locator("input[name=blank]").fill(front + "001");
        assertThat(Counter.prints(liling, pages.first().locator("button")))
                .contains(husband.name(), husband.number().digits(), "户主");
        pages.last().locator("input[name=blank]").fill(front + "001");
        pages.last().locator("button").click();
        liling.page().locator("#refused").waitFor();
        pages.last().locator("input[name=blank]").fill(front + "002");
        assertThat(Counter.prints(liling, pages.last().locator("button")))
                .contains(wife.name(), wife.number().digits());
        liling.go("/office/blanks");
        assertThat(Counter.text(liling)).contains(front + "001", front + "002", "常住人口登记卡");
    }

    private static void follows(Visit home, Applying.Applied applied) {
        home.go("/cases");
        Counter.says(home, "申请日期");
        home.page().locator("form[action$='/cases/close'] button").click();
        home.page().locator("#reference").waitFor();
        home.looksRight("case-find");
        home.page().locator("#reference").fill(applied.reference());
        home.page().locator("#code").fill("WRONG");
        home.page().locator("main form button").click();
        assertThat(Counter.text(home)).contains("对不上");
        home.page().locator("#code").fill(applied.code().toLowerCase(Locale.ROOT));
        home.page().locator("main form button").click();
        Counter.says(home, "申请日期");
    }
}
