package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.openhuji.web.Redirect;

/** Sends an officer to give the password once more, and back. */
final class Asking {
    private Asking() {}

    /** The view; a script that asked for a part of a page is told to leave the page. */
    static @Nullable String confirmation(HttpServletRequest request, HttpServletResponse response, String back) {
        String address = "/office/confirm?to=" + back;
        if (request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null) {
            response.setHeader("HX-Redirect", request.getContextPath() + address);
            return null;
        }
        return Redirect.to(request, address);
    }
}
