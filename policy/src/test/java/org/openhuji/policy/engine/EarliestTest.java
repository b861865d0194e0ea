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

/** The earliest date against asking day by day. */
class EarliestTest {
    @Test
    void theEarliestDateIsTheFirstDayOnWhichAskingDayByDaySaysMet() {
        for (String divorced : List.of("2015-02-28", "2016-02-29", "2017-12-31")) {
            Map<String, Object> divorcee = divorcee(divorced, "2018-01-15");
            Determination.RouteAnswer answer = route(divorcee, "ZZ-9.7");
            assertThat(answer.outcome()).isEqualTo(Outcome.NOT_MET);
            java.time.LocalDate day = java.time.LocalDate.parse("2018-01-15");
            while (route(divorcee(divorced, day.toString()), "ZZ-9.7").outcome() != Outcome.MET) {
                day = day.plusDays(1);
            }
            assertThat(answer.earliest()).isEqualTo(day);
        }
    }

    @Test
    void timeAloneDoesNothingWhereAnotherFactIsInTheWay() {
        Map<String, Object> divorcee = divorcee("2016-03-01", "2018-01-15");
        person(divorcee).put("insurance", List.of());
        assertThat(route(divorcee, "ZZ-9.7").earliest()).isNull();
    }

    private static Map<String, Object> divorcee(String divorced, String on) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("chineseNational", true);
        person.put("militaryStatus", "NONE");
        person.put("hukouPlace", "430224101");
        person.put("spouseJoinMovedOn", "2012-05-01");
        person.put("placeBeforeSpouseJoin", "430281105201");
        person.put("divorcedOn", divorced);
        person.put(
                "insurance", List.of(Map.of("scheme", "RESIDENT_MEDICAL", "since", "2012-01-01", "place", "430224")));
        Map<String, Object> notices = new LinkedHashMap<>();
        notices.put("urbanRural", "RURAL");
        notices.put("requisitionNoticeFrom", null);
        notices.put("requisitionNoticeUntil", null);
        Map<String, Object> situation = new LinkedHashMap<>();
        situation.put("on", on);
        situation.put("destination", "430281105201");
        situation.put("applicant", "a");
        situation.put("persons", new LinkedHashMap<>(Map.of("a", person)));
        situation.put("kin", List.of());
        situation.put("places", Map.of("430281105201", notices));
        return situation;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> person(Map<String, Object> situation) {
        Map<String, Object> persons = (Map<String, Object>) Objects.requireNonNull(situation.get("persons"));
        return (Map<String, Object>) Objects.requireNonNull(persons.get("a"));
    }

    private static Determination.RouteAnswer route(Map<String, Object> plain, String clause) {
        List<org.openhuji.policy.situation.Fault> faults = new ArrayList<>();
        Situation situation = ShippedPolicies.get().read(plain, "", faults);
        assertThat(faults).isEmpty();
        return ShippedPolicies.get().assess(Objects.requireNonNull(situation)).routes().stream()
                .filter(answer -> answer.route().clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }
}
