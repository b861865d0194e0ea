package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where an officer wanted to go before something else was asked of them: a path of the officers' pages and nothing else. */
final class Given {
    private Given() {}

    /** The address, if it is one of ours; otherwise the desk. */
    static String next(@Nullable String to) {
        return to != null && to.matches("/office(?:/[A-Za-z0-9/_-]*)?(?:\\?on=[0-9-]{10}(?:&known=[0-9T:-]{16})?)?")
                ? to
                : "/office";
    }

    /** A text of a form, without blanks around it; empty where it was not sent. */
    static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text.strip();
    }
}
