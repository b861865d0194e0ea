package org.openhuji.register.reading;

import java.util.List;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.AsOf;
import org.openhuji.register.PersonId;

/**
 * A person's kin to three steps of birth and marriage: forebears and descendants to the third generation, siblings, spouse, the
 * in-laws, uncles and aunts, nephews and nieces.
 *
 * @param relatives the nearest first; of the same relation the older first
 * @param elsewhere those who are not in this register, as they were recorded
 */
public record Kin(PersonId person, AsOf asOf, List<Relative> relatives, List<Elsewhere> elsewhere) {
    public Kin {
        relatives = List.copyOf(relatives);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * A relative who is not in this register.
     *
     * @param relation by GB/T 4761, read "the relative is the person's ..."
     */
    public record Elsewhere(String relation, PersonName name) {}
}
