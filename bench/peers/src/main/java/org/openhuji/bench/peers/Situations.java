package org.openhuji.bench.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Seeded situations for Liling, as JSON values. Each is made right for one route, filled up by chance and then spoilt in up
 * to two places, so that routes are met and just missed. Everything is known: the peers have no third value. The kin codes
 * that leave the class to a person (29, 39, 59) are left out: they would double each peer's rules on kin.
 */
final class Situations {
    static final List<String> URBAN = List.of(
            "430281006001",
            "430281006006",
            "430281002007",
            "430281002202",
            "430281007207",
            "430281102004",
            "430281103005");
    static final List<String> RURAL = List.of("430281102203", "430281103201", "430281105209", "430281109202");
    static final List<String> OUTSIDE =
            List.of("430102001002", "430102010204", "430302003510", "430321102206", "430406002201", "430406001004");

    private static final int MOST_SPOILT = 2;

    private final Chance chance;
    private Map<String, Object> applicant = Map.of();
    private final Map<String, Object> persons = new LinkedHashMap<>();
    private final List<Object> kin = new ArrayList<>();
    private final Map<String, Object> notice = new LinkedHashMap<>();
    private LocalDate on = LocalDate.EPOCH;
    private String here = "";

    Situations(long seed) {
        this.chance = new Chance(seed);
    }

    /** The next situation. */
    Map<String, Object> next() {
        int route = chance.below(16);
        boolean urban = route < 7;
        persons.clear();
        kin.clear();
        on = LocalDate.of(2017, 7, 28).plusDays(chance.below(1826));
        here = chance.one(urban ? URBAN : RURAL);
        applicant = person("a");
        notice.put("requisitionNoticeFrom", chance.percent(70) ? null : past());
        notice.put("requisitionNoticeUntil", chance.percent(50) ? null : date());
        fill();
        if (urban) {
            urban(route + 1);
        } else {
            rural(route - 6);
        }
        for (int i = chance.below(3); i > 0; i--) {
            String other = person();
            kin("a", chance.of("10", "20", "30", "51", "52", "71", "38", "60"), other);
            if (chance.percent(60)) {
                live(other);
            }
        }
        for (int i = chance.below(MOST_SPOILT + 1); i > 0; i--) {
            spoil();
        }
        Map<String, Object> situation = new LinkedHashMap<>();
        situation.put("on", on.toString());
        situation.put("destination", here);
        situation.put("applicant", "a");
        situation.put("places", Map.of(here, new LinkedHashMap<>(notice)));
        situation.put("persons", new LinkedHashMap<>(persons));
        situation.put("kin", new ArrayList<>(kin));
        return situation;
    }

    private void urban(int item) {
        switch (item) {
            case 1 -> {
                String host = person();
                facts(host).put("hukouPlace", here);
                kin("a", chance.of("10", "20", "51"), host);
                live(host);
            }
            case 2 -> {
                if (chance.percent(50)) {
                    add("studies", "schoolKind", school(), "fullTime", chance.percent(80), "graduatedOn", past());
                } else {
                    String certificate = chance.of("PROFESSIONAL_TECHNICAL_QUALIFICATION", "SKILL_LEVEL");
                    applicant.put("qualificationCertificates", List.of(certificate));
                }
            }
            case 3 ->
                add(
                        "employments",
                        "since",
                        past(),
                        "place",
                        chance.of(here, chance.one(RURAL)),
                        "appointmentApprovedOn",
                        past(),
                        "appointmentApprover",
                        "VERTICAL_DEPT");
            case 4 -> add("businesses", "role", "SHAREHOLDER", "place", chance.one(URBAN), "licenceIssuedOn", past());
            case 5 -> {
                String tenure = chance.of("LEASED", "OWNED_PURCHASED", "BORROWED");
                add("dwellings", "place", here, "tenure", tenure, "use", "RESIDENTIAL");
            }
            case 6 -> {
                add("insurance", "scheme", "UNEMPLOYMENT", "since", past(), "place", chance.one(URBAN));
                add("employments", "since", past(), "place", chance.one(RURAL));
            }
            default -> add("dwellings", "place", chance.one(URBAN), "tenure", "LODGING", "use", "RESIDENTIAL");
        }
    }

    private void rural(int item) {
        switch (item) {
            case 1 -> {
                applicant.put("bornOn", childhood());
                applicant.put("hukouPlace", null);
                applicant.put("hukouCancelledOn", null);
                host(chance.of("51", "52", "58"));
            }
            case 2 -> returns("dischargedOn", "ENLISTMENT");
            case 3 -> {
                String end = chance.percent(60) ? "graduatedOn" : "leftOn";
                add("studies", "schoolKind", school(), "fullTime", true, end, past());
                applicant.put("placeBeforeEnrolment", here);
                applicant.put("hukouHouseholdKind", chance.of("SCHOOL_COLLECTIVE", "FAMILY"));
            }
            case 4 -> returns("releasedOn", "CUSTODY");
            case 5 -> {
                boolean spouse = chance.percent(50);
                host(spouse ? "10" : "51");
                applicant.put(spouse ? "marriedOn" : "bornOn", spouse ? past() : childhood());
            }
            case 6 -> soldiersFamily();
            case 7 -> {
                applicant.put("spouseJoinMovedOn", past());
                applicant.put("divorcedOn", past());
                applicant.put("placeBeforeSpouseJoin", here);
            }
            default -> {
                applicant.put("urbanSettledOn", past());
                applicant.put("placeBeforeUrbanSettlement", here);
            }
        }
    }

