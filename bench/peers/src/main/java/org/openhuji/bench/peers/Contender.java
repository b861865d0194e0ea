package org.openhuji.bench.peers;

/** Who is measured, and in which mode. */
enum Contender {
    HUJI("Huji, decide", "outcomes of all routes; unknown facts allowed for"),
    HUJI_EXPLAINED("Huji, assess", "whole determination: trace, failed, missing, earliest, companions"),
    JAVA("Java by hand", "typed objects; no unknowns, no explanation"),
    DROOLS_TOGETHER("Drools, batch", "executable model, sessions of 1,000 families"),
    DROOLS_ONE("Drools, one by one", "executable model, pooled stateless session per family"),
    DROOLS_KEPT("Drools, kept session", "executable model, each family put in, decided, taken out"),
    FEEL("Camunda FEEL", "parsed once, a heading in one expression"),
    DMN("Kogito DMN", "a decision per route, evaluateAll"),
    CEL("CEL", "planner, variable resolver, days as numbers");

    final String label;
    final String mode;

    Contender(String label, String mode) {
        this.label = label;
        this.mode = mode;
    }

    Engine engine(Population population) {
        return switch (this) {
            case HUJI -> HujiEngine.of(population, false);
            case HUJI_EXPLAINED -> HujiEngine.of(population, true);
            case JAVA -> JavaEngine.of(population);
            case DROOLS_TOGETHER -> new DroolsEngine.Together(population);
            case DROOLS_ONE -> new DroolsEngine.OneByOne(population);
            case DROOLS_KEPT -> new DroolsEngine.Kept(population);
            case FEEL -> new FeelEngine(population);
            case DMN -> new DmnEngine(population);
            case CEL -> new CelEngine(population);
        };
    }
}
