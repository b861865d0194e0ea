package org.openhuji.policy.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination.Answer;
import org.openhuji.policy.interview.Progress.Stage;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;

/** An interview over the shipped law: what is asked, in which order, and when it ends. */
class InterviewTest {
    private static Policies policies;

    @BeforeAll
    static void open() throws Policies.CannotLoad {
        policies = Policies.open(Path.of("../law"), Path.of("../codes"), Path.of("target/cache"));
    }

    private static final String COUPLE = """
            {"on": "2018-06-01", "destination": "430281006001", "applicant": "a", "persons": {"a": {}, "b": {}},
             "kin": [["a", "10", "b"]]}""";

    private final Set<String> unsure = new HashSet<>();
    private Object json = Map.of();

    private Progress next() {
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(json, "", faults);
        assertThat(faults).isEmpty();
        return new Interview(policies).next(Objects.requireNonNull(situation), unsure, false);
    }

    private void begin(String text) throws Json.Malformed {
        json = Objects.requireNonNull(Pointers.copy(Json.read(new StringReader(text))));
    }

    private void answer(String pointer, @Nullable Object value) {
        Pointers.set(json, pointer, value);
    }

    @Test
    void aRentingCoupleIsAskedAHandfulAndNoMore() throws Exception {
        begin(COUPLE);
        answer("/persons/a/chineseNational", true);
        answer("/persons/a/militaryStatus", "NONE");
        answer("/persons/a/hukouPlace", "430224101");
        Progress dwellings = next();
        assertThat(dwellings.stage()).isEqualTo(Stage.OUTCOME);
        Question question = Objects.requireNonNull(dwellings.question());
        assertThat(question.about()).isEqualTo(Question.About.LIST);
        assertThat(question.pointers()).containsExactly("/persons/a/dwellings");
        assertThat(question.facts()).extracting(Fact::name).containsExactly("place", "tenure", "use");
        assertThat(question.clauses()).contains("LL-3.1.5", "ZZ-4.1");

        answer(
                "/persons/a/dwellings",
                List.of(Map.of("place", "430281006001", "tenure", "LEASED", "use", "RESIDENTIAL")));
        Progress companions = next();
        assertThat(companions.determination().outcome()).isEqualTo(Answer.ELIGIBLE);
        assertThat(companions.stage()).isEqualTo(Stage.COMPANIONS);
        assertThat(Objects.requireNonNull(companions.question()).pointers()).containsExactly("/persons/a/coResidents");
        assertThat(companions.atMost()).isEqualTo(4);

        answer("/persons/a/coResidents", List.of("b"));
        answer("/persons/b/chineseNational", true);
        answer("/persons/b/militaryStatus", "NONE");
        assertThat(Objects.requireNonNull(next().question()).pointers()).containsExactly("/persons/b/hukouPlace");
        answer("/persons/b/hukouPlace", "430224101");
        Progress done = next();
        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(done.question()).isNull();
        assertThat(done.atMost()).isZero();
    }

    @Test
    void oneFactOfSeveralPersonsIsOneQuestion() throws Exception {
        begin("""
                {"on": "2018-06-01", "destination": "430281006001", "applicant": "a",
                 "persons": {"a": {"chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "430224101",
                   "coResidents": ["b", "c"],
                   "dwellings": [{"place": "430281006001", "tenure": "LEASED", "use": "RESIDENTIAL"}]}, "b": {}, "c": {}},
                 "kin": [["a", "10", "b"], ["a", "20", "c"]]}""");
        Progress progress = next();
        Question question = Objects.requireNonNull(progress.question());
        assertThat(question.subjects()).containsExactly("b", "c");
        assertThat(question.facts()).hasSize(1);
        assertThat(question.pointers()).hasSize(2);
        // Three for this ground; another that is open may have to be looked at if nobody may come along on it.
        assertThat(progress.atMost()).isEqualTo(4);
    }

    @Test
    void whatSomebodyDoesNotKnowIsNotAskedAgainAndTheInterviewEnds() throws Exception {
        begin(COUPLE);
        int asked = 0;
        for (Progress progress = next(); progress.question() != null; progress = next()) {
            assertThat(unsure).doesNotContainAnyElementsOf(progress.question().pointers());
            unsure.addAll(progress.question().pointers());
            assertThat(++asked).isLessThan(60);
        }
        assertThat(next().determination().outcome()).isEqualTo(Answer.INFORMATION_NEEDED);
    }

