package org.openhuji.papers;

/** A paper for tests of other packages, which know the module's face alone. */
public final class IssuedExample {
    private IssuedExample() {}

    /** A certificate of Lin Shuisheng's. */
    public static IssuedPaper certificate(Papers papers) {
        return papers.issue(Example.kin(), Example.OFFICE, null);
    }

    /** The last four characters of the number on it. */
    public static String lastFour() {
        return Example.LIN.digits().substring(14);
    }
}
