package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.audit.Actor;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in, the desk, the accounts and the log as somebody at a window sees them. */
@BrowserTest
class OfficePagesTest {
    private final Accounts accounts;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    @Autowired
    OfficePagesTest(Accounts accounts, AuditLog log, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.log = log;
        this.transaction = transaction;
    }

    static List<Look> looks() {
        return Look.inBothLanguages();
    }

    static List<Look> fewLooks() {
        return List.of(Look.PHONE, Look.DESK, Look.DESK.dark(), Look.PHONE.english());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void signingIn(Look look, Visitor visitor) {
        visitor.open(look, "/sign-in").looksRight("sign-in");
    }

    @ParameterizedTest
    @MethodSource("fewLooks")
    void theDesk(Look look, Visitor visitor) {
        Visit visit = in(Role.WINDOW_OFFICER, look, visitor);
        visit.looksRight("desk");
        visit.page().locator("input[name=kind][value=CASE]").check();
        visit.page().locator("#reference").fill("LL-2018-00017");
        visit.page().locator("main form button").click();
        assertThat(visit.page().locator("main").innerText()).contains("LL-2018-00017");
        visit.looksRight("desk-purpose");
        visit.go("/office/password").looksRight("password");
        visit.go("/office/confirm").looksRight("confirm");
    }

    @ParameterizedTest
    @MethodSource("fewLooks")
    void theAccounts(Look look, Visitor visitor) {
        Visit visit = in(Role.ADMINISTRATOR, look, visitor).go("/office/accounts");
        visit.looksRight("accounts");
        visit.page().locator("#login").fill("new." + UUID.randomUUID());
        visit.page().locator("#name").fill("林新来");
        visit.page().locator("#office").fill("醴陵市公安局来龙门派出所");
        visit.page().locator("#place").fill("430281006");
        visit.page().locator("fieldset input[value=WINDOW_OFFICER]").check();
        visit.page().locator("main form.narrow button").click();
        visit.looksRight("password-given");
        assertThat(visit.page().locator("#given").innerText()).hasSizeGreaterThan(15);
    }

    @Test
    void anAccountThatIsNotAddedKeepsWhatWasTyped(Visitor visitor) {
        Visit visit = in(Role.ADMINISTRATOR, Look.DESK, visitor).go("/office/accounts");
        visit.page().locator("#login").fill("kept." + UUID.randomUUID());
        visit.page().locator("#name").fill("林留着");
        visit.page().locator("#office").fill("长沙市公安局");
        visit.page().locator("#place").fill("430102");
        visit.expects(403).page().locator("main form.narrow button").click();
        assertThat(visit.page().locator("#wrong").innerText()).contains("不归您管理");
        assertThat(visit.page().locator("#name").inputValue()).isEqualTo("林留着");
        assertThat(visit.page().locator("#place").getAttribute("aria-invalid")).isEqualTo("true");
        visit.looksRight("accounts-elsewhere");
        visit.page().locator("#place").fill("430281");
        visit.expects(422).page().locator("main form.narrow button").click();
        assertThat(visit.page().locator("#wrong").innerText()).contains("至少选一个角色");
        assertThat(visit.page().locator("#office").inputValue()).isEqualTo("长沙市公安局");
    }

    @ParameterizedTest
    @MethodSource("fewLooks")
    void theLog(Look look, Visitor visitor) {
        UUID person = UUID.randomUUID();
        transaction.executeWithoutResult(status -> log.append(new AuditEntry(
                new Actor(null, "SYSTEM", "醴陵市公安局来龙门派出所", "430281006"),
                new Purpose.Case("LL-2018-00017"),
                AuditEvent.PERSON_READ,
                List.of(person),
                AuditDetail.of("RECORD"))));
        Visit visit = in(Role.AUDITOR, look, visitor).go("/office/audit");
        visit.looksRight("audit");
        visit.page().locator("input[name=person]").fill(person.toString());
        visit.page().locator("form.grid-form button").click();
        assertThat(visit.page().locator("tbody tr").count()).isEqualTo(1);
        assertThat(visit.page().locator("tbody").innerText()).contains("LL-2018-00017", person.toString());
        visit.looksRight("audit-found");
        assertThat(visit.page().url()).as("nobody's id in the address").endsWith("/office/audit");
    }

    @Test
    void theLogIsProvedFromThePage(Visitor visitor) {
        Visit visit = in(Role.AUDITOR, Look.DESK, visitor).go("/office/audit");
        visit.page().locator("button:has-text('现在核验')").click();
        for (int tries = 0; tries < 50 && visit.page().locator("text=正在核验").count() > 0; tries++) {
            visit.page().waitForTimeout(200);
            visit.go("/office/audit");
        }
        assertThat(visit.page().locator("main").innerText()).contains("日志完整");
    }

    @Test
    void aWrongPasswordIsToldWhereTheReaderIs(Visitor visitor) {
        Officers.with(accounts, Role.WINDOW_OFFICER);
        Visit visit = visitor.open(Look.DESK, "/sign-in");
        visit.page().locator("#login").fill("test.window_officer");
        visit.page().locator("#password").fill("not the sentence");
        visit.page().locator("main form button").click();
        assertThat(visit.page().locator("[role=alert]").innerText()).contains("登录名或密码不对");
        visit.looksRight("sign-in-wrong");
    }

    @Test
    void aLockedAccountIsToldSo(Visitor visitor) {
        Officers.named(accounts, "test.browser.locked", Role.WINDOW_OFFICER, "430281");
        Visit visit = visitor.open(Look.DESK, "/sign-in");
        for (int tries = 0; tries < 6; tries++) {
            visit.page().locator("#login").fill("test.browser.locked");
            visit.page().locator("#password").fill(tries < 5 ? "not the sentence" : Officers.PASSWORD);
            visit.page().locator("main form button").click();
        }
        assertThat(visit.page().locator("[role=alert]").innerText()).contains("暂时锁定");
        visit.looksRight("sign-in-locked");
    }

    @Test
    void theKeyboardIsEnough(Visitor visitor) {
        Officers.with(accounts, Role.WINDOW_OFFICER);
        Visit visit = visitor.open(Look.DESK, "/sign-in");
        visit.keys().walk();
        visit.go("/sign-in").page().locator("#login").focus();
        visit.page().keyboard().type("test.window_officer");
        visit.keys().press("Tab");
        visit.page().keyboard().type(Officers.PASSWORD);
        visit.keys().press("Enter");
        visit.page().waitForURL("**/office*");
        visit.keys().walk();
    }

    @Test
    void theDeskDoesWithoutScripts(Visitor visitor) {
        in(Role.WINDOW_OFFICER, Look.PHONE.withoutScripts(), visitor).looksRight("desk");
    }

    private Visit in(Role role, Look look, Visitor visitor) {
        String login = Officers.with(accounts, role).login();
        return Counter.signedIn(login, look, visitor);
    }
}
