/**
 * What to ask a person next: the facts the engine still needs, put together into questions one page can ask, with the most
 * that may follow. Start with {@code Interview}. It keeps nothing: what was answered is in the situation.
 */
@NullMarked
package org.openhuji.policy.interview;

import org.jspecify.annotations.NullMarked;
