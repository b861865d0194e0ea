package org.openhuji.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openhuji.browser.Look.Scripts;

/** What is wrong with how a page looks: findings of axe, and whatever makes it wider than the screen. */
final class Appearance {
    private static final String AXE = axe();

    /** One line for each finding: the rule, the element, what to do. What is in order is not told, and nothing fetched that no rule reads. */
    private static final String FINDINGS = """
            async () => (await axe.run({resultTypes: ['violations'], preload: false})).violations.flatMap(rule => rule.nodes.map(
                node => `${rule.id} (${rule.impact}): ${node.html} - ${node.failureSummary.replace(/\\s+/g, ' ')}`))""";

    /** Where the page is wider than the screen: the elements that reach over its edge, but for those that scroll by themselves. */
    private static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const clipped = e => e && e !== document.body
                  && (getComputedStyle(e).overflowX !== 'visible' || clipped(e.parentElement));
              return [`the page is ${document.documentElement.scrollWidth} wide, the screen ${width}`].concat(
                  [...document.body.querySelectorAll('*')]
                      .filter(e => e.getBoundingClientRect().right > width + 0.5 && !clipped(e.parentElement))
                      .slice(0, 5)
                      .map(e => 'too wide: ' + e.outerHTML.slice(0, 200)));
            }""";

    private final Page page;
    private final Look look;

    Appearance(Page page, Look look) {
        this.page = page;
        this.look = look;
    }

    static List<String> tooWide(Page page) {
        return strings(page, TOO_WIDE);
    }

    List<String> wrong() {
        List<String> wrong = new ArrayList<>(strings(page, TOO_WIDE));
        if (look.scripts() == Scripts.ON) {
            wrong.addAll(findings(page));
        } else {
            wrong.addAll(ofTwin());
        }
        return wrong;
    }

    /** Axe is a script: where none may run it looks at the same document in a window where only its own run. */
    private List<String> ofTwin() {
        String document = page.content().replace("<noscript", "<div").replace("</noscript", "</div");
        BrowserContext context = Objects.requireNonNull(page.context().browser())
                .newContext(look.with(Scripts.ON).options());
        try (context) {
            Page twin = context.newPage();
            twin.route(
                    page.url(),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setHeaders(Map.of("Content-Security-Policy", "script-src 'none'"))
                            .setBody(document)));
            twin.navigate(page.url());
            return findings(twin);
        }
    }

    private static List<String> findings(Page page) {
        page.evaluate(AXE);
        return strings(page, FINDINGS);
    }

    private static List<String> strings(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream in = Objects.requireNonNull(Appearance.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
