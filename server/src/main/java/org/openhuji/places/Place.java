package org.openhuji.places;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.PlaceFacts;

/**
 * A division, and what is known of it on a date.
 *
 * @param code 6, 9 or 12 digits; provinces and prefectures are padded to six
 * @param name its Chinese name
 * @param path the names of what contains it, outermost first
 * @param on the date the facts are of
 * @param facts what kind of place it was then; unknown parts are {@code null}
 * @param since the first day the code was valid; {@code null} where the tables do not say
 * @param until the last day it was valid, inclusive; {@code null} while it is
 */
public record Place(
        String code,
        String name,
        List<String> path,
        LocalDate on,
        PlaceFacts facts,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {}
