package org.openhuji.casework.exchange;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Sends letters to other registers over HTTP. */
@Component
public class Post implements DisposableBean {
    /** Where every register takes letters in. */
    public static final String ADDRESS = "/exchange/letters";

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int TAKEN_IN = 204;

    /** Answers that are about the letter; all others are about the way there. */
    private static final Set<Integer> REFUSALS = Set.of(400, 409, 413, 422);

    private final Registers registers;
    private final InstantSource time;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Post(Registers registers, InstantSource time) {
        this.registers = registers;
        this.time = time;
    }

    /** What came of sending a letter. */
    public sealed interface Sent {
        /** The other register has it, and has said so under its own mark. */
        record Delivered() implements Sent {}

        /** It said no: this letter is not for it, or not right. */
        record Refused() implements Sent {}

        /** Nobody answered, or not as a peer that knows this register does: no fault of the letter. */
        record Unreachable() implements Sent {}
    }

    /** Sends one; it may have arrived also where it is unreachable. */
    public Sent send(Keeper.Other to, String letter) {
        byte[] body = letter.getBytes(StandardCharsets.UTF_8);
        String secret = to.peer().secret();
        Seal seal = Seal.letter(registers.name(), to.name(), time.instant(), body, secret);
        HttpRequest.Builder request = HttpRequest.newBuilder(to.peer().url().resolve(ADDRESS))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        seal.headers().forEach(request::header);
        try {
            HttpResponse<Void> answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
            return read(answer, seal.answer(secret));
        } catch (IOException nobody) {
            return new Sent.Unreachable();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Sent.Unreachable();
        }
    }

    private static Sent read(HttpResponse<Void> answer, String expected) {
        int status = answer.statusCode();
        if (status == TAKEN_IN) {
            boolean theirs = answer.headers()
                    .firstValue(Seal.MARK)
                    .filter(mark -> Seal.same(mark, expected))
                    .isPresent();
            return theirs ? new Sent.Delivered() : new Sent.Unreachable();
        }
        return REFUSALS.contains(status) ? new Sent.Refused() : new Sent.Unreachable();
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
