package org.openhuji.bench.peers.family;

import org.openhuji.bench.peers.family.Codes.Kin;

/**
 * A relative of the applicant. Kin is derived when the family is read; who is kin in two ways is two of these.
 *
 * @param livesWithApplicant by either's word
 */
public record Relative(Kin kin, boolean livesWithApplicant, Person person) {}
