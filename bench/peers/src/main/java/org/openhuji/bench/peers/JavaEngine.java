package org.openhuji.bench.peers;

/** The rules written by hand in Java: the ceiling. Knows no unknown facts and explains nothing. */
final class JavaEngine {
    private JavaEngine() {}

    static Engine of(Population population) {
        return population.families().isEmpty() ? new Flat(population) : new Liling(population);
    }

    /** Liling's routes. */
    private record Liling(Population population) implements Engine {
        @Override
        public Object decide(int from) {
            return LilingJava.decide(population.families().get(from));
        }

        @Override
        public void answers(Object decided, int from, long[] into) {
            into[from] = (Long) decided;
        }
    }

    /** The flat rule. */
    private record Flat(Population population) implements Engine {
        @Override
        public Object decide(int from) {
            return population.settlers().get(from).mayRegister();
        }

        @Override
        public void answers(Object decided, int from, long[] into) {
            into[from] = (Boolean) decided ? Answers.MET : 0;
        }
    }
}
