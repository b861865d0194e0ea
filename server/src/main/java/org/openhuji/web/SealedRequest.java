package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.openhuji.casework.exchange.Seal;

/** The seal of another register on a request. */
public final class SealedRequest {
    private SealedRequest() {}

    /** As it stands in the headers, not looked at yet; empty where there is none. */
    public static Optional<Seal> seal(HttpServletRequest request) {
        return Optional.ofNullable(Seal.read(request::getHeader));
    }

    /**
     * What was sent, where it is what the seal says.
     *
     * @param most bytes
     */
    public static byte[] body(HttpServletRequest request, Seal seal, int most) {
        byte[] body;
        try (InputStream in = request.getInputStream()) {
            body = in.readNBytes(most + 1);
        } catch (IOException broken) {
            throw Problem.of(
                            ProblemKind.REQUEST_UNREADABLE,
                            "请求内容没有完整送到，请重新提交。",
                            "The request did not arrive whole. Send it again.")
                    .refused();
        }
        if (body.length > most) {
            throw Problem.of(ProblemKind.BODY_TOO_LARGE, "内容太大。", "It is too large.")
                    .refused();
        }
        if (!seal.of(body)) {
            throw Problem.of(ProblemKind.LETTER_NOT_TAKEN, "内容与签名里的摘要不符。", "The body is not the one that was sealed.")
                    .refused();
        }
        return body;
    }
}
