package org.openhuji.policy.language;

import java.util.List;
import java.util.Map;
import org.openhuji.policy.form.Condition;

/**
 * What every pack shares ({@code common.yaml}).
 *
 * @param derived the derived facts of the vocabulary, by name
 * @param applicant what every route asks of the applicant
 * @param companion what every route asks of each person who comes along
 */
record Common(Map<String, Names.Named> derived, List<Condition> applicant, List<Condition> companion) {}
