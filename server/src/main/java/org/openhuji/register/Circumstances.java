package org.openhuji.register;

import org.jspecify.annotations.Nullable;

/**
 * What the permanent resident form holds of a person's circumstances. Nothing of it is ever required: {@code null} where it was
 * not said.
 *
 * @param maritalStatus code of GB/T 2261.2
 * @param education code of GB/T 4658
 * @param heightCm 20 to 272
 * @param otherAddress another address the person gave
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
    /** Nothing said. */
    public static final Circumstances NONE =
            new Circumstances(null, null, null, null, null, null, null, null, null, null);

    /** The same with another marital status. */
    public Circumstances married(String code) {
        return new Circumstances(
                code,
                education,
                militaryService,
                occupation,
                employer,
                heightCm,
                bloodGroup,
                religion,
                otherAddress,
                phone);
    }
}
