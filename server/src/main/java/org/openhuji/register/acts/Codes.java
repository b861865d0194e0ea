package org.openhuji.register.acts;

import java.util.Set;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Identity;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;

/** Codes of the standards that persons carry. */
final class Codes {
    private static final Set<String> SEX = Set.of("0", "1", "2", "9");
    private static final Set<String> MARITAL = Set.of("10", "20", "21", "22", "23", "30", "40", "90");

    private Codes() {}

    static void check(Draft draft, Identity identity, Circumstances circumstances, String pointer) {
        if (!SEX.contains(identity.sex())) {
            draft.find(RegisterProblem.CODE_UNKNOWN, pointer + "/identity/sex", identity.sex());
        }
        String ethnicity = identity.ethnicity();
        if (ethnicity != null) {
            ethnicity(draft, ethnicity, pointer + "/identity/ethnicity");
        }
        String marital = circumstances.maritalStatus();
        if (marital != null && !MARITAL.contains(marital)) {
            draft.find(RegisterProblem.CODE_UNKNOWN, pointer + "/circumstances/maritalStatus", marital);
        }
    }

    /** GB/T 3304-1991: 01 to 56, 97 other, 98 naturalised. */
    static void ethnicity(Draft draft, String code, String pointer) {
        boolean known = code.matches("0[1-9]|[1-4][0-9]|5[0-6]|97|98");
        if (!known) {
            draft.find(RegisterProblem.CODE_UNKNOWN, pointer, code);
        }
    }
}
