package org.openhuji.policy.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Text;

/**
 * One hand-written case.
 *
 * @param file the folder of the pack it stands beside
 * @param name what it shows, in a sentence
 * @param situation the situation, as JSON would give it
 * @param expect by clause, or {@code outcome} and {@code permit}: the expected answer
 * @param because why, in words; {@code null} where the name says it
 */
public record PolicyCase(
        String file,
        String name,
        Object situation,
        Map<?, ?> expect,
        @Nullable Text because) {}
