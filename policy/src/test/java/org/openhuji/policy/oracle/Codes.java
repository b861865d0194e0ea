package org.openhuji.policy.oracle;

import org.openhuji.policy.form.Outcome;

/** Place codes as texts. */
final class Codes {
    private Codes() {}

    /** The code by today's county codes, without trailing groups of zeros. */
    static String today(String code) {
        String now = code;
        if (code.startsWith("430221")) {
            now = "430212" + code.substring(6);
        } else if (code.startsWith("430124")) {
            now = "430182" + code.substring(6);
        } else if (code.startsWith("530328")) {
            now = "530303" + code.substring(6);
        } else if (code.startsWith("530321")) {
            now = "530304" + code.substring(6);
        }
        return bare(now);
    }

    private static String bare(String code) {
        int group = code.length() > 6 ? 3 : 2;
        String end = "0".repeat(group);
        return code.length() > 2 && code.endsWith(end) ? bare(code.substring(0, code.length() - group)) : code;
    }

    /** Whether a code lies within another; unknown where it is the coarser one. */
    static Outcome within(String code, String container) {
        if (code.startsWith(container)) {
            return Outcome.MET;
        }
        return container.startsWith(code) ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }

    static Outcome sameCounty(String a, String b) {
        if (a.length() < 6 || b.length() < 6) {
            return a.startsWith(b) || b.startsWith(a) ? Outcome.UNKNOWN : Outcome.NOT_MET;
        }
        return Logic.yes(a.substring(0, 6).equals(b.substring(0, 6)));
    }
}
