/**
 * The facts rules may read: names, types, terms, keepers, sensitivity, the classes of kin, and what none may read. Read
 * from {@code law/vocabulary.yaml}; start with {@link org.openhuji.policy.vocabulary.Vocabulary}.
 */
@NullMarked
package org.openhuji.policy.vocabulary;

import org.jspecify.annotations.NullMarked;
