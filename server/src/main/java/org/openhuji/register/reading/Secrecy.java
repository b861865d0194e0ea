package org.openhuji.register.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an adoption must not show (Civil Code art. 1110), in one place: the record of an adopted person begins on the day of the
 * adoption; the relation that says "adopted or step-" says son, daughter, father, mother as for anybody.
 */
final class Secrecy {
    private Secrecy() {}

    /** Whether somebody adopted on a day is not to be seen yet on another. */
    static boolean hidden(@Nullable LocalDate adoptedOn, LocalDate on) {
        return adoptedOn != null && on.isBefore(adoptedOn);
    }

    static StandingRecord plain(StandingRecord standing) {
        return switch (standing) {
            case StandingRecord.Registered r ->
                new StandingRecord.Registered(r.household(), r.number(), r.kind(), plain(r.relation()), r.valid());
            case StandingRecord.InTransit transit -> transit;
            case StandingRecord.Cancelled cancelled -> cancelled;
        };
    }

    /** A relation by GB/T 4761 of somebody adopted or who adopted, as it would be of anybody. */
    static String plain(String relation) {
        return switch (relation) {
            case "27" -> "20";
            case "37" -> "30";
            case "57" -> "51";
            case "58" -> "52";
            default -> relation;
        };
    }
}
