package org.openhuji.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseKey;

/**
 * What opened a case on this device, in the memory of the session only.
 *
 * @param reference as it is shown
 * @param code what belongs to it
 */
public record OpenedCase(String reference, String code) implements Serializable {
    private static final String NAME = "case";

    static Optional<OpenedCase> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((@Nullable OpenedCase) session.getAttribute(NAME));
    }

    /** Opens it on this device until it is closed or the session ends. */
    public void keep(HttpServletRequest request) {
        request.getSession(true).setAttribute(NAME, this);
    }

    /** What opens it. */
    CaseKey key() {
        return CaseKey.of(reference, code);
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }

    /** Nothing of the code. */
    @Override
    public String toString() {
        return "OpenedCase";
    }
}
