package org.openhuji.policy.oracle;

import static org.openhuji.policy.oracle.Logic.all;
import static org.openhuji.policy.oracle.Logic.any;
import static org.openhuji.policy.oracle.Logic.not;
import static org.openhuji.policy.oracle.Logic.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.oracle.Kindred.Kin;

/** CF-2.1.1 with its items, and CF-2.1.2b. */
final class ChifengByHand {
    private static final String CHIFENG = "1504";
    private static final String INNER_MONGOLIA = "15";
    private static final List<String> CITY_DISTRICTS = List.of("150402", "150403", "150404");

    /** With a diploma: the codes of those who finished or left without one are left out, and the headings 10, 20 and 30. */
    private static final String[] COLLEGE_OR_ABOVE = {"11", "14", "17", "21", "28", "31"};

    private final Asking q;
    private final Facts a;
    private final HandWrittenLaw.Collector out;

    ChifengByHand(Asking asking, HandWrittenLaw.Collector out) {
        this.q = asking;
        this.a = asking.a;
        this.out = out;
    }

    void collect() {
        if (q.on.isBefore(LocalDate.of(2016, 1, 1)) || !q.destination.startsWith(CHIFENG)) {
            return;
        }
        Outcome town = q.places.isKind(q.destination, "CITY_DISTRICT_URBAN", "COUNTY_SEAT_TOWN", "OTHER_TOWN");
        Outcome villageOfADistrict = all(
                any(CITY_DISTRICTS.stream()
                        .map(district -> Codes.within(q.destination, district))
                        .toList()),
                q.places.isKind(q.destination, "VILLAGE_AREA"));
        settle(
                "CF-2.1.1.1",
                any(town, villageOfADistrict),
                () -> all(joinsFamily(), unless(villageOfADistrict, Outcome.REVIEW)),
                Map::of);
        settle("CF-2.1.1.2", town, this::ownsAHome, this::household);
        settle("CF-2.1.1.3", town, this::doesBusiness, this::household);
        settle("CF-2.1.1.4a", town, this::servesInAPublicBody, this::household);
        settle("CF-2.1.1.4b", town, this::isTalent, this::household);
        settle(
                "CF-2.1.2b",
                town,
                this::longResident,
                () -> q.companions((who, facts) -> all(
                        q.kindred.is(q.applicant, who, Kin.SPOUSE, Kin.CHILD),
                        facts.within("actualResidencePlace", q.destination))));
    }

    private void settle(
            String clause, Outcome scope, Supplier<Outcome> when, Supplier<Map<String, Outcome>> companions) {
        out.route(clause, scope, () -> all(when.get(), q.common(a)), companions);
    }

    /** The frame's list, without 等; the parents of both spouses, whoever else moves. */
    private Map<String, Outcome> household() {
        return q.companions((who, facts) -> all(
                q.kindred.is(q.applicant, who, Kin.SPOUSE, Kin.CHILD, Kin.GRANDCHILD, Kin.PARENT, Kin.PARENT_OF_SPOUSE),
                q.livesWithApplicant(who)));
    }

    /** The same list from the other end: whose spouse, child, grandchild, parent or spouse's parent the applicant is. */
    private Outcome joinsFamily() {
        List<Outcome> hosts = new ArrayList<>();
        for (String host : q.persons.keySet()) {
            if (!host.equals(q.applicant)) {
                Outcome kin = any(
                        q.kindred.is(
                                q.applicant,
                                host,
                                Kin.SPOUSE,
                                Kin.PARENT,
                                Kin.GRANDPARENT,
                                Kin.CHILD,
                                Kin.SPOUSE_OF_CHILD),
                        q.kindred.is(host, q.applicant, Kin.PARENT_OF_SPOUSE));
                hosts.add(all(kin, q.registeredAtDestination(host), q.livesWithApplicant(host)));
            }
        }
        return any(hosts);
    }

    private Outcome ownsAHome() {
        return a.some("dwellings", home -> {
            Outcome acquired = any(
                    home.isOne("tenure", "OWNED_PURCHASED", "OWNED_GIFTED", "OWNED_INHERITED", "OWNED_SELF_BUILT"),
                    all(home.isOne("tenure", "OWNED_RESETTLEMENT"), Outcome.REVIEW));
            return all(
                    acquired,
                    home.lists("titleHolders", q.applicant),
                    any(home.hasCome("titleFiledOn"), home.hasCome("purchaseContractOn")),
                    lawfulAndStable(home));
        });
    }

