package org.openhuji.bench.peers.family;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One application: the applicant, the relatives, where to and when.
 *
 * @param adultIfBornBy who was born later is under eighteen on the day; one calendar sum, made when the family is read, so
 *     that engines without a calendar compare days alone
 */
public record Family(
        int number,
        LocalDate on,
        LocalDate adultIfBornBy,
        Place destination,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeUntil,
        Person applicant,
        List<Relative> relatives) {}
