package org.openhuji.gate.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.browser.BrowserTest;
import org.openhuji.browser.Look;
import org.openhuji.browser.Visit;
import org.openhuji.browser.Visitor;
import org.openhuji.casework.AccessCode;
import org.openhuji.casework.Casework;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.SettlingCases;
import org.openhuji.documents.SentFiles;
import org.openhuji.gate.HomeCases;
import org.openhuji.gate.HomeStep;
import org.openhuji.papers.PaperKind;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How a case looks at the residents' site while something is on its way, and when it has come. */
@BrowserTest
class GatePagesTest {
    private final ApplicationContext register;
    private final Casework casework;
    private final Chronicle chronicle;
    private final TwoProcesses two = TwoProcesses.get();

    @Autowired
    GatePagesTest(ApplicationContext register, Casework casework, Chronicle chronicle) {
        this.register = register;
        this.casework = casework;
        this.chronicle = chronicle;
    }

    @Test
    void whatIsOnItsWayIsToldAndWhatCameIsShown(Visitor visitor) {
        NewCase fresh = SettlingCases.fromHome(chronicle, "LL-3.1.1");
        AccessCode code = AccessCode.draw();
        HomeCases cases = two.cases();
        HomeCases.Applied applied = cases.apply(fresh, code.key(""), null);
        String paper = cases.find(code.key(applied.reference()))
                .orElseThrow()
                .files()
                .papers()
                .getFirst()
                .id();
        cases.add(code.key(applied.reference()), paper, SentFiles.picture(300, 210, "jpeg"));
        List<Visit> visits = List.of(
                opens(visitor, Look.PHONE, applied, code),
                opens(visitor, Look.PHONE.english(), applied, code),
                opens(visitor, Look.DESK.dark(), applied, code));
        visits.forEach(visit -> visit.looksRight("gate-waits"));
        assertThat(visits.get(1).page().locator("#gate").innerText()).contains("the window has not fetched it yet");

        Exchange exchange = two.exchange(register);
        two.carry(exchange);
        SettlingCases.refused(
                casework,
                SettlingCases.examined(
                        casework, SettlingCases.accepted(casework, SettlingCases.now(casework, fresh.id()))));
        cases.take(code.key(applied.reference()), 1, HomeStep.WITHDRAW, "");
        two.carry(exchange);
        cases.paper(code.key(applied.reference()), PaperKind.REFUSAL);
        for (Visit visit : visits) {
            visit.go("/cases").looksRight("gate-refused");
        }
        assertThat(visits.getFirst().page().locator("#gate").innerText()).contains("没有办成", "不予办理决定书");
        Visit verifies = visitor.visit(Look.PHONE, two.origin()).go("/verify/" + "1".repeat(26));
        verifies.looksRight("gate-verify");
    }

    private Visit opens(Visitor visitor, Look look, HomeCases.Applied applied, AccessCode code) {
        Visit visit = visitor.visit(look, two.origin()).go("/cases");
        visit.page().locator("input[name=reference]").fill(applied.reference());
        visit.page().locator("input[name=code]").fill(code.text());
        visit.page().locator("main form button").first().click();
        visit.page().locator("#gate").waitFor();
        return visit;
    }
}
