package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;

/** Redirects that keep the language chosen in the address. */
public final class Redirect {
    private Redirect() {}

    /** The name of a view that leads to an address of ours. */
    public static String to(HttpServletRequest request, String address) {
        return "redirect:" + LanguageLinks.with(address, Languages.chosen(request.getQueryString()));
    }
}
