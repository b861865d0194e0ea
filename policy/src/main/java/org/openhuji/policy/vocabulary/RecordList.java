package org.openhuji.policy.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's list of records, such as dwellings.
 *
 * @param index its position among the lists
 * @param ask the question that asks for the list, in plain words; {@code null} where nobody is asked
 * @param fields the fields of its records, in order
 */
public record RecordList(
        String name, int index, Text term, @Nullable Text ask, List<Fact> fields) {}
