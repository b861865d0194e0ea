package org.openhuji.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Signing;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officer;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Casework;
import org.openhuji.casework.SettlingCases;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two officers on one case see each other, hear that it went on, and lose nothing they wrote. */
@ServerTest
class WatchingTest {
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9a-f]+)\"");

    private final Server server;
    private final Accounts accounts;
    private final Casework casework;
    private final Chronicle chronicle;
    private final JdbcClient sql;

    @Autowired
    WatchingTest(Server server, Accounts accounts, Casework casework, Chronicle chronicle, JdbcClient sql) {
        this.server = server;
        this.accounts = accounts;
        this.casework = casework;
        this.chronicle = chronicle;
        this.sql = sql;
    }

    /** Somebody at work, with a browser of their own. */
    private record Colleague(Officer officer, Signing browser) {}

    private Colleague at(String place, String name) throws IOException, InterruptedException {
        Officer officer = Officers.called(accounts, "watch." + UUID.randomUUID(), name, Role.WINDOW_OFFICER, place);
        Signing browser = new Signing(server);
        browser.in(officer.login(), Officers.PASSWORD);
        browser.post("/office/purpose", Map.of("kind", "PRESENT_AT_WINDOW"));
        return new Colleague(officer, browser);
    }

    private static String page(Colleague one, CaseFile file) throws IOException, InterruptedException {
        HttpResponse<String> answer = one.browser().get("/office/cases/" + file.id());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> asks(Colleague one, CaseFile file, String shown)
            throws IOException, InterruptedException {
        return one.browser()
                .get("/office/cases/" + file.id() + "/beside?version=" + file.version() + "&shown=" + shown);
    }

    private static String shown(String body) {
        Matcher found = SHOWN.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void twoOfficersSeeEachOtherWithNameOfficeAndTime() throws Exception {
        CaseFile file = SettlingCases.accepted(casework, chronicle);
        Colleague first = at("430281", "沈先到");
        Colleague second = at("430281", "陆后来");
        String alone = page(first, file);
        assertThat(alone).doesNotContain("也开着这件案件");
        assertThat(page(second, file)).contains("沈先到（醴陵市公安局来龙门派出所）也开着这件案件");

        HttpResponse<String> news = asks(first, file, shown(alone));
        assertThat(news.statusCode()).isEqualTo(200);
        assertThat(news.body())
                .containsPattern("陆后来（醴陵市公安局来龙门派出所）也开着这件案件，\\d\\d:\\d\\d 起")
                .doesNotContain("沈先到", "<html");
        assertThat(asks(first, file, shown(news.body())).statusCode())
                .as("what is said already is not said again")
                .isEqualTo(204);
    }

    @Test
    void whoGivesNoSignOfLifeForTwoMinutesIsForgotten() throws Exception {
        CaseFile file = SettlingCases.accepted(casework, chronicle);
        Colleague first = at("430281", "沈先到");
        Colleague second = at("430281", "陆后来");
        page(first, file);
        page(second, file);
        silent(file, first, 110);
        assertThat(page(second, file)).contains("沈先到");
        silent(file, first, 20);
        assertThat(page(second, file)).doesNotContain("沈先到");
    }

    private void silent(CaseFile file, Colleague one, int seconds) {
        assertThat(sql.sql("""
                        update casework.watching set seen_at = seen_at - make_interval(secs => :seconds)
                        where case_id = :id and officer = :officer""")
                        .param("seconds", seconds)
                        .param("id", file.id().value())
                        .param("officer", one.officer().id())
                        .update())
                .isEqualTo(1);
    }

    @Test
    void onlyWhoMayReadTheCaseSeesAndIsSeen() throws Exception {
        CaseFile file = SettlingCases.accepted(casework, chronicle);
        Colleague here = at("430281", "沈先到");
        Colleague elsewhere = at("530302", "孟外地");
        page(here, file);
        HttpResponse<String> refused = asks(elsewhere, file, "");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).doesNotContain("沈先到");
        assertThat(elsewhere.browser().get("/office/cases/" + file.id()).statusCode())
                .isEqualTo(404);
        assertThat(page(here, file)).doesNotContain("孟外地");

        Colleague moved = at("430281", "迟调走");
        page(moved, file);
        assertThat(page(here, file)).contains("迟调走");
        accounts.close(moved.officer().id());
        assertThat(page(here, file))
                .as("whoever may not read it any more is not seen, even before they are forgotten")
                .doesNotContain("迟调走");
    }

    @Test
    void whoeverWritesHearsThatTheCaseWentOnByWhomAndLosesNothing() throws Exception {
        CaseFile file = SettlingCases.accepted(casework, chronicle);
        Colleague writes = at("430281", "沈先到");
        Colleague quick = at("430281", "陆后来");
        page(writes, file);
        HttpResponse<String> taken =
                quick.browser().post("/office/cases/" + file.id() + "/examine", Map.of("version", "" + file.version()));
        assertThat(taken.statusCode()).isEqualTo(302);

        assertThat(asks(writes, file, "").body())
                .contains("案件有了进展：陆后来（醴陵市公安局来龙门派出所）", "审查", "/office/cases/" + file.id() + "/anew");
        HttpResponse<String> late = writes.browser()
                .post(
                        "/office/cases/" + file.id() + "/examine",
                        Map.of("version", "" + file.version(), "words", "写了一半的意见"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("刚被别人改过");

        HttpResponse<String> anew = writes.browser()
                .post(
                        "/office/cases/" + file.id() + "/anew",
                        Map.of("version", "" + file.version(), "words", "写了一半的意见"));
        assertThat(anew.statusCode()).isEqualTo(200);
        assertThat(anew.body())
                .contains(">写了一半的意见</textarea>", "name=\"version\" value=\"" + (file.version() + 1) + "\"")
                .doesNotContain("案件有了进展");
    }
}
