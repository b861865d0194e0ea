/**
 * The values every module shares: place codes, citizen numbers, the arithmetic of legal durations and of working days. Start with {@link
 * org.openhuji.kernel.PlaceCode}. Nothing here reads a file, a clock or a network.
 */
@NullMarked
package org.openhuji.kernel;

import org.jspecify.annotations.NullMarked;
