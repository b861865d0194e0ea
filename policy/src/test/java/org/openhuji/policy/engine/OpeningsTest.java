package org.openhuji.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.language.LawFault;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.situation.Situation;

/**
 * What would open a route, worked out by hand from the documents. A change is written {@code pointer=value}, changes made
 * together are joined by {@code &}; behind {@code @} stands the first day, {@code later} for what takes its time, {@code ?}
 * where facts are missing.
 */
class OpeningsTest {
    private static final Map<String, Map<String, @Nullable Object>> PEOPLE = people();

    private static final String STUDY =
            "/persons/%s/studies/-={schoolKind:UNIVERSITY,fullTime:true,graduatedOn:…}@later";
    private static final String CERTIFICATE = "/persons/%s/qualificationCertificates=…@later";
    private static final String BUSINESS =
            "/persons/%s/businesses/-={role:SOLE_TRADER,place:%s,licenceIssuedOn:2018-06-01}@2018-06-01";
    private static final String LEASE = "/persons/%s/dwellings/-={place:%s,tenure:LEASED,use:RESIDENTIAL}@2018-06-01";
    private static final String INSURED =
            "/persons/%s/insurance/-={scheme:EMPLOYEE_PENSION,since:2018-06-01,place:%s}@2018-06-01";
    private static final String WORK_AND_INSURED = "/persons/%1$s/employments/-={since:2018-06-01,place:%2$s}"
            + " & /persons/%1$s/insurance/-={scheme:EMPLOYEE_PENSION,since:2018-06-01,place:%2$s}@2018-06-01";

    @Test
    void linRentsAlreadyAndCouldStudyTradeOrBeInsured() {
        String who = "林水生";
        String place = "430281006001";
        expect("lin-shuisheng", "LL-3.1.1"); // where his relatives are registered nobody changes for him
        expect("lin-shuisheng", "LL-3.1.2", STUDY.formatted(who), CERTIFICATE.formatted(who));
        expect("lin-shuisheng", "LL-3.1.3"); // others approve an appointment
        expect("lin-shuisheng", "LL-3.1.4", BUSINESS.formatted(who, place));
        expect("lin-shuisheng", "LL-3.1.6", INSURED.formatted(who, place)); // he works in Liling
        expect(
                "lin-shuisheng",
                "ZZ-4.2",
                "/persons/林水生/studies/-={schoolKind:UNIVERSITY,graduatedOn:…}@later",
                CERTIFICATE.formatted(who));
        expect("lin-shuisheng", "ZZ-6b"); // nobody is told to be requisitioned
    }

    @Test
    void zhouNeedsAFullTimeStudyHoldsNoHomeAndLacksBothOfWorkAndInsurance() {
        String who = "周文竹";
        String place = "430281003001";
        expect("zhou-wenzhu", "LL-3.1.1");
        expect("zhou-wenzhu", "LL-3.1.2", STUDY.formatted(who), CERTIFICATE.formatted(who));
        expect("zhou-wenzhu", "LL-3.1.5", LEASE.formatted(who, place));
        expect("zhou-wenzhu", "ZZ-4.1", LEASE.formatted(who, place));
        expect("zhou-wenzhu", "LL-3.1.6", WORK_AND_INSURED.formatted(who, place));
    }

    @Test
    void aHomeInTheVillageOrAShopIsMendedByARentedHomeInTown() {
        expect("wu-mancang", "LL-3.1.5", LEASE.formatted("吴满仓", "430281004007"));
        expect("wu-mancang", "ZZ-4.1", LEASE.formatted("吴满仓", "430281004007"));
        expect("zheng-heqing", "LL-3.1.5", LEASE.formatted("郑河清", "430281002008"));
        expect("guliqiman", "ZZ-4.1", LEASE.formatted("古丽奇曼·麦麦提", "430281006013"));
    }

