package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.openhuji.casework.exchange.Seal;

/** The seal of another register on a request. */
public final class SealedRequest {
    private SealedRequest() {}

    /** As it stands in the headers, not looked at yet; empty where there is none. */
    public static Optional<Seal> seal(HttpServletRequest request) {
        return Optional.ofNullable(Seal.read(
                request.getHeader(Seal.FROM),
                request.getHeader(Seal.TO),
                request.getHeader(Seal.TIME),
                request.getHeader(Seal.DIGEST),
                request.getHeader(Seal.MARK)));
    }
}
