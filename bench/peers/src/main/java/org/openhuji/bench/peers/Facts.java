package org.openhuji.bench.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhuji.bench.peers.family.Codes;

/** The facts that Liling's routes read, and what their values look like. */
final class Facts {
    /** What a value looks like. */
    enum Kind {
        DATE,
        PLACE,
        TRUTH,
        CHOICE,
        CHOICES
    }

    /**
     * A fact.
     *
     * @param codes of a choice
     */
    record Fact(Kind kind, List<String> codes) {}

    static final Map<String, Fact> PERSON = new LinkedHashMap<>();
    static final Map<String, Map<String, Fact>> LISTS = new LinkedHashMap<>();

    private Facts() {}

    private static Fact choice(Kind kind, Enum<?>[] codes) {
        return new Fact(kind, Stream.of(codes).map(Enum::name).toList());
    }

    private static Map<String, Fact> put(Map<String, Fact> facts, Kind kind, String... names) {
        for (String name : names) {
            facts.put(name, new Fact(kind, List.of()));
        }
        return facts;
    }

    static {
        put(PERSON, Kind.DATE, "bornOn", "hukouCancelledOn", "marriedOn", "divorcedOn", "dischargedOn", "releasedOn");
        put(PERSON, Kind.DATE, "spouseJoinMovedOn", "urbanSettledOn");
        put(PERSON, Kind.PLACE, "hukouPlace", "hukouCancelledAt", "placeBeforeSpouseJoin");
        put(PERSON, Kind.PLACE, "placeBeforeUrbanSettlement", "placeBeforeEnrolment");
        PERSON.put("militaryStatus", choice(Kind.CHOICE, Codes.Military.values()));
        PERSON.put("hukouHouseholdKind", choice(Kind.CHOICE, Codes.Household.values()));
        PERSON.put("hukouCancelReason", choice(Kind.CHOICE, Codes.CancelReason.values()));
        PERSON.put("qualificationCertificates", choice(Kind.CHOICES, Codes.Certificate.values()));

        Map<String, Fact> dwelling = put(new LinkedHashMap<>(), Kind.PLACE, "place");
        dwelling.put("tenure", choice(Kind.CHOICE, Codes.Tenure.values()));
        dwelling.put("use", choice(Kind.CHOICE, Codes.Use.values()));
        LISTS.put("dwellings", dwelling);
        Map<String, Fact> employment = put(new LinkedHashMap<>(), Kind.PLACE, "place");
        put(employment, Kind.DATE, "since", "appointmentApprovedOn");
        employment.put("appointmentApprover", choice(Kind.CHOICE, Codes.Approver.values()));
        LISTS.put("employments", employment);
        Map<String, Fact> business = put(new LinkedHashMap<>(), Kind.PLACE, "place");
        put(business, Kind.DATE, "licenceIssuedOn");
        business.put("role", choice(Kind.CHOICE, Codes.Role.values()));
        LISTS.put("businesses", business);
        Map<String, Fact> insurance = put(new LinkedHashMap<>(), Kind.PLACE, "place");
        put(insurance, Kind.DATE, "since");
        insurance.put("scheme", choice(Kind.CHOICE, Codes.Scheme.values()));
        LISTS.put("insurance", insurance);
        Map<String, Fact> study = put(new LinkedHashMap<>(), Kind.DATE, "graduatedOn", "leftOn");
        put(study, Kind.TRUTH, "fullTime");
        study.put("schoolKind", choice(Kind.CHOICE, Codes.School.values()));
        LISTS.put("studies", study);
    }

    /** A record with these fields; what is not named is known to be none. */
    static Map<String, Object> record(String list, Object... pairs) {
        Map<String, Object> record = new LinkedHashMap<>();
        LISTS.getOrDefault(list, Map.of()).keySet().forEach(name -> record.put(name, null));
        for (int i = 0; i < pairs.length; i += 2) {
            record.put((String) pairs[i], pairs[i + 1]);
        }
        return record;
    }

    /** All single facts and lists of a person, known to be none. */
    static Map<String, Object> nothing() {
        Map<String, Object> person = new LinkedHashMap<>();
        PERSON.keySet().forEach(name -> person.put(name, null));
        LISTS.keySet().forEach(name -> person.put(name, new ArrayList<>()));
        return person;
    }
}
