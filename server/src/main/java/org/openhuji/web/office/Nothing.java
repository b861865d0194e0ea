package org.openhuji.web.office;

import java.util.UUID;
import org.openhuji.web.Problem;
import org.openhuji.web.ProblemKind;

/** What is not there. */
public final class Nothing {
    private Nothing() {}

    /** Nothing is recorded under an identity, or was not yet on that day. */
    public static Problem.Refused here() {
        return Problem.of(
                        ProblemKind.NO_SUCH_ADDRESS,
                        "登记簿在那一天没有这条记录。换一个日期，或重新查找。",
                        "The register has no such record on that day. Take another day, or search again.")
                .refused();
    }

    /** Reads an identity of an address. */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw here();
        }
    }
}
