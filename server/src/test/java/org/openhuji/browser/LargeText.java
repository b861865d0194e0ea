package org.openhuji.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.Objects;

/** A page as somebody sees it who needs letters twice as large, on the narrowest phone: nothing wider, cut off or on top of another. */
final class LargeText {
    private static final int NARROWEST = 320;

    /** Lines of text that lie on each other, and boxes that hide a part of theirs; where letters are drawn counts. Fields scroll, lists open. */
    private static final String WRONG = """
            () => {
              const heard = new Map();
              const forEars = e => {
                if (!e) return false;
                if (!heard.has(e)) {
                  const style = getComputedStyle(e);
                  heard.set(e, style.clip !== 'auto' || style.clipPath !== 'none' || forEars(e.parentElement));
                }
                return heard.get(e);
              };
              const shown = e => e.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}) && !forEars(e);
              const lines = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const parent = node.parentElement;
                if (!node.data.trim() || !shown(parent) || parent.closest('.skip, option, datalist, svg')) continue;
                const range = document.createRange();
                range.selectNodeContents(node);
                for (const box of range.getClientRects()) {
                  if (box.width > 1 && box.height > 1) {
                    const letters = parseFloat(getComputedStyle(parent).fontSize);
                    const middle = (box.top + box.bottom) / 2;
                    lines.push({node, left: box.left, right: box.right, top: middle - letters / 2.4, bottom: middle + letters / 2.4});
                  }
                }
              }
              lines.sort((a, b) => a.top - b.top);
              const wrong = [];
              for (let i = 0; i < lines.length; i++) {
                for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom - 2; j++) {
                  const a = lines[i], b = lines[j];
                  if (a.node !== b.node && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2) {
                    wrong.push(`on each other: "${a.node.data.trim().slice(0, 40)}" and "${b.node.data.trim().slice(0, 40)}"`);
                  }
                }
              }
              for (const e of document.body.querySelectorAll('*')) {
                const style = getComputedStyle(e);
                const hides = style.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1
                    || style.overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 1;
                if (hides && shown(e) && e.innerText && e.innerText.trim() && e.clientWidth > 1 && !e.closest('.skip, svg')) {
                  wrong.push('cut off: ' + e.outerHTML.slice(0, 200));
                }
                if (e.matches('button, [role=button]') && shown(e) && e.scrollWidth > e.clientWidth + 2) {
                  wrong.push('cut off: ' + e.outerHTML.slice(0, 200));
                }
              }
              return [...new Set(wrong)].slice(0, 12);
            }""";

    private LargeText() {}

    /** What is wrong with the page that way, and a picture where something is; it looks as before afterwards. */
    static List<String> wrong(Page page, Runnable picture) {
        ViewportSize before = Objects.requireNonNull(page.viewportSize());
        page.setViewportSize(NARROWEST, before.height);
        page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
        try {
            List<String> wrong = new java.util.ArrayList<>(Appearance.tooWide(page));
            ((List<?>) page.evaluate(WRONG)).forEach(one -> wrong.add(String.valueOf(one)));
            if (!wrong.isEmpty()) {
                picture.run();
            }
            return wrong;
        } finally {
            page.evaluate("() => { document.documentElement.style.fontSize = ''; }");
            page.setViewportSize(before.width, before.height);
        }
    }
}
