package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Paper;
import org.openhuji.policy.vocabulary.Text;

/** Reads which papers a rule asks for, by their names in {@code papers.yaml}. */
final class PaperReader {
    private final List<Paper> papers;
    private final Names names;

    PaperReader(List<Paper> papers, Names names) {
        this.papers = papers;
        this.names = names;
    }

    List<String> read(@Nullable Item item) {
        List<String> ids = new ArrayList<>();
        if (item == null) {
            return ids;
        }
        for (Item line : item.oneOrMore()) {
            ids.add(line.text());
            if (Permission.isForbidden(camel(line.text()), line.mark(), names)) {
                continue;
            }
            if (papers.stream().noneMatch(p -> p.id().equals(line.text()))) {
                Text hint = Hints.of(line.text(), papers.stream().map(Paper::id).toList(), "papers.yaml");
                line.fault(
                        Titles.UNKNOWN_NAME,
                        "papers.yaml 里没有“" + line.text() + "”这份材料" + hint.zh(),
                        "papers.yaml has no paper \"" + line.text() + "\"" + hint.en());
            }
        }
        return ids;
    }

    private static String camel(String id) {
        return Pattern.compile("-(\\p{L})")
                .matcher(id)
                .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
    }
}
