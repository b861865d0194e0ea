package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Pointers;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class InterviewApiTest {
    private static final String ADDRESS = "/api/assessments/questions";
    private static final String NOTHING_KNOWN =
            "{\"on\":\"2018-06-01\",\"destination\":\"430281006001\",\"applicant\":\"a\",\"persons\":{\"a\":{}},\"kin\":[]}";

    private final Server server;

    @Autowired
    InterviewApiTest(Server server) {
        this.server = server;
    }

    private Map<String, @Nullable Object> ask(Object situation, Set<String> unsure, boolean all) throws Exception {
        Map<String, @Nullable Object> request = new LinkedHashMap<>();
        request.put("situation", situation);
        request.put("unsure", List.copyOf(unsure));
        request.put("all", all);
        HttpResponse<String> answer = server.post(ADDRESS, Json.write(request));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return Server.object(answer);
    }

    private static Object parse(String json) throws Json.Malformed {
        return Objects.requireNonNull(Json.read(new StringReader(json)));
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    @Test
    void asksWithTheWordsTheReasonAndThePaper() throws Exception {
        Map<String, @Nullable Object> progress = ask(parse(NOTHING_KNOWN), Set.of(), false);
        assertThat(progress).containsEntry("stage", "OUTCOME");
        assertThat((Long) progress.get("atMost")).isGreaterThan(1);
        Map<String, @Nullable Object> question = Server.object(progress.get("question"));
        assertThat(String.valueOf(question.get("zh"))).containsPattern("\\p{IsHan}");
        assertThat(String.valueOf(question.get("en"))).doesNotContainPattern("\\p{IsHan}");
        assertThat(list(question.get("pointers"))).isNotEmpty();
        assertThat(list(question.get("proofs"))).isNotEmpty();
        assertThat(list(question.get("why")))
                .allSatisfy(
                        why -> assertThat(Server.object(why)).containsKeys("clause", "policy", "document", "title"));
        assertThat(Server.object(progress.get("determination"))).containsEntry("outcome", "INFORMATION_NEEDED");
    }

    /** Whoever says of everything "I don't know" comes to an end too, and never hears a question twice. */
    @Test
    void whatIsUnsureIsNotAskedAgainAndTheQuestionsEnd() throws Exception {
        Set<String> unsure = new LinkedHashSet<>();
        Object situation = parse(NOTHING_KNOWN);
        for (int asked = 0; asked < 100; asked++) {
            Map<String, @Nullable Object> progress = ask(situation, unsure, true);
            if (progress.get("question") == null) {
                assertThat(progress).containsEntry("stage", "DONE").containsEntry("atMost", 0L);
                assertThat(asked).isGreaterThan(5);
                return;
            }
            for (Object pointer : list(Server.object(progress.get("question")).get("pointers"))) {
                assertThat(unsure.add(String.valueOf(pointer)))
                        .as("asked twice: " + pointer)
                        .isTrue();
            }
        }
        throw new AssertionError("still asking after 100 questions");
    }

    @Test
    void answersPutAtThePointersLeadToADecision() throws Exception {
        Object situation = parse(NOTHING_KNOWN);
        for (int asked = 0; asked < 60; asked++) {
            Map<String, @Nullable Object> progress = ask(situation, Set.of(), false);
            if (progress.get("question") == null) {
                assertThat(Server.object(progress.get("determination")).get("outcome"))
                        .isIn("ELIGIBLE", "NOT_ELIGIBLE", "REVIEW_NEEDED");
                return;
            }
            Map<String, @Nullable Object> question = Server.object(progress.get("question"));
            for (Object pointer : list(question.get("pointers"))) {
                Pointers.set(situation, String.valueOf(pointer), answer(question));
            }
        }
        throw new AssertionError("still asking after 60 questions");
    }

    /** Every list is empty, and of every fact there is none. */
    private static @Nullable Object answer(Map<String, @Nullable Object> question) {
        return "LIST".equals(question.get("about")) ? List.of() : null;
    }

    @Test
    void everyFaultIsToldAtItsPlace() throws Exception {
        HttpResponse<String> answer = server.post(
                ADDRESS,
                "{\"situation\":{\"on\":\"x\",\"persons\":{}},\"unsure\":[\"nowhere\",1],\"all\":\"yes\",\"lang\":\"en\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        List<Object> pointers = new ArrayList<>();
        list(Server.object(answer).get("errors"))
                .forEach(error ->
                        pointers.add(Objects.requireNonNull(Server.object(error).get("pointer"))));
        assertThat(pointers)
                .contains("/lang", "/unsure/0", "/unsure/1", "/all", "/situation/on", "/situation/destination");
    }

    @Test
    void isAboutOneSituation() throws Exception {
        assertThat(server.post(ADDRESS, "[]").statusCode()).isEqualTo(422);
        assertThat(server.post(ADDRESS, "{}").statusCode()).isEqualTo(422);
        assertThat(server.post(ADDRESS, NOTHING_KNOWN).statusCode()).isEqualTo(422);
        assertThat(server.post(ADDRESS, "{").statusCode()).isEqualTo(400);
    }
}
