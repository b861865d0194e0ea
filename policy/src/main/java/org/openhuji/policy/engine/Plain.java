package org.openhuji.policy.engine;

import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;

/** What is so in the plainest life: a citizen, no soldier, registered in another county, nothing else to tell. */
final class Plain {
    private Plain() {}

    /** The position of the plainest value of a variable. */
    static int value(Variables variables, int variable) {
        Variables.Key key = variables.key(variable);
        Fact fact = key.fact();
        long[] values = variables.values(variable, 0);
        return switch (key.kind()) {
            case PERSON, RECORD -> 0;
            case TOGETHER -> values.length - 1;
            case DESTINATION -> 0;
            case FACT, FIELD -> fact == null ? 0 : of(fact, values);
        };
    }

    private static int of(Fact fact, long[] values) {
        return switch (fact.name()) {
            case "chineseNational" -> values.length - 1;
            case "militaryStatus" -> position(values, fact.choice("NONE"));
            case "hukouPlace" -> Math.max(0, values.length - 2);
            case "bornOn" -> position(values, first(values));
            default -> Math.max(0, position(values, Situation.NONE));
        };
    }

    private static long first(long[] values) {
        for (long value : values) {
            if (value != Situation.NONE) {
                return value;
            }
        }
        return Situation.NONE;
    }

    private static int position(long[] values, long wanted) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == wanted) {
                return i;
            }
        }
        return 0;
    }
}
