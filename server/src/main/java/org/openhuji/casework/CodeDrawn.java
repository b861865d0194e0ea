package org.openhuji.casework;

/** A case can be opened from home by a new code. Published in the transaction that draws it. */
public record CodeDrawn(CaseId id) {}