    @Test
    void zhengLacksInsuranceAloneAndGuliqimanWorkToo() {
        expect("zheng-heqing", "LL-3.1.6", INSURED.formatted("郑河清", "430281002008"));
        expect("guliqiman", "LL-3.1.6", WORK_AND_INSURED.formatted("古丽奇曼·麦麦提", "430281006013"));
    }

    @Test
    void nothingOpensARouteThatLacksKinRegistrationHistoryOrYouth() {
        expect("deng-yiwei", "LL-3.2.1"); // no parent is registered there
        expect("deng-yiwei", "ZZ-9.5"); // the same; insurance alone would not do
        expect("peng-yuhe", "LL-3.2.5"); // of age, and not married
        expect("peng-yuhe", "ZZ-9.7"); // nobody is told to divorce
        expect("yu-wangshan", "ZZ-9.5"); // nobody is told to marry
        expect("hou-dewang", "ZZ-8"); // registered neither in Changsha nor in Xiangtan
    }

    @Test
    void whereTimeAloneDoesNothingIsToBeChanged() {
        expect("su-yingyue", "ZZ-9.7");
        expect("yu-wangshan", "ZZ-9.7");
    }

    @Test
    void inTheDistrictsOneTradesBuysStudiesOrIsInsured() {
        String tang = "唐一川";
        String place = "430211001005";
        expect("tang-yichuan", "ZZ-5.1", BUSINESS.formatted(tang, place));
        expect(
                "tang-yichuan",
                "ZZ-5.2",
                "/persons/唐一川/dwellings/-={place:430211001005,tenure:OWNED_PURCHASED,titleHolders:[唐一川],"
                        + "titleFiledOn:2018-06-01}@2018-06-01");
        expect("tang-yichuan", "ZZ-5.4", STUDY.formatted(tang), CERTIFICATE.formatted(tang));
        expect("hou-dewang", "ZZ-5.3", INSURED.formatted("侯德旺", "430202001010"));
    }

