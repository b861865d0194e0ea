package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Test;

/** The facts of a person or a record whose change could turn a test. */
final class TestOperands {
    private TestOperands() {}

    static List<Operand> of(Test test) {
        List<Operand> operands = new ArrayList<>(2);
        switch (test) {
            case Test.Order order -> {
                add(order.left(), operands);
                if (order.right() instanceof Bound.Value(Operand operand)) {
                    add(operand, operands);
                }
            }
            case Test.OneOf one -> add(one.choice(), operands);
            case Test.OneOfSetting one -> add(one.choice(), operands);
            case Test.Holds holds -> add(holds.truth(), operands);
            case Test.Known known -> add(known.value(), operands);
            case Test.Within within -> {
                add(within.place(), operands);
                if (within.in() instanceof PlaceSet.Spot(PlaceRef spot)) {
                    add(spot, operands);
                }
            }
            case Test.SameUnit same -> {
                add(same.place(), operands);
                add(same.as(), operands);
            }
            case Test.Has has -> add(has.choices(), operands);
            case Test.Names names -> add(names.persons(), operands);
            case Test.InYearOfDay year -> add(year.date(), operands);
            case Test.PlaceWithin within -> {
                add(within.place(), operands);
                if (within.in() instanceof PlaceSet.Spot(PlaceRef spot)) {
                    add(spot, operands);
                }
            }
            case Test.LivesTogether together -> {}
            case Test.Related related -> {}
        }
        return operands;
    }

    /** The fact that can be changed; of a fact of a place, the fact that names the place. */
    private static void add(@Nullable Operand operand, List<Operand> into) {
        if (operand instanceof Operand.OfPlace place) {
            add(place.place(), into);
        } else if (operand != null) {
            into.add(operand);
        }
    }

    private static void add(PlaceRef place, List<Operand> into) {
        if (place instanceof PlaceRef.Named(Operand operand)) {
            add(operand, into);
        }
    }
}
