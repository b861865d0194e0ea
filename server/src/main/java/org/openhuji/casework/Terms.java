package org.openhuji.casework;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;

/**
 * What a matter asks at a place on a day, from {@code law/matters.yaml} and what the city set: who decides, how soon, on which
 * papers.
 *
 * @param title what the matter is called
 * @param stages who has it one after the other, the deciding level last; never empty
 * @param clauses the clauses the matter serves
 * @param papers those that can be asked for, and no others
 * @param onTheSpot whether one officer takes in and decides
 * @param secondOfficer whether the register takes two for it
 * @param lookups the records of others in which officers look before it is examined
 * @param follows the one paper that may follow by a day; {@code null} where none may
 * @param certificateDays how long a migration certificate is good for, calendar days
 * @param permissionDays how long a permission to move in is
 */
public record Terms(
        Words title,
        List<String> clauses,
        List<Stage> stages,
        List<Asked> papers,
        boolean onTheSpot,
        boolean secondOfficer,
        List<Lookup.Source> lookups,
        @Nullable String follows,
        int certificateDays,
        int permissionDays) {
    /**
     * One level's share of the time.
     *
     * @param days working days; 0 on the spot
     * @param source the document that sets it, or the practice it is held to
     * @param document whether a document sets it: else it is a default, and said to be one
     */
    public record Stage(Level level, int days, Words source, boolean document) {}

    /**
     * A paper.
     *
     * @param source the clause or practice that asks for it
     * @param proved whether the register or a department proves it: then nobody brings it
     */
    public record Asked(String id, Words name, Words source, boolean proved) {}

    public Terms {
        clauses = List.copyOf(clauses);
        stages = List.copyOf(stages);
        papers = List.copyOf(papers);
        lookups = List.copyOf(lookups);
    }

    /** Who decides. */
    public Level deciding() {
        return stages.getLast().level();
    }

    /** The papers somebody brings or sends: those that nobody else proves. */
    public List<Asked> brought() {
        return papers.stream().filter(paper -> !paper.proved()).toList();
    }

    /** A paper by its id. */
    public Optional<Asked> find(String paper) {
        return papers.stream().filter(asked -> asked.id().equals(paper)).findFirst();
    }
}
