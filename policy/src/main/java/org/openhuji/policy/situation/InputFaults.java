package org.openhuji.policy.situation;

import java.util.ArrayList;
import java.util.List;
import org.openhuji.policy.vocabulary.Text;

/** Collects what is wrong with a situation, so that everything is said at once. */
final class InputFaults {
    private final List<Fault> found = new ArrayList<>();

    void add(At at, String zh, String en) {
        found.add(new Fault(at.toString(), new Text(zh, en)));
    }

    /** Adds a fault where a value stands and gives the value back as unknown. */
    long wrong(At at, String zh, String en) {
        add(at, zh, en);
        return Situation.UNKNOWN;
    }

    long missing(At at) {
        return wrong(at, "缺少这一项", "this is needed");
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> list() {
        return found;
    }

    /** A key as a token of a JSON pointer. */
    static String token(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
