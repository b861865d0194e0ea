package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.register.Registration;
import org.springframework.beans.factory.annotation.Autowired;

/** An address that nobody reads any more, and numbers handed out on paper. */
@BrowserTest
class ProtectionPagesTest {
    private final Accounts accounts;
    private final Registration registration;

    @Autowired
    ProtectionPagesTest(Accounts accounts, Registration registration) {
        this.accounts = accounts;
        this.registration = registration;
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.PHONE.english());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void anAddressIsProtectedWithThePasswordOnceMoreAndLifted(Look look, Visitor visitor) {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        String door = lins.address().line().replaceAll(".*巷", "");
        Visit visit = Counter.open(accounts, Role.APPROVER, look, visitor).expects(422);
        visit.go("/office/persons/" + lins.mother());
        visit.page().locator("a[href$='/protection']").click();
        visit.page().locator("#ground").waitFor();
        visit.looksRight("office-protection");
        visit.page().locator("button[value=order]").click();
        visit.page().locator("#ground-error").waitFor();
        visit.page().locator("#ground").fill("醴陵市人民法院人身安全保护令");
        visit.page().locator("button[value=order]").click();
        confirms(visit);
        visit.page().locator("#ground").fill("醴陵市人民法院人身安全保护令");
        visit.page().locator("button[value=order]").click();
        visit.page().locator("button[value=lift]").waitFor();
        assertThat(Counter.text(visit)).contains("2018-06-01", "醴陵市人民法院人身安全保护令");
        visit.looksRight("office-protected");
        visit.go("/office/persons/" + lins.mother());
        assertThat(visit.page().locator("section[aria-labelledby=facts]").innerText())
                .doesNotContain(door);
        assertThat(visit.page().locator("a[href*='/office/addresses/']").count())
                .as("no way to the address")
                .isZero();
        visit.go("/office/persons/" + lins.mother() + "/protection");
        visit.page().locator("button[value=lift]").click();
        visit.page().locator("#ground").waitFor();
        assertThat(visit.page().locator("button[value=lift]").count())
                .as("it is read again from tomorrow on: a protection of this day holds for this day")
                .isZero();
    }

    private static void confirms(Visit visit) {
        visit.page().waitForURL("**/office/confirm**");
        visit.page().locator("#password").fill(Officers.PASSWORD);
        visit.page().locator("main form button").click();
        visit.page().waitForURL("**/protection");
    }

    @Test
    void numbersHandedOutOnPaperAreListedAndNoneTwice(Visitor visitor) {
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, "430281006", Look.DESK, visitor)
                .expects(422);
        visit.go("/office/blanks");
        visit.page().locator("a[href$='/number-blocks']").click();
        visit.page().locator("#area").waitFor();
        assertThat(visit.page().locator("#area").inputValue()).isEqualTo("430281");
        visit.keys().press("F8");
        Counter.says(visit, "出生日期写成");
        handsOut(visit, "701", "709");
        Counter.says(visit, "已登记");
        assertThat(Counter.text(visit)).contains("43028120180607701–43028120180607709");
        visit.looksRight("office-number-blocks");
        handsOut(visit, "709", "720");
        Counter.says(visit, "REG-");
        assertThat(visit.page().locator("#last").inputValue())
                .as("nothing typed is lost")
                .isEqualTo("720");
        visit.looksRight("office-number-blocks-overlap");
        handsOut(visit, "720", "710");
        Counter.says(visit, "终止顺序码是起始码到 999");
    }

    private static void handsOut(Visit visit, String first, String last) {
        visit.page().locator("#born").fill("20180607");
        visit.page().locator("#first").fill(first);
        visit.page().locator("#last").fill(last);
        visit.keys().press("F8");
    }
}
