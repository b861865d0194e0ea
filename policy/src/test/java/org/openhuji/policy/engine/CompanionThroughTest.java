package org.openhuji.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;

/** Who comes along only together with another companion: parents-in-law and the spouse in QJ-4. */
class CompanionThroughTest {
    private static final String BOTH_NAMED = "[[\"a\", \"12\", \"b\"], [\"a\", \"55\", \"p\"]]";

    @Test
    void aParentInLawComesAlongWithTheSpouse() throws Exception {
        Determination.RouteAnswer answer = answer("\"b\", \"p\"", "\"chineseNational\": true", BOTH_NAMED);
        assertThat(answer.companions()).containsEntry("b", Outcome.MET).containsEntry("p", Outcome.MET);
    }

    @Test
    void aSpouseWhoLivesElsewhereLeavesTheParentInLawBehind() throws Exception {
        Determination.RouteAnswer answer = answer("\"p\"", "\"chineseNational\": true", BOTH_NAMED);
        assertThat(answer.companions()).containsEntry("b", Outcome.NOT_MET).containsEntry("p", Outcome.NOT_MET);
    }

    @Test
    void whatIsUnknownOfTheSpouseIsAskedForTheParentInLaw() throws Exception {
        Determination.RouteAnswer answer = answer("\"b\", \"p\"", "\"sex\": \"2\"", BOTH_NAMED);
        assertThat(answer.companions()).containsEntry("p", Outcome.UNKNOWN);
        assertThat(answer.companionsMissing().get("p")).containsExactly("/persons/b/chineseNational");
    }

    @Test
    void withoutASpouseNobodyComesAlongThroughOne() throws Exception {
        Determination.RouteAnswer answer =
                answer("\"b\", \"p\"", "\"chineseNational\": true", "[[\"a\", \"55\", \"p\"]]");
        assertThat(answer.companions()).containsEntry("p", Outcome.NOT_MET);
    }

    private static Determination.RouteAnswer answer(String together, String ofSpouse, String kin) throws Exception {
        String json = """
                {"on": "2018-03-01", "destination": "530302005005", "applicant": "a", "persons": {
                 "a": {"chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "530322102202",
                       "coResidents": [%s],
                       "dwellings": [{"place": "530302005005", "tenure": "LEASED", "use": "RESIDENTIAL"}]},
                 "b": {%s, "militaryStatus": "NONE", "hukouPlace": "530322102202"},
                 "p": {"chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "530322102202"}},
                 "kin": %s}
                """.formatted(together, ofSpouse, kin);
        List<Fault> faults = new ArrayList<>();
        var situation = ShippedPolicies.get().read(Json.read(new StringReader(json)), "", faults);
        assertThat(faults).isEmpty();
        Determination all = ShippedPolicies.get().assess(Objects.requireNonNull(situation));
        return all.routes().stream()
                .filter(answer -> answer.route().clause().equals("QJ-4"))
                .findFirst()
                .orElseThrow();
    }
}
