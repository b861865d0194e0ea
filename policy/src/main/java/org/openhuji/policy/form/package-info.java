/**
 * The typed form of the law: what a pack is once it has been read and checked. Pure data, closed on purpose: every
 * reading (decide, explain, ask, prose) is a switch over these records. Start with {@link
 * org.openhuji.policy.form.Condition} and {@link org.openhuji.policy.form.Pack}.
 */
@NullMarked
package org.openhuji.policy.form;

import org.jspecify.annotations.NullMarked;
