package org.openhuji.policy.vocabulary;

/** The classes of kin rules read. Which GB/T 4761 codes belong to which stands in the vocabulary. */
public enum Kinship {
    SPOUSE,
    CHILD,
    PARENT,
    GRANDPARENT,
    GRANDCHILD,
    SIBLING,
    PARENT_OF_SPOUSE,
    SPOUSE_OF_CHILD;

    /** The bit of this class in a set of classes. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The bit that says "a relative, of whatever class". */
    public static final int RELATIVE = 1 << values().length;

    /** The class seen from the other side: if y is x's child, x is y's parent. */
    public int inverse() {
        return switch (this) {
            case SPOUSE -> SPOUSE.bit();
            case CHILD -> PARENT.bit();
            case PARENT -> CHILD.bit();
            case GRANDPARENT -> GRANDCHILD.bit();
            case GRANDCHILD -> GRANDPARENT.bit();
            case SIBLING -> SIBLING.bit();
            case PARENT_OF_SPOUSE -> SPOUSE_OF_CHILD.bit();
            case SPOUSE_OF_CHILD -> PARENT_OF_SPOUSE.bit();
        };
    }
}
