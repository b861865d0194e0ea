package org.openhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page worked by the keyboard alone. */
public final class Keys {
    private static final int ENDLESS = 500;

    /** The focused element among all, or -1 where none is. */
    private static final String POSITION = """
            () => document.activeElement === document.body ? -1
                : [...document.querySelectorAll('*')].indexOf(document.activeElement)""";

    private static final String NAME = """
            () => { const e = document.activeElement;
                return e.tagName.toLowerCase() + ' ' + (e.getAttribute('aria-label') || e.innerText || e.name || e.id || '')
                    .trim().replace(/\\s+/g, ' ').slice(0, 60); }""";

    private static final String AT_MAIN = """
            () => { const target = document.querySelector(':target');
                return target !== null && target.closest('main') !== null; }""";

    private static final String IN_MAIN = """
            () => document.activeElement.closest('main') !== null
                || document.querySelector('main :is(a[href], button, input, select, textarea, summary, [tabindex])') === null""";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Presses a key, such as {@code Tab}, {@code Enter} or {@code Shift+Tab}. */
    public Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Types text where the focus is. */
    public Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses Tab until an element has the focus whose tag and name begin like this. */
    public Keys to(String beginning) {
        for (int pressed = 0; pressed < ENDLESS; pressed++) {
            press("Tab");
            if (focused().startsWith(beginning)) {
                return this;
            }
        }
        throw new AssertionError("Tab does not reach " + beginning);
    }

    /** Whether the focus is on the answer that one does not know. */
    boolean onUnsure() {
        return Boolean.TRUE.equals(page.evaluate("() => document.activeElement.value === 'unsure'"));
    }

    /** Tag and name of the element that has the focus. */
    public String focused() {
        return String.valueOf(page.evaluate(NAME));
    }

    /** The first Tab reaches a link which leads past everything to the main part. */
    public Keys skipLinkWorks() {
        press("Tab");
        assertThat(page.evaluate("() => document.activeElement.getAttribute('href') || ''"))
                .as("the first element reached by Tab, " + focused() + ", leads to a place on the page")
                .asString()
                .startsWith("#");
        focusIsVisible();
        press("Enter");
        assertThat(page.evaluate(AT_MAIN))
                .as("the skip link leads to the main part")
                .isEqualTo(true);
        press("Tab");
        assertThat(page.evaluate(IN_MAIN))
                .as("Tab after the skip link reaches the main part; it reached " + focused())
                .isEqualTo(true);
        return this;
    }

    /** Goes through the page by Tab until focus leaves it or comes round; it is seen at every stop. Returns their names. */
    public List<String> walk() {
        Map<Integer, String> stops = new LinkedHashMap<>();
        for (int pressed = 0; pressed < ENDLESS; pressed++) {
            press("Tab");
            int position = (Integer) Objects.requireNonNull(page.evaluate(POSITION));
            if (position < 0 || stops.containsKey(position)) {
                return new ArrayList<>(stops.values());
            }
            stops.put(position, focused());
            focusIsVisible();
        }
        throw new AssertionError("Tab does not come to an end after " + ENDLESS);
    }

    /** Somebody looking sees which element has the focus: it lies on the screen and looks otherwise than without. */
    public Keys focusIsVisible() {
        comesToRest();
        String name = focused();
        BoundingBox box = box();
        assertThat(box).as(name + " is drawn").isNotNull();
        Clip clip = clip(Objects.requireNonNull(box));
        assertThat(clip.width > 0 && clip.height > 0)
                .as(name + " lies on the screen")
                .isTrue();
        byte[] with = shot(clip);
        page.evaluate("() => { window.hujiFocused = document.activeElement; document.activeElement.blur(); }");
        byte[] without = shot(clip);
        page.evaluate("() => window.hujiFocused.focus({preventScroll: true})");
        assertThat(Arrays.equals(with, without))
                .as(name + " looks the same with and without focus")
                .isFalse();
        return this;
    }

    /** What came into the frame has the focus a moment before htmx has scrolled to its top. */
    private void comesToRest() {
        page.waitForCondition(() -> Boolean.TRUE.equals(
                page.evaluate("() => document.querySelector('.htmx-swapping, .htmx-settling') === null")));
    }

    private @Nullable BoundingBox box() {
        return Objects.requireNonNull(
                        page.evaluateHandle("() => document.activeElement").asElement())
                .boundingBox();
    }

    /** The element and what is drawn around it, as far as it lies on the screen. */
    private Clip clip(BoundingBox box) {
        double around = 6;
        double left = Math.max(0, box.x - around);
        double top = Math.max(0, box.y - around);
        return new Clip(
                left,
                top,
                Math.min(page.viewportSize().width, box.x + box.width + around) - left,
                Math.min(page.viewportSize().height, box.y + box.height + around) - top);
    }

    private byte[] shot(Clip clip) {
        return page.screenshot(new Page.ScreenshotOptions().setClip(clip).setAnimations(ScreenshotAnimations.DISABLED));
    }
}
