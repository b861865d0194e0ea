package org.openhuji.policy.situation;

import java.util.List;
import java.util.Map;
import org.openhuji.policy.vocabulary.Kinship;
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

    /** A row of kin: {@code y} is {@code x}'s relative of a class. */
    public record Kin(int x, Kinship kinship, int y) {}

    /** A family of which nothing is known but who is whose kin, and that is known whole. */
    public static Situation ofFamily(
            long on, long destination, Vocabulary vocabulary, List<String> labels, List<Kin> rows) {
        int count = labels.size();
        long[][] facts = new long[count][vocabulary.person().size()];
        for (long[] person : facts) {
            java.util.Arrays.fill(person, Situation.UNKNOWN);
        }
        boolean[] named = new boolean[count];
        java.util.Arrays.fill(named, true);
        Relations relations = new Relations(count);
        for (Kin row : rows) {
            relations.add(row.x(), row.y(), row.kinship().bit(), 0, true);
        }
        relations.derive();
        return new Situation(
                on,
                destination,
                labels,
                0,
                facts,
                new long[count][vocabulary.lists().size()][][],
                true,
                relations.sure,
                relations.maybe,
                new byte[count][count],
                named,
                Map.of(),
                Map.of());
    }
}
