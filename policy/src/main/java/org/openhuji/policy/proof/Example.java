package org.openhuji.policy.proof;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Outcome;

/**
 * A family that shows what a proof says.
 *
 * @param situation in the shape of the contract, so that it can be assessed by anybody
 * @param outcomes what the engine decides on it, by clause
 * @param confirmed whether the engine decides as the proof says
 */
public record Example(Map<String, @Nullable Object> situation, Map<String, Outcome> outcomes, boolean confirmed) {}
