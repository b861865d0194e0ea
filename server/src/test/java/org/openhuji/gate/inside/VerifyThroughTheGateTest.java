package org.openhuji.gate.inside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseKey;
import org.openhuji.casework.Casework;
import org.openhuji.casework.SettlingCases;
import org.openhuji.gate.HomeCases;
import org.openhuji.papers.PaperKind;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever holds a paper learns at the residents' site whether it is genuine, though nothing of what was issued is kept there. */
@ServerTest
class VerifyThroughTheGateTest {
    private final ApplicationContext register;
    private final Casework casework;
    private final Chronicle chronicle;
    private final TwoProcesses two = TwoProcesses.get();

    @Autowired
    VerifyThroughTheGateTest(ApplicationContext register, Casework casework, Chronicle chronicle) {
        this.register = register;
        this.casework = casework;
        this.chronicle = chronicle;
    }

    private void opened() {
        assertThat(two.carry(two.exchange(register))).isEqualTo(Exchange.Called.DONE);
    }

    @Test
    void whetherAPaperIsGenuineIsAskedThroughTheGate() {
        CaseFile approved = SettlingCases.approved(casework, chronicle);
        CaseKey key = CaseKey.of(approved.reference(), SettlingCases.code(casework, approved));
        HomeCases here = register.getBean(HomeCases.class);
        assertThat(here.paper(key, PaperKind.APPROVAL)).isInstanceOfSatisfying(HomeCases.Fetched.Here.class, issued -> {
            String code = issued.paper().code();
            Home home = new Home(two.origin()).go("/verify/" + code);
            assertThat(home.words()).contains("已经去问签发机关");
            opened();
            assertThat(home.go("/verify/" + code).words()).contains("真实有效", "准予办理决定书");
            home.file(
                    "/verify/" + code + "/file",
                    "none",
                    "",
                    "application/pdf",
                    issued.paper().pdf());
            String imprint = home.at("name=\"imprint\" value=\"([^\"]+)\"");
            opened();
            assertThat(home.post("/verify/" + code + "/again", "imprint", imprint)
                            .words())
                    .contains("与签发时一致");
            home.go("/verify/" + code)
                    .post("/verify/" + code + "/figures", "name", "别人", "lastFour", "", "day", "2018-06-01");
            String figures = home.at("name=\"imprint\" value=\"([^\"]+)\"");
            assertThat(figures).doesNotContain("别人");
            opened();
            assertThat(home.post("/verify/" + code + "/again", "imprint", figures)
                            .words())
                    .contains("与签发时不一致");
            assertThat(home.post("/verify/" + code + "/again", "imprint", "file-x").status)
                    .isEqualTo(200);
        });
        Home home = new Home(two.origin()).go("/verify/" + "0".repeat(26));
        assertThat(home.words()).contains("已经去问签发机关");
        opened();
        assertThat(home.go("/verify/" + "0".repeat(26)).status).isEqualTo(404);
        assertThat(home.go("/verify/nonsense").status).isEqualTo(404);
    }
}
