package org.openhuji.gazetteer;

/** Whether the lowest unit has a residents' or a villagers' committee ({@code committeeKind} of the vocabulary). */
public enum CommitteeKind {
    /** Residents' committee (居委会). */
    COMMUNITY,
    /** Villagers' committee (村委会). */
    VILLAGE
}
