package org.openhuji.policy.form;

import org.jspecify.annotations.Nullable;

/**
 * One line of how a document divides its territory; the first whose condition holds counts.
 *
 * @param when its condition over the place; {@code null}: otherwise
 * @param urbanRural position of the value of {@code urbanRural}, or -1 where the line is silent
 * @param placeKind position of the value of {@code placeKind}, or -1 where the line is silent
 */
public record TerritoryCase(@Nullable Condition when, int urbanRural, int placeKind) {}