    /** CF-2.1.1d. */
    private Outcome lawfulAndStable(Facts home) {
        Outcome livedIn = livesIn(home);
        Outcome owned = all(
                home.isOne(
                        "tenure",
                        "OWNED_PURCHASED",
                        "OWNED_SELF_BUILT",
                        "OWNED_GIFTED",
                        "OWNED_INHERITED",
                        "OWNED_RESETTLEMENT"),
                livedIn);
        Outcome leased = all(
                home.isOne("tenure", "LEASED"),
                home.hasCome("leaseFiledOn"),
                home.date("leaseSince", since -> !since.plusYears(1).isAfter(q.on)));
        Outcome inUse = all(home.isOne("tenure", "PUBLIC_RENTAL", "UNIT_HOUSING", "AUTHORISED_USE"), livedIn);
        Outcome borrowed = all(home.isOne("tenure", "BORROWED", "LODGING"), Outcome.REVIEW);
        return all(
                home.within("place", q.destination),
                home.isOne("use", "RESIDENTIAL"),
                any(owned, leased, inUse, borrowed));
    }

    private Outcome livesIn(Facts home) {
        return home.get("place") instanceof String place
                ? a.within("actualResidencePlace", Codes.today(place))
                : home.get("place") == null ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }

    private Outcome livesHere() {
        return a.within("actualResidencePlace", q.destination);
    }

    private Outcome doesBusiness() {
        return all(
                a.within("hukouPlace", INNER_MONGOLIA),
                a.some("businesses", one -> all(one.hasCome("licenceIssuedOn"), one.hasCome("taxRegisteredOn"))),
                a.some("dwellings", this::lawfulAndStable));
    }

    /** At the place of work, or in any designated town. */
    private Outcome servesInAPublicBody() {
        return a.some(
                "employments",
                job -> all(
                        any(
                                job.isOne(
                                        "employerKind",
                                        "PARTY_GOV",
                                        "PUBLIC_INSTITUTION",
                                        "STATE_ENTERPRISE",
                                        "SOCIAL_ORGANISATION"),
                                job.isOne("appointmentApprover", "ORGANISATION_DEPT", "PERSONNEL_DEPT"),
                                all(job.isOne("appointmentApprover", "COUNTY_HR_OR_ABOVE"), Outcome.REVIEW)),
                        any(designatedTown(), job.within("place", q.destination))));
    }

    private Outcome designatedTown() {
        return q.places.isKind(q.destination, "COUNTY_SEAT_TOWN", "OTHER_TOWN");
    }

    /** In the central urban area, a graduate who neither works nor has a business there goes to a person. */
    private Outcome isTalent() {
        Outcome graduate = a.some(
                "studies",
                study -> all(
                        withinFiveYears(study),
                        any(
                                study.isOne("level", COLLEGE_OR_ABOVE),
                                all(
                                        study.isOne("schoolKind", "VOCATIONAL", "TECHNICAL"),
                                        study.within("place", INNER_MONGOLIA)))));
        Outcome other = any(
                a.lists("qualificationCertificates", "SKILL_LEVEL", "VOCATIONAL_QUALIFICATION"),
                a.isSet("skilledWorkerNeededBy"),
                a.hasCome("overseasStudyReturnedOn"),
                a.isOne("townEntryReason", "STUDY", "MILITARY"));
        Outcome workHere = any(
                a.some("employments", job -> job.within("place", q.destination)),
                a.some("businesses", one -> one.within("place", q.destination)));
        Outcome here = any(designatedTown(), workHere);
        return all(livesHere(), any(all(other, here), all(graduate, any(here, Outcome.REVIEW))));
    }

    /** The anniversary itself is too late. */
    private Outcome withinFiveYears(Facts study) {
        return all(
                study.hasCome("graduatedOn"),
                study.date("graduatedOn", day -> day.plusYears(5).isAfter(q.on)));
    }

    private Outcome longResident() {
        Outcome works = a.some("employments", job -> all(job.hasCome("since"), q.urbanRuralOf(job, "place", true)));
        Outcome threeYears = a.date("residedSince", since -> !since.plusYears(3).isAfter(q.on));
        return all(ruralMigrant(), livesHere(), any(all(works, threeYears), wholeFamilyMoved()));
    }

    private Outcome ruralMigrant() {
        return any(
                all(q.urbanRuralOf(a, "hukouPlace", false), q.urbanRuralOf(a, "actualResidencePlace", true)),
                a.isSet("placeBeforeUrbanSettlement"));
    }

    /** A spouse or a child at least, and none of them elsewhere. */
    private Outcome wholeFamilyMoved() {
        List<Outcome> everyone = new ArrayList<>();
        q.persons.forEach((who, facts) -> {
            if (!who.equals(q.applicant)) {
                Outcome near = q.kindred.is(q.applicant, who, Kin.SPOUSE, Kin.CHILD);
                everyone.add(any(not(near), facts.within("actualResidencePlace", q.destination)));
            }
        });
        Outcome some = q.someRelative(
                who -> q.persons.get(who).within("actualResidencePlace", q.destination), Kin.SPOUSE, Kin.CHILD);
        return all(some, all(everyone.toArray(Outcome[]::new)));
    }
}
