package org.openhuji.population;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openhuji.intake.PersonColumn;

/** Writes rows of the persons' file. */
final class PersonWriter {
    private final Writer out;
    private final String[] fields = new String[PersonColumn.values().length];
    private final StringBuilder line = new StringBuilder(400);
    private long lines = 1;

    PersonWriter(Writer out) throws IOException {
        this.out = out;
        for (PersonColumn column : PersonColumn.values()) {
            set(column, column.chinese());
        }
        write();
        lines = 1;
    }

    /** The line on which the next row will stand. */
    long nextLine() {
        return lines + 1;
    }

    private void set(PersonColumn column, String value) {
        fields[column.ordinal()] = value;
    }

    /** Takes the fields of a member; what is written may still be changed by {@link #plant}. */
    void take(Household household, Member member, boolean first) {
        Arrays.fill(fields, "");
        set(PersonColumn.HOUSEHOLD, household.number);
        if (first) {
            set(PersonColumn.HOUSEHOLD_KIND, household.kind);
            set(PersonColumn.STATION, household.village.station());
            set(PersonColumn.PLACE, household.village.code());
            set(PersonColumn.ADDRESS, household.address);
            set(PersonColumn.UNIT, household.unit);
        }
        set(PersonColumn.ROW, Long.toString(member.mark));
        set(PersonColumn.RELATION, member.relation);
        set(PersonColumn.NAME, member.name);
        set(PersonColumn.FORMER_NAMES, member.formerName);
        set(PersonColumn.NUMBER, member.number);
        set(PersonColumn.SEX, member.male ? "1" : "2");
        set(PersonColumn.BORN, member.yearOnly ? date(member.born).substring(0, 4) : date(member.born));
        set(PersonColumn.BIRTH_PLACE, member.birthPlace);
        set(PersonColumn.BIRTH_CERTIFICATE, member.certificateOfBirth);
        set(PersonColumn.ETHNICITY, member.ethnicity);
        set(PersonColumn.MARITAL_STATUS, member.marital);
        set(PersonColumn.EDUCATION, member.education);
        set(PersonColumn.FATHER, reference(member.father));
        set(PersonColumn.MOTHER, reference(member.mother));
        set(PersonColumn.SPOUSE, member.registered() ? reference(member.spouse) : "");
        set(PersonColumn.REGISTERED_SINCE, date(member.since));
        set(PersonColumn.REGISTERED_BY, member.by);
        set(PersonColumn.MOVED_FROM, member.from);
        set(PersonColumn.CITY_SINCE, date(member.citySince));
        set(PersonColumn.CITY_FROM, member.cityFrom);
        set(PersonColumn.DIED_ON, date(member.diedOn));
        set(PersonColumn.CANCEL_REASON, member.cancelReason);
        set(member.inTransit ? PersonColumn.MOVED_OUT_ON : PersonColumn.CANCELLED_ON, date(member.endedOn));
        set(PersonColumn.MOVED_TO, member.movedTo);
        set(PersonColumn.CERTIFICATE, member.certificate);
        set(PersonColumn.CERTIFICATE_UNTIL, date(member.certificateUntil));
    }

    /** Only those who have a row can be referred to. */
    private static String reference(@Nullable Member member) {
        return member == null || member.mark == 0 ? "" : "#" + member.mark;
    }

    static String date(int day) {
        return day == Member.NEVER ? "" : LocalDate.ofEpochDay(day).toString();
    }

    /** Replaces a field of the row taken. */
    void plant(PersonColumn column, String value) {
        set(column, value);
    }

    /** Writes the row taken. */
    void write() throws IOException {
        line.setLength(0);
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            line.append(fields[i]);
        }
        out.append(line.append('\n'));
        lines++;
    }
}
