package org.openhuji.papers;

/** What was asked for a paper cannot be done to it. */
public final class PaperRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause {
        /** No paper has that code. */
        UNKNOWN_CODE,
        /** It has been withdrawn already. */
        WITHDRAWN_BEFORE,
        /** What is to be printed again says something else; that is a new paper. */
        CONTENT_DIFFERS,
        /** No printer of that name is set up. */
        UNKNOWN_PRINTER
    }

    private final Cause reason;

    PaperRefused(Cause reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why not. */
    public Cause reason() {
        return reason;
    }
}
