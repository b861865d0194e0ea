package org.openhuji.register.loading;

/** Is told how far a load has come, from any thread. */
interface Progress {
    /** Nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void begin(long persons) {}

        @Override
        public void persons(long done) {}
    };

    /** The file is checked; so many persons are to be dealt with. */
    void begin(long persons);

    /** So many persons of the file are dealt with, loaded or kept apart. */
    void persons(long done);
}
