package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;

/**
 * What a place counted as on the day of an assessment, and who said so.
 *
 * @param facts the facts that are known of it, notices left out
 */
public record CountedPlace(List<Counted> facts) {
    /** The source of what a situation says of a place itself. */
    public static final String SITUATION = "situation";

    /** The source of what the gazetteer says. */
    public static final String GAZETTEER = "gazetteer";

    /**
     * One fact.
     *
     * @param fact its name
     * @param value the code of its value
     * @param source {@link #SITUATION}, {@link #GAZETTEER}, or the pack that divides the territory
     */
    public record Counted(String fact, String value, String source) {}

    static CountedPlace of(Scene scene, long code, Territories territories) {
        PlaceEntry entry = scene.entry(code);
        long[] given = scene.situation.places().get(code);
        List<Counted> facts = new ArrayList<>();
        for (Fact fact : territories.described()) {
            long value = entry.values[fact.index()];
            if (value >= 0) {
                @Nullable String pack = territories.divider(entry, scene, fact);
                String source = given != null && given[fact.index()] != Situation.UNKNOWN
                        ? SITUATION
                        : pack == null ? GAZETTEER : pack;
                facts.add(
                        new Counted(fact.name(), fact.values().get((int) value).code(), source));
            }
        }
        return new CountedPlace(List.copyOf(facts));
    }
}
