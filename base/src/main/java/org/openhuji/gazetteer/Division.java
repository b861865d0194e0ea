package org.openhuji.gazetteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One division: province, prefecture, county, town or street, village or community.
 *
 * @param code the packed code ({@link org.openhuji.kernel.PlaceCode})
 * @param name its Chinese name, as the public list has it (来龙门街道)
 * @param path the names of its containers, outermost first, without the division itself and without empty levels
 * @param since the first day the code was valid; {@code null} where the tables do not say
 * @param until the last day the code was valid, inclusive; {@code null} while it is
 */
public record Division(
        long code,
        String name,
        java.util.List<String> path,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {}
