package org.openhuji.policy.engine;

import java.util.List;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;

/**
 * One condition (of a route, a definition, or written for the purpose) on one day, asked of the applicants of many
 * situations: what a run over a population needs. Everything that does not depend on the situation is done once, so that
 * a rule over one person's facts costs little more than the same rule written in Java.
 *
 * <p>Belongs to one thread; each thread takes its own from {@link Assessor#decider}. The day is the decider's, whatever
 * day a situation was written for.
 */
public final class Decider {
    private final Condition condition;
    private final Rule rule;
    private final Tracer tracer;
    private final Scene scene;

    Decider(Condition condition, long on, CompiledLaw law) {
        this.condition = condition;
        this.rule = WovenRules.weave(List.of(condition), part -> WovenRules.NO_SLOT)[0];
        this.tracer = Tracer.compile(condition);
        this.scene = Scene.toTurn(on, law.territories);
    }

    /** The answer by Kleene logic: UNKNOWN wherever a missing fact is read that nothing else makes idle. */
    public Outcome decide(Situation situation) {
        scene.turn(situation);
        return rule.apply(scene, situation.applicant(), Scene.NO_RECORD);
    }

    /** The exact answer: UNKNOWN only where two ways to fill in the missing facts give different answers. */
    public Outcome settle(Situation situation) {
        Outcome now = decide(situation);
        return now == Outcome.UNKNOWN ? new Exact(scene).outcome(condition, situation.applicant()) : now;
    }

    /** The answer by Kleene logic with that of every part. The trace may be kept. */
    public Trace explain(Situation situation) {
        scene.turn(situation);
        return tracer.explain(scene.lasting(), situation.applicant(), Scene.NO_RECORD);
    }
}
