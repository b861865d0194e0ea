package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.access.Accounts;
import org.openhuji.access.Role;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Casework;
import org.openhuji.casework.SettlingCases;
import org.openhuji.documents.SentFiles;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers are sent from a phone, read by whoever may, changed until the case is accepted, and gone when it is withdrawn. */
@BrowserTest
class SentDocumentsTest {
    private final Casework casework;
    private final Chronicle chronicle;
    private final Accounts accounts;
    private final JdbcClient sql;

    @Autowired
    SentDocumentsTest(Casework casework, Chronicle chronicle, Accounts accounts, JdbcClient sql) {
        this.casework = casework;
        this.chronicle = chronicle;
        this.accounts = accounts;
        this.sql = sql;
    }

    private Visit opened(Visitor visitor, CaseFile file) {
        Visit visit = visitor.open(Look.PHONE, "/cases");
        visit.page().locator("#reference").fill(file.reference());
        visit.page().locator("#code").fill(SettlingCases.code(casework, file));
        visit.page().locator("main form button").first().click();
        visit.page().locator("#documents").waitFor();
        return visit;
    }

    private static void sends(Visit visit, int paper, String name, byte[] content) {
        visit.page()
                .locator(".sent input[type=file]")
                .nth(paper)
                .setInputFiles(new FilePayload(name, "image/jpeg", content));
        visit.page().locator(".sent form[enctype] button").nth(paper).click();
        visit.page().waitForLoadState();
    }

    private static List<String> files(Visit visit) {
        return visit.page().locator(".sent li a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static APIResponse get(Visit visit, String address) {
        return visit.page()
                .request()
                .get(
                        visit.page().url().replaceAll("(://[^/]+).*", "$1") + address,
                        RequestOptions.create().setMaxRedirects(0));
    }

    private long kept(CaseFile file) {
        return sql.sql("select count(*) from documents.document where case_id = :case")
                .param("case", file.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void papersAreSentLookedAtTakenAwayAndReadByTheOffice(Visitor visitor) {
        CaseFile file = SettlingCases.submitted(casework, chronicle);
        Visit home = opened(visitor, file);
        byte[] picture = SentFiles.picture(1200, 900, "jpeg");
        sends(home, 0, "身份证 <img src=x>.jpg", picture);
        sends(home, 0, "again.jpg", picture);
        assertThat(files(home)).as("the same file again is the same one").hasSize(1);
        sends(home, 1, "合同.pdf", SentFiles.pdf());
        home.looksRight("case-documents");
        home.expects(422);
        sends(home, 1, "photo.jpg", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(home.page().locator(".sent .error").innerText()).contains("与文件名无关");
        home.looksRight("case-documents-refused");
        home.go("/cases");
        assertThat(files(home)).hasSize(2);

        APIResponse own = get(home, files(home).getFirst());
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.headers())
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("cache-control", "no-store");
        assertThat(own.headers().get("content-security-policy")).contains("sandbox");
        Visit stranger = opened(visitor, SettlingCases.submitted(casework, chronicle));
        assertThat(get(stranger, files(home).getFirst()).status())
                .as("another's file")
                .isEqualTo(302);
        Visit nobody = visitor.open(Look.PHONE, "/cases");
        assertThat(get(nobody, files(home).getFirst()).status()).isEqualTo(302);

        Visit office = Counter.open(accounts, Role.WINDOW_OFFICER, "430281006", Look.DESK, visitor);
        office.go("/office/cases/" + file.id());
        String link = office.page().locator("a[href*='/documents/']").first().getAttribute("href");
        assertThat(office.page().locator("a[href*='/documents/']").count()).isEqualTo(2);
        office.looksRight("office-case-documents");
        assertThat(Arrays.equals(get(office, link).body(), own.body())).isTrue();
        assertThat(sql.sql("select count(*) from audit.entry where event = 'DOCUMENT_READ' and detail_id = :case")
                        .param("case", file.id().value())
                        .query(Long.class)
                        .single())
                .as("who looked")
                .isEqualTo(1);
        Visit elsewhere = Counter.open(accounts, Role.WINDOW_OFFICER, "530302", Look.DESK, visitor);
        assertThat(get(elsewhere, link).status())
                .as("an office that has no part in it")
                .isEqualTo(404);

        home.page().locator(".sent li button").first().click();
        home.page().waitForCondition(() -> files(home).size() == 1);
        SettlingCases.accepted(casework, file);
        home.expects(422);
        sends(home, 0, "late.jpg", picture);
        assertThat(home.page().locator("main").innerText()).contains("案件已经受理");
        assertThat(kept(file)).isEqualTo(1);
    }

    @Test
    void whatIsWithdrawnLeavesNoFileAndOthersSendNothingLarge(Visitor visitor) {
        CaseFile file = SettlingCases.submitted(casework, chronicle);
        Visit home = opened(visitor, file);
        sends(home, 0, "photo.jpg", SentFiles.picture(100, 100, "jpeg"));
        assertThat(kept(file)).isEqualTo(1);
        home.page().locator("form[action$='/cases/withdraw'] button").click();
        home.page()
                .waitForCondition(() -> home.page().locator("main").innerText().contains("已撤回"));
        assertThat(kept(file)).isZero();
        assertThat(home.page().locator("#documents").count()).isZero();

        Visit nobody = visitor.open(Look.PHONE, "/");
        APIResponse large = nobody.page()
                .request()
                .post(
                        nobody.page().url() + "cases/documents",
                        RequestOptions.create()
                                .setMultipart(FormData.create()
                                        .set("file", new FilePayload("a.jpg", "image/jpeg", new byte[1 << 20]))));
        assertThat(large.status()).isEqualTo(413);
    }
}
