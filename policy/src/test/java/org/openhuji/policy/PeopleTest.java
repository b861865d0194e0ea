package org.openhuji.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhuji.policy.engine.Determination.Answer.ELIGIBLE;
import static org.openhuji.policy.engine.Determination.Answer.INFORMATION_NEEDED;
import static org.openhuji.policy.engine.Determination.Answer.NOT_ELIGIBLE;
import static org.openhuji.policy.form.Outcome.MET;
import static org.openhuji.policy.form.Outcome.NOT_MET;
import static org.openhuji.policy.form.Outcome.REVIEW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Determination.RouteAnswer;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.language.LawFault;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;

/** The twelve families of {@code law/people.yaml}: what is expected here was worked out from the documents by hand. */
class PeopleTest {
    private final Map<String, Map<String, @Nullable Object>> families = families();

    @Test
    void thereAreTwelveFamilies() {
        assertThat(families.keySet())
                .containsExactly(
                        "lin-shuisheng",
                        "zhou-wenzhu",
                        "wu-mancang",
                        "zheng-heqing",
                        "guliqiman",
                        "deng-yiwei",
                        "peng-yuhe",
                        "su-yingyue",
                        "tang-yichuan",
                        "hou-dewang",
                        "yu-wangshan",
                        "jiang-caiwei");
    }

    @Test
    void everyFamilyHasATitleInBothLanguages() {
        families.forEach((name, family) ->
                assertThat(String.valueOf(family.get("title"))).as(name).matches("\\{zh=.+, en=.+}"));
    }

    @Test
    void nobodyHasACitizenNumber() {
        families.forEach(
                (name, family) -> assertThat(family.toString()).as(name).doesNotContain("citizenIdNumber"));
    }

    @Test
    void aRentedHomeIsEnoughForTheLinsAndBringsWifeAndSon() {
        Determination answer = assess("lin-shuisheng");
        expect(answer, ELIGIBLE, "LL-3.1.5", "ZZ-4.1");
        expect(answer, "LL-3.1.5", Map.of("林秀兰", MET, "林小舟", MET, "林立", NOT_MET));
        expect(answer, "ZZ-4.1", Map.of("林秀兰", MET, "林小舟", MET, "林立", REVIEW));
    }

    @Test
    void partTimeStudyMakesZhouWenzhuAGraduateForZhuzhouAndNotForLiling() {
        Determination answer = assess("zhou-wenzhu");
        expect(answer, ELIGIBLE, "ZZ-4.2");
        assertThat(route(answer, "LL-3.1.2").outcome()).isEqualTo(NOT_MET);
        assertThat(route(answer, "ZZ-4.2").placement()).isEqualTo("POLICE_PUBLIC_COLLECTIVE");
    }

    @Test
    void anInsuredWorkerBringsHisMotherAndNotHisMotherInLaw() {
        Determination answer = assess("wu-mancang");
        expect(answer, ELIGIBLE, "LL-3.1.6");
        expect(answer, "LL-3.1.6", Map.of("何桂香", MET, "吴敏", MET, "曾满秀", MET, "廖细妹", NOT_MET));
    }

    @Test
    void zhengHeqingLacksInsuranceAndThePermitLacksTime() {
        Determination answer = assess("zheng-heqing");
        expect(answer, NOT_ELIGIBLE);
        assertThat(route(answer, "LL-3.1.6").failed()).hasSize(1);
        assertThat(permit(answer).outcome()).isEqualTo(NOT_MET);
        assertThat(permit(answer).earliest()).isEqualTo(LocalDate.of(2018, 9, 15));
    }

    @Test
    void aSoleTraderIsAnInvestor() {
        Determination answer = assess("guliqiman");
        expect(answer, ELIGIBLE, "LL-3.1.4");
        expect(answer, "LL-3.1.4", Map.of("吐尔逊江·艾力", MET, "艾克拜尔·吐尔逊江", MET));
    }

