package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.places.Place;
import org.openhuji.places.Places;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;

/** Moves inside one city: one counter, no permission and no certificate (practice 1 to 3). */
@BrowserTest
class InsideTheCityTest {
    private static final String JIANGWAN = "430281006001";
    private static final String YOUXIAN = "430223102223";
    private static final String QUJING_TOWN = "530302001001";
    private static final String QUJING_VILLAGE = "530381102201";

    private final Accounts accounts;
    private final Registration registration;
    private final Whereabouts whereabouts;
    private final Places places;

    @Autowired
    InsideTheCityTest(Accounts accounts, Registration registration, Whereabouts whereabouts, Places places) {
        this.accounts = accounts;
        this.registration = registration;
        this.whereabouts = whereabouts;
        this.places = places;
    }

    /** A place as people write it, and which of those found is meant. */
    private String named(String place) {
        return "place:" + places.find(place, places.today()).map(Place::name).orElseThrow() + "=" + place;
    }

    private void registeredAt(Settler one, String place) {
        Whereabouts.Found found = whereabouts.find(one.id(), "test").orElseThrow();
        assertThat(found.state()).isEqualTo(Standing.State.REGISTERED);
        assertThat(found.place()).isEqualTo(place);
    }

    /** The whole day of one officer: who moves within the county is on a form, who comes from another one answers the questions. */
    @Test
    void aFamilyOfYouxianMovesToLilingAtOneWindow(Visitor visitor) {
        List<Settler> family = Settler.couple(registration, YOUXIAN);
        Settler husband = family.getFirst();
        Visit liling = Counter.open(accounts, Role.WINDOW_OFFICER, "430281006", Look.DESK, visitor);
        liling.keys().press("Alt+KeyN");
        liling.page().waitForURL("**/office/window*");
        // The form for moves inside the station's charge says where somebody from another county goes on.
        liling.go("/office/window/move-within");
        liling.page().locator("#who").fill(husband.number().digits());
        liling.page().locator("#who").press("Enter");
        liling.page().locator("#who-name").fill(husband.name());
        liling.page().locator("#who-name").press("Enter");
        Counter.says(liling, "按“落户（迁入）”在这里办");
        liling.looksRight("window-elsewhere");

        liling.go("/office/window");
        liling.page().locator("#matter").fill("落户（");
        liling.page().locator("#matter").press("Enter");
        liling.page().waitForURL("**/office/window?matter=*");
        liling.page().locator(".matters a:has-text('落户（')").first().click();
        liling.page().waitForURL(address -> !address.contains("/office"));
        Respondent questions = new Respondent(liling)
                .knows("chineseNational", "true")
                .knows("militaryStatus", "NONE")
                .knows("hukouPlace", "place:酒仙湖村=" + YOUXIAN)
                .knows("dwellings", "yes")
                .knows("place", "place:姜湾社区=" + JIANGWAN)
                .knows("tenure", "LEASED")
                .knows("use", "RESIDENTIAL")
                .knows("coResidents", "all");
        questions.begins(JIANGWAN).with("妻子 " + family.getLast().name()).answers("");
        Applying.opens(liling, "LL-3.1.5");
        Applying.Applied applied = Applying.handsIn(liling, family, "来龙门街道左权路");
        liling.looksRight("case-applied-at-window");
        liling.page().locator("#office-case").click();
        liling.page().waitForURL("**/office/cases/*-*");
        assertThat(Counter.text(liling)).contains(applied.reference(), "依条款：可以");
        Counter.ticksPapers(liling);
        Counter.presses(liling, "accept", "已受理");
        Counter.presses(liling, "examine", "已审查");
        Counter.presses(liling, "approve", "已批准");
        liling.looksRight("office-case-inside-city");
        assertThat(Counter.text(liling)).doesNotContain("准迁证明", "迁移证");
        Counter.presses(liling, "finish", "已登记");
        registeredAt(husband, JIANGWAN);
        registeredAt(family.getLast(), JIANGWAN);
    }

    /** QJ-8a: contract land at the place of origin is enough, and nobody asks whether land was given up. */
    @Test
    void somebodyOfQujingReturnsToTheVillage(Visitor visitor) {
        Settler one = Settler.alone(registration, QUJING_TOWN, "1", LocalDate.of(1975, 4, 2));
        Visit home = visitor.visit(Look.PHONE);
        Respondent returner = new Respondent(home)
                .knows("chineseNational", "true")
                .knows("militaryStatus", "NONE")
                .knows("maritalStatus", "10")
                .knows("hukouPlace", named(QUJING_TOWN))
                .knows("urbanSettledOn", "date:2012-05-01")
                .knows("placeBeforeUrbanSettlement", named(QUJING_VILLAGE))
                .knows("returnPurpose", "FARMING")
                .knows("actualResidencePlace", named(QUJING_VILLAGE))
                .knows("residedSince", "date:2017-08-01")
                .knows("landAssets", "yes")
                .knows("place", named(QUJING_VILLAGE))
                .knows("kind", "CONTRACT_LAND");
        returner.begins(QUJING_VILLAGE).answers("return");
        home.looksRight("return-answer");
        Applying.opens(home, "QJ-8a");
        home.looksRight("return-apply");
        Applying.Applied applied = Applying.handsIn(home, List.of(one), "");

        Visit village = Counter.open(accounts, Role.WINDOW_OFFICER, "530381102", Look.DESK.dark(), visitor);
        Counter.opens(village, applied.reference());
        assertThat(Counter.text(village)).contains("返回农村原籍", "依条款：可以", "QJ-8a").doesNotContain("退出承包地", "退出土地");
        village.looksRight("office-case-return");
        Counter.ticksPapers(village);
        Counter.presses(village, "accept", "已受理");
        Counter.presses(village, "examine", "已审查");
        Counter.presses(village, "approve", "已批准");
        Counter.presses(village, "finish", "已登记");
        village.looksRight("office-case-return-registered");
        registeredAt(one, QUJING_VILLAGE);
        home.go("/cases");
        Counter.says(home, "请到窗口领取户口簿");
        home.looksRight("return-registered");
    }
}
