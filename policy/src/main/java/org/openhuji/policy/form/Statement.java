package org.openhuji.policy.form;

import java.util.List;
import org.openhuji.policy.vocabulary.Text;

/** A clause that is carried by another part of the pack (a definition, a heading): what it says and what carries it. */
public record Statement(String clause, Text says, List<Text> readings) {}
