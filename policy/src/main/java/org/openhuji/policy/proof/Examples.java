package org.openhuji.policy.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.engine.Assessor;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.situation.SituationReader;

/** Runs the families that proofs find through the engine. */
final class Examples {
    private final Assessor assessor;
    private final Gazetteer gazetteer;
    private final SituationReader.Names names;

    Examples(Assessor assessor, Gazetteer gazetteer) {
        this.assessor = assessor;
        this.gazetteer = gazetteer;
        this.names = new SituationReader.Names(assessor.law().vocabulary());
    }

    /** The same law with nothing but some routes of one pack, in force on every day. */
    static Examples ofRoutes(Pack pack, List<Route> routes, Assessor assessor, Gazetteer gazetteer) {
        Law law = assessor.law();
        Law alone = new Law(
                law.vocabulary(), law.papers(), List.of(Rewrite.alone(pack, routes)), law.sources(), law.hash());
        return new Examples(new Assessor(alone, gazetteer), gazetteer);
    }

    /** What the engine decides on a family; a route that does not lead to the destination is left out. */
    Map<String, Outcome> decide(Map<String, @Nullable Object> situation, Route... routes) {
        List<Fault> faults = new ArrayList<>();
        Situation read = SituationReader.read(situation, "", names, gazetteer, faults);
        if (read == null) {
            throw new IllegalStateException("a proof found a situation that cannot be: " + faults + " " + situation);
        }
        Map<String, Outcome> decided = assessor.decide(read);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Route route : routes) {
            Outcome outcome = decided.get(route.clause());
            if (outcome != null) {
                outcomes.put(route.clause(), outcome);
            }
        }
        return outcomes;
    }

    /** An example, confirmed where the engine decides as expected. */
    Example of(Map<String, @Nullable Object> situation, Map<Route, Outcome> expected) {
        Map<String, Outcome> outcomes = decide(situation, expected.keySet().toArray(Route[]::new));
        boolean confirmed = expected.entrySet().stream()
                .allMatch(one -> one.getValue() == outcomes.get(one.getKey().clause()));
        return new Example(situation, outcomes, confirmed);
    }
}