    @Test
    void aRouteThatIsOpenToAQuestionOrMetNamesNoChange() {
        Determination answer = assess(Objects.requireNonNull(PEOPLE.get("jiang-caiwei")));
        assertThat(answer.routes()).allMatch(route -> route.openings().isEmpty());
        answer = assess(Objects.requireNonNull(PEOPLE.get("lin-shuisheng")));
        assertThat(answer.routes())
                .allMatch(route ->
                        route.outcome() == Outcome.NOT_MET || route.openings().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the soldier's wife: not insured; any scheme does
            ZZ-9.6 | /persons/w/insurance | [] | /persons/w/insurance/-={since:2018-03-01}@2018-03-01
            # not living with the mother-in-law
            ZZ-9.6 | /persons/w/coResidents | ["c"] | /persons/w/coResidents=[m,c]@2018-03-01
            # the soldier is an officer, or was never registered in a village
            ZZ-9.6 | /persons/s/militaryStatus | "OFFICER" |
            ZZ-9.6 | /persons/s/hukouCancelledAt | "430204001002" |
            # consent withheld
            ZZ-9.6 | /persons/w/consentGivenOn | null | /persons/w/consentGivenOn=2018-03-01@2018-03-01
            # not a citizen; registered there already
            ZZ-9.6 | /persons/w/chineseNational | false |
            ZZ-9.6 | /persons/w/hukouPlace | "430202100204" |
            # insured from next month only: time alone does
            ZZ-9.6 | /persons/w/insurance | [{"since": "2018-04-01"}] |
            # insurance known to have no first day: the day can be filled in, or another scheme taken
            ZZ-9.6 | /persons/w/insurance | [{"scheme": "INJURY", "since": null}] | /persons/w/insurance/0/since=2018-03-01@2018-03-01 ; /persons/w/insurance/-={since:2018-03-01}@2018-03-01
            """)
    void theSoldiersWife(String clause, String pointer, String value, @Nullable String expected) throws Exception {
        Map<String, @Nullable Object> situation = plain("""
                {"on": "2018-03-01", "destination": "430202100204", "applicant": "w",
                 "places": {"430202100204": {"urbanRural": "RURAL"}, "430202100205": {"urbanRural": "RURAL"}},
                 "persons": {
                   "w": {"bornOn": "1990-01-01", "chineseNational": true, "militaryStatus": "NONE",
                         "hukouPlace": "430224101001", "marriedOn": "2015-01-01", "coResidents": ["m", "c"],
                         "insurance": [{"scheme": "RESIDENT_MEDICAL", "since": "2017-01-01", "place": "430224"}]},
                   "s": {"chineseNational": true, "militaryStatus": "SOLDIER", "hukouPlace": null,
                         "hukouCancelReason": "ENLISTMENT", "hukouCancelledAt": "430202100204"},
                   "m": {"chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "430202100204"},
                   "c": {"bornOn": "2016-01-01", "chineseNational": true, "militaryStatus": "NONE",
                         "hukouPlace": "430224101001"}},
                 "kin": [["w", "11", "s"], ["s", "52", "m"], ["w", "20", "c"], ["s", "20", "c"]]}""");
        Pointers.set(situation, pointer, Json.read(new java.io.StringReader(value)));
        expect(situation, clause, expected == null ? new String[0] : expected.split(" ; "));
    }

    @Test
    void bothInsuranceAndLivingTogetherWhereBothAreLacking() throws Exception {
        Map<String, @Nullable Object> situation = plain("""
                {"on": "2018-03-01", "destination": "430202100204", "applicant": "w",
                 "places": {"430202100204": {"urbanRural": "RURAL"}},
                 "persons": {
                   "w": {"bornOn": "1990-01-01", "chineseNational": true, "militaryStatus": "NONE",
                         "hukouPlace": "430224101001", "coResidents": [], "insurance": []},
                   "s": {"militaryStatus": "SOLDIER", "hukouPlace": null,
                         "hukouCancelReason": "ENLISTMENT", "hukouCancelledAt": "430202100204"},
                   "m": {"hukouPlace": "430202100204"}},
                 "kin": [["w", "11", "s"], ["s", "52", "m"]]}""");
        expect(
                situation,
                "ZZ-9.6",
                "/persons/w/coResidents=[m] & /persons/w/insurance/-={since:2018-03-01}@2018-03-01");
    }

    @Test
    void insuranceTodayAndThreeYearsSinceTheDivorceGiveTheDayTheYearsAreFull() throws Exception {
        Map<String, @Nullable Object> situation = new LinkedHashMap<>();
        situation.putAll(Objects.requireNonNull(PEOPLE.get("yu-wangshan")));
        Object persons = Pointers.copy(Objects.requireNonNull(situation.get("persons")));
        situation.put("persons", persons);
        Pointers.set(situation, "/persons/余望山/insurance", List.of());
        expect(situation, "ZZ-9.7", "/persons/余望山/insurance/-={since:2018-06-01}@2018-09-15");
    }

    @Test
    void whoHasAResettlementHomeMovesInAndItCountsFromThatDay() throws Exception {
        Map<String, @Nullable Object> situation = new LinkedHashMap<>();
        situation.putAll(Objects.requireNonNull(PEOPLE.get("hou-dewang")));
        situation.put("persons", Pointers.copy(Objects.requireNonNull(situation.get("persons"))));
        Pointers.set(situation, "/persons/侯德旺/actualResidencePlace", "430202100208");
        expect(
                situation,
                "ZZ-6b",
                "/persons/侯德旺/actualResidencePlace=430202001010 & /persons/侯德旺/residedSince=2018-06-01@2018-06-01");
        Pointers.set(situation, "/persons/侯德旺/dwellings", List.of());
        expect(
                situation,
                "ZZ-6b",
                "/persons/侯德旺/dwellings/-={place:430202001010,tenure:OWNED_PURCHASED}"
                        + " & /persons/侯德旺/actualResidencePlace=430202001010"
                        + " & /persons/侯德旺/residedSince=2018-06-01@2018-06-01");
    }

    @Test
    void aChildIsNotSentToWork() throws Exception {
        Map<String, @Nullable Object> situation = plain("""
                {"on": "2018-06-01", "destination": "430211001005", "applicant": "c",
                 "persons": {"c": {"bornOn": "2002-06-02", "chineseNational": true, "militaryStatus": "NONE",
                   "hukouPlace": "430224101001", "insurance": [], "employments": [], "businesses": [], "dwellings": [],
                   "studies": [], "qualificationCertificates": []}}, "kin": []}""");
        for (String clause : List.of("ZZ-5.1", "ZZ-5.2", "ZZ-5.3", "ZZ-5.4")) {
            expect(situation, clause);
        }
        Pointers.set(situation, "/persons/c/bornOn", "2002-06-01");
        expect(situation, "ZZ-5.3", INSURED.formatted("c", "430211001005"));
    }

    @Test
    void whatIsMissingBesidesIsLeftOpen() throws Exception {
        Map<String, @Nullable Object> situation = plain("""
                {"on": "2018-06-01", "destination": "430281006001", "applicant": "a",
                 "persons": {"a": {"bornOn": "1990-01-01", "hukouPlace": "430224101001", "dwellings": []}}, "kin": []}""");
        expect(situation, "LL-3.1.5", "/persons/a/dwellings/-={place:430281006001,tenure:LEASED,use:RESIDENTIAL}@?");
    }

    private static void expect(String family, String clause, String... expected) {
        expect(Objects.requireNonNull(PEOPLE.get(family)), clause, expected);
    }

    private static void expect(Map<String, @Nullable Object> situation, String clause, String... expected) {
        Determination.RouteAnswer route = assess(situation).routes().stream()
                .filter(answer -> answer.route().clause().equals(clause))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no route " + clause));
        assertThat(route.outcome()).as(clause).isEqualTo(Outcome.NOT_MET);
        assertThat(route.openings().stream().map(OpeningsTest::brief))
                .as(clause)
                .containsExactly(expected);
    }

    private static Determination assess(Map<String, @Nullable Object> plain) {
        List<Fault> faults = new ArrayList<>();
        Situation situation = ShippedPolicies.get().read(plain, "", faults);
        assertThat(faults).isEmpty();
        return ShippedPolicies.get().assess(Objects.requireNonNull(situation));
    }

    private static String brief(Opening opening) {
        List<String> changes = new ArrayList<>();
        for (Opening.Change change : opening.changes()) {
            List<String> values = change.values().stream()
                    .map(value -> (change.list() == null ? "" : value.fact().name() + ":")
                            + (value.later()
                                    ? "…"
                                    : String.valueOf(value.value()).replace(", ", ",")))
                    .toList();
            String value = String.join(",", values);
            String field = value.substring(value.indexOf(':') + 1);
            changes.add(change.pointer() + "="
                    + (change.list() == null ? value : change.row() < 0 ? "{" + value + "}" : field));
        }
        LocalDate from = opening.from();
        String when = from != null ? from.toString() : opening.outcome() == Outcome.MET ? "later" : "?";
        return String.join(" & ", changes) + "@" + when;
    }

    private static Map<String, @Nullable Object> plain(String json) throws Json.Malformed {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        if (Json.read(new java.io.StringReader(json)) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> plain.put(String.valueOf(key), value));
        }
        return plain;
    }

    private static Map<String, Map<String, @Nullable Object>> people() {
        List<LawFault> faults = new ArrayList<>();
        Map<String, Map<String, @Nullable Object>> people = new LinkedHashMap<>();
        if (LawReader.plain(ShippedPolicies.LAW.resolve("people.yaml"), faults) instanceof Map<?, ?> root
                && root.get("families") instanceof Map<?, ?> families) {
            families.forEach((name, family) -> {
                Map<String, @Nullable Object> situation = new LinkedHashMap<>();
                ((Map<?, ?>) family).forEach((key, value) -> situation.put(String.valueOf(key), value));
                situation.remove("title");
                people.put(String.valueOf(name), situation);
            });
        }
        return people;
    }
}
