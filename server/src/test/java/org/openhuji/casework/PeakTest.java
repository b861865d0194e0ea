package org.openhuji.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.Signing;
import org.openhuji.access.Accounts;
import org.openhuji.access.Officers;
import org.openhuji.access.Role;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;

/** The day after the holiday, small: several officers take families through the pages at once ({@code ./huji bench peak}). */
@ServerTest
class PeakTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern PAPER = Pattern.compile("name=\"paper\" value=\"([^\"]+)\"");
    private static final String HOME = "430281006001";
    private static final int OFFICERS = 4;
    private static final int FAMILIES = 3;

    private final Server server;
    private final Accounts accounts;
    private final Casework casework;
    private final Chronicle chronicle;
    private final CaseStore store;
    private final Carrier carrier;

    @Autowired
    PeakTest(
            Server server,
            Accounts accounts,
            Casework casework,
            Chronicle chronicle,
            CaseStore store,
            Carrier carrier) {
        this.server = server;
        this.accounts = accounts;
        this.casework = casework;
        this.chronicle = chronicle;
        this.store = store;
        this.carrier = carrier;
    }

    private CaseId handedIn() {
        Movers.Family family = Movers.registered(chronicle, "430224101001");
        CaseId id = CaseId.next();
        casework.apply(new NewCase(
                id,
                CaseType.SETTLE_IN,
                HOME,
                family.place(),
                Movers.ON,
                Application.settling(
                        family.agreed(),
                        Movers.situation(family.place(), HOME),
                        "LL-3.1.5",
                        new Wish.OwnAddress(HOME, "高峰新居" + family.names().getFirst() + "号"))));
        return id;
    }

    private List<Integer> through(Signing browser, CaseId id) throws Exception {
        String address = "/office/cases/" + id;
        List<Integer> answers = new ArrayList<>();
        for (String step : List.of("accept", "examine", "approve", "finish")) {
            String page = browser.get(address).body();
            Matcher version = VERSION.matcher(page);
            assertThat(version.find()).as("%s: the page has its form", step).isTrue();
            StringBuilder form = new StringBuilder("version=" + version.group(1));
            PAPER.matcher(page)
                    .results()
                    .forEach(paper -> form.append("&paper=").append(paper.group(1)));
            HttpResponse<String> answer = browser.form(address + "/" + step, form.toString());
            answers.add(answer.statusCode());
        }
        return answers;
    }

    @Test
    void officersTakeFamiliesThroughAtOnceWithoutAnError() throws Exception {
        List<CaseId> all = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(OFFICERS)) {
            List<Future<List<Integer>>> working = new ArrayList<>();
            for (int i = 0; i < OFFICERS; i++) {
                List<CaseId> mine = new ArrayList<>();
                for (int n = 0; n < FAMILIES; n++) {
                    mine.add(handedIn());
                }
                all.addAll(mine);
                Signing browser = new Signing(server);
                browser.in(
                        Officers.named(accounts, "peak." + i, Role.WINDOW_OFFICER, "430281")
                                .login(),
                        Officers.PASSWORD);
                browser.post("/office/purpose", Map.of("kind", "PRESENT_AT_WINDOW"));
                working.add(desks.submit(() -> {
                    List<Integer> answers = new ArrayList<>();
                    for (CaseId id : mine) {
                        answers.addAll(through(browser, id));
                    }
                    return answers;
                }));
            }
            for (Future<List<Integer>> one : working) {
                assertThat(one.get()).hasSize(FAMILIES * 4).allMatch(status -> status == 302 || status == 303);
            }
        }
        assertThat(all)
                .allSatisfy(
                        id -> assertThat(store.find(id).orElseThrow().state()).isEqualTo(CaseState.REGISTERED));
        for (int tries = 0; tries < 100 && carrier.open() > 0; tries++) {
            carrier.round();
        }
        assertThat(carrier.open()).as("the outbox is drained").isZero();
    }
}
