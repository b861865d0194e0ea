package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.ui.Model;

/** Leads to other pages of ours, and keeps the language chosen in the address. */
public final class Redirect {
    private Redirect() {}

    /** The name of a view that leads to an address of ours. */
    public static String to(HttpServletRequest request, String address) {
        return "redirect:" + LanguageLinks.with(address, Languages.chosen(request.getQueryString()));
    }

    /** Where the switch of languages leads from the answer to a form whose own address can only be sent to. */
    public static void page(HttpServletRequest request, Model model, String address) {
        model.addAttribute("here", new Here(request.getContextPath() + address, List.of()));
    }
}
