/**
 * A family, a place and a day, as the assessment contract shapes them: reading, checking, and the values the engine
 * works on. Start with {@link org.openhuji.policy.situation.SituationReader}.
 */
@NullMarked
package org.openhuji.policy.situation;

import org.jspecify.annotations.NullMarked;
