package org.openhuji.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How somebody looks at a page; by itself in Chinese and with scripts. */
public record Look(Screen screen, ColorScheme scheme, Locale language, Scripts scripts) {
    /** What the page is shown on. */
    public enum Screen {
        PHONE(390, 844),
        DESK(1280, 800);

        final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Whether the browser runs the page's scripts. */
    public enum Scripts {
        ON,
        OFF
    }

    /** A phone by day. */
    public static final Look PHONE = new Look(Screen.PHONE, ColorScheme.LIGHT, Locale.SIMPLIFIED_CHINESE, Scripts.ON);

    /** A desk by day. */
    public static final Look DESK = new Look(Screen.DESK, ColorScheme.LIGHT, Locale.SIMPLIFIED_CHINESE, Scripts.ON);

    /** Both screens, light and dark: the source for a test of how a page looks. */
    public static List<Look> all() {
        return List.of(PHONE, PHONE.dark(), DESK, DESK.dark());
    }

    /** Both screens, light and dark, in both languages. */
    public static List<Look> inBothLanguages() {
        return all().stream().flatMap(look -> Stream.of(look, look.english())).toList();
    }

    /** The same in the dark. */
    public Look dark() {
        return new Look(screen, ColorScheme.DARK, language, scripts);
    }

    /** The same for somebody whose browser asks for English. */
    public Look english() {
        return new Look(screen, scheme, Locale.US, scripts);
    }

    /** The same without scripts. */
    public Look withoutScripts() {
        return with(Scripts.OFF);
    }

    Look with(Scripts other) {
        return new Look(screen, scheme, language, other);
    }

    /** Whether a page is held against large letters too: once for each language and screen, for colours make no difference. */
    boolean large() {
        return scheme == ColorScheme.LIGHT && scripts == Scripts.ON;
    }

    /** What the browser is told. */
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language.toLanguageTag())
                .setTimezoneId("Asia/Shanghai")
                .setJavaScriptEnabled(scripts == Scripts.ON);
    }

    /** What a screenshot of it is called, after the name of the page. */
    String suffix() {
        return (language.equals(Locale.US) ? "-en" : "")
                + (scripts == Scripts.OFF ? "-noscript" : "")
                + "-" + screen.width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return suffix().substring(1);
    }
}
