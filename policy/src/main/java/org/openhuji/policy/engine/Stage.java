package org.openhuji.policy.engine;

import java.util.Arrays;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.situation.Situations;

/** Where a proof plays: a family of which nothing is known, a destination and a day. */
final class Stage {
    final Scene scene;
    final Domain domain;

    Stage(CompiledLaw law, long destination, long on) {
        Situation family = Situations.ofFamily(on, destination, law.law.vocabulary(), Cast.LABELS, Cast.KIN);
        this.scene = law.scene(family, on);
        Arrays.fill(scene.destination.values, Situation.UNKNOWN);
        this.domain = new Domain(scene);
    }

    Situation family() {
        return scene.situation;
    }
}
