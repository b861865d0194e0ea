/**
 * Many people at once: checked rows of a file become rows of the register by COPY, with the same constraints as every act.
 * Start with {@code Loader}; {@code Chunk} says what a household's rows become, {@code HouseholdHistory} what the acts of the past
 * that came with them have left, and {@code KinStage} joins relatives when all are in. {@link
 * org.openhuji.register.loading.Quarantine} is where people work off what was kept apart.
 */
@NamedInterface("loading")
@NullMarked
package org.openhuji.register.loading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
