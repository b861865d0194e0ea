package org.openhuji.policy.proof;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.policy.engine.Logic;

/** Formulas of Z3: what the product's solver must agree with. */
final class Z3Logic implements Logic<BoolExpr>, AutoCloseable {
    private final Context context = new Context();
    /** Z3's solver for finite domains: the formulas are propositional. */
    private final Solver solver = context.mkSolver("QF_FD");

    private final Map<String, BoolExpr> atoms = new HashMap<>();

    @Override
    public BoolExpr constant(boolean value) {
        return context.mkBool(value);
    }

    @Override
    public BoolExpr takes(int variable, int value) {
        return atoms.computeIfAbsent("v" + variable + "is" + value, context::mkBoolConst);
    }

    @Override
    public BoolExpr not(BoolExpr part) {
        return context.mkNot(part);
    }

    @Override
    public BoolExpr and(List<BoolExpr> parts) {
        return context.mkAnd(parts.toArray(BoolExpr[]::new));
    }

    @Override
    public BoolExpr or(List<BoolExpr> parts) {
        return context.mkOr(parts.toArray(BoolExpr[]::new));
    }

    /** Demands that one of some formulas holds. */
    void demand(List<BoolExpr> some) {
        solver.add(or(some));
    }

    /** Whether some formulas can hold together. */
    boolean possible(BoolExpr... together) {
        solver.push();
        solver.add(together);
        Status status = solver.check();
        solver.pop();
        if (status == Status.UNKNOWN) {
            throw new IllegalStateException("Z3 cannot tell: " + solver.getReasonUnknown());
        }
        return status == Status.SATISFIABLE;
    }

    @Override
    public void close() {
        context.close();
    }
}
