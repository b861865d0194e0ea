package org.openhuji.bench.peers;

import java.util.Arrays;
import java.util.List;

/** Whether all contenders give the same outcomes, situation by situation. Nothing is timed before they do. */
final class Check {
    private Check() {}

    /**
     * Lets every contender decide every situation.
     *
     * @return for each route how many are not met, open, met
     * @throws Differ where one answers otherwise
     */
    static int[][] equal(Population.Rules rules, Population population, List<Contender> contenders) throws Differ {
        long[] byHand = answers(Contender.JAVA, population);
        for (Contender contender : contenders) {
            long[] answers = contender == Contender.JAVA ? byHand : answers(contender, population);
            int different = Arrays.mismatch(byHand, answers);
            if (different >= 0) {
                throw new Differ("%s, situation %d: %s, by hand %s%n%s%n%s"
                        .formatted(
                                contender.label,
                                different,
                                show(answers[different]),
                                show(byHand[different]),
                                counts(contender.label, count(answers)),
                                counts("by hand", count(byHand))));
            }
        }
        int[][] counts = count(byHand);
        if (rules == Population.Rules.LILING) {
            enoughOfEach(counts, byHand.length);
        }
        return counts;
    }

    /** A population in which a route is never met, or never left open, would hold nobody to anything. */
    private static void enoughOfEach(int[][] counts, int size) throws Differ {
        for (int route = 0; route < counts.length; route++) {
            int best = counts[route][Answers.MET] + counts[route][Answers.OPEN];
            if (best < size / 100 || counts[route][0] < size / 100) {
                throw new Differ(
                        Answers.clause(route) + " is hardly put to the test: " + Arrays.toString(counts[route]));
            }
        }
    }

    private static long[] answers(Contender contender, Population population) {
        Engine engine = contender.engine(population);
        long[] answers = new long[population.situations().size()];
        for (int i = 0; i < answers.length; i += engine.batch()) {
            engine.answers(engine.decide(i), i, answers);
        }
        return answers;
    }

    private static int[][] count(long[] answers) {
        int[][] counts = new int[Answers.URBAN.size() + Answers.RURAL.size()][3];
        for (long answer : answers) {
            for (int route = 0; route < counts.length; route++) {
                counts[route][Answers.outcome(answer, route)]++;
            }
        }
        return counts;
    }

    private static String counts(String who, int[][] counts) {
        return who + ", not met, open, met for each route: " + Arrays.deepToString(counts);
    }

    private static String show(long answers) {
        return Long.toString(answers, 4);
    }

    /** Two contenders do not agree. */
    static final class Differ extends Exception {
        private static final long serialVersionUID = 1L;

        Differ(String message) {
            super(message);
        }
    }
}
