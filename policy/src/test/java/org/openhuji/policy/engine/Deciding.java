package org.openhuji.policy.engine;

import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;

/** Decides conditions that stand in no pack, for tests of other packages. */
public final class Deciding {
    private final CompiledLaw law;

    /** Places and parameters are those of a law. */
    public Deciding(Policies policies) {
        this.law = new CompiledLaw(policies.law(), policies.gazetteer());
    }

    /** Who is before the conditions: a situation on its day. */
    public final class Case {
        private final Scene scene;

        /** A situation. */
        public Case(Situation situation) {
            this.scene = law.scene(situation, situation.on());
        }

        /** What the engine decides of the applicant. */
        public Outcome decide(Condition condition) {
            return Rules.compile(condition).apply(scene, scene.situation.applicant(), Scene.NO_RECORD);
        }
    }
}
