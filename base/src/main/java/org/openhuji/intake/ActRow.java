package org.openhuji.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of acts, checked: what an act of the past changed for one person. {@code null} households say registered
 * nowhere here.
 *
 * @param row the line of the file, from 1
 * @param act mark of the act; rows of one act stand together
 * @param kind a code of {@code act-kind.csv}
 * @param eventDate the day it happened
 * @param filedOn the day it was reported; {@code eventDate} where the file does not say
 * @param fromRelation relation to the head before, a code of {@code relation.csv}
 * @param place packed place code of {@code household}; -1 where there is none
 * @param otherPlace from where, to where; code or text
 * @param item English head of a persons' column
 */
public record ActRow(
        long row,
        String act,
        String kind,
        LocalDate eventDate,
        LocalDate filedOn,
        PersonReference person,
        @Nullable String fromHousehold,
        @Nullable String fromRelation,
        @Nullable String household,
        @Nullable String relation,
        long place,
        @Nullable String address,
        @Nullable String householdKind,
        @Nullable String otherPlace,
        @Nullable PersonReference otherPerson,
        @Nullable String item,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason,
        @Nullable String paper) {
    /** Where it stands in the file, and nothing of the person. */
    @Override
    public String toString() {
        return "ActRow[row=" + row + "]";
    }
}
