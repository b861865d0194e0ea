package org.openhuji.register.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.Words;
import org.openhuji.register.ActId;
import org.openhuji.register.ActKind;

/**
 * An act in the history of a person or a household.
 *
 * @param kind empty for a first registration of whatever kind where only {@link org.openhuji.register.Sight#PLAIN} was asked: a
 *     word that only adoptions had would tell them
 * @param words what happened
 * @param ground clause or standard; {@code null} where the kind is empty
 * @param reason in words; {@code null} where there is none
 * @param undoes the act this one cancelled; {@code null} for most
 * @param undoneBy the act that cancelled this one; {@code null} while it stands
 * @param changes what reads otherwise since, for this person or household
 */
public record TimelineEntry(
        ActId act,
        Optional<ActKind> kind,
        Words words,
        PartialDate eventOn,
        LocalDate filedOn,
        Instant recordedAt,
        @Nullable String ground,
        @Nullable String reason,
        String office,
        @Nullable ActId undoes,
        @Nullable ActId undoneBy,
        List<Change> changes) {
    /** What every first registration is called where its kind is not told. */
    public static final Words FIRST_REGISTRATION = new Words("初次登记", "first registration");

    public TimelineEntry {
        changes = List.copyOf(changes);
    }
}
