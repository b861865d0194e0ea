package org.openhuji.register.reading;

import org.jspecify.annotations.Nullable;

/**
 * What the permanent resident form has beside identity and registration; {@code null} is not known.
 *
 * @param maritalStatus by GB/T 2261.2
 * @param education by GB/T 4658
 * @param otherAddress where the person can be found beside the address of registration
 */
public record Circumstances(
        @Nullable String maritalStatus,
        @Nullable String education,
        @Nullable String militaryService,
        @Nullable String occupation,
        @Nullable String employer,
        @Nullable Integer heightCm,
        @Nullable String bloodGroup,
        @Nullable String religion,
        @Nullable String otherAddress,
        @Nullable String phone) {
    /** Nothing is known. */
    public static final Circumstances NONE =
            new Circumstances(null, null, null, null, null, null, null, null, null, null);

    /** Marital status alone: the others are nobody's business in a log. */
    @Override
    public String toString() {
        return "Circumstances[" + maritalStatus + "]";
    }
}
