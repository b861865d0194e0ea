package org.openhuji.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * The permanent resident form (常住人口登记表, 公通字〔1995〕91号) of one person. Kept for ever; a copy may leave the office.
 *
 * @param guardians up to two
 * @param toCity when and from where to the city or county; {@code null} where born there
 * @param toAddress when and from where to the address; {@code null} where born there
 * @param movedAway set once the person has moved away
 * @param cancelled set once the registration was cancelled
 * @param changes in the order of their days, up to 40
 * @param note further remarks
 * @param declarant who declared it
 * @param registered the day it was entered
 */
public record ResidentForm(
        HouseholdItems household,
        PersonItems person,
        List<Guardian> guardians,
        @Nullable Arrival toCity,
        @Nullable Arrival toAddress,
        @Nullable Ending movedAway,
        @Nullable Ending cancelled,
        List<Change> changes,
        @Nullable String note,
        String declarant,
        LocalDate registered)
        implements Sheet {
    public ResidentForm {
        guardians = List.copyOf(guardians);
        changes = List.copyOf(changes);
        if (guardians.size() > 2 || changes.size() > 40) {
            throw new IllegalArgumentException("a form has two guardians and forty changes at most");
        }
        Words.bounded("note", note, Words.NOTE);
        Words.needed("declarant", declarant, Words.NAME);
    }

    @Override
    public PaperKind kind() {
        return PaperKind.RESIDENT_FORM;
    }

    @Override
    public String bearer() {
        return person.name();
    }

    @Override
    public @Nullable CitizenNumber number() {
        return person.number();
    }
}
