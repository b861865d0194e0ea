package org.openhuji.gate.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.casework.AccessCode;
import org.openhuji.casework.CaseKey;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Casework;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.SettlingCases;
import org.openhuji.casework.exchange.Seal;
import org.openhuji.gate.GateJson;
import org.openhuji.gate.GateSettings;
import org.openhuji.gate.Handed;
import org.openhuji.gate.HomeCases;
import org.openhuji.gate.HomeLetter;
import org.openhuji.gate.HomeStep;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is let through the gate, and with what: neither side believes the other more than its seal. */
@ServerTest
class SealsTest {
    private static final String SECRET = "the secret of a gate, of a test alone";
    private static final String NOTHING = "{\"pages\":[],\"outcomes\":[],\"answers\":[]}";

    private final ApplicationContext register;
    private final Casework casework;
    private final Chronicle chronicle;
    private final LetterDesk desk;
    private final JdbcClient sql;
    private final TwoProcesses two = TwoProcesses.get();

    @Autowired
    SealsTest(ApplicationContext register, Casework casework, Chronicle chronicle, LetterDesk desk, JdbcClient sql) {
        this.register = register;
        this.casework = casework;
        this.chronicle = chronicle;
        this.desk = desk;
        this.sql = sql;
    }

    private int status(Seal seal, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(two.origin() + GateSettings.ADDRESS))
                .header("Content-Type", "application/json")
                .header(Seal.FROM, seal.from())
                .header(Seal.TO, seal.to())
                .header(Seal.TIME, String.valueOf(seal.time()))
                .header(Seal.DIGEST, seal.digest())
                .header(Seal.MARK, seal.mark())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static Seal seal(String from, String to, Instant at, String body, String secret) {
        return Seal.letter(from, to, at, body.getBytes(StandardCharsets.UTF_8), secret);
    }

    @Test
    void onlyTheRegisterIsLetIn() throws Exception {
        Instant now = two.now();
        String register = GateSettings.REGISTER;
        String site = GateSettings.SITE;
        assertThat(status(seal(register, site, now, NOTHING, SECRET), NOTHING)).isEqualTo(200);
        assertThat(status(seal(register, site, now, NOTHING, SECRET + "!"), NOTHING))
                .as("another secret")
                .isEqualTo(401);
        assertThat(status(seal(register, site, now.minus(Duration.ofMinutes(6)), NOTHING, SECRET), NOTHING))
                .as("stale")
                .isEqualTo(401);
        assertThat(status(seal("qujing", site, now, NOTHING, SECRET), NOTHING))
                .as("another name")
                .isEqualTo(401);
        assertThat(status(seal(site, register, now, NOTHING, SECRET), NOTHING))
                .as("its own letter, sent back")
                .isEqualTo(401);
        assertThat(status(seal(register, site, now, NOTHING, SECRET), NOTHING + " "))
                .as("another body")
                .isEqualTo(422);
        HttpRequest bare = HttpRequest.newBuilder(URI.create(two.origin() + GateSettings.ADDRESS))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(NOTHING))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(bare, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsNoneOfTheRegistersBodiesIsRefused() throws Exception {
        for (String body : List.of(
                "",
                "{",
                "null",
                "[]",
                "7",
                "{\"pages\":null,\"outcomes\":[]}",
                "{\"pages\":[null],\"outcomes\":[],\"answers\":[]}",
                "{\"pages\":[],\"outcomes\":[],\"answers\":[{}]}",
                "{\"pages\":[{}],\"outcomes\":[],\"answers\":[]}",
                "{\"pages\":[],\"outcomes\":[{\"letter\":\"x\"}],\"answers\":[]}",
                "{\"pages\":[],\"outcomes\":[{}],\"answers\":[]}",
                "{\"pages\":[{\"caseId\":\"" + UUID.randomUUID()
                        + "\",\"digest\":\"x\",\"asOf\":\"2018-06-01T00:00:00Z\","
                        + "\"ended\":false,\"view\":{}}],\"outcomes\":[],\"answers\":[]}",
                "[".repeat(100_000))) {
            Seal seal = seal(GateSettings.REGISTER, GateSettings.SITE, two.now(), body, SECRET);
            assertThat(status(seal, body)).as(body).isBetween(400, 499);
        }
    }

    @Test
    void theRegisterBelievesNoOtherSite() {
        GateSettings other = new GateSettings(two.way(), SECRET + "!", Duration.ZERO, Duration.ZERO, 90);
        assertThat(two.exchange(register, other).call(two.way())).isEqualTo(Exchange.Called.SHUT);
    }

    private HomeLetter letter(UUID caseId, CaseKey key, HomeLetter.Content content) {
        return new HomeLetter(
                UUID.randomUUID(), caseId, key.digest(), new String(GateJson.write(content), StandardCharsets.UTF_8));
    }

    private String refusal(HomeLetter letter) {
        assertThat(desk.handle(letter)).isTrue();
        return sql.sql("select refused_zh from gate.inbox where id = :id")
                .param("id", letter.id())
                .query(String.class)
                .single();
    }

    @Test
    void aSiteThatWasTakenOverOpensNoCaseOfAnybodyAndBringsInNothingElse() {
        CaseKey key = AccessCode.draw().key("");
        NewCase fresh = SettlingCases.fromHome(chronicle, "LL-3.1.5");
        register.getBean(HomeCases.class).apply(fresh, key, null);
        CaseKey forged = AccessCode.draw().key("");
        UUID id = fresh.id().value();
        Handed same = Handed.of(fresh, null);
        assertThat(refusal(letter(id, forged, new HomeLetter.Content.Take(HomeStep.WITHDRAW, ""))))
                .contains("对不上");
        assertThat(refusal(letter(id, forged, new HomeLetter.Content.Apply(same))))
                .contains("对不上");
        String birth = new String(GateJson.write(new HomeLetter.Content.Apply(same)), StandardCharsets.UTF_8)
                .replace(CaseType.SETTLE_IN.name(), CaseType.BIRTH.name());
        for (String content :
                List.of(birth, "", "{}", "{\"type\":\"Approve\"}", "{\"type\":\"Take\",\"step\":\"APPROVE\"}")) {
            HomeLetter letter = new HomeLetter(UUID.randomUUID(), UUID.randomUUID(), forged.digest(), content);
            assertThat(refusal(letter)).as(content).isEqualTo("系统没能办理这一项，请到窗口办理。");
        }
        NewCase unreadable = SettlingCases.fromHome(chronicle, "LL-3.1.5");
        Handed handed = Handed.of(unreadable, null);
        Handed garbled = new Handed(
                handed.type(),
                handed.place(),
                handed.otherPlace(),
                handed.filedOn(),
                handed.people(),
                "{\"on\": 7",
                handed.clause(),
                handed.line(),
                null);
        assertThat(refusal(letter(unreadable.id().value(), forged, new HomeLetter.Content.Apply(garbled))))
                .isEqualTo("系统没能办理这一项，请到窗口办理。");
        assertThat(casework.track(unreadable.id(), forged))
                .as("nothing was opened")
                .isEmpty();
        assertThat(casework.steps(fresh.id())).hasSize(1);
    }
}
