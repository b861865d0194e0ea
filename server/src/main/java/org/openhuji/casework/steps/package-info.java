/**
 * What somebody can do to a case, one record each; its rule at the top. Start with {@link org.openhuji.casework.steps.Step}.
 */
@NamedInterface("steps")
@NullMarked
package org.openhuji.casework.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
