package org.openhuji.register.loading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhuji.intake.HouseholdRow;
import org.openhuji.intake.PersonColumn;
import org.openhuji.intake.PersonReference;
import org.openhuji.intake.PersonRow;
import org.openhuji.intake.Standing;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.kernel.PlaceCode;

/**
 * A row of a file by its columns, so that it can be read, mended and checked again as a row of a file. Kin who are referred to by a
 * mark of that file are left out: the mark says nothing outside of it.
 */
final class RowAsItCame {
    private RowAsItCame() {}

    static Map<String, String> of(PersonRow row) {
        Map<PersonColumn, @Nullable String> all = new LinkedHashMap<>();
        HouseholdRow household = row.household();
        all.put(PersonColumn.HOUSEHOLD, household.number());
        all.put(PersonColumn.HOUSEHOLD_KIND, household.kind());
        all.put(PersonColumn.STATION, household.station());
        all.put(PersonColumn.BEAT, household.beat());
        all.put(PersonColumn.PLACE, PlaceCode.format(household.place()));
        all.put(PersonColumn.ADDRESS, household.address());
        all.put(PersonColumn.UNIT, household.unit());
        all.put(PersonColumn.RELATION, row.relation());
        all.put(PersonColumn.NAME, row.name().text());
        all.put(
                PersonColumn.FORMER_NAMES,
                row.formerNames().stream().map(PersonName::text).collect(Collectors.joining("、")));
        all.put(
                PersonColumn.NUMBER,
                row.number() == null ? row.oldNumber() : row.number().digits());
        all.put(PersonColumn.SEX, row.sex());
        all.put(PersonColumn.BORN, row.born().toString());
        all.put(PersonColumn.BIRTH_PLACE, row.birthPlace());
        all.put(PersonColumn.BIRTH_CERTIFICATE, row.birthCertificate());
        all.put(PersonColumn.NATIVE_PLACE, row.nativePlace());
        all.put(PersonColumn.ETHNICITY, row.ethnicity());
        all.put(PersonColumn.MARITAL_STATUS, row.maritalStatus());
        all.put(PersonColumn.EDUCATION, row.education());
        all.put(PersonColumn.OCCUPATION, row.occupation());
        all.put(PersonColumn.EMPLOYER, row.employer());
        all.put(PersonColumn.MILITARY_SERVICE, row.militaryService());
        all.put(PersonColumn.HEIGHT, row.height() == null ? null : row.height().toString());
        all.put(PersonColumn.FATHER, number(row.father()));
        all.put(PersonColumn.MOTHER, number(row.mother()));
        all.put(PersonColumn.SPOUSE, number(row.spouse()));
        all.put(PersonColumn.GUARDIAN, number(row.guardian()));
        all.put(PersonColumn.GUARDIAN_RELATION, row.guardianRelation());
        all.put(PersonColumn.REGISTERED_SINCE, text(row.registeredSince()));
        all.put(PersonColumn.REGISTERED_BY, row.registeredBy());
        all.put(PersonColumn.MOVED_FROM, row.movedFrom());
        all.put(PersonColumn.CITY_SINCE, text(row.citySince()));
        all.put(PersonColumn.CITY_FROM, row.cityFrom());
        standing(row.standing(), all);
        Map<String, String> told = new LinkedHashMap<>();
        all.forEach((column, value) -> {
            if (value != null && !value.isEmpty()) {
                told.put(column.english(), value);
            }
        });
        return told;
    }

    private static void standing(Standing standing, Map<PersonColumn, @Nullable String> all) {
        switch (standing) {
            case Standing.Registered registered -> {}
            case Standing.InTransit transit -> {
                all.put(PersonColumn.MOVED_OUT_ON, text(transit.movedOutOn()));
                all.put(PersonColumn.MOVED_TO, transit.movedTo());
                all.put(PersonColumn.CERTIFICATE, transit.certificate());
                all.put(PersonColumn.CERTIFICATE_UNTIL, text(transit.certificateUntil()));
            }
            case Standing.Cancelled cancelled -> {
                all.put(PersonColumn.CANCELLED_ON, text(cancelled.on()));
                all.put(PersonColumn.CANCEL_REASON, cancelled.reason());
                all.put(PersonColumn.DIED_ON, text(cancelled.diedOn()));
                all.put(PersonColumn.MOVED_TO, cancelled.movedTo());
            }
        }
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : Objects.toString(date);
    }

    private static @Nullable String number(@Nullable PersonReference reference) {
        return reference instanceof PersonReference.ByNumber(var number) ? number.digits() : null;
    }
}
