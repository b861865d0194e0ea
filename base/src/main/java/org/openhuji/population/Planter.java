package org.openhuji.population;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.intake.FaultKind;
import org.openhuji.intake.PersonColumn;

/** Plants errors of the kinds that old data have, and lists each: the line, the error, the fault it must be found by. */
final class Planter {
    private final Dice dice;
    private final double rate;
    private final int today;
    private final @Nullable Writer list;
    private String numberBefore = "";
    private long planted;

    /** What goes wrong in old data. */
    private enum Mistake {
        DUPLICATE_NUMBER(FaultKind.NUMBER_TWICE),
        WRONG_CHECK_CHARACTER(FaultKind.NUMBER),
        WRONG_BIRTH_DATE(FaultKind.NUMBER_BIRTH),
        WRONG_SEX(FaultKind.NUMBER_SEX),
        FIFTEEN_DIGITS(FaultKind.NUMBER_OLD),
        DEAD_REGISTERED(FaultKind.DEAD_REGISTERED),
        MISSING_NAME(FaultKind.MISSING),
        UNKNOWN_CODE(FaultKind.CODE),
        MISSING_BIRTH_CERTIFICATE(FaultKind.BIRTH_CERTIFICATE_MISSING),
        EXPIRED_CERTIFICATE(FaultKind.CERTIFICATE_EXPIRED),
        SAME_PERSON_TWICE(FaultKind.SAME_PERSON);

        private final FaultKind found;

        Mistake(FaultKind found) {
            this.found = found;
        }
    }

    Planter(Dice dice, double rate, int today, @Nullable Writer list) throws IOException {
        this.dice = dice;
        this.rate = rate;
        this.today = today;
        this.list = list;
        if (list != null) {
            list.append("line,error,found by\n");
        }
    }

    long planted() {
        return planted;
    }

    /**
     * Perhaps spoils the row that the writer has taken.
     *
     * @return whether the person is to be written a second time, in a household of their own
     */
    boolean plant(PersonWriter writer, Member member) throws IOException {
        String before = numberBefore;
        numberBefore = member.number;
        if (rate == 0 || !member.registered() || member.inTransit || !dice.chance(rate)) {
            return false;
        }
        List<Mistake> possible = new ArrayList<>();
        for (Mistake error : Mistake.values()) {
            if (possible(error, member, before)) {
                possible.add(error);
            }
        }
        if (possible.isEmpty()) {
            return false;
        }
        Mistake error = dice.one(possible);
        if (error == Mistake.SAME_PERSON_TWICE) {
            return true;
        }
        spoil(error, writer, member, before);
        note(writer.nextLine(), error);
        return false;
    }

    /** The person was written a second time; this row is found with the other. */
    void twice(long line) throws IOException {
        note(line, Mistake.SAME_PERSON_TWICE);
    }

    private void note(long line, Mistake error) throws IOException {
        planted++;
        if (list != null) {
            list.append(line + "," + error + "," + error.found + "\n");
        }
    }

    private boolean possible(Mistake error, Member member, String before) {
        boolean head = member.relation.equals("02");
        boolean numbered = !member.number.isEmpty();
        return switch (error) {
            case DUPLICATE_NUMBER -> numbered && !before.isEmpty();
            case WRONG_CHECK_CHARACTER, WRONG_BIRTH_DATE, WRONG_SEX -> numbered;
            case FIFTEEN_DIGITS ->
                numbered
                        && member.number.startsWith("19", 6)
                        && member.number.compareTo(member.number.substring(0, 14) + "996") < 0;
            case DEAD_REGISTERED -> member.age(today) > 60;
            case MISSING_NAME, UNKNOWN_CODE, EXPIRED_CERTIFICATE -> !head;
            case MISSING_BIRTH_CERTIFICATE -> member.by.equals("BIRTH") && !member.certificateOfBirth.isEmpty();
            case SAME_PERSON_TWICE -> !member.yearOnly && (marked(member.mother) || marked(member.father));
        };
    }

    private static boolean marked(@Nullable Member member) {
        return member != null && member.mark != 0;
    }

    private void spoil(Mistake error, PersonWriter writer, Member member, String before) {
        switch (error) {
            case DUPLICATE_NUMBER -> writer.plant(PersonColumn.NUMBER, before);
            case WRONG_CHECK_CHARACTER ->
                writer.plant(
                        PersonColumn.NUMBER,
                        member.number.substring(0, 17) + (member.number.endsWith("1") ? '2' : '1'));
            case WRONG_BIRTH_DATE -> writer.plant(PersonColumn.BORN, PersonWriter.date(member.born - 1));
            case WRONG_SEX -> writer.plant(PersonColumn.SEX, member.male ? "2" : "1");
            case FIFTEEN_DIGITS ->
                writer.plant(PersonColumn.NUMBER, member.number.substring(0, 6) + member.number.substring(8, 17));
            case DEAD_REGISTERED ->
                writer.plant(PersonColumn.DIED_ON, PersonWriter.date(today - dice.between(30, 3000)));
            case MISSING_NAME -> writer.plant(PersonColumn.NAME, "");
            case UNKNOWN_CODE -> writer.plant(PersonColumn.ETHNICITY, "示例族");
            case MISSING_BIRTH_CERTIFICATE -> writer.plant(PersonColumn.BIRTH_CERTIFICATE, "");
            case EXPIRED_CERTIFICATE -> {
                writer.plant(PersonColumn.MOVED_OUT_ON, PersonWriter.date(today - 20));
                writer.plant(PersonColumn.MOVED_TO, "示例县");
                writer.plant(PersonColumn.CERTIFICATE, "Q00000001");
                writer.plant(PersonColumn.CERTIFICATE_UNTIL, PersonWriter.date(today - 5));
            }
            case SAME_PERSON_TWICE -> throw new IllegalArgumentException("written as a row of its own");
        }
    }
}
