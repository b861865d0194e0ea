package org.openhuji.bench.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.bench.peers.family.Codes.Approver;
import org.openhuji.bench.peers.family.Codes.CancelReason;
import org.openhuji.bench.peers.family.Codes.Certificate;
import org.openhuji.bench.peers.family.Codes.Household;
import org.openhuji.bench.peers.family.Codes.Kin;
import org.openhuji.bench.peers.family.Codes.Military;
import org.openhuji.bench.peers.family.Codes.Role;
import org.openhuji.bench.peers.family.Codes.Scheme;
import org.openhuji.bench.peers.family.Codes.School;
import org.openhuji.bench.peers.family.Codes.Tenure;
import org.openhuji.bench.peers.family.Codes.Use;
import org.openhuji.bench.peers.family.Family;
import org.openhuji.bench.peers.family.Person;
import org.openhuji.bench.peers.family.Place;

/** A family as facts of Drools' working memory: rows, each with the number of its family, so that joins are by hash. */
public final class Rows {
    private Rows() {}

    /** The case and the applicant's single facts. */
    public record Application(
            int number,
            boolean urban,
            LocalDate on,
            LocalDate adultIfBornBy,
            String here,
            @Nullable LocalDate noticeFrom,
            @Nullable LocalDate noticeUntil,
            boolean chineseNational,
            boolean consents,
            @Nullable Military militaryStatus,
            @Nullable LocalDate bornOn,
            @Nullable String hukouPlace,
            @Nullable Household hukouHouseholdKind,
            @Nullable CancelReason hukouCancelReason,
            @Nullable String hukouCancelledAt,
            @Nullable LocalDate hukouCancelledOn,
            @Nullable LocalDate marriedOn,
            @Nullable LocalDate divorcedOn,
            @Nullable LocalDate dischargedOn,
            @Nullable LocalDate releasedOn,
            @Nullable LocalDate spouseJoinMovedOn,
            @Nullable String placeBeforeSpouseJoin,
            @Nullable LocalDate urbanSettledOn,
            @Nullable String placeBeforeUrbanSettlement,
            @Nullable String placeBeforeEnrolment,
            Set<Certificate> certificates) {}

    /** A relative of the applicant. */
    public record Kinsman(
            int number,
            Kin kin,
            boolean livesWithApplicant,
            @Nullable String hukouPlace,
            @Nullable Military militaryStatus,
            @Nullable CancelReason hukouCancelReason,
            boolean ruralBefore) {}

    /** A dwelling. */
    public record Home(
            int number,
            @Nullable String place,
            boolean urban,
            @Nullable Tenure tenure,
            @Nullable Use use) {}

    /** A job. */
    public record Job(
            int number,
            @Nullable LocalDate since,
            @Nullable String place,
            boolean rural,
            @Nullable LocalDate appointmentApprovedOn,
            @Nullable Approver appointmentApprover) {}

    /** A business. */
    public record Trade(
            int number,
            @Nullable Role role,
            @Nullable String place,
            @Nullable LocalDate licenceIssuedOn) {}

    /** An insurance. */
    public record Cover(
            int number,
            @Nullable Scheme scheme,
            @Nullable LocalDate since,
            @Nullable String place) {}

    /** A course of study. */
    public record Course(
            int number,
            @Nullable School schoolKind,
            boolean fullTime,
            @Nullable LocalDate graduatedOn,
            @Nullable LocalDate leftOn) {}

    /** All rows of a family. */
    static List<Object> of(Family family) {
        int n = family.number();
        Person a = family.applicant();
        List<Object> rows = new ArrayList<>();
        rows.add(new Application(
                n,
                family.destination().urban(),
                family.on(),
                family.adultIfBornBy(),
                family.destination().code(),
                family.noticeFrom(),
                family.noticeUntil(),
                a.chineseNational(),
                a.consents(),
                a.militaryStatus(),
                a.bornOn(),
                code(a.hukouPlace()),
                a.hukouHouseholdKind(),
                a.hukouCancelReason(),
                code(a.hukouCancelledAt()),
                a.hukouCancelledOn(),
                a.marriedOn(),
                a.divorcedOn(),
                a.dischargedOn(),
                a.releasedOn(),
                a.spouseJoinMovedOn(),
                code(a.placeBeforeSpouseJoin()),
                a.urbanSettledOn(),
                code(a.placeBeforeUrbanSettlement()),
                code(a.placeBeforeEnrolment()),
                a.qualificationCertificates()));
        family.relatives().forEach(r -> {
            Person p = r.person();
            rows.add(new Kinsman(
                    n,
                    r.kin(),
                    r.livesWithApplicant(),
                    code(p.hukouPlace()),
                    p.militaryStatus(),
                    p.hukouCancelReason(),
                    rural(p.hukouCancelledAt())));
        });
        a.dwellings().forEach(d -> rows.add(new Home(n, code(d.place()), urban(d.place()), d.tenure(), d.use())));
        a.employments()
                .forEach(j -> rows.add(new Job(
                        n,
                        j.since(),
                        code(j.place()),
                        rural(j.place()),
                        j.appointmentApprovedOn(),
                        j.appointmentApprover())));
        a.businesses().forEach(b -> rows.add(new Trade(n, b.role(), code(b.place()), b.licenceIssuedOn())));
        a.insurance().forEach(i -> rows.add(new Cover(n, i.scheme(), i.since(), code(i.place()))));
        a.studies()
                .forEach(s -> rows.add(
                        new Course(n, s.schoolKind(), Boolean.TRUE.equals(s.fullTime()), s.graduatedOn(), s.leftOn())));
        return rows;
    }

    static @Nullable String code(@Nullable Place place) {
        return place == null ? null : place.code();
    }

    static boolean urban(@Nullable Place place) {
        return place != null && place.urban();
    }

    static boolean rural(@Nullable Place place) {
        return place != null && place.rural();
    }
}
