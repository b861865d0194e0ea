package org.openhuji.policy.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.vocabulary.Text;

/**
 * One document in one version.
 *
 * @param id the name of the pack ({@code liling}), shared by its versions
 * @param folder its folder under {@code law/}
 * @param document the paper
 * @param name the place's name
 * @param place the packed code it governs; {@link PlaceCode#COUNTRY} for the whole country
 * @param under the pack it stands under, or {@code null}
 * @param from first epoch day in force, inclusive
 * @param until last epoch day in force, inclusive; {@link Long#MAX_VALUE} where it has no end
 * @param clauses every clause of the document
 * @param readings readings that concern the document as a whole
 * @param hash SHA-256 of the policy file
 */
public record Pack(
        String id,
        String folder,
        Document document,
        Text name,
        long place,
        @Nullable String under,
        long from,
        long until,
        List<Clause> clauses,
        List<Parameter> parameters,
        List<TerritoryCase> territory,
        List<Frame> frames,
        List<Route> routes,
        List<PermitRule> permits,
        List<Statement> statements,
        @Nullable Handling handling,
        Text rights,
        List<Text> readings,
        String hash) {

    /** Whether it is in force on a day. */
    public boolean inForce(long day) {
        return from <= day && day <= until;
    }

    /** Whether it governs a place. */
    public boolean governs(long code) {
        return PlaceCode.contains(place, code);
    }

    /** A clause of the document. */
    public Optional<Clause> findClause(String id) {
        return clauses.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** A route by clause. */
    public Optional<Route> findRoute(String clause) {
        return routes.stream().filter(r -> r.clause().equals(clause)).findFirst();
    }
}
