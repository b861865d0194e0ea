package org.openhuji.register.duplicates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.reading.HouseholdAddress;
import org.openhuji.register.reading.Item;
import org.openhuji.register.reading.Kin;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.register.reading.StandingRecord;

/**
 * Two records side by side.
 *
 * @param lines item by item, in the order of a form
 */
public record Comparison(
        Candidate candidate, PersonRecord one, PersonRecord other, Kin kinOfOne, Kin kinOfOther, List<Line> lines) {
    public Comparison {
        lines = List.copyOf(lines);
    }

    /** Whether the two say the same. */
    public enum Agreement {
        SAME,
        DIFFERENT,
        /** One of them says nothing. */
        OPEN
    }

    /**
     * An item of both.
     *
     * @param one {@code null} where nothing is recorded
     * @param other {@code null} where nothing is recorded
     */
    public record Line(
            Item item, @Nullable String one, @Nullable String other, Agreement agreement) {
        static Line of(Item item, @Nullable String one, @Nullable String other) {
            Agreement agreement = one == null || other == null
                    ? Agreement.OPEN
                    : one.equals(other) ? Agreement.SAME : Agreement.DIFFERENT;
            return new Line(item, one, other, agreement);
        }

        /** The item alone. */
        @Override
        public String toString() {
            return "Line[" + item + ", " + agreement + "]";
        }
    }

    static Comparison of(Candidate candidate, PersonRecord one, PersonRecord other, Kin kinOfOne, Kin kinOfOther) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Item.NAME, one.name().text(), other.name().text()));
        lines.add(Line.of(Item.FORMER_NAMES, names(one), names(other)));
        lines.add(Line.of(Item.SEX, one.sex(), other.sex()));
        lines.add(Line.of(Item.BORN, one.born().toString(), other.born().toString()));
        lines.add(Line.of(Item.ETHNICITY, one.ethnicity(), other.ethnicity()));
        lines.add(Line.of(Item.NUMBER, number(one), number(other)));
        lines.add(Line.of(Item.BIRTH_PLACE, one.birthPlace(), other.birthPlace()));
        lines.add(Line.of(Item.NATIVE_PLACE, one.nativePlace(), other.nativePlace()));
        lines.add(Line.of(Item.HOUSEHOLD, household(one), household(other)));
        lines.add(Line.of(Item.ADDRESS, line(one), line(other)));
        lines.add(Line.of(Item.FATHER, relative(kinOfOne, "51"), relative(kinOfOther, "51")));
        lines.add(Line.of(Item.MOTHER, relative(kinOfOne, "52"), relative(kinOfOther, "52")));
        lines.add(Line.of(
                Item.MARITAL_STATUS,
                one.circumstances().maritalStatus(),
                other.circumstances().maritalStatus()));
        return new Comparison(candidate, one, other, kinOfOne, kinOfOther, lines);
    }

    private static @Nullable String names(PersonRecord person) {
        return person.formerNames().isEmpty() ? null : String.join("、", person.formerNames());
    }

    private static @Nullable String number(PersonRecord person) {
        return person.number() == null ? null : person.number().digits();
    }

    private static @Nullable String household(PersonRecord person) {
        return person.standing() instanceof StandingRecord.Registered registered ? registered.number() : null;
    }

    private static @Nullable String line(PersonRecord person) {
        HouseholdAddress address = person.address();
        return address == null ? null : address.line();
    }

    private static @Nullable String relative(Kin kin, String relation) {
        return kin.relatives().stream()
                .filter(relative -> relative.relation().equals(relation))
                .map(relative -> relative.name().text())
                .findFirst()
                .orElse(null);
    }
}
