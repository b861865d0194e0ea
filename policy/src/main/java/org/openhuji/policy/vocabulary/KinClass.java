package org.openhuji.policy.vocabulary;

import java.util.List;

/**
 * A class of kin and the relation codes (GB/T 4761) that belong to it.
 *
 * @param codes the codes that surely belong to it
 * @param review the "other of this kind" codes, which a person decides
 */
public record KinClass(Kinship kinship, Text term, List<String> codes, List<String> review) {}
