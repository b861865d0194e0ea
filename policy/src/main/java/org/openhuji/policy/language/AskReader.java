package org.openhuji.policy.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Text;

/** Reads how a fact or a list of the vocabulary is asked for of somebody who does not answer for themselves. */
final class AskReader {
    private AskReader() {}

    /** The question about a relative: where there is a question there is this one too, and it says whom it is about. */
    static @Nullable Text askOf(Item asked) {
        Item of = asked.get("ask of");
        if (of == null) {
            return asked.get("ask") == null ? null : asked.needBilingual("ask of");
        }
        asked.need("ask");
        for (String language : List.of("zh", "en")) {
            Item words = of.get(language);
            if (words != null
                    && words.isScalar()
                    && !words.isBlank()
                    && !words.text().contains("{name}")) {
                words.fault(
                        Titles.WRONG_VALUE,
                        "这里缺少 {name}，提问时会换成对家人的称呼",
                        "{name} is missing here; the person the question is about takes its place");
            }
        }
        return of.bilingual();
    }
}
