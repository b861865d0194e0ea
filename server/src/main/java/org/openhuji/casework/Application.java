package org.openhuji.casework;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.ActId;
import org.openhuji.register.acts.Act;

/**
 * What is applied for.
 *
 * @param parties the applicant first
 * @param situation the family in the shape of the assessment contract, where a clause decides; {@code null} elsewhere
 * @param clause the route relied on; {@code null} where no clause decides
 * @param wish the household it leads to; {@code null} where {@code act} says it
 * @param act what the register is to record, where that is clear from the beginning; {@code null} for those who settle
 * @param eventOn when it happened or shall; {@code null} for the day of registration
 * @param reason in words; {@code null} where there is nothing to add
 * @param undoes the act that is to be undone; {@code null} in every other matter
 */
public record Application(
        List<Party> parties,
        @Nullable String situation,
        @Nullable String clause,
        @Nullable Wish wish,
        @Nullable Act act,
        @Nullable PartialDate eventOn,
        @Nullable String reason,
        @Nullable ActId undoes) {
    public Application {
        parties = List.copyOf(parties);
    }

    /** What undoes nothing. */
    public Application(
            List<Party> parties,
            @Nullable String situation,
            @Nullable String clause,
            @Nullable Wish wish,
            @Nullable Act act,
            @Nullable PartialDate eventOn,
            @Nullable String reason) {
        this(parties, situation, clause, wish, act, eventOn, reason, null);
    }

    /** An act that was wrong and is to be undone. */
    public static Application undoing(List<Party> parties, ActId act, String reason) {
        return new Application(parties, null, null, null, null, null, reason, act);
    }

    /** A matter whose act is clear. */
    public static Application of(List<Party> parties, Act act, PartialDate eventOn) {
        return new Application(parties, null, null, null, act, eventOn, null);
    }

    /** A family that settles by a clause. */
    public static Application settling(List<Party> parties, String situation, String clause, Wish wish) {
        return new Application(parties, situation, clause, wish, null, null, null);
    }

    /** The same with other people. */
    public Application with(List<Party> people) {
        return new Application(people, situation, clause, wish, act, eventOn, reason, undoes);
    }

    /** The same leading elsewhere. */
    public Application leading(Wish other) {
        return new Application(parties, situation, clause, other, act, eventOn, reason, undoes);
    }

    /** The same with words to it. */
    public Application saying(@Nullable String words) {
        return new Application(parties, situation, clause, wish, act, eventOn, words, undoes);
    }

    /** Somebody by label. */
    public Optional<Party> find(String label) {
        return parties.stream().filter(party -> party.label().equals(label)).findFirst();
    }

    /** Those who are moved. */
    public List<Party> movers() {
        return parties.stream().filter(Party::moves).toList();
    }

    /** How many people it is about; who they are is theirs. */
    @Override
    public String toString() {
        return "Application[" + parties.size() + " parties, " + clause + "]";
    }
}
