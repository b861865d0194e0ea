package org.openhuji.policy.oracle;

import static org.openhuji.policy.oracle.Logic.all;
import static org.openhuji.policy.oracle.Logic.any;
import static org.openhuji.policy.oracle.Logic.not;
import static org.openhuji.policy.oracle.Logic.unless;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.oracle.Kindred.Kin;

/** QJ-4 to QJ-8 and QJ-18c. */
final class QujingByHand {
    private static final String QUJING = "5303";
    private static final String[] TOWNS = {
        "CITY_DISTRICT_URBAN", "COUNTY_CITY_URBAN", "COUNTY_SEAT_TOWN", "INDUSTRIAL_PARK", "OTHER_TOWN", "TOWNSHIP_SEAT"
    };
    private static final String[] URBAN_AREA = {"CITY_DISTRICT_URBAN", "COUNTY_CITY_URBAN", "COUNTY_SEAT_TOWN"};
    private static final String[] PROGRAMMES = {
        "VILLAGE_OFFICIAL", "THREE_SUPPORTS", "SPECIAL_POST_TEACHER", "WESTERN_VOLUNTEER"
    };
    /** Three generations, self being the first: up to grandparents and grandchildren; the spouse counts. */
    private static final Kin[] LINEAL = {Kin.SPOUSE, Kin.CHILD, Kin.PARENT, Kin.GRANDPARENT, Kin.GRANDCHILD};

    private final Asking q;
    private final Facts a;
    private final HandWrittenLaw.Collector out;

    QujingByHand(Asking asking, HandWrittenLaw.Collector out) {
        this.q = asking;
        this.a = asking.a;
        this.out = out;
    }

    void collect() {
        if (q.on.isBefore(LocalDate.of(2015, 11, 2)) || !q.destination.startsWith(QUJING)) {
            return;
        }
        Outcome town = q.places.isKind(q.destination, TOWNS);
        Outcome urban = q.places.isUrban(q.destination);
        Outcome rural = q.places.isRural(q.destination);
        settle("QJ-4", town, () -> any(q.homeIn(q.destination), worksHere()), () -> q.companions(this::lineal));
        settle("QJ-5", all(town, urban), this::joinsLinealKin);
        settle("QJ-6a", Outcome.MET, this::enrols);
        settle("QJ-6b", Outcome.MET, () -> graduateSettles(rural));
        settle("QJ-6c", Outcome.MET, this::serves);
        settle("QJ-6d", Outcome.MET, this::hasServed);
        settle("QJ-7a", Outcome.MET, this::joinsSoldiersFamily);
        settle("QJ-7b", urban, this::livesInSoldiersHome);
        settle("QJ-8a", rural, () -> all(movedToTownFromHere(), returnsToTheLand()));
        settle("QJ-8b", Outcome.MET, this::coupleOfTownAndCountryside);
        settle("QJ-18c", rural, () -> all(a.hasCome("convertedAgriToUrbanOn"), returnsToTheLand()));
    }

    private void settle(String clause, Outcome scope, Supplier<Outcome> when) {
        settle(clause, scope, when, Map::of);
    }

    private void settle(
            String clause, Outcome scope, Supplier<Outcome> when, Supplier<Map<String, Outcome>> companions) {
        out.route(clause, scope, () -> all(when.get(), q.common(a)), companions);
    }

    // Who comes along: lineal kin in the same home; parents of the spouse with a spouse who moves too.

    private Outcome lineal(String who, Facts facts) {
        Outcome throughSpouse =
                all(q.kindred.is(q.applicant, who, Kin.PARENT_OF_SPOUSE), q.someRelative(this::moves, Kin.SPOUSE));
        return all(q.livesWithApplicant(who), any(q.kindred.is(q.applicant, who, LINEAL), throughSpouse));
    }

    private Outcome moves(String who) {
        return all(q.livesWithApplicant(who), q.common(q.persons.get(who)));
    }

    // The conditions.

    private Outcome livesHere(Facts person) {
        return person.within("actualResidencePlace", q.destination);
    }

    /** In the same town, street or park, or, for an urban area, in that of the same county. */
    private Outcome worksHere() {
        return a.some("employments", job -> {
            Object place = job.get("place");
            if (place == Facts.LEFT_OUT || place == null) {
                return all(job.hasCome("since"), place == null ? Outcome.NOT_MET : Outcome.UNKNOWN);
            }
            String code = Codes.today((String) place);
            Outcome sameUrbanArea = all(
                    Codes.sameCounty(code, q.destination),
                    q.places.isKind(code, URBAN_AREA),
                    q.places.isKind(q.destination, URBAN_AREA));
            return all(job.hasCome("since"), any(Codes.sameTown(code, q.destination), sameUrbanArea));
        });
    }

    private Outcome joinsLinealKin() {
        Outcome host = q.someRelative(who -> all(q.registeredAtDestination(who), q.livesWithApplicant(who)), LINEAL);
        return all(host, livesHere(a));
    }

    /** At enrolment; from the second year of study on a person decides. */
    private Outcome enrols() {
        Outcome study = a.some("studies", one -> {
            Outcome laterYear = one.date("enrolledOn", day -> !day.plusYears(1).isAfter(q.on));
            return all(
                    one.hasCome("enrolledOn"),
                    not(one.hasCome("graduatedOn")),
                    not(one.hasCome("leftOn")),
                    one.within("place", q.destination),
                    unless(laterYear, Outcome.REVIEW));
        });
        return all(a.within("hukouPlace", QUJING), study);
    }

