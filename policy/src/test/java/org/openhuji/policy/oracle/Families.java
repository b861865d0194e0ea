package org.openhuji.policy.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What makes a situation right for a route. */
final class Families {
    private static final Set<String> URBAN =
            new TreeSet<>(List.of("LL-3.1.1", "LL-3.1.2", "LL-3.1.3", "LL-3.1.4", "LL-3.1.5", "LL-3.1.6"));
    private static final Set<String> RURAL = new TreeSet<>(
            List.of("LL-3.2.1", "LL-3.2.2", "LL-3.2.3", "LL-3.2.4", "LL-3.2.5", "LL-3.2.6", "LL-3.2.7", "LL-3.2.8"));
    private static final Set<String> TOWNS = new TreeSet<>(List.of("ZZ-4.1", "ZZ-4.2"));
    private static final Set<String> DISTRICTS = new TreeSet<>(List.of("ZZ-5.1", "ZZ-5.2", "ZZ-5.3", "ZZ-5.4", "ZZ-8"));
    private static final Set<String> ZHUZHOU_RURAL =
            new TreeSet<>(List.of("ZZ-9.1", "ZZ-9.2", "ZZ-9.3", "ZZ-9.4", "ZZ-9.5", "ZZ-9.6", "ZZ-9.7"));
    static final List<String> ROUTES = new ArrayList<>();

    static {
        List.of(URBAN, RURAL, TOWNS, DISTRICTS, ZHUZHOU_RURAL).forEach(ROUTES::addAll);
        ROUTES.add("ZZ-6b");
    }

    private final Situations situations;
    private final Chance chance;

    Families(Situations situations, Chance chance) {
        this.situations = situations;
        this.chance = chance;
    }

    /** A destination that suits a route, now and then one of unknown kind or any other. */
    static String destination(String route, LocalDate on, Chance chance) {
        if (chance.percent(4)) {
            return chance.one(chance.of(Pool.LILING_UNSURE, Pool.ZHUZHOU_UNSURE, Pool.OUTSIDE));
        }
        if (URBAN.contains(route)) {
            return chance.one(Pool.LILING_URBAN);
        }
        if (RURAL.contains(route)) {
            return chance.one(Pool.LILING_RURAL);
        }
        if (TOWNS.contains(route)) {
            return chance.percent(15) ? Pool.lukou(on, "100003") : chance.one(chance.of(Pool.TOWNS, Pool.LILING_URBAN));
        }
        if (DISTRICTS.contains(route)) {
            return chance.one(Pool.DISTRICTS);
        }
        return chance.percent(15)
                ? Pool.lukou(on, "100201")
                : chance.one(chance.of(Pool.ZHUZHOU_RURAL, Pool.LILING_RURAL));
    }

    void make(String route) {
        common(situations.applicant());
        String a = situations.applicant();
        String here = situations.destination();
        switch (route) {
            case "ZZ-4.1", "LL-3.1.5" -> dwelling("LEASED", "RESIDENTIAL", here);
            case "ZZ-4.2", "ZZ-5.4", "LL-3.1.2" -> graduateOrQualified();
            case "ZZ-5.1", "LL-3.1.4" -> business();
            case "ZZ-5.2" -> dwelling("OWNED_PURCHASED", chance.of("RESIDENTIAL", "SHOP"), here);
            case "ZZ-5.3" -> insured("EMPLOYEE_PENSION", chance.of("430202", "430211001016", here));
            case "ZZ-6b" -> {
                situations.set(a, "requisitionedOn", past());
                situations.set(a, "actualResidencePlace", here);
                dwelling("OWNED_RESETTLEMENT", "RESIDENTIAL", here);
            }
            case "ZZ-8" -> {
                situations.set(a, "hukouPlace", chance.of("430102001002", "430302003510", "430304"));
                insured("MATERNITY", "430204");
                if (chance.percent(50)) {
                    dwelling("LEASED", "RESIDENTIAL", "430204001002");
                } else {
                    situations.add("employments", record("since", past(), "place", "430211"));
                }
            }
            case "LL-3.1.1" -> host(chance.of("10", "20", "51"));
            case "LL-3.1.3" ->
                situations.add(
                        "employments",
                        record(
                                "since",
                                past(),
                                "place",
                                chance.of(here, "430281105209"),
                                "appointmentApprovedOn",
                                past(),
                                "appointmentApprover",
                                "VERTICAL_DEPT"));
            case "LL-3.1.6" -> {
                insured("UNEMPLOYMENT", "430281");
                situations.add("employments", record("since", past(), "place", "430281102203"));
            }
            default -> rural(route);
        }
        if (chance.percent(60)) {
            companion();
        }
    }

