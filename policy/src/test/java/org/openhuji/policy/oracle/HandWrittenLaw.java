package org.openhuji.policy.oracle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.form.Outcome;

/** The routes of Zhuzhou, Liling, Qujing and Chifeng as plain Java, written from the clauses and readings; knows nothing of packs. */
final class HandWrittenLaw {
    /** One route's answer; {@code companions} is empty where the clause brings nobody. */
    record Answer(Outcome outcome, Map<String, Outcome> companions) {}

    private final Gazetteer gazetteer;

    HandWrittenLaw(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The routes whose scope covers the destination, or may cover it. */
    Map<String, Answer> routes(Map<?, ?> situation) {
        Asking asking = new Asking(situation, gazetteer);
        Map<String, Answer> answers = new LinkedHashMap<>();
        new LilingByHand(asking, new Collector(answers)).collect();
        new ZhuzhouByHand(asking, new Collector(answers)).collect();
        new QujingByHand(asking, new Collector(answers)).collect();
        new ChifengByHand(asking, new Collector(answers)).collect();
        return answers;
    }

    /** Takes the routes in scope; where the scope is not known, the route is not either. */
    record Collector(Map<String, Answer> answers) {
        void route(String clause, Outcome scope, Supplier<Outcome> when) {
            route(clause, scope, when, Map::of);
        }

        void route(String clause, Outcome scope, Supplier<Outcome> when, Supplier<Map<String, Outcome>> companions) {
            if (scope == Outcome.MET) {
                answers.put(clause, new Answer(when.get(), companions.get()));
            } else if (scope == Outcome.UNKNOWN) {
                answers.put(clause, new Answer(Outcome.UNKNOWN, companions.get()));
            }
        }
    }
}
