package org.openhuji.register;

import java.util.List;
import java.util.stream.Collectors;

/** An act contradicts the register, or what was filed is wrong: all that stands in its way. Nothing was recorded. */
public final class Contradiction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /** All findings, at least one. */
    public Contradiction(List<Finding> findings) {
        super(findings.stream().map(finding -> finding.problem().code()).collect(Collectors.joining(", ")));
        this.findings = List.copyOf(findings);
    }

    /** What stands in the way, in the order of the command. */
    public List<Finding> findings() {
        return findings;
    }
}
