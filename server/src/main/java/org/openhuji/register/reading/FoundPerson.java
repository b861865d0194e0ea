package org.openhuji.register.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.Sight;

/**
 * A person with what decides who may see what of them.
 *
 * @param record everything
 * @param place where they are registered, or were last; empty where never
 * @param adoptedOn the first day of an adoption; {@code null} where there is none
 */
public record FoundPerson(
        PersonRecord record, String place, @Nullable LocalDate adoptedOn, Protection protection) {
    /** Whether somebody's address is to be hidden. */
    public enum Protection {
        NONE,
        PROTECTED;

        static Protection of(boolean is) {
            return is ? PROTECTED : NONE;
        }
    }

    /** What is shown; {@code null} where the person is not to be seen on that day. */
    public @Nullable PersonRecord seen(Sight sight) {
        return switch (sight) {
            case SENSITIVE -> record;
            case PLAIN -> Secrecy.hidden(adoptedOn, record.asOf().on()) ? null : plain();
        };
    }

    private PersonRecord plain() {
        PersonRecord r = record;
        return new PersonRecord(
                r.id(),
                r.asOf(),
                r.name(),
                adoptedOn == null ? r.formerNames() : List.of(),
                r.sex(),
                r.ethnicity(),
                r.born(),
                r.birthPlace(),
                r.nativePlace(),
                r.number(),
                adoptedOn == null ? r.standing() : Secrecy.plain(r.standing()),
                protection == Protection.PROTECTED ? null : r.address(),
                r.circumstances());
    }
}
