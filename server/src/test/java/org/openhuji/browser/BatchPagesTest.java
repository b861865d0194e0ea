package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.casework.RequisitionLists;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;

/** A requisition body's list is sent by the officer, comes back with what was wrong, and is worked off family by family. */
@BrowserTest
class BatchPagesTest {
    private final Accounts accounts;
    private final Chronicle chronicle;
    private final String number = "醴征〔2018〕" + UUID.randomUUID().toString().substring(0, 6) + "号";

    @Autowired
    BatchPagesTest(Accounts accounts, Chronicle chronicle) {
        this.accounts = accounts;
        this.chronicle = chronicle;
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.DESK.dark(), Look.PHONE, Look.PHONE.dark(), Look.PHONE.english());
    }

    private void fills(Visit visit, String name, byte[] list) {
        visit.page().locator("#number").fill(number);
        visit.page().locator("#body-name").fill("醴陵市征地事务所");
        visit.page().locator("#noticed").fill("2018-03-01");
        visit.page().locator("#file").setInputFiles(new FilePayload(name, "text/csv", list));
    }

    private byte[] list() {
        String bad = RequisitionLists.family(chronicle, "3").replace(",10,", ",02,");
        return RequisitionLists.list(
                RequisitionLists.family(chronicle, "1") + RequisitionLists.family(chronicle, "2") + bad);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aListIsSentAndItsPageShowsWhatWasWrongAndWhereEachCaseStands(Look look, Visitor visitor) throws IOException {
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, look, visitor);
        visit.go("/office/batches");
        visit.looksRight("office-batches");
        fills(visit, "../../名单.csv", list());
        visit.page().locator("form[enctype] button").click();
        visit.page().waitForURL("**/office/batches/*-*");
        visit.looksRight("office-batch");
        assertThat(visit.page().locator("tbody[data-rows] tr").count()).isEqualTo(2);
        Download faults = visit.page()
                .waitForDownload(
                        () -> visit.page().locator("a[href*='faults.csv']").click());
        assertThat(Files.readString(faults.path())).contains("未收 NOT TAKEN,10").contains("TWO_HEADS");
    }

    @Test
    void theKeyboardSendsAListAndGoesToTheFirstCaseThatWaits(Visitor visitor) {
        Visit visit = Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK, visitor);
        visit.go("/office/batches");
        assertThat(visit.page().evaluate("() => document.activeElement.id")).isEqualTo("number");
        fills(visit, "list.csv", list());
        visit.page().keyboard().press("F9");
        visit.page().waitForURL("**/office/batches/*-*");
        visit.page().keyboard().press("F8");
        visit.page().waitForURL("**/office/cases/*-*");
        Counter.says(visit, "已提交");
        Counter.says(visit, number);
        visit.page().locator("a[href*='/office/batches/']").click();
        visit.page().waitForURL("**/office/batches/*-*");
    }

    @Test
    void whatIsNoListIsAnsweredInWordsAndWhatWasTypedStays(Visitor visitor) {
        Visit visit =
                Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK, visitor).expects(422);
        visit.go("/office/batches");
        fills(visit, "list.xlsx", "PK\u0003\u0004 no sheet".getBytes(StandardCharsets.UTF_8));
        visit.page().locator("form[enctype] button").click();
        Counter.says(visit, "文件无法读取");
        Counter.says(visit, "整份未收");
        assertThat(visit.page().locator("#number").inputValue()).isEqualTo(number);
        visit.looksRight("office-batches-unreadable");
        fills(visit, "list.csv", "户序号,姓名,<img src=x onerror=alert(1)>\n1,林水生,1\n".getBytes(StandardCharsets.UTF_8));
        visit.page().locator("form[enctype] button").click();
        Counter.says(visit, "<img src=x onerror=alert(1)>");
        visit.page().locator("#noticed").fill("2019-03-01");
        visit.page().locator("form[enctype] button").isVisible();
    }

    @Test
    void whoMayNotHandleCasesSendsNoListAndSeesNone(Visitor visitor) {
        for (Role role : List.of(Role.COMMUNITY_WORKER, Role.STATISTICIAN, Role.AUDITOR)) {
            Visit visit = signedIn(role, visitor);
            assertThat(visit.page().request().get("/office/batches").status())
                    .as("%s", role)
                    .isEqualTo(403);
        }
        Visit approver = Counter.open(accounts, Role.APPROVER, Look.DESK, visitor);
        approver.go("/office/batches");
        assertThat(approver.page().locator("form[enctype]").count()).isZero();
        APIResponse sent = approver.page()
                .request()
                .post(
                        "/office/batches",
                        RequestOptions.create()
                                .setMultipart(FormData.create()
                                        .set(
                                                "_csrf",
                                                approver.page()
                                                        .locator("[name=_csrf]")
                                                        .first()
                                                        .inputValue())
                                        .set("number", number)
                                        .set("body", "x")
                                        .set("noticed", "2018-03-01")
                                        .set("file", new FilePayload("a.csv", "text/csv", list()))));
        assertThat(sent.status()).isEqualTo(403);
    }

    private Visit signedIn(Role role, Visitor visitor) {
        String login = org.openhuji.access.Officers.named(accounts, "batch." + UUID.randomUUID(), role, "430281")
                .login();
        return Counter.signedIn(login, Look.DESK, visitor);
    }

    @Test
    void aLongListIsReadAndOneThatIsTooLongIsNot(Visitor visitor) {
        Visit visit =
                Counter.open(accounts, Role.WINDOW_OFFICER, Look.DESK, visitor).expects(422);
        visit.go("/office/batches");
        String row = "1,林水生,990281198504020612,02,430281006001," + "安".repeat(60) + ",\n";
        fills(visit, "list.csv", RequisitionLists.list(row.repeat(1_900)));
        visit.page().locator("form[enctype] button").click();
        visit.page().waitForURL("**/office/batches/*-*");
        visit.go("/office/batches");
        fills(visit, "list.csv", RequisitionLists.list(row.repeat(2_100)));
        visit.page().locator("form[enctype] button").click();
        Counter.says(visit, "名单人数超过");
    }
}
