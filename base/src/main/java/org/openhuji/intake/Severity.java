package org.openhuji.intake;

/** What becomes of a row with a fault. */
public enum Severity {
    /** The row is not loaded until it is mended. */
    ERROR,
    /** The row is loaded into quarantine: a person settles who it is. */
    QUARANTINE,
    /** The row is loaded; what the fault says is left out or to be looked at. */
    WARNING
}
