package org.openhuji.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a place on a date; {@code null} means unknown, never "no".
 *
 * @param placeKind the kind of built-up area it lies in
 * @param committeeKind community or village
 * @param urbanRural urban or rural
 */
public record PlaceFacts(
        @Nullable PlaceKind placeKind,
        @Nullable CommitteeKind committeeKind,
        @Nullable UrbanRural urbanRural) {
    /** Nothing is known. */
    public static final PlaceFacts UNKNOWN = new PlaceFacts(null, null, null);
}
