package org.openhuji.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a police station still certifies (公通字〔2016〕21号), each with the facts it needs and no free text around them:
 * what cannot be said here is not certified.
 */
public sealed interface Certified {
    /** An item of the register was changed or corrected. */
    record ItemChanged(String item, String before, String after, LocalDate day) implements Certified {
        public ItemChanged {
            Words.needed("item", item, 20);
            Words.needed("before", before, Words.PLACE);
            Words.needed("after", after, Words.PLACE);
        }
    }

    /** A registration was cancelled. */
    record RegistrationCancelled(String why, LocalDate day, String address) implements Certified {
        public RegistrationCancelled {
            Words.needed("why", why, Words.TEXT);
            Words.needed("address", address, Words.PLACE);
        }
    }

    /**
     * Two people who are kin and once stood in one household, which no booklet of today shows.
     *
     * @param relation what the other is to the bearer, in words
     * @param until {@code null} where they still share it
     */
    record KinOnceInOneHousehold(
            String other,
            String relation,
            String address,
            LocalDate from,
            @Nullable LocalDate until) implements Certified {
        public KinOnceInOneHousehold {
            Words.needed("other", other, Words.NAME);
            Words.needed("relation", relation, Words.TEXT);
            Words.needed("address", address, Words.PLACE);
        }
    }

    /** The bearer reported having found a child. */
    record FoundlingReported(LocalDate found, String place, String sexOfChild) implements Certified {
        public FoundlingReported {
            Words.needed("place", place, Words.PLACE);
            Words.needed("sex of the child", sexOfChild, 4);
        }
    }

    /** The bearer died other than by illness or age. */
    record UnnaturalDeath(LocalDate died, String place) implements Certified {
        public UnnaturalDeath {
            Words.needed("place", place, Words.PLACE);
        }
    }
}
