package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhuji.papers.IssuedExample;
import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.Papers;
import org.openhuji.papers.WithdrawalReason;
import org.springframework.beans.factory.annotation.Autowired;

/** What the square code on a paper leads to. */
@BrowserTest
class VerifyPagesTest {
    @Autowired
    private Papers papers;

    static List<Look> looks() {
        return Look.inBothLanguages();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPaperIsGenuineAndItsFiguresAreCompared(Look look, Visitor visitor) {
        IssuedPaper paper = IssuedExample.certificate(papers);
        Visit visit = visitor.open(look, "/verify").looksRight("verify");
        Page page = visit.page();
        page.locator("#code").fill(paper.code().toLowerCase(java.util.Locale.ROOT));
        page.locator("form:has(#code) button").click();
        visit.looksRight("verify-genuine");
        assertThat(page.locator("h1").innerText()).isEqualTo(chinese(look) ? "真实有效" : "Genuine");
        assertThat(page.locator("table").innerText()).contains("林**").doesNotContain("林水生");
        figures(page, "林水生");
        visit.looksRight("verify-same");
        assertThat(page.locator("[role=status]").innerText()).contains(chinese(look) ? "与签发时一致" : "The same as issued");
        figures(page, "林水牛");
        visit.looksRight("verify-altered");
        assertThat(page.locator("[role=status]").innerText())
                .contains(chinese(look) ? "与签发时不一致" : "Not the same as issued");
        assertThat(page.locator("h1").innerText())
                .as("what was altered is not headed as genuine")
                .isEqualTo(chinese(look) ? "与签发时不一致" : "Not the same as issued");
        assertThat(page.url()).doesNotContain("%E6", IssuedExample.lastFour());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPaperThatWasWithdrawnSaysSo(Look look, Visitor visitor) {
        IssuedPaper paper = IssuedExample.certificate(papers);
        papers.withdraw(paper.code(), WithdrawalReason.OUTDATED);
        Visit visit = visitor.open(look, "/verify/" + paper.code()).looksRight("verify-withdrawn");
        assertThat(visit.page().locator("h1").innerText()).isEqualTo(chinese(look) ? "已作废" : "Withdrawn");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aCodeNobodyIssuedIsNotFound(Look look, Visitor visitor) {
        visitor.visit(look).go("/verify/00000000000000000000000000", 404).looksRight("verify-unknown");
    }

    @Test
    void theFileIsComparedByteForByte(Visitor visitor) {
        IssuedPaper paper = IssuedExample.certificate(papers);
        Visit visit = visitor.open(Look.PHONE, "/verify/" + paper.code());
        assertThat(uploaded(visit, paper.pdf())).contains("与签发时一致");
        byte[] altered = paper.pdf().clone();
        altered[100] ^= 1;
        assertThat(uploaded(visit, altered)).contains("与签发时不一致");
    }

    @Test
    void itWorksWithoutScriptsAndByKeyboard(Visitor visitor) {
        IssuedPaper paper = IssuedExample.certificate(papers);
        Visit visit = visitor.open(Look.DESK.withoutScripts(), "/verify/" + paper.code());
        figures(visit.page(), "林水生");
        assertThat(visit.page().locator("[role=status]").innerText()).contains("与签发时一致");
        assertThat(visitor.open(Look.DESK, "/verify/" + paper.code()).keys().walk())
                .hasSizeGreaterThan(6);
    }

    private static String uploaded(Visit visit, byte[] pdf) {
        visit.page().locator("#file").setInputFiles(new FilePayload("paper.pdf", "application/pdf", pdf));
        visit.page().locator("form:has(#file) button").click();
        return visit.page().locator("[role=status]").innerText();
    }

    private static void figures(Page page, String name) {
        page.locator("#name").fill(name);
        page.locator("#lastFour").fill(IssuedExample.lastFour());
        page.locator("#day").fill("2018-06-01");
        page.locator("form:has(#day) button").click();
        page.waitForLoadState();
    }

    private static boolean chinese(Look look) {
        return look.language().getLanguage().equals("zh");
    }
}
