package org.openhuji.web.office;

/**
 * A paper a case has as it stands.
 *
 * @param kind its name
 * @param code of the one that was given and is good; empty where none was
 * @param blank whether there are numbered blanks for it
 */
record CasePaperLine(String kind, String code, boolean blank) {
    /** Whether somebody was given it. */
    public boolean given() {
        return !code.isEmpty();
    }
}
