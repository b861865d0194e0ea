package org.openhuji.papers;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/** A certificate of one fact about its bearer. */
public record Certificate(String bearer, @Nullable CitizenNumber number, Certified fact) implements Sheet {
    public Certificate {
        Words.needed("bearer", bearer, Words.NAME);
    }

    @Override
    public PaperKind kind() {
        return switch (fact) {
            case Certified.ItemChanged changed -> PaperKind.ITEM_CHANGED;
            case Certified.RegistrationCancelled cancelled -> PaperKind.REGISTRATION_CANCELLED;
            case Certified.KinOnceInOneHousehold kin -> PaperKind.KIN_ONCE_IN_ONE_HOUSEHOLD;
            case Certified.FoundlingReported found -> PaperKind.FOUNDLING_REPORTED;
            case Certified.UnnaturalDeath death -> PaperKind.UNNATURAL_DEATH;
        };
    }
}
