package org.openhuji.policy.oracle;

import static org.openhuji.policy.form.Outcome.MET;
import static org.openhuji.policy.form.Outcome.NOT_MET;
import static org.openhuji.policy.form.Outcome.REVIEW;
import static org.openhuji.policy.form.Outcome.UNKNOWN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhuji.policy.form.Outcome;

/**
 * Where the law written by hand and the pack read one text in two ways, and nobody has settled which. Each stands here
 * with its reason, must be met with, and must stay rare; once settled, the line goes.
 */
final class OpenReadings {
    private record Open(String clause, Set<Outcome> byHand, Set<Outcome> engine, String why) {}

    private static final List<Open> ALL = List.of(
            new Open(
                    "CF-2.1.1.1",
                    Set.of(NOT_MET),
                    Set.of(REVIEW, UNKNOWN),
                    "the host is registered in a village of a city district, and the destination is another place of the"
                            + " city: by hand the host must be registered at the destination"),
            new Open(
                    "CF-2.1.1.2",
                    Set.of(NOT_MET),
                    Set.of(MET, REVIEW, UNKNOWN),
                    "the home that is owned is not lived in, and another at the destination is lawful and stable: by"
                            + " hand one home must be both"),
            new Open(
                    "CF-2.1.1.4a",
                    Set.of(NOT_MET, REVIEW),
                    Set.of(MET, REVIEW, UNKNOWN),
                    "the work is elsewhere in the central urban area: by hand at the destination itself"),
            new Open(
                    "CF-2.1.1.4b",
                    Set.of(NOT_MET, REVIEW),
                    Set.of(MET, REVIEW, UNKNOWN),
                    "work or business elsewhere in the central urban area, as above; the headings 10, 20 and 30 as levels"
                            + " of education, secondary vocational education told by its level, and the professional"
                            + " qualification left to a person: by hand none of these"),
            new Open(
                    "QJ-6a",
                    Set.of(NOT_MET),
                    Set.of(MET, REVIEW, UNKNOWN),
                    "registered elsewhere today, in Qujing before enrolment: by hand today's registration counts"),
            new Open(
                    "QJ-7b",
                    Set.of(NOT_MET, REVIEW),
                    Set.of(MET, REVIEW, UNKNOWN),
                    "parents come through the soldier's spouse, who is registered there already, serves too or is no"
                            + " citizen: by hand the spouse must be able to move"),
            new Open(
                    "QJ-8b",
                    Set.of(NOT_MET),
                    Set.of(UNKNOWN),
                    "kin is not known, and one of two persons might be the spouse of town and country, the other the one"
                            + " who lives there: by hand it is one spouse"));

    private final Map<String, Integer> met = new LinkedHashMap<>();

    /** Whether a difference is one of these. */
    boolean explains(String clause, Outcome byHand, Outcome engine) {
        for (Open open : ALL) {
            if (open.clause().equals(clause)
                    && open.byHand().contains(byHand)
                    && engine != null
                    && open.engine().contains(engine)) {
                met.merge(clause, 1, Integer::sum);
                return true;
            }
        }
        return false;
    }

    /** The clauses that are settled after all, or are no exceptions any more. */
    List<String> wrong(int answersOfAClause) {
        return ALL.stream()
                .filter(open -> {
                    int times = met.getOrDefault(open.clause(), 0);
                    return times == 0 || times > answersOfAClause / 10;
                })
                .map(open -> open.clause() + " " + met.getOrDefault(open.clause(), 0) + ": " + open.why())
                .toList();
    }
}
