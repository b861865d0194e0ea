package org.openhuji.web.policies;

import java.util.List;
import org.openhuji.policy.vocabulary.Text;

/**
 * Something a search can find.
 *
 * @param path where it stands
 * @param title its heading
 * @param where what it is part of, beside the heading
 * @param said what it says, the weightiest first
 * @param decides how much it matters where two fit equally well: rules before those that decide nothing
 */
record Findable(String path, Text title, Text where, List<Said> said, int decides) {
    /**
     * One thing it says.
     *
     * @param role the name of what it is in the messages ({@code search.condition})
     * @param weight how much a hit in it counts
     */
    record Said(String role, int weight, Text text) {}
}
