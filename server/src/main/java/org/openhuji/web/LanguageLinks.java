package org.openhuji.web;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** A language chosen in the address stays chosen: every link {@code @{/…}} of the page carries it on. */
final class LanguageLinks extends StandardLinkBuilder {
    @Override
    protected String processLink(IExpressionContext context, String link) {
        String lang = context instanceof IWebContext web
                ? Languages.chosen(web.getExchange().getRequest().getQueryString())
                : null;
        return super.processLink(context, with(link, lang));
    }

    /** An address of ours with a language in it. */
    static String with(String link, @Nullable String lang) {
        if (lang == null || !link.startsWith("/") || link.contains("lang=")) {
            return link;
        }
        int fragment = link.indexOf('#');
        String address = fragment < 0 ? link : link.substring(0, fragment);
        String rest = fragment < 0 ? "" : link.substring(fragment);
        return address + (address.contains("?") ? "&" : "?") + "lang=" + lang + rest;
    }
}