    @Test
    void whoMayNotSettleIsAskedAboutTheResidencePermit() throws Exception {
        begin(COUPLE.replace("\"a\": {}", """
                "a": {"chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "430224101", "dwellings": [],
                "employments": [{"place": "430281006001", "since": "2018-05-02", "appointmentApprover": null}], "businesses": [], "insurance": [], "studies": [], "qualificationCertificates": [],
                "requisitionedOn": null, "coResidents": []}""").replace("\"b\": {}", "\"b\": {\"hukouPlace\": \"430224101\"}"));
        Progress permit = next();
        assertThat(permit.determination().outcome()).isEqualTo(Answer.NOT_ELIGIBLE);
        assertThat(permit.stage()).isEqualTo(Stage.PERMIT);
    }

    /**
     * ZZ-9.7: moved to join the spouse, divorced for three years, from here before; ZZ-9.T: insured anyhow. Divorced on 1 June
     * 2016, so closed on 1 March 2018 whatever else is true, and three years are full on 1 June 2019.
     */
    private void beginDivorced() throws Json.Malformed {
        begin("""
                {"on": "2018-03-01", "destination": "430202100204", "applicant": "a", "kin": [],
                 "places": {"430202100204": {"placeKind": "VILLAGE_AREA", "urbanRural": "RURAL",
                   "requisitionNoticeFrom": null, "requisitionNoticeUntil": null}},
                 "persons": {"a": {"chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "430224101001",
                   "hukouCancelReason": null, "marriedOn": null, "divorcedOn": "2016-06-01", "requisitionedOn": null,
                   "actualResidencePlace": "430224101001", "studies": [], "dwellings": [], "employments": []}}}""");
    }

    @Test
    void whoOnlyHasToWaitIsAskedWhatTheDayHangsOn() throws Exception {
        beginDivorced();
        Progress progress = next();
        assertThat(progress.answer()).isEqualTo(Answer.NOT_ELIGIBLE);
        Map<String, Object> truth = Map.of(
                "/persons/a/spouseJoinMovedOn", "2005-05-01",
                "/persons/a/placeBeforeSpouseJoin", "430202100204",
                "/persons/a/insurance", List.of(Map.of("scheme", "RESIDENT_PENSION", "since", "2012-01-01")));
        Set<String> asked = new HashSet<>();
        for (; progress.question() != null; progress = next()) {
            assertThat(progress.stage()).isEqualTo(Stage.WAITING);
            assertThat(progress.question().clauses()).containsExactly("ZZ-9.7");
            assertThat(progress.atMost()).isGreaterThanOrEqualTo(truth.size() - asked.size());
            for (String pointer : progress.question().pointers()) {
                assertThat(truth).containsKey(pointer);
                asked.add(pointer);
                answer(pointer, truth.get(pointer));
            }
        }
        assertThat(asked).isEqualTo(truth.keySet());
        assertThat(earliest(progress)).containsExactly("ZZ-9.7 2019-06-01");
    }

    @Test
    void whoCannotWaitForAnythingIsAskedNoMore() throws Exception {
        beginDivorced();
        answer("/persons/a/spouseJoinMovedOn", null);
        assertThat(next().stage()).isEqualTo(Stage.DONE);
        beginDivorced();
        answer("/persons/a/divorcedOn", null);
        assertThat(next().stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void whatADayHangsOnIsNotAskedAgainOfWhoDoesNotKnowIt() throws Exception {
        beginDivorced();
        int asked = 0;
        for (Progress progress = next(); progress.question() != null; progress = next()) {
            assertThat(unsure).doesNotContainAnyElementsOf(progress.question().pointers());
            unsure.addAll(progress.question().pointers());
            asked++;
        }
        assertThat(asked).isEqualTo(3);
        assertThat(earliest(next())).isEmpty();
    }

    private static List<String> earliest(Progress progress) {
        return progress.determination().routes().stream()
                .filter(answer -> answer.earliest() != null)
                .map(answer -> answer.route().clause() + " " + answer.earliest())
                .toList();
    }
}
