package org.openhuji.register.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AsOf;
import org.openhuji.register.PersonId;

/**
 * A person's kin to three steps of birth and marriage: forebears and descendants to the third generation, siblings, spouse, the
 * in-laws, uncles and aunts, nephews and nieces.
 *
 * @param relatives the nearest first; of the same relation the older first
 * @param elsewhere those who are not in this register, as they were recorded
 * @param guardians who is guardian of the person where it is neither parent, and whose guardian the person is
 */
public record Kin(
        PersonId person, AsOf asOf, List<Relative> relatives, List<Elsewhere> elsewhere, List<Guardian> guardians) {
    public Kin {
        relatives = List.copyOf(relatives);
        elsewhere = List.copyOf(elsewhere);
        guardians = List.copyOf(guardians);
    }

    /**
     * A guardian of the person, or a ward.
     *
     * @param side which of the two the other is
     * @param relation by GB/T 4761, read "the guardian is the ward's ..."; {@code null} where it was not told
     */
    public record Guardian(
            PersonId id,
            PersonName name,
            PartialDate born,
            Side side,
            @Nullable String relation) {
        /** What the other is to the person. */
        public enum Side {
            GUARDIAN,
            WARD
        }
    }

    /**
     * A relative who is not in this register.
     *
     * @param relation by GB/T 4761, read "the relative is the person's ..."
     */
    public record Elsewhere(String relation, PersonName name) {}
}
