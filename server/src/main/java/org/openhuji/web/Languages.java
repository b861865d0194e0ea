package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Chinese, unless {@code ?lang=en} or, without {@code lang}, the caller's {@code Accept-Language} prefers English to
 * Chinese. Nothing is remembered: no cookie, no session.
 */
class Languages implements LocaleResolver {
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if ("en".equals(asked)) {
            return Locale.ENGLISH;
        }
        if ("zh".equals(asked) || request.getHeader("Accept-Language") == null) {
            return CHINESE;
        }
        for (Locale locale : Collections.list(request.getLocales())) {
            if (locale.getLanguage().equals("zh")) {
                return CHINESE;
            }
            if (locale.getLanguage().equals("en")) {
                return Locale.ENGLISH;
            }
        }
        return CHINESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language comes with every request");
    }
}
