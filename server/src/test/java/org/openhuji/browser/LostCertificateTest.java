package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.register.Registration;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.openhuji.web.office.window.Folk;
import org.springframework.beans.factory.annotation.Autowired;

/** A migration certificate that was lost on the way is replaced at the window that issued it (CF-2.3c). */
@BrowserTest
class LostCertificateTest {
    private final Accounts accounts;
    private final Registration registration;
    private final Whereabouts whereabouts;

    @Autowired
    LostCertificateTest(Accounts accounts, Registration registration, Whereabouts whereabouts) {
        this.accounts = accounts;
        this.registration = registration;
        this.whereabouts = whereabouts;
    }

    private static String number(Visit visit) {
        return Counter.text(visit).replaceAll("(?s).*?迁移证 (QY[0-9]+).*", "$1");
    }

    @Test
    void whoLostTheCertificateLeavesTheWindowWithAnotherOne(Visitor visitor) {
        Folk.One student = Folk.alone(registration, "2", "1999-09-09");
        Visit window = Counter.open(accounts, Role.WINDOW_OFFICER, "430281006", Look.DESK, visitor);
        window.go("/office/window/student-out");
        window.page().locator("#who").fill(student.card());
        window.page().locator("#who").press("Enter");
        Counter.says(window, student.name());
        window.page().locator("#to").fill("530302001");
        window.page().locator("#paper-admission-notice").check();
        window.page().locator("#paper-booklet").check();
        window.keys().press("F8");
        window.keyboardAtNext();
        window.looksRight("window-student-out");
        window.keys().press("Enter");
        window.page().waitForURL("**done=registered**");
        String lost = number(window);
        String left = window.page().url().replaceAll(".*(/office/cases/[^?]+).*", "$1");
        String certificate = "form[action$='/papers/MIGRATION_CERTIFICATE'] ";
        assertThat(Counter.prints(window, window.page().locator(certificate + "button")))
                .contains(lost, student.name());

        window.go("/office/window/certificate-reissue");
        window.page().locator("#who").fill(student.card());
        window.page().locator("#who").press("Enter");
        window.page().locator("#number").waitFor();
        assertThat(window.page().locator("#number").inputValue())
                .as("nobody who lost a paper knows its number by heart")
                .isEqualTo(lost);
        window.page().locator("#why").fill("火车上被盗");
        window.page().locator("#paper-loss-statement").check();
        window.keys().press("F8");
        window.keyboardAtNext();
        window.looksRight("window-certificate-reissue");
        window.keys().press("Enter");
        window.page().waitForURL("**done=registered**");
        assertThat(Counter.text(window)).contains(lost + " → QY");
        window.looksRight("office-case-reissued");

        window.go(left);
        String fresh = number(window);
        assertThat(fresh).isNotEqualTo(lost);
        window.looksRight("office-case-leaving-reissued");
        window.page().locator(certificate + "select").selectOption("LOST");
        assertThat(Counter.prints(window, window.page().locator(certificate + "button")))
                .contains(fresh, student.name())
                .doesNotContain(lost);
        assertThat(whereabouts.find(student.id(), "test").orElseThrow().state()).isEqualTo(Standing.State.IN_TRANSIT);
    }
}
