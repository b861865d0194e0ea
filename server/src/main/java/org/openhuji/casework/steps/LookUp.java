package org.openhuji.casework.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Lookup;

/**
 * An officer looked somewhere else, as the matter has it. What was found stands; what could not be asked may be asked again.
 *
 * @param query the number of the query, at most 60 characters; empty only where it could not be asked
 */
public record LookUp(Lookup.Source source, Lookup.Outcome outcome, String query) implements Step {
    static final Rule RULE = Rule.of(
            "外部查询",
            "look elsewhere",
            Rule.in(CaseState.ACCEPTED),
            null,
            Set.of(By.HANDLER),
            Rule.Clock.NONE,
            "QJ-9d、CF-2.3b");

    /** The longest number of a query, in characters. */
    public static final int LONGEST_QUERY = 60;

    public LookUp {
        query = query.strip();
        if (query.length() > LONGEST_QUERY || query.isEmpty() && outcome != Lookup.Outcome.UNAVAILABLE) {
            throw new CaseRefused(
                    CaseProblem.QUERY_NUMBER_NEEDED,
                    source.words().zh(),
                    source.words().en());
        }
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        if (!hand.terms().lookups().contains(source)) {
            throw new CaseRefused(
                    CaseProblem.LOOKUP_NOT_ASKED,
                    source.words().zh(),
                    source.words().en());
        }
        Optional<Lookup> before = draft.from().lookup(source);
        if (before.isPresent() && before.get().outcome() != Lookup.Outcome.UNAVAILABLE) {
            throw new CaseRefused(
                    CaseProblem.LOOKUP_STANDS,
                    source.words().zh(),
                    source.words().en());
        }
        List<Lookup> lookups = new ArrayList<>(draft.from().lookups());
        lookups.removeIf(one -> one.source() == source);
        lookups.add(new Lookup(source, outcome, query, Objects.requireNonNull(hand.officer()), hand.on()));
        draft.lookups(lookups);
    }
}
