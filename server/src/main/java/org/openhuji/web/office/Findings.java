package org.openhuji.web.office;

import java.util.List;
import java.util.Locale;
import org.openhuji.register.ActKind;
import org.openhuji.register.Contradiction;
import org.openhuji.register.Finding;

/**
 * What stands in the way of an act, in words.
 *
 * @param clears the acts that would clear it; empty where it is for the filing to mend
 */
public record Findings(String code, String words, List<String> clears) {
    /** All of them, in one language. */
    public static List<Findings> of(Contradiction contradiction, Locale language) {
        return contradiction.findings().stream()
                .map(finding -> of(finding, language))
                .toList();
    }

    private static Findings of(Finding finding, Locale language) {
        return new Findings(
                finding.problem().code(),
                Said.in(language, finding.words()),
                finding.problem().clearedBy().stream()
                        .map(ActKind::words)
                        .map(words -> Said.in(language, words))
                        .toList());
    }
}
