package org.openhuji.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.Policies;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;

/** What is asked about the answer as a whole, over the shipped law. */
class AskingTest {
    private static Policies policies;

    @BeforeAll
    static void open() throws Policies.CannotLoad {
        policies = Policies.open(Path.of("../law"), Path.of("../codes"), Path.of("target/cache"));
    }

    private static Asking ask(String destination, String facts, String rest) throws Json.Malformed {
        String json = "{\"on\":\"2018-06-01\",\"destination\":\"" + destination
                + "\",\"applicant\":\"a\",\"persons\":{\"a\":{" + facts + "}" + rest;
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(Json.read(new StringReader(json)), "", faults);
        assertThat(faults).isEmpty();
        return policies.assessor().ask(Objects.requireNonNull(situation));
    }

    private static List<String> facts(List<Asking.Question> questions) {
        return questions.stream()
                .map(question -> question.pointer().substring(question.pointer().lastIndexOf('/') + 1))
                .toList();
    }

    private static final String STUDENT = """
            "chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "430224101", "qualificationCertificates": [],
            "dwellings": [], "employments": [], "businesses": [], "insurance": [], "requisitionedOn": null,
            "studies": [{"schoolKind": "UNIVERSITY"}]""";

    /** LL-3.1.2 asks for full-time study, ZZ-4.2 beside it does not: whoever meets the first meets the second. */
    @Test
    void aFactThatOnlyASwallowedRouteReadsIsNoQuestion() throws Exception {
        Asking asking = ask("430281006001", STUDENT, "},\"kin\":[]}");
        assertThat(facts(asking.candidates())).contains("fullTime", "graduatedOn");
        assertThat(facts(asking.questions())).contains("graduatedOn").doesNotContain("fullTime");
    }

    @Test
    void nothingIsAskedWhereARouteIsMet() throws Exception {
        Asking asking = ask(
                "430281006001",
                STUDENT.replace("\"UNIVERSITY\"", "\"UNIVERSITY\", \"graduatedOn\": \"2017-06-30\""),
                "},\"kin\":[]}");
        assertThat(asking.candidates()).isEmpty();
        assertThat(asking.next(pointer -> true)).isEmpty();
    }

    /** It took minutes and gigabytes before the routes together had a bound. */
    @Test
    void aFamilyOfWhomNothingIsKnownIsAskedWithoutRunningAway() throws Exception {
        Asking asking = ask(
                "430281",
                "",
                ",\"b\":{},\"c\":{},\"d\":{},\"e\":{}},\"kin\":[[\"a\",\"10\",\"b\"],[\"a\",\"20\",\"c\"],"
                        + "[\"a\",\"51\",\"d\"],[\"a\",\"52\",\"e\"]]}");
        assertThat(asking.candidates()).hasSizeGreaterThan(20);
        assertThat(asking.next(pointer -> pointer.endsWith("/dwellings"))).isPresent();
        assertThat(asking.next(pointer -> false)).isEmpty();
    }
}
