package org.openhuji.web.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.openhuji.casework.Letters;
import org.openhuji.casework.exchange.Gate;
import org.openhuji.casework.exchange.Post;
import org.openhuji.casework.exchange.Seal;
import org.openhuji.web.Problem;
import org.openhuji.web.ProblemKind;
import org.openhuji.web.SealedRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes letters of other registers in. The door has looked at the seal already; here it is held against what was sent. What is
 * answered says under the receiver's own mark that this very letter is kept: then the sender need not send it again.
 */
@RestController
class LetterApi {
    /** The largest letter, in bytes: some hundred people who move together. */
    private static final int MOST_BYTES = 256 << 10;

    private final Letters letters;
    private final Gate gate;

    LetterApi(Letters letters, Gate gate) {
        this.letters = letters;
        this.gate = gate;
    }

    @PostMapping(path = Post.ADDRESS, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> take(HttpServletRequest request) {
        Seal seal = SealedRequest.seal(request).orElseThrow();
        byte[] body = body(request);
        if (!seal.of(body)) {
            throw Problem.of(ProblemKind.LETTER_NOT_TAKEN, "内容与签名里的摘要不符。", "The body is not the one that was sealed.")
                    .refused();
        }
        return switch (letters.takeIn(seal.from(), body)) {
            case TAKEN_IN ->
                ResponseEntity.noContent().header(Seal.MARK, gate.answer(seal)).build();
            case NOT_UNDERSTOOD ->
                throw Problem.of(
                                ProblemKind.LETTER_NOT_TAKEN,
                                "不是一封信：应为 JSON，含 id、number、transfer、toPlace、content。",
                                "Not a letter: JSON with id, number, transfer, toPlace and content.")
                        .refused();
            case NOT_FOR_HERE ->
                throw Problem.of(
                                ProblemKind.LETTER_NOT_TAKEN,
                                "本登记簿不管理该地。",
                                "This register does not keep the place it is for.")
                        .refused();
            case ANOTHER_HAS_ITS_ID ->
                throw Problem.of(
                                ProblemKind.LETTER_DIFFERS,
                                "同一编号的信已经收到，内容不同。",
                                "A letter of this identity came before and said something else.")
                        .refused();
        };
    }

    private static byte[] body(HttpServletRequest request) {
        byte[] body;
        try (InputStream in = request.getInputStream()) {
            body = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException broken) {
            throw Problem.of(
                            ProblemKind.REQUEST_UNREADABLE,
                            "请求内容没有完整送到，请重新提交。",
                            "The request did not arrive whole. Send it again.")
                    .refused();
        }
        if (body.length > MOST_BYTES) {
            throw Problem.of(ProblemKind.BODY_TOO_LARGE, "内容太大。", "It is too large.")
                    .refused();
        }
        return body;
    }
}
