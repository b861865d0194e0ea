package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Collectives;
import org.openhuji.casework.SettlingCases;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;

/** A community worker sees who has come to their community and its collective household, files, and learns nothing else. */
@BrowserTest
class CommunityPagesTest {
    private static final String HOME = "430281006001";

    private final Casework casework;
    private final Chronicle chronicle;
    private final Accounts accounts;

    @Autowired
    CommunityPagesTest(Casework casework, Chronicle chronicle, Accounts accounts) {
        this.casework = casework;
        this.chronicle = chronicle;
        this.accounts = accounts;
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.DESK.dark(), Look.PHONE, Look.PHONE.dark(), Look.PHONE.english());
    }

    private Visit worker(String place, Look look, Visitor visitor) {
        return Counter.open(accounts, Role.COMMUNITY_WORKER, place, look, visitor);
    }

    private static String name(CaseFile file) {
        return file.application().parties().getFirst().name();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whoHasComeIsFiledWithOnePressAndTheCollectiveHouseholdStandsBelow(Look look, Visitor visitor) {
        CaseFile file = SettlingCases.registered(casework, chronicle);
        Collectives.of(chronicle, HOME, "甲");
        Visit visit = worker(HOME, look, visitor);
        visit.go("/office/community");
        visit.looksRight("office-community");
        String text = Counter.text(visit);
        assertThat(text).contains(name(file)).contains("钟示例").contains("集甲久").doesNotContain("集甲护");
        assertThat(text).doesNotContain("1985").doesNotContain("530").doesNotContainPattern("[0-9]{17}");
        visit.page().locator("li:has-text('" + name(file) + "') button").click();
        visit.page().waitForURL("**done=yes*");
        assertThat(Counter.text(visit)).doesNotContain(name(file));
    }

    @Test
    void theKeyboardStandsOnTheFirstToBeFiled(Visitor visitor) {
        CaseFile file = SettlingCases.registered(casework, chronicle);
        Visit visit = worker(HOME, Look.DESK, visitor);
        visit.go("/office/community");
        visit.keyboardAtNext();
        visit.page().keyboard().press("Enter");
        visit.page().waitForURL("**done=yes*");
        assertThat(file.state().ended()).isTrue();
    }

    @Test
    void aWiderRoleChoosesACommunityAndNobodyElsesIsShown(Visitor visitor) {
        CaseFile file = SettlingCases.registered(casework, chronicle);
        Visit wide = worker("430281", Look.PHONE, visitor);
        wide.go("/office/community");
        assertThat(Counter.text(wide)).doesNotContain(name(file));
        wide.looksRight("office-community-choose");
        wide.page().locator("nav a[href*='place=" + HOME + "']").click();
        wide.page().waitForURL("**place=" + HOME + "*");
        assertThat(Counter.text(wide)).contains(name(file));
        Visit next = worker("430281006002", Look.DESK, visitor);
        assertThat(next.page().request().get("/office/community?place=" + HOME).status())
                .isEqualTo(403);
        for (String place : List.of("%27%20or%201=1", "4302810060019", "%3Cb%3E")) {
            next.go("/office/community?place=" + place);
            assertThat(Counter.text(next)).doesNotContain(name(file));
        }
        int filed = next.page()
                .request()
                .post(
                        "/office/community/" + file.id() + "/file",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set(
                                                "_csrf",
                                                next.page()
                                                        .locator("[name=_csrf]")
                                                        .first()
                                                        .inputValue())
                                        .set("version", "" + file.version())
                                        .set("place", "430281006002")))
                .status();
        assertThat(filed).as("another community's case is not there").isEqualTo(404);
    }

    @Test
    void nobodyButACommunityWorkerIsLetIn(Visitor visitor) {
        for (Role role : List.of(Role.WINDOW_OFFICER, Role.APPROVER, Role.DEPARTMENT_READER, Role.ADMINISTRATOR)) {
            String login = Officers.named(accounts, "community." + UUID.randomUUID(), role, HOME)
                    .login();
            Visit visit = Counter.signedIn(login, Look.DESK, visitor);
            assertThat(visit.page().request().get("/office/community").status())
                    .as("%s", role)
                    .isEqualTo(403);
        }
    }

    @Test
    void withoutAPurposeNothingIsShown(Visitor visitor) {
        CaseFile file = SettlingCases.registered(casework, chronicle);
        String login = Officers.named(accounts, "community." + UUID.randomUUID(), Role.COMMUNITY_WORKER, HOME)
                .login();
        Visit visit = Counter.signedIn(login, Look.DESK, visitor);
        visit.go("/office/community");
        assertThat(visit.page().url()).contains("/office?to=");
        assertThat(Counter.text(visit)).doesNotContain(name(file));
    }
}
