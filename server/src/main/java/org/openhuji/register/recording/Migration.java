package org.openhuji.register.recording;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.PersonId;

/** A move of one person, with the places before and after. */
public record Migration(
        UUID id,
        PersonId person,
        Shape shape,
        LocalDate movedOn,
        @Nullable String fromPlace,
        @Nullable String fromText,
        @Nullable String toPlace,
        @Nullable String toText,
        @Nullable String paper,
        @Nullable String ground) {
    /** Names are stored. */
    public enum Shape {
        IN,
        OUT,
        WITHIN
    }
}
