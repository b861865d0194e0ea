package org.openhuji.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
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
        // Read from the address itself: asking for parameters fails where one of them cannot be decoded, and refusals
        // of such addresses have a language too.
        String chosen = chosen(request.getQueryString());
        if (chosen != null) {
            return chosen.equals("en") ? Locale.ENGLISH : CHINESE;
        }
        if (request.getHeader("Accept-Language") == null) {
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

    /** The language an address chooses, {@code zh} or {@code en}; {@code null} where it chooses none. */
    static @Nullable String chosen(@Nullable String query) {
        List<String> asked = query == null ? List.of() : List.of(query.split("&", -1));
        return asked.contains("lang=en") ? "en" : asked.contains("lang=zh") ? "zh" : null;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language comes with every request");
    }
}
