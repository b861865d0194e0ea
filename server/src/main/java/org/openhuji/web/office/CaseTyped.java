package org.openhuji.web.office;

import java.util.List;
import org.springframework.util.MultiValueMap;

/** What somebody was writing on the page of a case when it had to be shown again. */
record CaseTyped(String words, String clause, String successor, List<String> papers, List<String> consents) {
    /** Nothing yet. */
    static final CaseTyped NONE = new CaseTyped("", "", "", List.of(), List.of());

    static CaseTyped of(MultiValueMap<String, String> sent) {
        return new CaseTyped(
                Said.orEmpty(sent.getFirst("words")),
                Said.orEmpty(sent.getFirst("clause")),
                Said.orEmpty(sent.getFirst("successor")),
                List.copyOf(sent.getOrDefault("paper", List.of())),
                List.copyOf(sent.getOrDefault("consent", List.of())));
    }
}
