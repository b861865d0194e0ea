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

/** ZZ-4 to ZZ-9. */
final class ZhuzhouByHand {
    private static final List<String> CHANGSHA_XIANGTAN =
            List.of("430102", "430103", "430104", "430105", "430111", "430112", "430302", "430304");

    private final Asking q;
    private final Facts a;
    private final HandWrittenLaw.Collector out;
    private final List<String> districts;

    ZhuzhouByHand(Asking asking, HandWrittenLaw.Collector out) {
        this.q = asking;
        this.a = asking.a;
        this.out = out;
        boolean withLukou = !asking.on.isBefore(LocalDate.of(2018, 6, 19));
        this.districts = withLukou
                ? List.of("430202", "430203", "430204", "430211", "430212")
                : List.of("430202", "430203", "430204", "430211");
    }

    void collect() {
        boolean inForce = !q.on.isBefore(LocalDate.of(2015, 1, 1));
        if (!inForce || !q.destination.startsWith("4302")) {
            return;
        }
        towns();
        districts();
        rural();
    }

    private void towns() {
        Outcome scope = q.places.isKind(q.destination, "COUNTY_CITY_URBAN", "COUNTY_SEAT_TOWN", "OTHER_TOWN");
        settle("ZZ-4.1", scope, () -> q.homeIn(q.destination), this::openCircle);
        settle("ZZ-4.2", scope, () -> any(a.some("studies", this::graduated), qualified()), Map::of);
    }

    private void districts() {
        Outcome inDistricts =
                any(districts.stream().map(d -> Codes.within(q.destination, d)).toList());
        Outcome scope = all(inDistricts, q.places.isKind(q.destination, "CITY_DISTRICT_URBAN"));
        settle("ZZ-5.1", scope, this::doesBusinessInTheDistrict, this::openCircle);
        settle("ZZ-5.2", scope, this::ownsAProperty, this::openCircle);
        settle("ZZ-5.3", scope, () -> q.urbanInsuredIn(districts), this::openCircle);
        settle("ZZ-5.4", scope, this::fullTimeGraduateOrTechnician, Map::of);
        settle("ZZ-8", scope, this::fromChangshaOrXiangtan, () -> q.companions(this::closedCircle));
        settle("ZZ-6b", Codes.within(q.destination, "4302"), this::requisitioned, Map::of);
    }

    private void rural() {
        Outcome scope = q.places.isRural(q.destination);
        settle("ZZ-9.1", scope, this::newborn, Map::of);
        settle("ZZ-9.2", scope, () -> returnsAfter("dischargedOn", "ENLISTMENT"), Map::of);
        settle("ZZ-9.3", scope, this::graduateReturns, Map::of);
        settle("ZZ-9.4", scope, () -> returnsAfter("releasedOn", "CUSTODY"), Map::of);
        settle("ZZ-9.5", scope, () -> all(joinsSpouseOrParent(q), q.insuredAnywhere()), Map::of);
        settle(
                "ZZ-9.6",
                scope,
                () -> all(joinsSoldiersParents(q), q.insuredAnywhere()),
                () -> q.companions((who, facts) -> minorChild(q, who, facts), Kin.PARENT_OF_SPOUSE));
        settle("ZZ-9.7", scope, this::returnsAfterDivorce, Map::of);
        out.route("ZZ-9.8", scope, () -> Outcome.REVIEW);
    }

    private void settle(
            String clause, Outcome scope, Supplier<Outcome> when, Supplier<Map<String, Outcome>> companions) {
        out.route(clause, scope, () -> all(when.get(), q.common(a)), companions);
    }

    // Who comes along: spouse, unmarried children, parents, 等.

    private Map<String, Outcome> openCircle() {
        return q.companions((who, facts) -> {
            Outcome child = q.kindred.is(q.applicant, who, Kin.CHILD);
            Outcome spouseOrParent = q.kindred.is(q.applicant, who, Kin.SPOUSE, Kin.PARENT);
            Outcome named = q.kindred.is(q.applicant, who, Kin.SPOUSE, Kin.PARENT, Kin.CHILD);
            Outcome widowedOrDivorced = facts.isOne("maritalStatus", "30", "40");
            Outcome unmarried = any(facts.isOne("maritalStatus", "10"), all(widowedOrDivorced, Outcome.REVIEW));
            Outcome others = all(q.kindred.related(q.applicant, who), not(named), Outcome.REVIEW);
            return all(q.livesWithApplicant(who), any(spouseOrParent, all(child, unmarried), others));
        });
    }

    private Outcome closedCircle(String who, Facts facts) {
        Outcome spouseOrParent = q.kindred.is(q.applicant, who, Kin.SPOUSE, Kin.PARENT);
        Outcome child = q.kindred.is(q.applicant, who, Kin.CHILD);
        return all(q.livesWithApplicant(who), any(spouseOrParent, all(child, facts.isOne("maritalStatus", "10"))));
    }

    static Outcome minorChild(Asking q, String who, Facts facts) {
        return all(
                q.kindred.is(q.applicant, who, Kin.CHILD),
                facts.date("bornOn", born -> born.plusYears(18).isAfter(q.on)));
    }

    // The conditions.

