package org.openhuji.web;

import java.util.List;

/** What a request costs of an address's allowance: about one for each millisecond of a processor it may take. */
record Cost(String beginning, int tokens) {
    /** The first whose beginning the path has. Compared policies are proved, which takes longest; pages ask the engine. */
    private static final List<Cost> COSTS = List.of(
            new Cost("/api/assessments/questions", 5),
            new Cost("/api/policies/compare", 25),
            new Cost("/policies/compare", 25),
            new Cost("/cases/papers", 20),
            new Cost("/cases/documents", 20),
            new Cost("/policies/search", 3),
            new Cost("/inquiry/compare", 15),
            new Cost("/inquiry/place", 1),
            new Cost("/inquiry", 3));

    private static final int USUAL = 1;

    static int of(String path) {
        for (Cost cost : COSTS) {
            if (path.startsWith(cost.beginning)) {
                return cost.tokens;
            }
        }
        return USUAL;
    }
}
