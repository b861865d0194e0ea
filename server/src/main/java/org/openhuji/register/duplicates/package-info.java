/**
 * Two records that may be one person. Start with {@link org.openhuji.register.duplicates.Duplicates}; {@code Likeness} scores. The
 * program finds and people decide; what follows a decision is an act. Twins are two. {@link
 * org.openhuji.register.duplicates.PresenceSearch} asks the same before a first registration.
 */
@NamedInterface("duplicates")
@NullMarked
package org.openhuji.register.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