    /** Other institutions than the three kinds (known to be none of them): a person decides (等). */
    private Outcome graduated(Facts study) {
        Outcome school = any(
                study.isOne("schoolKind", "UNIVERSITY", "VOCATIONAL", "TECHNICAL"),
                all(study.isNone("schoolKind"), Outcome.REVIEW));
        return all(study.hasCome("graduatedOn"), school);
    }

    private Outcome qualified() {
        return a.lists("qualificationCertificates", "PROFESSIONAL_TECHNICAL_QUALIFICATION");
    }

    private Outcome doesBusinessInTheDistrict() {
        return a.some("businesses", one -> {
            Object place = one.get("place");
            Outcome there = place == Facts.LEFT_OUT
                    ? Outcome.UNKNOWN
                    : place == null ? Outcome.NOT_MET : Codes.sameCounty(Codes.today((String) place), q.destination);
            return all(one.isSet("role"), one.hasCome("licenceIssuedOn"), there);
        });
    }

    private Outcome ownsAProperty() {
        return a.some(
                "dwellings",
                home -> all(
                        home.within("place", q.destination),
                        home.isOne("tenure", "OWNED_PURCHASED", "OWNED_SELF_BUILT"),
                        home.lists("titleHolders", q.applicant),
                        home.hasCome("titleFiledOn")));
    }

    private Outcome fullTimeGraduateOrTechnician() {
        Outcome graduate = a.some(
                "studies",
                study -> all(
                        study.isTrue("fullTime"),
                        study.hasCome("graduatedOn"),
                        study.isOne("schoolKind", "UNIVERSITY", "VOCATIONAL", "TECHNICAL")));
        Outcome otherCertificate = a.lists("qualificationCertificates", "VOCATIONAL_QUALIFICATION", "SKILL_LEVEL");
        return any(graduate, qualified(), all(otherCertificate, Outcome.REVIEW));
    }

    private Outcome requisitioned() {
        Outcome home = a.some("dwellings", one -> {
            Object place = one.get("place");
            Outcome livesThere;
            if (place == null) {
                livesThere = Outcome.NOT_MET;
            } else if (place == Facts.LEFT_OUT) {
                livesThere = a.get("actualResidencePlace") == null ? Outcome.NOT_MET : Outcome.UNKNOWN;
            } else {
                livesThere = a.within("actualResidencePlace", Codes.today((String) place));
            }
            return all(
                    one.within("place", q.destination),
                    one.isOne("tenure", "OWNED_RESETTLEMENT", "OWNED_PURCHASED"),
                    livesThere);
        });
        return all(a.hasCome("requisitionedOn"), home, unless(q.places.isRural(q.destination), Outcome.REVIEW));
    }

    private Outcome fromChangshaOrXiangtan() {
        Outcome home = any(districts.stream().map(q::homeIn).toList());
        return all(
                a.withinAny("hukouPlace", CHANGSHA_XIANGTAN),
                any(q.worksIn(districts), home),
                q.urbanInsuredIn(districts));
    }

    private Outcome newborn() {
        Outcome soldier = q.someRelative(
                who -> {
                    Facts parent = q.persons.get(who);
                    return all(
                            parent.isOne("militaryStatus", "SOLDIER"),
                            parent.isOne("hukouCancelReason", "ENLISTMENT"),
                            parent.within("hukouCancelledAt", q.destination));
                },
                Kin.PARENT);
        return all(q.neverRegistered(), q.isMinor(), any(q.parentAtDestination(), soldier));
    }

    private Outcome returnsAfter(String end, String reason) {
        return all(a.hasCome(end), a.isOne("hukouCancelReason", reason), a.within("hukouCancelledAt", q.destination));
    }

    private Outcome graduateReturns() {
        Outcome graduate = a.some(
                "studies",
                study -> all(
                        study.isTrue("fullTime"),
                        study.isOne("schoolKind", "UNIVERSITY"),
                        study.hasCome("graduatedOn"),
                        any(study.thisYear("graduatedOn"), a.isOne("hukouHouseholdKind", "SCHOOL_COLLECTIVE"))));
        return all(graduate, a.within("placeBeforeEnrolment", q.destination));
    }

    static Outcome joinsSpouseOrParent(Asking q) {
        Outcome spouse = q.someRelative(q::registeredAtDestination, Kin.SPOUSE);
        return any(all(spouse, q.a.hasCome("marriedOn")), all(q.isMinor(), q.parentAtDestination()));
    }

    static Outcome joinsSoldiersParents(Asking q) {
        Outcome soldier = q.someRelative(
                who -> {
                    Facts spouse = q.persons.get(who);
                    return all(
                            spouse.isOne("militaryStatus", "SOLDIER"),
                            spouse.isOne("hukouCancelReason", "ENLISTMENT"),
                            q.urbanRuralOf(spouse, "hukouCancelledAt", false));
                },
                Kin.SPOUSE);
        Outcome parents = q.someRelative(
                who -> all(q.registeredAtDestination(who), q.livesWithApplicant(who)), Kin.PARENT_OF_SPOUSE);
        return all(soldier, parents);
    }

    private Outcome returnsAfterDivorce() {
        return all(
                a.hasCome("spouseJoinMovedOn"),
                a.date("divorcedOn", day -> !day.plusYears(3).isAfter(q.on)),
                a.within("placeBeforeSpouseJoin", q.destination),
                unless(q.noticeInForce(), Outcome.SUSPENDED),
                q.insuredAnywhere());
    }
}
