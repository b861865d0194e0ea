package org.openhuji.casework;

/**
 * A step was taken. Published once for each, in its transaction, through the event registry; it carries identities only.
 *
 * @param step the name of the step
 * @param state where the case stands now
 * @param version which of its steps it was
 */
public record CaseEvent(CaseId id, String step, CaseState state, int version) {}