    private void soldiersFamily() {
        String spouse = person();
        String parent = person();
        facts(spouse).put("militaryStatus", "SOLDIER");
        facts(spouse).put("hukouCancelReason", "ENLISTMENT");
        facts(spouse).put("hukouCancelledAt", chance.of(here, chance.one(RURAL), chance.one(URBAN)));
        facts(parent).put("hukouPlace", here);
        kin("a", "11", spouse);
        if (chance.percent(50)) {
            kin("a", "53", parent);
        } else {
            kin(spouse, "51", parent);
        }
        live(spouse);
        live(parent);
    }

    private void host(String code) {
        String host = person();
        facts(host).put("hukouPlace", here);
        kin("a", code, host);
    }

    private void returns(String end, String reason) {
        applicant.put(end, past());
        applicant.put("hukouCancelReason", reason);
        applicant.put("hukouCancelledAt", here);
    }

    // Persons and records.

    private String person() {
        String label = "p" + persons.size();
        Map<String, Object> person = person(label);
        person.put("bornOn", date());
        return label;
    }

    private Map<String, Object> person(String label) {
        Map<String, Object> person = Facts.nothing();
        person.put("chineseNational", true);
        person.put("militaryStatus", "NONE");
        person.put("bornOn", on.minusDays(6000 + chance.below(12000)).toString());
        person.put("hukouPlace", chance.one(OUTSIDE));
        person.put("hukouHouseholdKind", "FAMILY");
        person.put("qualificationCertificates", List.of());
        person.put("coResidents", new ArrayList<>());
        person.put("consentGivenOn", on.toString());
        persons.put(label, person);
        return person;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> facts(String label) {
        return (Map<String, Object>) persons.getOrDefault(label, Map.of());
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(String name) {
        return (List<Object>) applicant.getOrDefault(name, List.of());
    }

    private void add(String list, Object... pairs) {
        list(list).add(Facts.record(list, pairs));
    }

    private void kin(String of, String code, String who) {
        kin.add(List.of(of, code, who));
    }

    private void live(String who) {
        list("coResidents").add(who);
    }

    /** What has nothing to do with the route aimed at. */
    private void fill() {
        Facts.LISTS.forEach((list, fields) -> {
            if (chance.percent(35)) {
                Map<String, Object> record = new LinkedHashMap<>();
                fields.forEach((name, fact) -> record.put(name, chance.percent(15) ? null : value(fact)));
                list(list).add(record);
            }
        });
        if (chance.percent(30)) {
            applicant.put("marriedOn", past());
        }
    }

    private void spoil() {
        Map<String, Object> target = applicant;
        Map<String, Facts.Fact> facts = Facts.PERSON;
        if (chance.percent(50)) {
            String list = chance.one(List.copyOf(Facts.LISTS.keySet()));
            List<Object> rows = list(list);
            if (!rows.isEmpty()) {
                target = row(rows);
                facts = Facts.LISTS.getOrDefault(list, Map.of());
            }
        } else if (chance.percent(20)) {
            applicant.put(chance.of("chineseNational", "consentGivenOn"), null);
            applicant.computeIfAbsent("chineseNational", name -> false);
            return;
        } else if (chance.percent(50)) {
            target = facts(chance.one(List.copyOf(persons.keySet())));
        }
        String name = chance.one(List.copyOf(facts.keySet()));
        boolean none = chance.percent(20) && !name.equals("qualificationCertificates");
        target.put(name, none ? null : value(facts.getOrDefault(name, new Facts.Fact(Facts.Kind.DATE, List.of()))));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> row(List<Object> rows) {
        return (Map<String, Object>) chance.one(rows);
    }

    private Object value(Facts.Fact fact) {
        return switch (fact.kind()) {
            case DATE -> date();
            case PLACE -> place();
            case TRUTH -> chance.percent(60);
            case CHOICE -> chance.one(fact.codes());
            case CHOICES ->
                fact.codes().stream().filter(code -> chance.percent(35)).toList();
        };
    }

    /** Mostly some time ago, sometimes this very day. */
    private String past() {
        return (chance.percent(25) ? on : on.minusDays(1 + chance.below(500))).toString();
    }

    /** Around the day of coming of age, or well under it. */
    private String childhood() {
        LocalDate day =
                chance.percent(40) ? on.minusYears(18).plusDays(chance.below(3) - 1) : on.minusDays(chance.below(6000));
        return day.toString();
    }

    /** Around the boundaries that clauses draw. */
    private String date() {
        LocalDate day = switch (chance.below(5)) {
            case 0 -> on.plusDays(chance.below(3) - 1);
            case 1 -> on.minusYears(18).plusDays(chance.below(3) - 1);
            case 2 -> LocalDate.of(on.getYear(), 1, 1).minusDays(chance.below(2));
            case 3 -> on.plusDays(chance.below(900));
            default -> on.minusDays(chance.below(9000));
        };
        return day.toString();
    }

    private String school() {
        return chance.of("UNIVERSITY", "VOCATIONAL", "TECHNICAL");
    }

    private String place() {
        return chance.percent(45) ? here : chance.one(chance.of(URBAN, RURAL, OUTSIDE));
    }
}
