package org.openhuji.policy.form;

import org.openhuji.policy.vocabulary.Text;

/**
 * Where one goes and how long it takes.
 *
 * @param source the paper both come from; texts not in the document say so themselves
 */
public record Handling(Text where, Text limit, Text source) {}
