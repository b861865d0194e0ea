package org.openhuji.policy.form;

import org.openhuji.policy.vocabulary.Text;

/** A paper to bring: what it is called, and the clause or practice that asks for it. */
public record Paper(String id, Text name, Text source) {}
