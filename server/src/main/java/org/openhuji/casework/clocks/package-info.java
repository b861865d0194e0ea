/**
 * The clocks of all cases together: whoever has a case is reminded when little is left, the level above hears when it has run over,
 * and lateness is counted. Start with {@code Clocks}; {@code Reminding} looks through them once on every working day.
 */
@NamedInterface("clocks")
@NullMarked
package org.openhuji.casework.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
