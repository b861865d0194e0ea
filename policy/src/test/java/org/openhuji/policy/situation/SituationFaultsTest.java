package org.openhuji.policy.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.ShippedPolicies;

class SituationFaultsTest {
    private static final String RIGHT = """
            {"on": "2018-03-01", "destination": "430281006001", "applicant": "a",
             "persons": {"a": {"bornOn": "1985-04-02", "coResidents": ["b"],
                               "dwellings": [{"place": "430281006001", "tenure": "LEASED"}]},
                         "b": {}},
             "kin": [["a", "10", "b"]]}
            """;

    @Test
    void aRightSituationHasNoFault() {
        assertThat(pointers(RIGHT)).isEmpty();
    }

    @Test
    void whatIsNeededIsAskedForAllAtOnce() {
        assertThat(pointers("{}")).containsExactlyInAnyOrder("/on", "/destination", "/persons", "/applicant");
    }

    @Test
    void anUnknownFieldIsNeverIgnored() {
        assertThat(pointers(RIGHT.replace("\"bornOn\"", "\"bornOm\""))).containsExactly("/persons/a/bornOm");
        assertThat(pointers(RIGHT.replace("\"tenure\"", "\"tenuer\"")))
                .containsExactly("/persons/a/dwellings/0/tenuer");
        assertThat(pointers(RIGHT.replace("\"kin\"", "\"kinn\""))).containsExactly("/kinn");
    }

    @Test
    void theNearestRightNameIsSuggested() {
        assertThat(faults(RIGHT.replace("\"bornOn\"", "\"bornOm\"")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().en()).contains("did you mean bornOn?"));
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        assertThat(pointers(RIGHT.replace("1985-04-02", "1985-02-29"))).containsExactly("/persons/a/bornOn");
        assertThat(pointers(RIGHT.replace("1985-04-02", "2.4.1985"))).containsExactly("/persons/a/bornOn");
    }

    @Test
    void aCodeOutsideItsListIsRefused() {
        assertThat(pointers(RIGHT.replace("LEASED", "RENTED"))).containsExactly("/persons/a/dwellings/0/tenure");
    }

    @Test
    void aCountyThatDoesNotExistIsRefusedAndADeeperUnknownCodeIsNot() {
        assertThat(pointers(RIGHT.replace("\"place\": \"430281006001\"", "\"place\": \"430299006001\"")))
                .containsExactly("/persons/a/dwellings/0/place");
        assertThat(pointers(RIGHT.replace("\"place\": \"430281006001\"", "\"place\": \"430281999999\"")))
                .isEmpty();
    }

    @Test
    void aDestinationWhoseCodeWasNotValidThatDayIsRefused() {
        String lukou = RIGHT.replace("\"destination\": \"430281006001\"", "\"destination\": \"430212100001\"");
        assertThat(faults(lukou)).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/destination");
            assertThat(fault.message().en()).contains("430221");
        });
        assertThat(pointers(lukou.replace("2018-03-01", "2018-06-19"))).isEmpty();
    }

    @Test
    void relationsMustExistAndMakeSense() {
        assertThat(pointers(RIGHT.replace("\"10\"", "\"98\""))).containsExactly("/kin/0/1");
        assertThat(pointers(RIGHT.replace("[\"a\", \"10\", \"b\"]", "[\"a\", \"10\", \"a\"]")))
                .containsExactly("/kin/0");
        assertThat(pointers(RIGHT.replace("[\"a\", \"10\", \"b\"]", "[\"a\", \"10\", \"c\"]")))
                .containsExactly("/kin/0/2");
        assertThat(pointers(RIGHT.replace("[\"a\", \"10\", \"b\"]", "[\"a\", \"51\", \"b\"], [\"b\", \"52\", \"a\"]")))
                .containsExactly("/kin");
    }

    @Test
    void onlyPersonsOfTheSituationCanBeNamed() {
        assertThat(pointers(RIGHT.replace("[\"b\"]", "[\"c\"]"))).containsExactly("/persons/a/coResidents/0");
    }

    @Test
    void aLabelWithASlashIsEscapedInThePointer() {
        String odd = RIGHT.replace("\"b\"", "\"b/~\"").replace("\"b/~\": {}", "\"b/~\": {\"x\": 1}");
        assertThat(pointers(odd)).containsExactly("/persons/b~1~0/x");
    }

    @Test
    void faultsOfAnArrayCarryTheIndex() throws Json.Malformed {
        List<Fault> found = new ArrayList<>();
        ShippedPolicies.get().read(Json.read(new StringReader(RIGHT.replace("LEASED", "X"))), "/7", found);
        assertThat(found).extracting(Fault::pointer).containsExactly("/7/persons/a/dwellings/0/tenure");
    }

    @Test
    void moreThanSixtyPersonsAreRefused() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 61; i++) {
            many.append(i == 0 ? "" : ",").append("\"p").append(i).append("\": {}");
        }
        String text =
                "{\"on\": \"2018-03-01\", \"destination\": \"430281006001\", \"applicant\": \"p0\", \"persons\": {"
                        + many + "}}";
        assertThat(pointers(text)).contains("/persons");
    }

    private static List<String> pointers(String json) {
        return faults(json).stream().map(Fault::pointer).toList();
    }

    private static List<Fault> faults(String json) {
        List<Fault> faults = new ArrayList<>();
        try {
            ShippedPolicies.get().read(Json.read(new StringReader(json)), "", faults);
        } catch (Json.Malformed e) {
            throw new AssertionError(e);
        }
        return faults;
    }
}
