package org.openhuji.policy.form;

import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Text;

/**
 * What a pack says about a condition.
 *
 * @param text the sentence for people; {@code null} where only its parts have sentences
 * @param clause the clause it comes from, where it is another one than its route's
 */
public record Said(@Nullable Text text, @Nullable String clause) {
    /** Nothing. */
    public static final Said NOTHING = new Said(null, null);
}
