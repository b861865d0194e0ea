/**
 * Tells whoever applied that something happened to their case, by short message first and mail second, through a port. Start with
 * {@code Telling}. It tells that there is news and never what: whoever reads along learns nothing (practice 28).
 */
@NamedInterface("telling")
@NullMarked
package org.openhuji.casework.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
