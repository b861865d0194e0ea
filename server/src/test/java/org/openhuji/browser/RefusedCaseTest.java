package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Casework;
import org.openhuji.casework.SettlingCases;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is refused reads the clause, the fact and the ways to object, and what stands open all the same. */
@BrowserTest
class RefusedCaseTest {
    private final Casework casework;
    private final Chronicle chronicle;

    @Autowired
    RefusedCaseTest(Casework casework, Chronicle chronicle) {
        this.casework = casework;
        this.chronicle = chronicle;
    }

    @Test
    void aRefusalIsReadAtHomeObjectedToAndLeadsToTheResidencePermit(Visitor visitor) {
        CaseFile file = SettlingCases.refused(casework, chronicle);
        Visit visit = visitor.open(Look.PHONE, "/cases");
        visit.page().locator("input[name=reference]").fill(file.reference());
        visit.page().locator("input[name=code]").fill(SettlingCases.code(casework, file));
        visit.page().locator("main form button").first().click();
        visit.page().locator("#why").waitFor();
        visit.looksRight("case-refused");
        assertThat(visit.page().locator("main").innerText()).contains("LL-3.1.1", "城镇没有可投靠的亲属", "行政复议", "居住证");

        String permit = visit.page().locator("#why ~ p a[href*='/policies/']").getAttribute("href");
        assertThat(visit.page()
                        .request()
                        .get(visit.page().url().replaceAll("(://[^/]+).*", "$1") + permit)
                        .status())
                .isEqualTo(200);

        visit.page().locator("form[action$='/cases/object'] textarea").fill("租赁合同没有看");
        visit.page().locator("form[action$='/cases/object'] button").click();
        visit.page()
                .waitForCondition(() -> visit.page().locator("main").innerText().contains("异议"));
        assertThat(visit.page().locator("form[action$='/cases/object']").count())
                .isZero();
    }
}
