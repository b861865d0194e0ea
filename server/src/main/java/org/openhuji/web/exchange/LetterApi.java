package org.openhuji.web.exchange;

import jakarta.servlet.http.HttpServletRequest;
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
        byte[] body = SealedRequest.body(request, seal, MOST_BYTES);
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
}
