package org.openhuji.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.Signing;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.browser.OfficeTown;
import org.openhuji.register.Population;
import org.openhuji.register.Readers;
import org.openhuji.register.Registration;
import org.openhuji.register.Sight;
import org.springframework.beans.factory.annotation.Autowired;

/** What the forms answer where the register speaks against them, and to whoever presses twice. */
@ServerTest
class ActFormsTest {
    private final Server server;
    private final Accounts accounts;
    private final Registration registration;
    private final Population population;

    @Autowired
    ActFormsTest(Server server, Accounts accounts, Registration registration, Population population) {
        this.server = server;
        this.accounts = accounts;
        this.registration = registration;
        this.population = population;
    }

    private Signing atTheWindow(Role role) throws Exception {
        Signing browser = new Signing(server);
        browser.in(
                Officers.named(accounts, "forms." + UUID.randomUUID(), role, "430281")
                        .login(),
                Officers.PASSWORD);
        browser.post("/office/purpose", Map.of("kind", "PRESENT_AT_WINDOW"));
        return browser;
    }

    @Test
    void aChildAsHeadIsRefusedInWordsWithTheActThatHelps() throws Exception {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        HttpResponse<String> answer = atTheWindow(Role.WINDOW_OFFICER)
                .post(
                        "/office/households/" + lins.household() + "/head",
                        Map.of(
                                "request",
                                UUID.randomUUID().toString(),
                                "head",
                                lins.son().toString(),
                                "eventOn",
                                "2018-05-20"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("REG-0123", "年满十八周岁");
    }

    @Test
    void aDoublePressIsRecordedOnce() throws Exception {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        Signing browser = atTheWindow(Role.WINDOW_OFFICER);
        Map<String, String> form = Map.of(
                "request",
                UUID.randomUUID().toString(),
                "head",
                lins.mother().toString(),
                "eventOn",
                "2018-05-20",
                "step",
                "record");
        String path = "/office/households/" + lins.household() + "/head";
        List<String> answers = List.of(
                browser.post(path, form).headers().firstValue("Location").orElseThrow(),
                browser.post(path, form).headers().firstValue("Location").orElseThrow());
        assertThat(answers.getFirst()).endsWith("done=head");
        assertThat(answers.getLast()).endsWith("done=again");
        assertThat(
                        Readers.atTheWindow(
                                        () -> population.listHistory(lins.household(), population.now(), Sight.PLAIN))
                                .stream()
                                .filter(entry -> entry.words().zh().equals("变更户主")))
                .hasSize(1);
    }

    @Test
    @Shows("SX-35b")
    void nobodyConfirmsTheirOwnCorrectionAndWithoutPermissionNobodyAtAll() throws Exception {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        Signing window = atTheWindow(Role.WINDOW_OFFICER);
        HttpResponse<String> sent = window.post(
                "/office/persons/" + lins.son() + "/correction",
                Map.of(
                        "request", UUID.randomUUID().toString(),
                        "item", "BIRTH_PLACE",
                        "value", "湖南省醴陵市",
                        "reason", "补录",
                        "step", "propose"));
        String proposal = sent.headers().firstValue("Location").orElseThrow();
        assertThat(proposal).contains("/office/proposals/");
        String path = proposal.substring(proposal.indexOf("/office"));
        assertThat(window.post(path + "/confirm", Map.of()).statusCode()).isEqualTo(403);
        Signing approver = atTheWindow(Role.APPROVER);
        assertThat(approver.post(path + "/confirm", Map.of()).statusCode()).isEqualTo(302);
        assertThat(approver.get(path).body()).contains("已确认");
        assertThat(approver.post(path + "/decline", Map.of("words", "迟了")).statusCode())
                .as("an answered one stays answered")
                .isEqualTo(302);
        assertThat(approver.get(path).body()).contains("已确认").doesNotContain("迟了");
    }

    @Test
    void aNewDateOfBirthTakesTheSecondOfficersPasswordOnceMore() throws Exception {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        String location = atTheWindow(Role.WINDOW_OFFICER)
                .post(
                        "/office/persons/" + lins.daughter() + "/correction",
                        Map.of(
                                "request", UUID.randomUUID().toString(),
                                "item", "BORN",
                                "value", "2018-05-02",
                                "reason", "出生证",
                                "step", "propose"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String path = location.substring(location.indexOf("/office"));
        Signing approver = atTheWindow(Role.APPROVER);
        assertThat(approver.post(path + "/confirm", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/office/confirm"));
        assertThat(approver.get(path).body()).doesNotContain("已确认");
    }

    @Test
    void withoutAPurposeNothingIsFoundAndThePageLeadsBack() throws Exception {
        OfficeTown.Lins lins = OfficeTown.lins(registration);
        Signing browser = new Signing(server);
        browser.in(
                Officers.named(accounts, "forms." + UUID.randomUUID(), Role.WINDOW_OFFICER, "430281")
                        .login(),
                Officers.PASSWORD);
        assertThat(browser.post("/office/search", Map.of("q", lins.number().digits()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/office/persons/" + lins.father()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/office?to="));
    }

    @Test
    void tooLittleToGoByShowsNobody() throws Exception {
        OfficeTown.lins(registration);
        String body = atTheWindow(Role.WINDOW_OFFICER)
                .post("/office/search", Map.of("q", "lss"))
                .body();
        assertThat(body).contains("线索不够", "出生年份").doesNotContain("林水生");
    }
}
