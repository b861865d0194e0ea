package org.openhuji.gate.inside;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openhuji.casework.exchange.Seal;
import org.openhuji.gate.GateJson;
import org.openhuji.gate.GateSettings;
import org.openhuji.gate.HomeLetter;
import org.openhuji.gate.Taken;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Calls the residents' site: brings what is to be shown there, takes what was handed in, and does it. What the site confirmed is not
 * brought again, what it was not told comes again: either may be cut off anywhere.
 */
@Component
class Exchange implements DisposableBean {
    /** The largest answer: one file of the largest size, as text, and what is beside it. */
    private static final int MOST_BYTES = 24 << 20;

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final Bringing bringing;
    private final LetterDesk desk;
    private final Answering answering;
    private final GateSettings settings;
    private final InstantSource time;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Exchange(Bringing bringing, LetterDesk desk, Answering answering, GateSettings settings, InstantSource time) {
        this.bringing = bringing;
        this.desk = desk;
        this.answering = answering;
        this.settings = settings;
        this.time = time;
    }

    /** What came of a call. */
    enum Called {
        /** There may be more at once. */
        MORE,
        /** All is told and fetched. */
        DONE,
        /** The site did not answer, or not as itself. */
        SHUT
    }

    /** One call. */
    synchronized Called call(URI site) {
        Bringing.Load load = bringing.load();
        byte[] body = GateJson.write(load.brought().with(answering.ready()));
        Seal seal = Seal.letter(GateSettings.REGISTER, GateSettings.SITE, time.instant(), body, settings.secret());
        Optional<Taken> answer = answer(site, body, seal);
        if (answer.isEmpty()) {
            return Called.SHUT;
        }
        bringing.told(load);
        Taken taken = answer.get();
        answering.next(taken.questions());
        Set<UUID> waiting = new HashSet<>();
        for (HomeLetter letter : taken.letters()) {
            if (!waiting.contains(letter.caseId()) && !desk.handle(letter)) {
                waiting.add(letter.caseId());
            }
        }
        boolean more = taken.more() || load.more() || !taken.questions().isEmpty();
        return more || taken.letters().size() > waiting.size() ? Called.MORE : Called.DONE;
    }

    private Optional<Taken> answer(URI site, byte[] body, Seal seal) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(GateSettings.ADDRESS))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        seal.headers().forEach(request::header);
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                return response.statusCode() == 200
                        ? read(response, in.readNBytes(MOST_BYTES + 1), seal)
                        : Optional.empty();
            }
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** What the site said under its own seal, to this very call. */
    private Optional<Taken> read(HttpResponse<InputStream> response, byte[] body, Seal asked) {
        Seal seal = Seal.read(name -> response.headers().firstValue(name).orElse(null));
        if (seal == null
                || body.length > MOST_BYTES
                || !seal.from().equals(GateSettings.SITE)
                || !seal.to().equals(GateSettings.REGISTER)
                || !seal.good(time.instant(), settings.secret())
                || !seal.of(body)) {
            return Optional.empty();
        }
        try {
            return Optional.of(GateJson.read(body, Taken.class))
                    .filter(taken -> Seal.same(taken.answers(), asked.mark()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
