package org.openhuji.policy.oracle;

import static org.openhuji.policy.oracle.Logic.all;
import static org.openhuji.policy.oracle.Logic.any;
import static org.openhuji.policy.oracle.Logic.not;
import static org.openhuji.policy.oracle.Logic.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.oracle.Kindred.Kin;

/** LL-3.1 and LL-3.2. */
final class LilingByHand {
    private static final String LILING = "430281";

    private final Asking q;
    private final Facts a;
    private final HandWrittenLaw.Collector out;

    LilingByHand(Asking asking, HandWrittenLaw.Collector out) {
        this.q = asking;
        this.a = asking.a;
        this.out = out;
    }

    void collect() {
        boolean inForce = !q.on.isBefore(LocalDate.of(2017, 7, 28)) && !q.on.isAfter(LocalDate.of(2022, 7, 28));
        if (inForce && q.destination.startsWith(LILING)) {
            urban(q.places.isUrban(q.destination));
            rural(q.places.isRural(q.destination));
        }
    }

    private void urban(Outcome scope) {
        settle("LL-3.1.1", scope, this::joinsFamily, Map::of);
        settle("LL-3.1.2", scope, this::graduateOrQualified, Map::of);
        settle("LL-3.1.3", scope, this::appointed, () -> q.companions(this::family));
        settle("LL-3.1.4", scope, this::doesBusiness, () -> q.companions(this::familyAndOthers));
        settle("LL-3.1.5", scope, this::hasAHome, () -> q.companions(this::family));
        settle("LL-3.1.6", scope, this::worksInsured, () -> q.companions(this::family));
        out.route("LL-3.1.7", scope, () -> Outcome.REVIEW);
    }

    private void rural(Outcome scope) {
        settle("LL-3.2.1", scope, () -> all(q.neverRegistered(), q.isMinor(), q.parentAtDestination()), Map::of);
        settle("LL-3.2.2", scope, () -> returnsAfter("dischargedOn", "ENLISTMENT"), Map::of);
        settle("LL-3.2.3", scope, this::graduateOrLeaverReturns, Map::of);
        settle("LL-3.2.4", scope, () -> returnsAfter("releasedOn", "CUSTODY"), Map::of);
        settle("LL-3.2.5", scope, () -> ZhuzhouByHand.joinsSpouseOrParent(q), Map::of);
        settle(
                "LL-3.2.6",
                scope,
                () -> ZhuzhouByHand.joinsSoldiersParents(q),
                () -> q.companions((who, facts) -> ZhuzhouByHand.minorChild(q, who, facts), Kin.PARENT_OF_SPOUSE));
        settle("LL-3.2.7", scope, this::returnsAfterDivorce, Map::of);
        settle("LL-3.2.8", scope, this::returnsFromTown, Map::of);
        out.route("LL-3.2.9", scope, () -> Outcome.REVIEW);
    }

    private void settle(
            String clause, Outcome scope, Supplier<Outcome> when, Supplier<Map<String, Outcome>> companions) {
        out.route(clause, scope, () -> all(when.get(), q.common(a)), companions);
    }

    private Outcome family(String who, Facts facts) {
        return all(q.kindred.is(q.applicant, who, Kin.SPOUSE, Kin.CHILD, Kin.PARENT), q.livesWithApplicant(who));
    }

    /** Only this item's list of kin ends in 等. */
    private Outcome familyAndOthers(String who, Facts facts) {
        Outcome named = q.kindred.is(q.applicant, who, Kin.SPOUSE, Kin.CHILD, Kin.PARENT);
        Outcome others = all(q.kindred.related(q.applicant, who), not(named), Outcome.REVIEW);
        return all(q.livesWithApplicant(who), any(named, others));
    }

    private Outcome joinsFamily() {
        return q.someRelative(
                who -> all(q.registeredAtDestination(who), q.livesWithApplicant(who)),
                Kin.SPOUSE,
                Kin.CHILD,
                Kin.PARENT);
    }

    private Outcome graduateOrQualified() {
        Outcome graduate = a.some("studies", study -> {
            Outcome school = any(
                    study.isOne("schoolKind", "UNIVERSITY", "VOCATIONAL", "TECHNICAL"),
                    all(study.isNone("schoolKind"), Outcome.REVIEW));
            return all(study.isTrue("fullTime"), study.hasCome("graduatedOn"), school);
        });
        return any(graduate, a.lists("qualificationCertificates", "PROFESSIONAL_TECHNICAL_QUALIFICATION"));
    }

    /** The unit at the destination, or in rural Liling: then the heading governs. */
    private Outcome appointed() {
        return a.some(
                "employments",
                job -> all(
                        job.isOne("appointmentApprover", "COUNTY_HR_OR_ABOVE", "VERTICAL_DEPT"),
                        job.hasCome("appointmentApprovedOn"),
                        any(
                                job.within("place", q.destination),
                                all(job.within("place", LILING), q.urbanRuralOf(job, "place", false)))));
    }

    private Outcome doesBusiness() {
        return a.some(
                "businesses",
                one -> all(one.isSet("role"), one.hasCome("licenceIssuedOn"), one.within("place", LILING)));
    }

    private Outcome hasAHome() {
        return a.some(
                "dwellings",
                home -> all(
                        home.within("place", LILING),
                        q.urbanRuralOf(home, "place", true),
                        home.isOne("use", "RESIDENTIAL"),
                        Asking.ownOrRented(home)));
    }

    private Outcome worksInsured() {
        return all(q.worksIn(List.of(LILING)), q.urbanInsuredIn(List.of(LILING)));
    }

    private Outcome returnsAfter(String end, String reason) {
        return all(a.hasCome(end), a.isOne("hukouCancelReason", reason), a.within("hukouCancelledAt", q.destination));
    }

    private Outcome graduateOrLeaverReturns() {
        Outcome study = a.some(
                "studies",
                one -> all(
                        one.isOne("schoolKind", "UNIVERSITY", "VOCATIONAL", "TECHNICAL"),
                        any(all(one.isTrue("fullTime"), one.hasCome("graduatedOn")), one.hasCome("leftOn")),
                        any(
                                one.thisYear("graduatedOn"),
                                one.thisYear("leftOn"),
                                a.isOne("hukouHouseholdKind", "SCHOOL_COLLECTIVE", "EMPLOYMENT_GUIDANCE"))));
        return all(study, a.within("placeBeforeEnrolment", q.destination));
    }

    private Outcome returnsAfterDivorce() {
        return all(
                a.hasCome("spouseJoinMovedOn"),
                a.hasCome("divorcedOn"),
                a.within("placeBeforeSpouseJoin", q.destination),
                unless(q.noticeInForce(), Outcome.REVIEW));
    }

    /** The first day of 湘政办发〔2016〕12号 is not supplied. */
    private Outcome returnsFromTown() {
        return all(
                a.hasCome("urbanSettledOn"),
                a.within("placeBeforeUrbanSettlement", q.destination),
                Outcome.SOURCE_NEEDED);
    }
}
