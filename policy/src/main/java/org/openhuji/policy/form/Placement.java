package org.openhuji.policy.form;

import org.jspecify.annotations.Nullable;

/**
 * The household a route leads to.
 *
 * @param household OWN_ADDRESS, HOST_HOUSEHOLD or a kind of collective household
 * @param when on what condition; {@code null}: otherwise
 */
public record Placement(String household, @Nullable Condition when) {}
