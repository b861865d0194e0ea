package org.openhuji.policy.language;

import java.util.List;

/**
 * A text that is being read, kept for showing the line a mistake stands on.
 *
 * @param name the file's path below the law folder's parent, with forward slashes
 * @param lines its lines
 */
record Source(String name, List<String> lines) {
    static Source of(String name, String text) {
        return new Source(name, text.lines().toList());
    }
}
