package org.openhuji.bench.peers.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.bench.peers.family.Codes.CancelReason;
import org.openhuji.bench.peers.family.Codes.Certificate;
import org.openhuji.bench.peers.family.Codes.Household;
import org.openhuji.bench.peers.family.Codes.Military;

/** The facts of a person that Liling's routes read; {@code null} is known to be none. */
public record Person(
        @Nullable LocalDate bornOn,
        boolean chineseNational,
        @Nullable Military militaryStatus,
        @Nullable Place hukouPlace,
        @Nullable Household hukouHouseholdKind,
        @Nullable CancelReason hukouCancelReason,
        @Nullable Place hukouCancelledAt,
        @Nullable LocalDate hukouCancelledOn,
        @Nullable LocalDate marriedOn,
        @Nullable LocalDate divorcedOn,
        @Nullable LocalDate dischargedOn,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate spouseJoinMovedOn,
        @Nullable Place placeBeforeSpouseJoin,
        @Nullable LocalDate urbanSettledOn,
        @Nullable Place placeBeforeUrbanSettlement,
        @Nullable Place placeBeforeEnrolment,
        boolean consents,
        Set<Certificate> qualificationCertificates,
        List<Dwelling> dwellings,
        List<Employment> employments,
        List<Business> businesses,
        List<Insurance> insurance,
        List<Study> studies) {}
