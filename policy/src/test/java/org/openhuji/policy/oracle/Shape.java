package org.openhuji.policy.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts that Zhuzhou and Liling read, and what their values look like. */
final class Shape {
    /** What a value looks like; a choice lists its codes. */
    record Kind(String type, List<String> codes) {}

    private static final Kind DATE = new Kind("date", List.of());
    private static final Kind PLACE = new Kind("place", List.of());
    private static final Kind TRUTH = new Kind("truth", List.of());
    private static final Kind PERSONS = new Kind("persons", List.of());

    static final Map<String, Kind> PERSON = new LinkedHashMap<>();
    static final Map<String, Map<String, Kind>> LISTS = new LinkedHashMap<>();

    /** Facts read of the applicant only. */
    static final List<String> OF_APPLICANT = List.of(
            "marriedOn",
            "divorcedOn",
            "dischargedOn",
            "releasedOn",
            "hukouHouseholdKind",
            "hukouCancelledOn",
            "spouseJoinMovedOn",
            "placeBeforeSpouseJoin",
            "urbanSettledOn",
            "placeBeforeUrbanSettlement",
            "placeBeforeEnrolment",
            "actualResidencePlace",
            "qualificationCertificates",
            "requisitionedOn");

    private Shape() {}

    private static Kind choice(String... codes) {
        return new Kind("choice", List.of(codes));
    }

    static {
        PERSON.put("bornOn", DATE);
        PERSON.put("chineseNational", TRUTH);
        PERSON.put("maritalStatus", choice("10", "20", "21", "30", "40"));
        PERSON.put("militaryStatus", choice("NONE", "SOLDIER", "OFFICER"));
        PERSON.put("hukouPlace", PLACE);
        PERSON.put("hukouCancelReason", choice("ENLISTMENT", "CUSTODY", "LONG_ABSENCE"));
        PERSON.put("hukouCancelledAt", PLACE);
        PERSON.put("hukouCancelledOn", DATE);
        PERSON.put("marriedOn", DATE);
        PERSON.put("divorcedOn", DATE);
        PERSON.put("dischargedOn", DATE);
        PERSON.put("releasedOn", DATE);
        PERSON.put(
                "hukouHouseholdKind", choice("FAMILY", "SCHOOL_COLLECTIVE", "EMPLOYMENT_GUIDANCE", "UNIT_COLLECTIVE"));
        PERSON.put("spouseJoinMovedOn", DATE);
        PERSON.put("placeBeforeSpouseJoin", PLACE);
        PERSON.put("urbanSettledOn", DATE);
        PERSON.put("placeBeforeUrbanSettlement", PLACE);
        PERSON.put("placeBeforeEnrolment", PLACE);
        PERSON.put("actualResidencePlace", PLACE);
        PERSON.put(
                "qualificationCertificates",
                new Kind(
                        "choices",
                        List.of("PROFESSIONAL_TECHNICAL_QUALIFICATION", "VOCATIONAL_QUALIFICATION", "SKILL_LEVEL")));
        PERSON.put("requisitionedOn", DATE);

        Map<String, Kind> dwellings = new LinkedHashMap<>();
        dwellings.put("place", PLACE);
        dwellings.put(
                "tenure",
                choice("OWNED_PURCHASED", "OWNED_SELF_BUILT", "OWNED_RESETTLEMENT", "LEASED", "BORROWED", "LODGING"));
        dwellings.put("use", choice("RESIDENTIAL", "SHOP", "LIVE_WORK"));
        dwellings.put("titleHolders", PERSONS);
        dwellings.put("titleFiledOn", DATE);
        LISTS.put("dwellings", dwellings);
        Map<String, Kind> employments = new LinkedHashMap<>();
        employments.put("since", DATE);
        employments.put("place", PLACE);
        employments.put("appointmentApprovedOn", DATE);
        employments.put("appointmentApprover", choice("COUNTY_HR_OR_ABOVE", "VERTICAL_DEPT", "ORGANISATION_DEPT"));
        LISTS.put("employments", employments);
        Map<String, Kind> businesses = new LinkedHashMap<>();
        businesses.put("role", choice("LEGAL_REPRESENTATIVE", "SHAREHOLDER", "SOLE_TRADER"));
        businesses.put("place", PLACE);
        businesses.put("licenceIssuedOn", DATE);
        LISTS.put("businesses", businesses);
        Map<String, Kind> insurance = new LinkedHashMap<>();
        insurance.put("scheme", choice("EMPLOYEE_PENSION", "MATERNITY", "RESIDENT_MEDICAL", "NEW_RURAL_MEDICAL"));
        insurance.put("since", DATE);
        insurance.put("place", PLACE);
        LISTS.put("insurance", insurance);
        Map<String, Kind> studies = new LinkedHashMap<>();
        studies.put("schoolKind", choice("UNIVERSITY", "VOCATIONAL", "TECHNICAL"));
        studies.put("fullTime", TRUTH);
        studies.put("graduatedOn", DATE);
        studies.put("leftOn", DATE);
        LISTS.put("studies", studies);
    }
}
