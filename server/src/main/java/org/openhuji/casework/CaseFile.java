package org.openhuji.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Matter;

/**
 * Everything of a case as it stands. Never changed: every step gives a new one, and the steps themselves are kept beside it.
 *
 * @param version counts the steps: whoever acts says which version they saw
 * @param reference station, year, matter and number in sequence, as it stands on papers
 * @param place division code of the place that decides
 * @param before the state it was in when it was suspended; {@code null} unless it is
 * @param filedOn the day of the application, which a suspension never takes away (ZZ-9.7S)
 * @param move how people pass between the place left and this one
 * @param papers what is there of the papers asked for
 * @param missing what it was returned for; empty unless it was
 * @param lookups what officers found in the records of others; told to nobody whose case it is
 * @param judgement what the law says; {@code null} before it was asked
 * @param deadline the clock; {@code null} before acceptance
 * @param stage which of the stages of its terms has it
 * @param desk who has had a hand in it
 * @param decision {@code null} before it is decided
 * @param transfer {@code null} where nobody passes between two places
 * @param acts the acts of the register it led to, in their order
 */
public record CaseFile(
        CaseId id,
        int version,
        String reference,
        CaseType type,
        String place,
        CaseState state,
        @Nullable CaseState before,
        LocalDate filedOn,
        Matter.Move move,
        Application application,
        List<GivenPaper> papers,
        List<Missing> missing,
        List<Check> checks,
        List<Lookup> lookups,
        @Nullable Judgement judgement,
        @Nullable Deadline deadline,
        int stage,
        Desk desk,
        @Nullable Decision decision,
        @Nullable Transfer transfer,
        List<UUID> acts) {
    /** Who has had a hand in it; {@code null} where nobody has yet. */
    public record Desk(
            @Nullable UUID accepted,
            @Nullable UUID examined,
            @Nullable UUID decided) {
        static final Desk EMPTY = new Desk(null, null, null);
    }

    public CaseFile {
        papers = List.copyOf(papers);
        missing = List.copyOf(missing);
        checks = List.copyOf(checks);
        lookups = List.copyOf(lookups);
        acts = List.copyOf(acts);
    }

    /** Whether it has a clock that has not been stopped: one that runs, or is paused by a suspension. */
    public boolean timed() {
        CaseState at = state == CaseState.SUSPENDED ? before : state;
        return deadline != null && (at == CaseState.ACCEPTED || at == CaseState.EXAMINED);
    }

    /** A paper that is there, or to follow. */
    public Optional<GivenPaper> paper(String paper) {
        return papers.stream().filter(given -> given.id().equals(paper)).findFirst();
    }

    /** Answers still awaited. */
    public List<Check> awaited() {
        return checks.stream().filter(check -> check.answer() == null).toList();
    }

    /** What was found in a record. */
    public Optional<Lookup> lookup(Lookup.Source source) {
        return lookups.stream().filter(one -> one.source() == source).findFirst();
    }

    /** Whether a record of others holds something that only the level above decides on. */
    public boolean hit() {
        return lookups.stream().anyMatch(one -> one.outcome() == Lookup.Outcome.HIT);
    }

    /** Whether not everything that was looked up came back clear: nobody then decides alone, or without words. */
    public boolean doubtful() {
        return lookups.stream().anyMatch(one -> one.outcome() != Lookup.Outcome.NONE);
    }

    /** A copy to be changed by one step. */
    Draft draft() {
        return new Draft(this);
    }

    /** The reference alone. */
    @Override
    public String toString() {
        return "CaseFile[" + reference + ", " + state + "]";
    }
}
