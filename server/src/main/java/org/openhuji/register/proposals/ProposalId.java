package org.openhuji.register.proposals;

import java.util.UUID;

/** The identity of a proposal; that of the press of the button that made it. */
public record ProposalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