    @Test
    void aSoldiersNewbornIsRegisteredWhereTheFatherWasBeforeHeEnlisted() {
        expect(assess("deng-yiwei"), ELIGIBLE, "ZZ-9.1");
    }

    @Test
    void aGraduateOfThisYearGoesBackToTheVillageSheCameFrom() {
        expect(assess("peng-yuhe"), ELIGIBLE, "LL-3.2.3", "ZZ-9.3");
    }

    @Test
    void lilingAsksNoYearsAfterADivorceAndZhuzhouThree() {
        Determination answer = assess("su-yingyue");
        expect(answer, ELIGIBLE, "LL-3.2.7");
        assertThat(route(answer, "ZZ-9.7").earliest()).isEqualTo(LocalDate.of(2019, 4, 20));
    }

    @Test
    void theTangsFromChangshaHaveTwoWaysAndTheFatherInLawOnlyOne() {
        Determination answer = assess("tang-yichuan");
        expect(answer, ELIGIBLE, "ZZ-5.3", "ZZ-8");
        expect(answer, "ZZ-5.3", Map.of("许晴川", MET, "唐小鱼", MET, "许国梁", REVIEW));
        expect(answer, "ZZ-8", Map.of("许晴川", MET, "唐小鱼", MET, "许国梁", NOT_MET));
    }

    @Test
    void whoseHomeWasRequisitionedRegistersInTheResettlementHome() {
        expect(assess("hou-dewang"), ELIGIBLE, "ZZ-6b");
    }

    @Test
    void yuWangshanOnlyHasToWait() {
        Determination answer = assess("yu-wangshan");
        expect(answer, NOT_ELIGIBLE);
        assertThat(route(answer, "ZZ-9.7").earliest()).isEqualTo(LocalDate.of(2018, 9, 15));
        assertThat(permit(answer).earliest()).isEqualTo(LocalDate.of(2018, 7, 20));
    }

    @Test
    void ofJiangCaiweiTooLittleIsKnown() {
        Determination answer = assess("jiang-caiwei");
        expect(answer, INFORMATION_NEEDED);
        assertThat(route(answer, "LL-3.1.5").missing()).containsExactly("/persons/江采薇/dwellings");
    }

    private Determination assess(String family) {
        Map<String, @Nullable Object> situation = new LinkedHashMap<>(families.get(family));
        situation.remove("title");
        List<Fault> faults = new ArrayList<>();
        Situation read = ShippedPolicies.get().read(situation, "", faults);
        assertThat(faults).as(family).isEmpty();
        return ShippedPolicies.get().assess(java.util.Objects.requireNonNull(read));
    }

    private static void expect(Determination answer, Determination.Answer outcome, String... met) {
        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.routes().stream()
                        .filter(route -> route.outcome() == MET)
                        .map(route -> route.route().clause()))
                .containsExactlyInAnyOrder(met);
    }

    private static void expect(Determination answer, String clause, Map<String, Outcome> companions) {
        assertThat(route(answer, clause).companions()).containsExactlyInAnyOrderEntriesOf(companions);
    }

    private static RouteAnswer route(Determination answer, String clause) {
        return answer.routes().stream()
                .filter(route -> route.route().clause().equals(clause))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no route " + clause));
    }

    private static Determination.PermitAnswer permit(Determination answer) {
        return java.util.Objects.requireNonNull(answer.permit());
    }

    private static Map<String, Map<String, @Nullable Object>> families() {
        List<LawFault> faults = new ArrayList<>();
        Object root = LawReader.plain(ShippedPolicies.LAW.resolve("people.yaml"), faults);
        assertThat(faults).isEmpty();
        Map<String, Map<String, @Nullable Object>> families = new LinkedHashMap<>();
        if (root instanceof Map<?, ?> map && map.get("families") instanceof Map<?, ?> all) {
            all.forEach((name, family) -> {
                Map<String, @Nullable Object> facts = new LinkedHashMap<>();
                ((Map<?, ?>) family).forEach((key, value) -> facts.put(String.valueOf(key), value));
                families.put(String.valueOf(name), facts);
            });
        }
        return families;
    }
}
