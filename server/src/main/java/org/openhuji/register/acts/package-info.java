/**
 * The acts of the register, one record each: what is filed, what it asks of the register, what follows. Start with {@link
 * org.openhuji.register.acts.Act}.
 */
@NamedInterface("acts")
@NullMarked
package org.openhuji.register.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