    /** To the unit or an own dwelling in town, or to where a parent is registered, in a village too. */
    private Outcome graduateSettles(Outcome rural) {
        Outcome unit = a.some("employments", job -> job.within("place", q.destination));
        Outcome own = all(not(rural), any(unit, q.homeIn(q.destination)));
        return all(
                a.within("placeBeforeEnrolment", QUJING),
                a.some("studies", study -> study.hasCome("graduatedOn")),
                any(own, q.parentAtDestination()));
    }

    private Outcome serves() {
        return a.some(
                "grassrootsServices",
                service -> all(
                        service.isOne("programme", PROGRAMMES),
                        service.hasCome("from"),
                        service.date("until", day -> day.isAfter(q.on)),
                        any(inTheCountyOf(service), a.within("placeBeforeEnrolment", q.destination))));
    }

    private Outcome inTheCountyOf(Facts service) {
        Object place = service.get("place");
        if (place == Facts.LEFT_OUT) {
            return Outcome.UNKNOWN;
        }
        return place == null ? Outcome.NOT_MET : Codes.sameCounty(Codes.today((String) place), q.destination);
    }

    private Outcome hasServed() {
        Outcome term = a.some(
                "grassrootsServices", service -> all(service.isOne("programme", PROGRAMMES), service.hasCome("until")));
        return all(term, livesHere(a));
    }

    private static Outcome isServing(Facts person) {
        return person.isOne("militaryStatus", "SOLDIER", "OFFICER");
    }

    /** The host must be a parent or grandparent of that very soldier. */
    private Outcome joinsSoldiersFamily() {
        return q.someRelative(
                soldier -> all(
                        isServing(q.persons.get(soldier)),
                        someoneElse(host -> all(
                                parentOrGrandparent(soldier, host),
                                q.registeredAtDestination(host),
                                q.livesWithApplicant(host)))),
                Kin.SPOUSE,
                Kin.PARENT);
    }

    /** A parent of the applicant's spouse is a parent of the soldier where the soldier is the spouse. */
    private Outcome parentOrGrandparent(String soldier, String host) {
        Outcome spousesParent = all(
                q.kindred.is(q.applicant, soldier, Kin.SPOUSE), q.kindred.is(q.applicant, host, Kin.PARENT_OF_SPOUSE));
        return any(q.kindred.is(soldier, host, Kin.PARENT, Kin.GRANDPARENT), spousesParent);
    }

    private Outcome livesInSoldiersHome() {
        return someoneElse(soldier -> {
            Facts facts = q.persons.get(soldier);
            return all(
                    isServing(facts),
                    facts.some(
                            "dwellings",
                            home -> all(
                                    home.within("place", q.destination),
                                    home.isOne("tenure", "OWNED_PURCHASED"),
                                    home.isOne("use", "RESIDENTIAL"),
                                    home.lists("titleHolders", soldier),
                                    livesIn(a, home),
                                    linealOf(soldier, home))));
        });
    }

    /** Parents of the soldier's spouse count through a spouse who lives there and moves too. */
    private Outcome linealOf(String soldier, Facts home) {
        Outcome spouse = someoneElse(who -> {
            Facts facts = q.persons.get(who);
            return all(q.kindred.is(soldier, who, Kin.SPOUSE), livesIn(facts, home), q.common(facts));
        });
        Outcome throughSpouse = all(q.kindred.is(soldier, q.applicant, Kin.PARENT_OF_SPOUSE), spouse);
        return any(q.kindred.is(q.applicant, soldier, LINEAL), throughSpouse);
    }

    private static Outcome livesIn(Facts person, Facts home) {
        Object place = home.get("place");
        if (place == Facts.LEFT_OUT) {
            return person.get("actualResidencePlace") == null ? Outcome.NOT_MET : Outcome.UNKNOWN;
        }
        return place == null ? Outcome.NOT_MET : person.within("actualResidencePlace", Codes.today((String) place));
    }

    private Outcome movedToTownFromHere() {
        return all(a.hasCome("urbanSettledOn"), a.within("placeBeforeUrbanSettlement", q.destination));
    }

    private Outcome returnsToTheLand() {
        Outcome family = q.someRelative(who -> hasAssetsHere(q.persons.get(who)), Kin.SPOUSE, Kin.CHILD, Kin.PARENT);
        return all(
                a.isOne("returnPurpose", "FARMING", "ENTREPRENEURSHIP"), livesHere(a), any(hasAssetsHere(a), family));
    }

    private Outcome hasAssetsHere(Facts person) {
        Outcome land = person.some(
                "landAssets",
                asset -> all(asset.within("place", q.destination), asset.isOne("kind", "CONTRACT_LAND", "HOMESTEAD")));
        Outcome home = person.some(
                "dwellings",
                one -> all(
                        one.within("place", q.destination), one.isOne("use", "RESIDENTIAL"), Asking.ownOrRented(one)));
        return any(land, home);
    }

    private Outcome coupleOfTownAndCountryside() {
        Outcome spouse = q.someRelative(
                who -> {
                    Facts other = q.persons.get(who);
                    return all(livesHere(other), any(townAndCountryside(a, other), townAndCountryside(other, a)));
                },
                Kin.SPOUSE);
        return all(a.hasCome("marriedOn"), livesHere(a), spouse);
    }

    private Outcome townAndCountryside(Facts one, Facts other) {
        return all(q.urbanRuralOf(one, "hukouPlace", true), q.urbanRuralOf(other, "hukouPlace", false));
    }

    private Outcome someoneElse(Function<String, Outcome> test) {
        return any(q.persons.keySet().stream()
                .filter(who -> !who.equals(q.applicant))
                .map(test)
                .toList());
    }
}
