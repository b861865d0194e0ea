package org.openhuji.policy.engine;

import java.util.List;
import org.openhuji.policy.situation.Situations.Kin;
import org.openhuji.policy.vocabulary.Kinship;

/**
 * The persons a proof speaks of: an applicant and relatives of every class of kin, enough for any two routes to differ
 * over them. Who of them exists in the end is a variable.
 */
final class Cast {
    /** Labels, applicant first. */
    static final List<String> LABELS = List.of(
            "applicant",
            "spouse",
            "child",
            "otherChild",
            "father",
            "mother",
            "grandfather",
            "greatGrandfather",
            "sibling",
            "spousesFather",
            "spousesGrandfather",
            "grandchild",
            "childsSpouse");

    private static final int APPLICANT = 0;
    private static final int SPOUSE = 1;
    private static final int CHILD = 2;
    private static final int OTHER_CHILD = 3;
    private static final int FATHER = 4;
    private static final int MOTHER = 5;
    private static final int GRANDFATHER = 6;
    private static final int GREAT_GRANDFATHER = 7;
    private static final int SIBLING = 8;
    private static final int SPOUSES_FATHER = 9;
    private static final int SPOUSES_GRANDFATHER = 10;
    private static final int GRANDCHILD = 11;
    private static final int CHILDS_SPOUSE = 12;

    /** Who is whose kin. */
    static final List<Kin> KIN = List.of(
            new Kin(APPLICANT, Kinship.SPOUSE, SPOUSE),
            new Kin(APPLICANT, Kinship.CHILD, CHILD),
            new Kin(SPOUSE, Kinship.CHILD, CHILD),
            new Kin(APPLICANT, Kinship.CHILD, OTHER_CHILD),
            new Kin(APPLICANT, Kinship.PARENT, FATHER),
            new Kin(APPLICANT, Kinship.PARENT, MOTHER),
            new Kin(FATHER, Kinship.PARENT, GRANDFATHER),
            new Kin(GRANDFATHER, Kinship.PARENT, GREAT_GRANDFATHER),
            new Kin(APPLICANT, Kinship.SIBLING, SIBLING),
            new Kin(FATHER, Kinship.CHILD, SIBLING),
            new Kin(SPOUSE, Kinship.PARENT, SPOUSES_FATHER),
            new Kin(SPOUSES_FATHER, Kinship.PARENT, SPOUSES_GRANDFATHER),
            new Kin(CHILD, Kinship.CHILD, GRANDCHILD),
            new Kin(CHILD, Kinship.SPOUSE, CHILDS_SPOUSE));

    private Cast() {}
}
