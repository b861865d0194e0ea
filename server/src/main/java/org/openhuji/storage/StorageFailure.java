package org.openhuji.storage;

/** The carried PostgreSQL cannot be used; the message says why, the remedy what to do. */
class StorageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    StorageFailure(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
