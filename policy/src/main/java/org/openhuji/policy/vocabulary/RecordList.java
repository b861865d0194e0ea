package org.openhuji.policy.vocabulary;

import java.util.List;

/** A person's list of records, such as dwellings: its name, its position among the lists, its fields. */
public record RecordList(String name, int index, Text term, List<Fact> fields) {}
