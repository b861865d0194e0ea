package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;

/**
 * Reduced ordered decision diagrams over variables of many values, ending in outcomes: what an answer still depends on,
 * in canonical form. Two conditions that agree everywhere are the same number, and a variable matters exactly when it
 * occurs (Bryant 1986; Kam et al. 1998 for many values).
 */
final class Diagram {
    /** The end "out of scope", beside the outcomes. */
    static final int OUT = Outcome.values().length;

    private static final int ENDS = OUT + 1;
    private static final Outcome[] OUTCOMES = Outcome.values();

    private record Key(int operation, int[] parts) {
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Key key && operation == key.operation && Arrays.equals(parts, key.parts);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(parts) + operation;
        }
    }

    private static final int[] NO_KIDS = new int[0];
    private static final int ALL = -1;
    private static final int ANY = -2;
    private static final int GATE = -3;
    private static final int AT_LEAST = -1000;

    private final List<int[]> kids = new ArrayList<>();
    private final List<Integer> variables = new ArrayList<>();
    private final Map<Key, Integer> unique = new HashMap<>();
    private final Map<Key, Integer> done = new HashMap<>();

    private final int most;

    Diagram() {
        this(Integer.MAX_VALUE);
    }

    /** A diagram of at most so many nodes; one more is {@link TooLarge}. */
    Diagram(int most) {
        this.most = most;
        for (int end = 0; end < ENDS; end++) {
            kids.add(NO_KIDS);
            variables.add(Integer.MAX_VALUE);
        }
    }

    /** Looking closer would take more than was granted. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(null, null, false, false);
        }
    }

    static int end(Outcome outcome) {
        return outcome.ordinal();
    }

    static boolean isEnd(int node) {
        return node < ENDS;
    }

    /** The node that goes by a variable's value; the children may themselves depend on variables before it. */
    int select(int variable, int[] children) {
        int top = variable;
        for (int child : children) {
            top = Math.min(top, variables.get(child));
        }
        if (top == variable) {
            int[] own = new int[children.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = variables.get(children[i]) == variable ? kids.get(children[i])[i] : children[i];
            }
            return node(variable, own);
        }
        int width = width(top, children);
        int[] parts = new int[width];
        for (int value = 0; value < width; value++) {
            int[] below = new int[children.length];
            for (int i = 0; i < below.length; i++) {
                below[i] = variables.get(children[i]) == top ? kids.get(children[i])[value] : children[i];
            }
            parts[value] = select(variable, below);
        }
        return node(top, parts);
    }

    private int width(int variable, int[] nodes) {
        for (int node : nodes) {
            if (variables.get(node) == variable) {
                return kids.get(node).length;
            }
        }
        throw new IllegalStateException("no node of variable " + variable);
    }

    private int node(int variable, int[] children) {
        boolean same = true;
        for (int child : children) {
            same &= child == children[0];
        }
        if (same) {
            return children[0];
        }
        Key key = new Key(variable, children);
        Integer known = unique.get(key);
        if (known != null) {
            return known;
        }
        if (kids.size() >= most) {
            throw new TooLarge();
        }
        kids.add(children);
        variables.add(variable);
        unique.put(key, kids.size() - 1);
        return kids.size() - 1;
    }

    int all(int a, int b) {
        return apply(ALL, new int[] {Math.min(a, b), Math.max(a, b)});
    }

    int any(int a, int b) {
        return apply(ANY, new int[] {Math.min(a, b), Math.max(a, b)});
    }

    /** The body where the scope is met, {@link #OUT} where it is not. */
    int gate(int scope, int body) {
        return apply(GATE, new int[] {scope, body});
    }

    /** The same joins for whatever is counted in diagrams; {@code build} makes the diagram of a condition. */
    Algebra<Integer> algebra(ToIntFunction<Condition> build) {
        return new Algebra<>() {
            @Override
            public Integer end(Outcome outcome) {
                return Diagram.end(outcome);
            }

            @Override
            public Integer all(Integer a, Integer b) {
                return Diagram.this.all(a, b);
            }

            @Override
            public Integer any(Integer a, Integer b) {
                return Diagram.this.any(a, b);
            }

            @Override
            public Integer not(Integer a) {
                return map(a, Tables.NOT);
            }

            @Override
            public Integer of(Condition condition) {
                return build.applyAsInt(condition);
            }
        };
    }

    int atLeast(int count, int[] parts) {
        int[] sorted = parts.clone();
        Arrays.sort(sorted);
        return apply(AT_LEAST - count, sorted);
    }

    private int apply(int operation, int[] parts) {
        int settled = settled(operation, parts);
        if (settled >= 0) {
            return settled;
        }
        Key key = new Key(operation, parts);
        Integer known = done.get(key);
        if (known != null) {
            return known;
        }
        int top = Integer.MAX_VALUE;
        for (int part : parts) {
            top = Math.min(top, variables.get(part));
        }
        int width = width(top, parts);
        int[] children = new int[width];
        for (int value = 0; value < width; value++) {
            int[] below = new int[parts.length];
            for (int i = 0; i < below.length; i++) {
                below[i] = variables.get(parts[i]) == top ? kids.get(parts[i])[value] : parts[i];
            }
            if (operation == ALL || operation == ANY || operation <= AT_LEAST) {
                Arrays.sort(below);
            }
            children[value] = apply(operation, below);
        }
        int result = node(top, children);
        done.put(key, result);
        return result;
    }

    private static int settled(int operation, int[] parts) {
        if (operation <= AT_LEAST) {
            int[] tally = new int[OUTCOMES.length];
            for (int part : parts) {
                if (!isEnd(part)) {
                    return -1;
                }
                tally[part]++;
            }
            return end(Outcome.atLeast(AT_LEAST - operation, tally));
        }
        int a = parts[0];
        int b = parts[1];
        if (operation == GATE) {
            if (!isEnd(a)) {
                return -1;
            }
            return a == end(Outcome.MET) ? b : a == end(Outcome.NOT_MET) ? OUT : a;
        }
        if (a == b) {
            return a;
        }
        int neutral = end(operation == ALL ? Outcome.MET : Outcome.NOT_MET);
        int final_ = end(operation == ALL ? Outcome.NOT_MET : Outcome.MET);
        if (a == final_ || b == final_) {
            return final_;
        }
        if (a == neutral) {
            return b;
        }
        if (b == neutral) {
            return a;
        }
        if (isEnd(a) && isEnd(b)) {
            Outcome left = OUTCOMES[a];
            Outcome right = OUTCOMES[b];
            return end(operation == ALL ? Outcome.all(left, right) : Outcome.any(left, right));
        }
        return -1;
    }

    /** The diagram whose ends are replaced by a table. */
    int map(int node, int[] table) {
        return map(node, table, new HashMap<>());
    }

    private int map(int node, int[] table, Map<Integer, Integer> seen) {
        if (isEnd(node)) {
            return table[node];
        }
        Integer known = seen.get(node);
        if (known != null) {
            return known;
        }
        int[] children = kids.get(node).clone();
        for (int i = 0; i < children.length; i++) {
            children[i] = map(children[i], table, seen);
        }
        int result = node(variables.get(node), children);
        seen.put(node, result);
        return result;
    }

    /** The variables an answer depends on. */
    BitSet support(int node) {
        BitSet found = new BitSet();
        support(node, found, new BitSet());
        return found;
    }

    private void support(int node, BitSet found, BitSet seen) {
        if (isEnd(node) || seen.get(node)) {
            return;
        }
        seen.set(node);
        found.set(variables.get(node));
        for (int child : kids.get(node)) {
            support(child, found, seen);
        }
    }

    /**
     * How much knowing a variable settles: the drop of the Gini impurity of the answer, all values of all variables
     * taken as equally likely.
     */
    double settles(int node, int variable, int width) {
        double before = impurity(ends(node, -1, 0, new double[kids.size()][]));
        double after = 0;
        for (int value = 0; value < width; value++) {
            after += impurity(ends(node, variable, value, new double[kids.size()][])) / width;
        }
        return before - after;
    }

    private static double impurity(double[] shares) {
        double pure = 0;
        for (double share : shares) {
            pure += share * share;
        }
        return 1 - pure;
    }

    private double[] ends(int node, int fixed, int value, double[] @Nullable [] seen) {
        double[] known = seen[node];
        if (known != null) {
            return known;
        }
        double[] shares = new double[ENDS];
        if (isEnd(node)) {
            shares[node] = 1;
        } else if (variables.get(node) == fixed) {
            shares = ends(kids.get(node)[value], fixed, value, seen);
        } else {
            int[] children = kids.get(node);
            for (int child : children) {
                double[] below = ends(child, fixed, value, seen);
                for (int end = 0; end < ENDS; end++) {
                    shares[end] += below[end] / children.length;
                }
            }
        }
        seen[node] = shares;
        return shares;
    }
}
