package org.openhuji.policy.prose;

import org.openhuji.policy.form.Outcome;

/** How text is set off on a terminal; nothing is set off elsewhere. */
public enum Style {
    /** No escape sequences. */
    PLAIN,
    /** Colours of a terminal. */
    COLOUR;

    String strong(String text) {
        return code("1", text);
    }

    String quiet(String text) {
        return code("2", text);
    }

    String sign(Outcome outcome, String sign) {
        return switch (outcome) {
            case MET -> code("32", sign);
            case NOT_MET -> code("31", sign);
            case UNKNOWN -> code("33", sign);
            case REVIEW, SOURCE_NEEDED, SUSPENDED -> code("36", sign);
        };
    }

    private String code(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
