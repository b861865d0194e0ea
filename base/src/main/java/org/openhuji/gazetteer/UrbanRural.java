package org.openhuji.gazetteer;

/** The urban or rural attribute of a place on a date ({@code urbanRural} of the vocabulary); never of a person. */
public enum UrbanRural {
    /** Urban (城镇). */
    URBAN,
    /** Rural (农村). */
    RURAL
}
