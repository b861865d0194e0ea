package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what somebody said, in the memory of their session and nowhere else: it is gone half an hour after the last page,
 * when they say so, and when the server stops.
 */
@Component
class Desk {
    private static final String INQUIRY = "inquiry";
    private static final String RECENT = "recent";
    private static final int MOST_RECENT = 4;

    /** What this visitor has said; empty where they have begun nothing, or it is gone. */
    Optional<Inquiry> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((@Nullable Inquiry) session.getAttribute(INQUIRY));
    }

    /** As {@link #find}; leaves the method for the page that says how to begin. */
    Inquiry get(HttpServletRequest request) {
        return find(request).orElseThrow(NothingBegun::new);
    }

    void keep(HttpServletRequest request, Inquiry inquiry) {
        request.getSession(true).setAttribute(INQUIRY, inquiry);
    }

    /** Codes of the places looked at in this session, the last first. */
    @SuppressWarnings("unchecked")
    List<String> recent(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object recent = session == null ? null : session.getAttribute(RECENT);
        return recent == null ? List.of() : (List<String>) recent;
    }

    void remember(HttpServletRequest request, String code) {
        List<String> recent = Stream.concat(
                        Stream.of(code), recent(request).stream().filter(one -> !one.equals(code)))
                .limit(MOST_RECENT)
                .toList();
        request.getSession(true).setAttribute(RECENT, recent);
    }

    void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Nothing was begun in this session, or it was too long ago. */
    static final class NothingBegun extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingBegun() {
            super(null, null, false, false);
        }
    }
}
