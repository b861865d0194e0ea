package org.openhuji.register.loading;

/** Is told how far a load has come, from any thread. */
public interface Progress {
    /** Nobody watches. */
    Progress NONE = persons -> {};

    /** So many persons of the file are dealt with, loaded or not. */
    void persons(long persons);
}
