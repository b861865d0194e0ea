package org.openhuji.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.openhuji.casework.exchange.Peer;
import org.openhuji.casework.exchange.Seal;
import org.openhuji.register.Chronicle;

/** Letters of other registers: whose are taken in, and what becomes of those that cannot be handled or delivered. */
class LettersTest {
    private static final Installation LILING = Pair.get().liling();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static String letter(UUID id, UUID transfer, String toPlace, String fromPlace) {
        return """
                {"id": "%s", "number": 1, "transfer": "%s", "toPlace": "%s",
                 "content": "{\\"message\\": \\"Arrived\\", \\"transfer\\": \\"%s\\", \\"toPlace\\": \\"%s\\", \\"fromPlace\\": \\"%s\\", \\"on\\": \\"2018-06-01\\"}"}""".formatted(id, transfer, toPlace, transfer, toPlace, fromPlace);
    }

    private static HttpResponse<String> bring(String body, Seal seal) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + Pair.get().lilingPort() + "/exchange/letters"))
                        .header("Content-Type", "application/json")
                        .header(Seal.FROM, seal.from())
                        .header(Seal.TO, seal.to())
                        .header(Seal.TIME, String.valueOf(seal.time()))
                        .header(Seal.DIGEST, seal.digest())
                        .header(Seal.MARK, seal.mark())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Seal seal(String from, String to, Instant when, String body, String secret) {
        return Seal.letter(from, to, when, body.getBytes(StandardCharsets.UTF_8), secret);
    }

    private static Seal good(String body) {
        return seal("qujing", "liling", Instant.now(), body, Installation.SECRET);
    }

    private static long kept(UUID id) {
        return LILING.sql()
                .sql("select count(*) from casework.inbox where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void onlyWhoKnowsTheSecretBringsALetterAndOnlyFreshOnes() throws Exception {
        UUID id = UUID.randomUUID();
        String body = letter(id, UUID.randomUUID(), "430281006", "530302001");
        Instant now = Instant.now();
        List<Seal> bad = List.of(
                seal("qujing", "liling", now, body, "another secret, as long as the first is"),
                seal("nobody", "liling", now, body, Installation.SECRET),
                seal("qujing", "zhuzhou", now, body, Installation.SECRET),
                seal("qujing", "liling", now.minus(Duration.ofMinutes(6)), body, Installation.SECRET),
                seal("qujing", "liling", now.plus(Duration.ofMinutes(6)), body, Installation.SECRET),
                new Seal("qujing", "liling", Long.MIN_VALUE, "", ""));
        for (Seal seal : bad) {
            assertThat(bring(body, seal).statusCode()).isEqualTo(401);
        }
        assertThat(kept(id)).isZero();
    }

    @Test
    void aLetterIsTakenInOnceHoweverOftenItIsBroughtAndTheAnswerIsSealed() throws Exception {
        UUID id = UUID.randomUUID();
        String body = letter(id, UUID.randomUUID(), "430281006", "530302001");
        for (int i = 0; i < 3; i++) {
            Seal seal = good(body);
            HttpResponse<String> answer = bring(body, seal);
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(answer.headers().firstValue(Seal.MARK)).contains(seal.answer(Installation.SECRET));
        }
        assertThat(kept(id)).isOne();
        String other = letter(id, UUID.randomUUID(), "430281006", "530302001");
        assertThat(bring(other, good(other)).statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsNotTheSealedLetterOrNoneIsRefused() throws Exception {
        String body = letter(UUID.randomUUID(), UUID.randomUUID(), "430281006", "530302001");
        assertThat(bring(body + " ", good(body)).statusCode()).isEqualTo(422);
        for (String none :
                List.of("{}", "[]", "null", "not JSON", "{\"id\": 7}", body.replace("Arrived\\\"", "Arrived"))) {
            assertThat(bring(none, good(none)).statusCode()).as(none).isEqualTo(422);
        }
        String elsewhere = letter(UUID.randomUUID(), UUID.randomUUID(), "530302001", "530302001");
        assertThat(bring(elsewhere, good(elsewhere)).statusCode()).isEqualTo(422);
        String large = " ".repeat(300 << 10);
        assertThat(bring(large, good(large)).statusCode()).isEqualTo(413);
    }

    @Test
    void whatCanNeverBeHandledGoesAsideWithItsReasonUntilSomebodyLooksAfterIt() throws Exception {
        UUID unknown = UUID.randomUUID();
        String first = letter(unknown, UUID.randomUUID(), "430281006", "530302001");
        assertThat(bring(first, good(first)).statusCode()).isEqualTo(204);
        UUID foreign = UUID.randomUUID();
        String second = letter(foreign, UUID.randomUUID(), "430281006", "310101001");
        assertThat(bring(second, good(second)).statusCode()).isEqualTo(204);
        rounds(() -> aside(unknown) && aside(foreign));
        assertThat(stuck(unknown).trouble()).isEqualTo(LetterTrouble.UNKNOWN_MOVE);
        assertThat(stuck(unknown).tries()).isEqualTo(3);
        assertThat(stuck(foreign).trouble()).isEqualTo(LetterTrouble.NOT_THEIRS);
        Letters letters = LILING.bean(Letters.class);
        assertThat(Counter.as(Counter.QUJING, () -> letters.list(100))).isEmpty();
        assertThatThrownBy(() -> Counter.as(Counter.QUJING, () -> letters.again(Letters.Way.IN, "qujing", unknown)))
                .hasMessageContaining("OUTSIDE_PLACE");
        assertThat(Counter.as(Counter.LILING, () -> letters.again(Letters.Way.IN, "qujing", unknown)))
                .isTrue();
        assertThat(stuck(unknown).aside()).isFalse();
        rounds(() -> aside(unknown));
        assertThat(Counter.as(Counter.LILING, () -> letters.giveUp(Letters.Way.IN, "qujing", unknown)))
                .isTrue();
        assertThat(Counter.as(Counter.LILING, () -> letters.list(100)))
                .extracting(Letters.Stuck::id)
                .doesNotContain(unknown)
                .contains(foreign);
    }

    @Test
    void aRegisterThatDoesNotAnswerKeepsNobodyElseWaitingAndIsNotTheLettersFault() throws Exception {
        Migrants.Family family = Migrants.registered(LILING.bean(Chronicle.class), "430524101001");
        Migrants.Family far = new Migrants.Family(family.people(), family.household(), "610113001001");
        CaseFile file = LILING.approved(far, "430281006001", Counter.LILING, Counter.LILING_COUNTY);
        CaseFile issued = Counter.as(Counter.LILING, () -> LILING.casework().issue(file.id(), file.version()));
        UUID sent = Carrying.named(issued, "permitted");
        for (int i = 0; i < 6; i++) {
            LILING.round();
            Thread.sleep(60);
        }
        Letters.Stuck waiting = stuck(sent);
        assertThat(waiting.trouble()).isEqualTo(LetterTrouble.UNREACHABLE);
        assertThat(waiting.tries()).isZero();
        assertThat(waiting.aside()).isFalse();
        assertThat(waiting.reference()).isEqualTo(issued.reference());
        HandoverTest.Move move = HandoverTest.Move.between();
        for (int i = 0; i < 20 && move.now().state() != CaseState.REGISTERED; i++) {
            move.next();
        }
        assertThat(move.now().state()).isEqualTo(CaseState.REGISTERED);
        // Out of the way of other tests, which wait until nothing is open.
        LILING.sql()
                .sql("update casework.outbox set delivered_at = now() where id = :id")
                .param("id", sent)
                .update();
    }

    @Test
    void aPeerIsNamedWithASecretAndAnEncryptedWay() {
        URI there = URI.create("https://qujing.example");
        assertThatThrownBy(() -> new Peer(there, List.of("5303"), "short")).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new Peer(there, List.of(), Installation.SECRET))
                .hasMessageContaining("keeps places");
        assertThatThrownBy(() -> new Peer(URI.create("http://qujing.example"), List.of("5303"), Installation.SECRET))
                .hasMessageContaining("https");
        assertThat(new Peer(there, List.of("5303"), Installation.SECRET))
                .asString()
                .doesNotContain("secret");
    }

    private interface Reached {
        boolean now();
    }

    private static void rounds(Reached reached) throws InterruptedException {
        for (int i = 0; i < 100 && !reached.now(); i++) {
            LILING.round();
            Thread.sleep(20);
        }
        assertThat(reached.now()).isTrue();
    }

    private static boolean aside(UUID id) {
        return Counter.as(Counter.LILING, () -> LILING.bean(Letters.class).list(100)).stream()
                .anyMatch(one -> one.id().equals(id) && one.aside());
    }

    private static Letters.Stuck stuck(UUID id) {
        return requireNonNull(Counter.as(
                        Counter.LILING, () -> LILING.bean(Letters.class).list(100))
                .stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null));
    }
}
