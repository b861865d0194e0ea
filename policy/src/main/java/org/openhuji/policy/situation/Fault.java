package org.openhuji.policy.situation;

import org.openhuji.policy.vocabulary.Text;

/**
 * What is wrong with a situation, and where.
 *
 * @param pointer JSON pointer of the value, or of what holds it where the fault lies in several
 * @param message what is wrong and what is allowed; carries no personal data but labels and the value refused
 */
public record Fault(String pointer, Text message) {}
