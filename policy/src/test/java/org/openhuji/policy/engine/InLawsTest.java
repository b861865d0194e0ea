package org.openhuji.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;

/** In-laws: joined as a child's spouse (CF-2.1.1.1), and brought through the spouse who moves too (SX-3). */
class InLawsTest {
    private static final String IN_CHIFENG = "150402004001";
    private static final String IN_LANTIAN = "610122001001";

    private final Map<String, Object> persons = new LinkedHashMap<>();

    @Test
    void aSonInLawIsJoinedHoweverTheRowsSayIt() {
        person("father", "150421101201");
        person("host", IN_CHIFENG);
        live("father", "host");
        for (List<List<String>> rows : List.of(
                List.of(List.of("father", "28", "host")),
                List.of(List.of("host", "55", "father")),
                List.of(List.of("father", "30", "daughter"), List.of("daughter", "11", "host")))) {
            person("daughter", "150421101201");
            assertThat(route(IN_CHIFENG, "father", rows, "CF-2.1.1.1").outcome())
                    .as(rows.toString())
                    .isEqualTo(Outcome.MET);
        }
    }

    @Test
    void aBrotherInLawIsNotJoined() {
        person("brother", "150421101201");
        person("sister", "150421101201");
        person("host", IN_CHIFENG);
        live("brother", "host");
        List<List<String>> rows = List.of(List.of("brother", "75", "sister"), List.of("sister", "11", "host"));
        assertThat(route(IN_CHIFENG, "brother", rows, "CF-2.1.1.1").outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void aFatherInLawComesThroughTheWifeWhoMovesToo() {
        couple();
        assertThat(fatherInLaw()).isEqualTo(Outcome.MET);
        facts("wife").put("consentGivenOn", null);
        assertThat(fatherInLaw()).isEqualTo(Outcome.REVIEW);
        facts("wife").remove("consentGivenOn");
        facts("wife").put("hukouPlace", IN_LANTIAN);
        assertThat(fatherInLaw()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void anotherChildOfHisWhoMovesIsNotTheWife() {
        couple();
        person("daughter", "610122101201");
        live("husband", "father", "daughter");
        List<List<String>> rows = List.of(List.of("husband", "55", "father"), List.of("father", "30", "daughter"));
        assertThat(route(IN_LANTIAN, "husband", rows, "SX-3").companions()).containsEntry("father", Outcome.REVIEW);
    }

    @Test
    void whatIsNotKnownOfTheWifeIsAskedForTheFather() {
        couple();
        facts("wife").remove("chineseNational");
        Determination.RouteAnswer answer = route(IN_LANTIAN, "husband", rowsOfCouple(), "SX-3");
        assertThat(answer.companions()).containsEntry("father", Outcome.UNKNOWN);
        assertThat(answer.companionsMissing()).containsEntry("father", List.of("/persons/wife/chineseNational"));
    }

    private void couple() {
        person("husband", "610122101201");
        person("wife", "610122101201");
        person("father", "610122101201");
        live("husband", "wife", "father");
        facts("husband")
                .put("dwellings", List.of(Map.of("place", IN_LANTIAN, "tenure", "LEASED", "use", "RESIDENTIAL")));
    }

    private static List<List<String>> rowsOfCouple() {
        return List.of(List.of("husband", "12", "wife"), List.of("husband", "55", "father"));
    }

    private Outcome fatherInLaw() {
        return Objects.requireNonNull(route(IN_LANTIAN, "husband", rowsOfCouple(), "SX-3")
                .companions()
                .get("father"));
    }

    private void person(String label, String hukouPlace) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("chineseNational", true);
        facts.put("militaryStatus", "NONE");
        facts.put("hukouPlace", hukouPlace);
        persons.put(label, facts);
    }

    private void live(String label, String... with) {
        facts(label).put("coResidents", List.of(with));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> facts(String label) {
        return (Map<String, Object>) Objects.requireNonNull(persons.get(label));
    }

    private Determination.RouteAnswer route(
            String destination, String applicant, List<List<String>> kin, String clause) {
        Map<String, Object> situation = new LinkedHashMap<>();
        situation.put("on", "2016-06-01");
        situation.put("destination", destination);
        situation.put("applicant", applicant);
        situation.put("persons", persons);
        situation.put("kin", kin);
        Situation read = Objects.requireNonNull(ShippedPolicies.get().read(situation, "", new ArrayList<>()));
        return ShippedPolicies.get().assessor().assess(read).routes().stream()
                .filter(answer -> answer.route().clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }
}
