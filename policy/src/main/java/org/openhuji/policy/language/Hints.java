package org.openhuji.policy.language;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.situation.Nearest;
import org.openhuji.policy.vocabulary.Text;

/** What to write instead: the nearest right name, and all of them where they are few. */
final class Hints {
    private static final int FEW = 12;
    private static final int MANY = 40;

    private Hints() {}

    /** As {@link #of(String, Collection, String)}, for names that stand in no file of their own. */
    static Text of(String wrong, Collection<String> names) {
        return of(wrong, names, null);
    }

    /**
     * A hint to put behind what is wrong, with its own punctuation.
     *
     * @param where the file or section that lists the names, for where they are too many
     */
    static Text of(String wrong, Collection<String> names, @Nullable String where) {
        String nearest = wrong.isBlank() ? null : Nearest.of(wrong, names);
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        if (nearest != null) {
            zh.append("；是不是 ").append(nearest).append("？");
            en.append("; did you mean ").append(nearest).append("?");
        }
        if (names.size() <= (nearest == null ? MANY : FEW) && !names.isEmpty()) {
            zh.append(nearest == null ? "；" : "").append("可用的有 ").append(String.join("、", names));
            en.append(nearest == null ? "; there are " : " There are ").append(String.join(", ", names));
        } else if (nearest == null && where != null) {
            zh.append("；全部见 ").append(where);
            en.append("; all are in ").append(where);
        }
        return new Text(zh.toString(), en.toString());
    }
}
