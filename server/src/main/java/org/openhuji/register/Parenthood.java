package org.openhuji.register;

/**
 * How somebody is a child's parent. That it is adoptive is told to nobody without the right to read it (Civil Code art. 1110).
 */
public record Parenthood(Role role, Nature nature) {
    /** Names are stored. */
    public enum Role {
        FATHER,
        MOTHER
    }

    /** Names are stored. */
    public enum Nature {
        BIRTH,
        ADOPTIVE,
        STEP
    }
}
