/**
 * The readings of the law for one situation: decide, explain, ask, and the date on which time alone would do. Start with
 * {@link org.openhuji.policy.engine.Assessor}.
 */
@NullMarked
package org.openhuji.policy.engine;

import org.jspecify.annotations.NullMarked;
