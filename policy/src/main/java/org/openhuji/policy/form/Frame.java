package org.openhuji.policy.form;

import java.util.List;
import org.openhuji.policy.vocabulary.Text;

/** A clause that adds a condition to other routes and is no route itself. */
public record Frame(String clause, Text title, List<String> over, Condition when, List<Text> readings) {}
