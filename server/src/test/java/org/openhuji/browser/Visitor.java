package org.openhuji.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;

/** Somebody who opens pages; each visit has cookies and a storage of its own. */
public final class Visitor {
    private final Browser browser;
    private final String origin;
    private final List<Visit> visits = new ArrayList<>();

    Visitor(Browser browser, String origin) {
        this.browser = browser;
        this.origin = origin;
    }

    /** A new page, nothing opened yet. */
    public Visit visit(Look look) {
        return visit(look, origin);
    }

    /** The same at another server. */
    public Visit visit(Look look, String at) {
        BrowserContext context = browser.newContext(look.options().setBaseURL(at));
        Visit visit = new Visit(context, at, look);
        visits.add(visit);
        return visit;
    }

    /** A new page with an address opened that answers as it should. */
    public Visit open(Look look, String path) {
        return visit(look).go(path);
    }

    /** Closes all pages. What went wrong on them fails the test. */
    void leave(boolean failed, String test) {
        List<String> faults = new ArrayList<>();
        for (Visit visit : visits) {
            faults.addAll(visit.faults());
            if (failed || !visit.faults().isEmpty()) {
                visit.keep("failed-" + test);
            }
            visit.close();
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("the browser reports:\n  " + String.join("\n  ", faults));
        }
    }
}
