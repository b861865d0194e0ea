package org.openhuji.policy.proof;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.logicng.collections.LNGBooleanVector;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.solvers.sat.MiniSat2Solver;
import org.openhuji.policy.engine.Logic;

/**
 * Formulas in LogicNG's SAT solver: a formula is a literal of the solver, and each joined formula is a variable of its own
 * defined by clauses once (Tseitin), so that any question about formulas is a question about a few literals. Clauses go
 * straight into the solver: LogicNG's formula objects took most of the time of a proof.
 */
final class SolverLogic implements Logic<Integer> {
    private static final int MOST_MODELS = 64;

    private final MiniSat2Solver solver = new MiniSat2Solver();
    /** Models found before answer most questions that are possible without solving again. */
    private final Deque<BitSet> models = new ArrayDeque<>();

    private BitSet last = new BitSet();
    private final int truth = fresh();
    private final Map<Long, Integer> atoms = new HashMap<>();
    private final Map<Set<Integer>, Integer> defined = new HashMap<>();

    SolverLogic() {
        solver.addClause(truth, null);
    }

    private int fresh() {
        models.clear(); // they say nothing of what is defined after them
        return MiniSat2Solver.mkLit(solver.newVar(true, true), false);
    }

    @Override
    public Integer constant(boolean value) {
        return value ? truth : MiniSat2Solver.not(truth);
    }

    @Override
    public Integer takes(int variable, int value) {
        return atoms.computeIfAbsent((long) variable << 32 | value, key -> fresh());
    }

    @Override
    public Integer not(Integer part) {
        return MiniSat2Solver.not(part);
    }

    @Override
    public Integer or(List<Integer> parts) {
        return not(and(parts.stream().map(this::not).toList()));
    }

    @Override
    public Integer and(List<Integer> parts) {
        NavigableSet<Integer> all = new TreeSet<>();
        for (int part : parts) {
            if (part == not(truth) || all.contains(not(part))) {
                return not(truth);
            }
            if (part != truth) {
                all.add(part);
            }
        }
        if (all.isEmpty()) {
            return truth;
        }
        return all.size() == 1 ? all.first() : defined.computeIfAbsent(all, this::define);
    }

    private int define(Set<Integer> parts) {
        int whole = fresh();
        LNGIntVector back = new LNGIntVector(parts.size() + 1);
        back.push(whole);
        for (int part : parts) {
            solver.addClause(new LNGIntVector(new int[] {not(whole), part}), null);
            back.push(not(part));
        }
        solver.addClause(back, null);
        return whole;
    }

    /** Demands that one of some formulas holds. */
    void demand(List<Integer> some) {
        solver.addClause(
                new LNGIntVector(some.stream().mapToInt(Integer::intValue).toArray()), null);
    }

    /** Whether some formulas can hold together. */
    boolean possible(Collection<Integer> together) {
        if (together.contains(not(truth))) {
            return false;
        }
        for (BitSet model : models) {
            if (together.stream().allMatch(literal -> holds(model, literal))) {
                last = model;
                return true;
            }
        }
        LNGIntVector assumed =
                new LNGIntVector(together.stream().mapToInt(Integer::intValue).toArray());
        if (solver.solve(null, assumed) != Tristate.TRUE) {
            return false;
        }
        remember(solver.model());
        return true;
    }

    private void remember(LNGBooleanVector model) {
        last = new BitSet(model.size());
        for (int variable = 0; variable < model.size(); variable++) {
            last.set(variable, model.get(variable));
        }
        models.addFirst(last);
        if (models.size() > MOST_MODELS) {
            models.removeLast();
        }
    }

    private static boolean holds(BitSet model, int literal) {
        return model.get(MiniSat2Solver.var(literal)) != MiniSat2Solver.sign(literal);
    }

    /** Of the last question that was possible: which formulas hold. */
    IntPredicate model() {
        BitSet model = last;
        return literal -> holds(model, literal);
    }
}
