package org.openhuji.policy.vocabulary;

import java.util.List;

/** An attribute no rule may read, with its other names, why, and the clauses that forbid it. */
public record Forbidden(String name, List<String> also, Text term, Text reason, List<String> clauses) {}
