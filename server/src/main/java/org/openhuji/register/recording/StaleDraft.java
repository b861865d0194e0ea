package org.openhuji.register.recording;

/** Something the draft was made of changed before it was written. Try again. */
final class StaleDraft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleDraft() {
        super("the register changed meanwhile");
    }
}
