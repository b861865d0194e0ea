package org.openhuji.casework.batches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of a requisition body.
 *
 * @param county division code of the county in which its number counts
 * @param number as the body gave it, brackets and white space folded
 * @param noticedOn the day of the requisition notice
 * @param sent when it was sent last
 * @param done when that was through; {@code null} where it was broken off: the same file, sent again, goes on
 * @param persons how many rows it had then
 * @param families how many are cases
 */
public record Batch(
        UUID id,
        String county,
        String number,
        String body,
        LocalDate noticedOn,
        Instant sent,
        @Nullable Instant done,
        int persons,
        int families) {}