    private void rural(String route) {
        String a = situations.applicant();
        String here = situations.destination();
        switch (route) {
            case "ZZ-9.1", "LL-3.2.1" -> newborn();
            case "ZZ-9.2", "LL-3.2.2" -> returns("dischargedOn", "ENLISTMENT");
            case "ZZ-9.3", "LL-3.2.3" -> {
                Map<String, Object> study =
                        record("schoolKind", "UNIVERSITY", "fullTime", true, "graduatedOn", past(), "leftOn", null);
                situations.add("studies", study);
                situations.set(a, "placeBeforeEnrolment", here);
                situations.set(a, "hukouHouseholdKind", chance.of("SCHOOL_COLLECTIVE", "FAMILY"));
            }
            case "ZZ-9.4", "LL-3.2.4" -> returns("releasedOn", "CUSTODY");
            case "ZZ-9.5", "LL-3.2.5" -> {
                insured("RESIDENT_MEDICAL", chance.of("430204", "430102"));
                if (chance.percent(50)) {
                    host("10");
                    situations.set(a, "marriedOn", past());
                } else {
                    host("51");
                    situations.set(a, "bornOn", childhood());
                }
            }
            case "ZZ-9.6", "LL-3.2.6" -> soldiersFamily();
            case "ZZ-9.7", "LL-3.2.7" -> {
                insured("NEW_RURAL_MEDICAL", "430102");
                situations.set(a, "spouseJoinMovedOn", past());
                LocalDate three = situations.on().minusYears(3);
                situations.set(
                        a, "divorcedOn", three.minusDays(chance.below(3) - 1).toString());
                situations.set(a, "placeBeforeSpouseJoin", here);
                situations.place(
                        "requisitionNoticeFrom",
                        chance.percent(50) ? null : situations.on().toString());
                situations.place(
                        "requisitionNoticeUntil",
                        chance.percent(50)
                                ? null
                                : situations.on().minusDays(chance.below(2)).toString());
            }
            default -> {
                situations.set(a, "urbanSettledOn", past());
                situations.set(a, "placeBeforeUrbanSettlement", here);
            }
        }
    }

    private void common(String label) {
        situations.set(label, "chineseNational", true);
        situations.set(label, "militaryStatus", "NONE");
        situations.set(label, "hukouPlace", chance.one(Pool.OUTSIDE));
    }

    /** Mostly long ago, sometimes this very day. */
    private String past() {
        LocalDate on = situations.on();
        return (chance.percent(25) ? on : on.minusDays(1 + chance.below(500))).toString();
    }

    private String childhood() {
        LocalDate on = situations.on();
        return (chance.percent(40) ? on.minusYears(18).plusDays(chance.below(2)) : on.minusDays(chance.below(6000)))
                .toString();
    }

    private static Map<String, Object> record(Object... pairs) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            record.put((String) pairs[i], pairs[i + 1]);
        }
        return record;
    }

    private void dwelling(String tenure, String use, String place) {
        situations.add(
                "dwellings",
                record(
                        "place",
                        place,
                        "tenure",
                        tenure,
                        "use",
                        use,
                        "titleHolders",
                        List.of(situations.applicant()),
                        "titleFiledOn",
                        past()));
    }

    private void insured(String scheme, String place) {
        situations.add("insurance", record("scheme", scheme, "since", past(), "place", place));
    }

    private void business() {
        situations.add(
                "businesses",
                record(
                        "role",
                        "SHAREHOLDER",
                        "place",
                        chance.of(
                                situations.destination(),
                                situations.destination().substring(0, 6)),
                        "licenceIssuedOn",
                        past()));
    }

    private void graduateOrQualified() {
        if (chance.percent(50)) {
            Object school = chance.percent(15) ? null : chance.of("VOCATIONAL", "TECHNICAL", "UNIVERSITY");
            situations.add(
                    "studies", record("schoolKind", school, "fullTime", chance.percent(80), "graduatedOn", past()));
        } else {
            situations.set(
                    situations.applicant(),
                    "qualificationCertificates",
                    List.of(chance.of("PROFESSIONAL_TECHNICAL_QUALIFICATION", "SKILL_LEVEL")));
        }
    }

    private void host(String code) {
        String host = situations.other(0);
        situations.kin(situations.applicant(), code, host);
        situations.set(host, "hukouPlace", situations.destination());
        live(host);
    }

    private void live(String... labels) {
        situations.set(situations.applicant(), "coResidents", List.of(labels));
        for (String label : labels) {
            if (chance.percent(50)) {
                situations.set(label, "coResidents", List.of(situations.applicant()));
            }
        }
    }

    private void companion() {
        String label = situations.other(chance.below(2));
        common(label);
        situations.set(label, "maritalStatus", chance.of("10", "10", "20", "30", "40"));
        situations.set(label, "bornOn", childhood());
        situations.kin(situations.applicant(), chance.of("10", "20", "30", "20", "52", "71", "38", "29"), label);
        if (chance.percent(80)) {
            live(label);
        }
    }

    private void newborn() {
        String a = situations.applicant();
        situations.set(a, "bornOn", childhood());
        situations.set(a, "hukouPlace", null);
        situations.set(a, "hukouCancelledOn", null);
        String parent = situations.other(0);
        situations.kin(a, chance.of("51", "52", "58"), parent);
        if (chance.percent(50)) {
            situations.set(parent, "hukouPlace", situations.destination());
        } else {
            situations.set(parent, "militaryStatus", "SOLDIER");
            situations.set(parent, "hukouCancelReason", "ENLISTMENT");
            situations.set(parent, "hukouCancelledAt", situations.destination());
        }
    }

    private void returns(String end, String reason) {
        String a = situations.applicant();
        situations.set(a, end, past());
        situations.set(a, "hukouCancelReason", reason);
        situations.set(a, "hukouCancelledAt", situations.destination());
    }

    private void soldiersFamily() {
        String a = situations.applicant();
        String spouse = situations.other(0);
        String parent = situations.other(1);
        situations.set(spouse, "militaryStatus", "SOLDIER");
        situations.set(spouse, "hukouCancelReason", "ENLISTMENT");
        situations.set(spouse, "hukouCancelledAt", chance.of(situations.destination(), "430223102202"));
        situations.set(parent, "hukouPlace", situations.destination());
        situations.kin(a, "11", spouse);
        if (chance.percent(50)) {
            situations.kin(a, "53", parent);
        } else {
            situations.kin(spouse, "51", parent);
        }
        live(spouse, parent);
        insured("RESIDENT_MEDICAL", "430102");
        if (chance.percent(50)) {
            String child = situations.other(2);
            common(child);
            situations.set(child, "bornOn", childhood());
            situations.kin(a, "20", child);
        }
    }
}
