/**
 * Many people at once: checked rows of a file become rows of the register by COPY, with the same constraints as every act.
 * Start with {@code Loader}; {@code Chunk} says what a household's rows become, {@code KinStage} joins relatives when all
 * are in.
 */
@NullMarked
package org.openhuji.register.loading;

import org.jspecify.annotations.NullMarked;
