package org.openhuji.policy.language;

import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.vocabulary.RecordList;

/**
 * Of what a condition speaks.
 *
 * @param list the list whose record is bound, or {@code null}
 * @param place the place in question in scopes and territory; {@code null} where a person is in question
 * @param here what {@code here} stands for inside a derived fact, or {@code null}
 * @param clause the clause on whose account facts are read, or {@code null}
 * @param cited whether the condition itself names its clause
 */
record Subject(
        @Nullable RecordList list,
        @Nullable PlaceRef place,
        @Nullable PlaceSet here,
        @Nullable String clause,
        boolean cited) {
    static Subject person(@Nullable String clause) {
        return new Subject(null, null, null, clause, false);
    }

    static Subject place(PlaceRef place) {
        return new Subject(null, place, new PlaceSet.Spot(place), null, false);
    }

    Subject in(RecordList bound) {
        return new Subject(bound, place, here, clause, cited);
    }

    Subject relative() {
        return new Subject(null, place, here, clause, cited);
    }

    /** The same inside a condition that names its clause. */
    Subject citing() {
        return new Subject(list, place, here, clause, true);
    }
}
