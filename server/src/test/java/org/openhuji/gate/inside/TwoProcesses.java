package org.openhuji.gate.inside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhuji.ResidentsSite;
import org.openhuji.casework.Casework;
import org.openhuji.gate.GateSettings;
import org.openhuji.gate.HomeCases;
import org.openhuji.gate.PaperChecks;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The register of a test and the residents' site beside it, with the way between them in the test's hand, and one clock for both. */
final class TwoProcesses {
    private static final class Started {
        static final TwoProcesses SITE = new TwoProcesses();
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Instant now = Instant.now();
    private final ConfigurableApplicationContext site;
    private final HttpServer way;

    /** What is on the way: whether calls get there, and answers back. */
    volatile boolean callsGetThere = true;

    volatile boolean answersGetBack = true;

    /** How often a call is made that gets there. */
    volatile int times = 1;

    /** Bodies that went one way and the other, as they were. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    final List<String> answers = new CopyOnWriteArrayList<>();

    private TwoProcesses() {
        site = ResidentsSite.start(() -> now);
        try {
            way = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        way.createContext("/", this::carry);
        way.start();
    }

    /** Started once for all tests that need them. */
    static TwoProcesses get() {
        TwoProcesses two = Started.SITE;
        two.callsGetThere = true;
        two.answersGetBack = true;
        two.times = 1;
        return two;
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!callsGetThere) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            calls.add(new String(body, java.nio.charset.StandardCharsets.UTF_8));
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + GateSettings.ADDRESS))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (name.startsWith("Huji") || name.equals("Content-type")) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> answer = send(request.build());
            for (int i = 1; i < times; i++) {
                answer = send(request.build());
            }
            if (!answersGetBack) {
                exchange.sendResponseHeaders(502, -1);
                return;
            }
            answers.add(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            answer.headers().map().forEach((name, values) -> {
                if (name.startsWith("huji")) {
                    values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** Where the site is reached by people. */
    String origin() {
        return "http://127.0.0.1:" + site.getEnvironment().getProperty("local.server.port");
    }

    ConfigurableApplicationContext site() {
        return site;
    }

    HomeCases cases() {
        return site.getBean(HomeCases.class);
    }

    Instant now() {
        return now;
    }

    /** Time passes at both. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    /** The caller of a register, by the test's clock and way. */
    Exchange exchange(ApplicationContext register) {
        return exchange(
                register,
                new GateSettings(way(), "the secret of a gate, of a test alone", Duration.ZERO, Duration.ZERO, 90));
    }

    Exchange exchange(ApplicationContext register, GateSettings settings) {
        Bringing bringing = new Bringing(
                register.getBean(InsideStore.class),
                register.getBeanProvider(HomeCases.class),
                register.getBean(Casework.class),
                () -> now);
        return new Exchange(
                bringing,
                register.getBean(LetterDesk.class),
                new Answering(register.getBeanProvider(PaperChecks.class)),
                settings,
                () -> now);
    }

    URI way() {
        return URI.create("http://127.0.0.1:" + way.getAddress().getPort());
    }

    /** Calls until all is told and fetched. */
    Exchange.Called carry(Exchange exchange) {
        Exchange.Called called;
        int left = 200;
        do {
            called = exchange.call(Objects.requireNonNull(way()));
        } while (called == Exchange.Called.MORE && --left > 0);
        return called;
    }

    /** What the database of the site holds, of tables with rows of a case: nothing is said of others. */
    List<String> schemas() {
        return new ArrayList<>(site.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select nspname from pg_namespace where nspname not like 'pg%' order by 1")
                .query(String.class)
                .list());
    }
}
