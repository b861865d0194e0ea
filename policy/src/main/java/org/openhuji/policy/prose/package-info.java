/** Determinations and packs as text and as JSON. */
@NullMarked
package org.openhuji.policy.prose;

import org.jspecify.annotations.NullMarked;
