package org.openhuji.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.openhuji.casework.exchange.Seal;
import org.openhuji.gate.GateSettings;
import org.openhuji.gate.outside.SiteGate;
import org.openhuji.web.Problem;
import org.openhuji.web.ProblemKind;
import org.openhuji.web.SealedRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the register calls. The door has looked at the seal already; here it is held against what was sent. */
@RestController
@Profile("residents")
class GateApi {
    /** The largest body, in bytes: some papers and a hundred pages. */
    private static final int MOST_BYTES = 16 << 20;

    private final SiteGate gate;

    GateApi(SiteGate gate) {
        this.gate = gate;
    }

    @PostMapping(path = GateSettings.ADDRESS, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> exchange(HttpServletRequest request) {
        Seal seal = SealedRequest.seal(request).orElseThrow();
        byte[] body = body(request);
        if (!seal.of(body)) {
            throw Problem.of(ProblemKind.LETTER_NOT_TAKEN, "内容与签名里的摘要不符。", "The body is not the one that was sealed.")
                    .refused();
        }
        SiteGate.Answer answer = answer(seal, body);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(Seal.FROM, answer.seal().from())
                .header(Seal.TO, answer.seal().to())
                .header(Seal.TIME, String.valueOf(answer.seal().time()))
                .header(Seal.DIGEST, answer.seal().digest())
                .header(Seal.MARK, answer.seal().mark())
                .body(answer.body());
    }

    private SiteGate.Answer answer(Seal seal, byte[] body) {
        try {
            return gate.exchange(seal, body);
        } catch (IllegalArgumentException none) {
            throw Problem.of(ProblemKind.LETTER_NOT_TAKEN, "不是登记机关送来的内容。", "Not what a register brings.")
                    .refused();
        }
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
