package org.openhuji.policy.proof;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import java.util.List;
import org.openhuji.policy.engine.Logic;

/** Formulas of Z3: what the product's solver must agree with. */
final class Z3Logic implements Logic<BoolExpr>, AutoCloseable {
    private final Context context = new Context();
    private final Solver solver = context.mkSolver();

    @Override
    public BoolExpr constant(boolean value) {
        return context.mkBool(value);
    }

    @Override
    public BoolExpr takes(int variable, int value) {
        return context.mkBoolConst("v" + variable + "is" + value);
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
        Status status = solver.check(together);
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
