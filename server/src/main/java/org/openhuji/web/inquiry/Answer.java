package org.openhuji.web.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A determination as the page tells it.
 *
 * @param outcome the answer as a whole
 * @param sentence it in one sentence
 * @param open grounds that are open, the most local first
 * @param days what time alone will open, in order
 * @param rights what settling never touches; empty where no document says it
 * @param unwritten whether no document of the place has been written as rules
 */
record Answer(
        String outcome,
        String sentence,
        List<Open> open,
        List<Waiting> suspended,
        List<Undecided> person,
        List<Undecided> source,
        List<Undecided> unknown,
        List<Closed> closed,
        List<Reason> others,
        @Nullable Permit permit,
        List<Day> days,
        String rights,
        List<Document> documents,
        boolean unwritten) {

    /** A document that answered. */
    record Document(String pack, String place, String number) {}

    /** A ground that is open. */
    record Open(
            Reason reason,
            String number,
            List<Companion> companions,
            String household,
            List<Paper> papers,
            List<String> neverAsked,
            List<String> scores,
            @Nullable Handling handling) {}

    /** Who comes along, and who not and why. */
    record Companion(String label, String relation, String state, List<String> why) {}

    /** A paper to bring and who asks for it. */
    record Paper(String name, String source) {}

    /** Where to go and how long it takes. */
    record Handling(String where, String limit, String source) {}

    /** A ground that a notice stops. */
    record Waiting(
            Reason reason, List<String> why, @Nullable LocalDate earliest, List<Companion> companions) {}

    /** A ground that nobody here can decide, and on what it rests. */
    record Undecided(Reason reason, List<String> why) {}

    /** A ground that is closed: what failed, when time does it, what would change it. */
    record Closed(
            Reason reason, List<Failing> failing, @Nullable LocalDate earliest, List<Change> changes) {}

    /** What failed; {@code either} where one of them would do. */
    record Failing(boolean either, List<String> sentences) {}

    /** What to change, all of it, and what follows. */
    record Change(List<String> what, String then) {}

    /** Whether a residence permit is open. */
    record Permit(
            Reason reason,
            String number,
            String state,
            String words,
            List<String> why,
            @Nullable LocalDate earliest,
            List<Paper> papers,
            @Nullable Handling handling) {}

    /** A day on which something opens by itself: a ground, or else a residence permit. */
    record Day(LocalDate day, String text, boolean settles) {}

    /** The first day on which a ground opens by itself. */
    public Optional<Day> settles() {
        return days.stream().filter(Day::settles).findFirst();
    }
}
