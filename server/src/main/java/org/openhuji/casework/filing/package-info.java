/**
 * Filing with the community (QJ-14c): what a community has still to be told of, and its word that it was. Start with {@code Filings}.
 * Whoever is unfiled stays registered all the same, and nothing is asked of them.
 */
@NamedInterface("filing")
@NullMarked
package org.openhuji.casework.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
