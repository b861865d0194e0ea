package org.openhuji.web.site;

import jakarta.servlet.http.HttpServletRequest;
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
        byte[] body = SealedRequest.body(request, seal, MOST_BYTES);
        SiteGate.Answer answer = answer(seal, body);
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        answer.seal().headers().forEach(response::header);
        return response.body(answer.body());
    }

    private SiteGate.Answer answer(Seal seal, byte[] body) {
        try {
            return gate.exchange(seal, body);
        } catch (IllegalArgumentException none) {
            throw Problem.of(ProblemKind.LETTER_NOT_TAKEN, "不是登记机关送来的内容。", "Not what a register brings.")
                    .refused();
        }
    }
}
