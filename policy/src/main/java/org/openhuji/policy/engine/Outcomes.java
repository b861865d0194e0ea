package org.openhuji.policy.engine;

import java.util.Arrays;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Route;

/**
 * The outcomes of the routes whose scope covers a destination, in the order of the documents; filled by
 * {@link Assessor#decide(org.openhuji.policy.situation.Situation, Outcomes)}, and used again for the next situation, so that
 * a run over a population makes no garbage. Belongs to one thread.
 */
public final class Outcomes {
    private Route[] routes = new Route[16];
    private Outcome[] outcomes = new Outcome[16];
    private int size;

    /** How many routes cover the destination. */
    public int size() {
        return size;
    }

    /** A route, by position. */
    public Route route(int position) {
        return routes[position];
    }

    /** Its outcome. */
    public Outcome outcome(int position) {
        return outcomes[position];
    }

    void clear() {
        size = 0;
    }

    void add(Route route, Outcome outcome) {
        if (size == routes.length) {
            routes = Arrays.copyOf(routes, 2 * size);
            outcomes = Arrays.copyOf(outcomes, 2 * size);
        }
        routes[size] = route;
        outcomes[size++] = outcome;
    }
}
