package org.openhuji.policy.situation;

import java.util.List;
import java.util.Map;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Situations that no person wrote. */
public final class Situations {
    private Situations() {}

    /** A place and a day with one person of whom nothing is known: for describing the place. */
    public static Situation ofPlace(long on, long destination, Vocabulary vocabulary, Map<Long, long[]> places) {
        long[] facts = new long[vocabulary.person().size()];
        java.util.Arrays.fill(facts, Situation.UNKNOWN);
        return new Situation(
                on,
                destination,
                List.of("?"),
                0,
                new long[][] {facts},
                new long[1][vocabulary.lists().size()][][],
                true,
                new int[1][1],
                new int[1][1],
                new byte[1][1],
                new boolean[1],
                places,
                Map.of());
    }
}
