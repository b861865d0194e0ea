package org.openhuji.bench.peers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.policy.engine.Assessor;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Outcome;

/** Ours: the packs as they are shipped, by the engine as the server uses it. Unknown facts are allowed for; here are none. */
final class HujiEngine implements Engine {
    private final Population population;
    private final Assessor assessor;
    private final boolean explained;

    /**
     * The engine.
     *
     * @param explained the whole determination: trace, what failed, earliest day, companions, permit; else outcomes alone
     */
    HujiEngine(Population population, boolean explained) {
        this.population = population;
        this.assessor = population.policies().assessor();
        this.explained = explained;
    }

    @Override
    public Object decide(int from) {
        return explained
                ? assessor.assess(population.situations().get(from))
                : assessor.decide(population.situations().get(from));
    }

    @Override
    public void answers(Object decided, int from, long[] into) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        if (decided instanceof Determination determination) {
            determination.routes().forEach(r -> outcomes.put(r.route().clause(), r.outcome()));
        } else if (decided instanceof Map<?, ?> map) {
            map.forEach((clause, outcome) -> outcomes.put((String) clause, (Outcome) outcome));
        }
        into[from] = population.families().isEmpty() ? flat(outcomes) : liling(from, outcomes);
    }

    private static long flat(Map<String, Outcome> outcomes) {
        return outcomes.get("QF-1") == Outcome.MET ? Answers.MET : 0;
    }

    private long liling(int situation, Map<String, Outcome> outcomes) {
        boolean urban = population.families().get(situation).destination().urban();
        List<String> scope = urban ? Answers.URBAN : Answers.RURAL;
        if (!List.copyOf(outcomes.keySet()).equals(scope)) {
            throw new IllegalStateException("routes in scope: " + outcomes.keySet() + ", expected " + scope);
        }
        long answers = 0;
        for (Map.Entry<String, Outcome> entry : outcomes.entrySet()) {
            answers = Answers.with(answers, Answers.route(entry.getKey()), code(entry));
        }
        return answers;
    }

    private static int code(Map.Entry<String, Outcome> entry) {
        return switch (entry.getValue()) {
            case MET -> Answers.MET;
            case REVIEW, SOURCE_NEEDED -> Answers.OPEN;
            case NOT_MET -> 0;
            case UNKNOWN, SUSPENDED -> throw new IllegalStateException("the peers have no such answer: " + entry);
        };
    }
}
