package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Pages opened one after the other in one window. The test fails at its end where one of them put an error on the console
 * (a breach of the content-security policy is one), let a script fail, asked for anything that failed or answered 4xx or
 * 5xx, or asked another origin than the server. A request the page itself breaks off is no fault.
 */
public final class Visit {
    /** Milliseconds: long for a slow machine, short beside what a test may take. */
    private static final int PATIENCE = 45_000;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final Look look;
    private final List<String> faults = new ArrayList<>();

    /** The address whose refusal the test expects; the console reports it all the same. */
    private String refused = "";

    /** A status that is an answer and no fault, wherever it comes from; 0 where there is none. */
    private int expected;

    Visit(BrowserContext context, String origin, Look look) {
        this.context = context;
        this.origin = origin;
        this.look = look;
        context.onRequest(this::requested);
        context.onResponse(this::answered);
        context.onRequestFailed(this::failed);
        context.onConsoleMessage(this::said);
        context.onWebError(error -> faults.add("script: " + error.error()));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
    }

    /** The window, to click and read. */
    public Page page() {
        return page;
    }

    /** How it is looked at. */
    public Look look() {
        return look;
    }

    /** Opens an address of the server that answers 200. */
    public Visit go(String path) {
        return go(path, 200);
    }

    /** Opens an address that answers with this status. */
    public Visit go(String path, int status) {
        refused = status >= 400 ? origin + path : "";
        Response response = Objects.requireNonNull(page.navigate(path), path);
        assertThat(response.status()).as(path).isEqualTo(status);
        return this;
    }

    /** Waits until the keyboard has been led to the button that goes on: a moment after it is there. */
    public void keyboardAtNext() {
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate("() => document.activeElement.matches('button[data-next]')")));
    }

    /** From now on this status is an answer like any other: a form sent back with what is wrong in it. */
    public Visit expects(int status) {
        expected = status;
        return this;
    }

    /**
     * Holds the page as it is now against what every page must be: axe finds nothing, nothing is wider than the screen; by
     * day also with letters twice as large on the narrowest phone.
     * Keeps a picture of it under {@code target/screenshots}.
     */
    public Visit looksRight(String name) {
        page.waitForLoadState();
        keep(name);
        Appearance appearance = new Appearance(page, look);
        assertThat(appearance.wrong()).as("%s%s", name, look.suffix()).isEmpty();
        if (look.large()) {
            assertThat(LargeText.wrong(page, () -> keep(name + "-large")))
                    .as("%s%s, letters twice as large", name, look.suffix())
                    .isEmpty();
        }
        return this;
    }

    /** The keyboard on this page. */
    public Keys keys() {
        return new Keys(page);
    }

    /** Takes a picture of the whole page; a JPEG is drawn a third quicker than a PNG, nine hundred times a run. */
    void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setType(ScreenshotType.JPEG)
                .setQuality(85)
                .setPath(SCREENSHOTS.resolve(name + look.suffix() + ".jpg")));
    }

    List<String> faults() {
        return faults;
    }

    void close() {
        context.close();
    }

    private void requested(Request request) {
        String url = request.url();
        if (!url.startsWith(origin + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
            faults.add("another origin: " + url);
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400
                && response.status() != expected
                && !response.url().equals(refused)) {
            faults.add(response.status() + ": " + response.url());
        }
    }

    private void failed(Request request) {
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            faults.add(request.failure() + ": " + request.url());
        }
    }

    private void said(ConsoleMessage message) {
        boolean expectedToo = expected != 0 && message.text().contains("status of " + expected);
        if (message.type().equals("error")
                && !expectedToo
                && (refused.isEmpty() || !message.location().startsWith(refused + ":"))) {
            faults.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }
}
