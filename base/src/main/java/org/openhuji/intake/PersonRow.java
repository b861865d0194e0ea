package org.openhuji.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;

/**
 * A row of a table of persons, checked: codes are codes of the lists, dates exist. {@code null} says not known or none, as
 * {@code docs/import.md} has it.
 *
 * @param row the line of the file where it begins, from 1
 * @param mark the person's own mark in the file
 * @param relation to the head, a code of {@code relation.csv}; in a collective household 02 is the keeper and 99 the others
 * @param formerNames the latest first
 * @param oldNumber the number as the file has it, where that is not {@code number}: an old one of 15 digits, or a wrong one
 * @param sex 1 or 2 (GB/T 2261.1); 0 or 9 where the file says so
 * @param birthPlace code or text, as are {@code nativePlace}, {@code movedFrom} and {@code cityFrom}
 * @param height in centimetres
 * @param registeredBy a code of {@code act-kind.csv}
 * @param citySince when moved to the city; {@code null} where always here
 */
public record PersonRow(
        long row,
        @Nullable String mark,
        HouseholdRow household,
        String relation,
        PersonName name,
        List<PersonName> formerNames,
        @Nullable CitizenNumber number,
        @Nullable String oldNumber,
        String sex,
        PartialDate born,
        @Nullable String birthPlace,
        @Nullable String birthCertificate,
        @Nullable String nativePlace,
        @Nullable String ethnicity,
        @Nullable String maritalStatus,
        @Nullable String education,
        @Nullable String occupation,
        @Nullable String employer,
        @Nullable String militaryService,
        @Nullable Integer height,
        @Nullable PersonReference father,
        @Nullable PersonReference mother,
        @Nullable PersonReference spouse,
        @Nullable PersonReference guardian,
        @Nullable String guardianRelation,
        @Nullable PartialDate registeredSince,
        @Nullable String registeredBy,
        @Nullable String movedFrom,
        @Nullable PartialDate citySince,
        @Nullable String cityFrom,
        Standing standing) {
    public PersonRow {
        formerNames = List.copyOf(formerNames);
    }

    /** The head of a family household, or the keeper of a collective one. */
    public static final String HEAD = "02";

    /** The same row without kin that cannot be. */
    PersonRow withKin(
            @Nullable PersonReference father,
            @Nullable PersonReference mother,
            @Nullable PersonReference spouse,
            @Nullable PersonReference guardian) {
        return new PersonRow(
                row,
                mark,
                household,
                relation,
                name,
                formerNames,
                number,
                oldNumber,
                sex,
                born,
                birthPlace,
                birthCertificate,
                nativePlace,
                ethnicity,
                maritalStatus,
                education,
                occupation,
                employer,
                militaryService,
                height,
                father,
                mother,
                spouse,
                guardian,
                guardianRelation,
                registeredSince,
                registeredBy,
                movedFrom,
                citySince,
                cityFrom,
                standing);
    }

    /** Where it stands in the file, and nothing of the person. */
    @Override
    public String toString() {
        return "PersonRow[row=" + row + "]";
    }
}
