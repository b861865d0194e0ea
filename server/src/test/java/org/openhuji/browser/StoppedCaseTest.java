package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.places.Place;
import org.openhuji.places.Places;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;

/** A return after divorce to a village of Zhuzhou that a notice of the register stops, and that goes on with its old day (ZZ-9.7S). */
@BrowserTest
class StoppedCaseTest {
    private static final String TOWN = "430281126219";
    private static final String VILLAGE = "430223102224";

    private final Accounts accounts;
    private final Registration registration;
    private final Whereabouts whereabouts;
    private final Places places;

    @Autowired
    StoppedCaseTest(Accounts accounts, Registration registration, Whereabouts whereabouts, Places places) {
        this.accounts = accounts;
        this.registration = registration;
        this.whereabouts = whereabouts;
        this.places = places;
    }

    private String village() {
        return "place:" + places.find(VILLAGE, places.today()).map(Place::name).orElseThrow() + "=" + VILLAGE;
    }

    private Applying.Applied applies(Visit home, Settler one) {
        Respondent returner = new Respondent(home)
                .knows("chineseNational", "true")
                .knows("militaryStatus", "NONE")
                .knows("maritalStatus", "40")
                .knows("hukouPlace", "place:桃花村=" + TOWN)
                .knows("divorcedOn", "date:2014-05-15")
                .knows("spouseJoinMovedOn", "date:2008-06-10")
                .knows("placeBeforeSpouseJoin", village())
                .knows("actualResidencePlace", village())
                .knows("residedSince", "date:2017-06-01")
                .knows("insurance", "yes")
                .knows("since", "date:2016-01-01");
        returner.begins(VILLAGE).answers("");
        Applying.opens(home, "ZZ-9.7");
        return Applying.handsIn(home, List.of(one), "");
    }

    @Test
    void theCaseIsSuspendedByTheNoticeAndGoesOnWithItsOldDay(Visitor visitor) {
        Settler one = Settler.alone(registration, TOWN, "2", LocalDate.of(1975, 4, 2));
        Visit home = visitor.visit(Look.PHONE);
        Applying.Applied applied = applies(home, one);
        Visit window = Counter.open(accounts, Role.WINDOW_OFFICER, "430223102", Look.DESK, visitor);
        Counter.opens(window, applied.reference());
        Counter.ticksPapers(window);
        Counter.presses(window, "accept", "已受理");
        assertThat(window.page().locator("#notice").count())
                .as("nothing stops it yet")
                .isZero();
        String address = window.page().url().replaceAll(".*(/office/cases/[^?]+).*", "$1");

        String notice = "攸征公告" + UUID.randomUUID().toString().substring(0, 8);
        Visit county = Counter.open(accounts, Role.APPROVER, "430223", Look.DESK, visitor);
        notices(window, county, notice);

        window.go(address);
        assertThat(Counter.text(window)).contains("依条款：因通告暂停");
        assertThat(window.page().locator("#notice").inputValue()).isEqualTo(notice);
        window.looksRight("office-case-stopped");
        window.page().locator("form[action$='/suspend'] button").click();
        Counter.says(window, "已中止");
        assertThat(window.page().locator("#filed").innerText()).isEqualTo("2018-06-01");
        assertThat(Counter.text(window)).contains("中止不影响，仍按这一天", notice, "暂停");
        window.looksRight("office-case-suspended");
        home.go("/cases");
        Counter.says(home, "原申请日期保留");
        assertThat(home.page().locator("#filed").innerText()).contains("2018-06-01");
        home.looksRight("case-suspended");

        window.expects(422);
        window.page().locator("#words").fill("试一试");
        window.page().locator("button[formaction$='/resume']").click();
        Counter.says(window, "通告仍在生效");
        lifts(window, county, notice);
        window.go(address);
        window.page().locator("#words").fill("公告已撤销");
        Counter.presses(window, "resume", "公告已撤销");
        assertThat(window.page().locator("#filed").innerText()).isEqualTo("2018-06-01");
        assertThat(Counter.text(window)).contains("中止不影响，仍按这一天", "依条款：可以");
        window.looksRight("office-case-resumed");
        Counter.presses(window, "examine", "已审查");
        Counter.presses(window, "approve", "已批准");
        Counter.presses(window, "finish", "已登记");
        Whereabouts.Found found = whereabouts.find(one.id(), "test").orElseThrow();
        assertThat(found.state()).isEqualTo(Standing.State.REGISTERED);
        assertThat(found.place()).isEqualTo(VILLAGE);
    }

    /** The window enters the notice, and the county's approver confirms it. */
    private static void notices(Visit window, Visit county, String notice) {
        window.go("/office/window/freeze-notice");
        window.page().locator("#applicant").fill("攸县人民政府");
        window.page().locator("#notice").fill(notice);
        window.page().locator("#place").fill(VILLAGE);
        window.page().locator("#from").fill("20180520");
        window.page().locator("#until").fill("20190101");
        window.page().locator("input[name=exempt][value=BIRTH]").check();
        window.page().locator("#paper-notice-of-stop").check();
        carries(window, county, "window-notice");
    }

    /** The notice was revoked: the window undoes it, by two. */
    private static void lifts(Visit window, Visit county, String notice) {
        window.go("/office/window/undo-act");
        window.page().locator("#who").fill(notice);
        window.page().locator("#who").press("Enter");
        window.page().locator("input[name=act]").first().waitFor();
        window.page().locator("#applicant").fill("攸县人民政府");
        window.page().locator("input[name=act]").first().check();
        window.page().locator("#because").fill("公告已由原发布机关撤销");
        window.page().locator("input[name=recovered]").check();
        carries(window, county, "window-notice-undone");
    }

    /** What the form says is taken in, examined, decided by the other one and entered. */
    private static void carries(Visit window, Visit county, String picture) {
        window.keys().press("F8");
        Counter.says(window, "登记后会变成这样");
        window.keyboardAtNext();
        window.looksRight(picture);
        window.keys().press("Enter");
        window.page().waitForURL("**done=queued**");
        Counter.presses(window, "examine", "已审查");
        String address = window.page().url().replaceAll(".*(/office/cases/[^?]+).*", "$1");
        county.go(address);
        Counter.presses(county, "approve", "已批准");
        window.go(address);
        Counter.presses(window, "finish", "已登记");
    }
}
