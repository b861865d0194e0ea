/**
 * What people and offices can apply for at a place on a day, with papers, levels, limits and remedies. Start with {@link
 * org.openhuji.policy.matters.Matters}. It decides nothing and handles nothing: the procedure is built on it elsewhere.
 */
@NullMarked
package org.openhuji.policy.matters;

import org.jspecify.annotations.NullMarked;
