package org.openhuji.intake;

import org.openhuji.kernel.CitizenNumber;

/** How a row refers to a person. */
public sealed interface PersonReference {
    /** By citizen number; the person need not be in the file. */
    record ByNumber(CitizenNumber number) implements PersonReference {}

    /** By the value of the column {@code row} of the persons' file. */
    record ByMark(String mark) implements PersonReference {}
}
