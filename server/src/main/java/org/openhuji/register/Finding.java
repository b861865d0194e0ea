package org.openhuji.register;

import java.util.List;
import org.openhuji.kernel.Words;

/**
 * One thing that stands in the way of an act.
 *
 * @param problem what it is
 * @param pointer which part of the command it concerns, as a JSON pointer; empty for the whole
 * @param arguments what its words are filled with: days, kinds of acts, numbers of households the officer works on
 */
public record Finding(RegisterProblem problem, String pointer, List<Object> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** In words. */
    public Words words() {
        return problem.words(arguments.toArray());
    }
}
