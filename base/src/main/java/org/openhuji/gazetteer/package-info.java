/**
 * The divisions of China with their dates: finding a place, and what kind of place it is on a date. Start with {@link
 * org.openhuji.gazetteer.Gazetteer}; then {@code PlaceRules} decides what kind of place a code is, {@code Search} finds
 * by text, {@code Compiler} turns the files under {@code codes/} into the one that is mapped into memory. It knows what
 * public lists and the curated tables tell, and says "unknown" about the rest; what a policy document says of its own
 * territory is not known here.
 */
@NullMarked
package org.openhuji.gazetteer;

import org.jspecify.annotations.NullMarked;
