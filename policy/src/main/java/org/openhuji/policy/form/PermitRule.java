package org.openhuji.policy.form;

import java.util.List;
import org.openhuji.policy.vocabulary.Text;

/**
 * When a residence permit is open at the destination.
 *
 * @param adds whether it holds together with a superior's permit rule; otherwise it yields to it
 */
public record PermitRule(
        String clause, Text title, Condition when, boolean adds, List<String> papers, List<Text> readings) {}
