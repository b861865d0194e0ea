package org.openhuji.web.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What somebody was writing on the page of a case when it had to be shown again. */
record CaseTyped(
        String words,
        String clause,
        String successor,
        List<String> papers,
        List<String> consents,
        Map<String, String> lookups) {
    /** Nothing yet. */
    static final CaseTyped NONE = new CaseTyped("", "", "", List.of(), List.of(), Map.of());

    static CaseTyped of(MultiValueMap<String, String> sent) {
        return new CaseTyped(
                Said.orEmpty(sent.getFirst("words")),
                Said.orEmpty(sent.getFirst("clause")),
                Said.orEmpty(sent.getFirst("successor")),
                List.copyOf(sent.getOrDefault("paper", List.of())),
                List.copyOf(sent.getOrDefault("consent", List.of())),
                lookups(sent));
    }

    /** What was chosen and written for each record that was looked into, under the names of the fields. */
    private static Map<String, String> lookups(MultiValueMap<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        sent.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith("outcome-") || name.startsWith("query-")) {
                typed.put(name, value);
            }
        });
        return Map.copyOf(typed);
    }
}
