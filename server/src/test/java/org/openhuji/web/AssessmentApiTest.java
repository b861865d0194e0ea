package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.prose.DeterminationJson;
import org.openhuji.policy.situation.Json;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class AssessmentApiTest {
    private static final String ADDRESS = "/api/assessments";
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<?, ?> FAMILIES = families();

    private final Server server;
    private final Policies policies;

    @Autowired
    AssessmentApiTest(Server server, Policies policies) {
        this.server = server;
        this.policies = policies;
    }

    static List<String> names() {
        return FAMILIES.keySet().stream().map(String::valueOf).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void answersWhatTheLibraryAnswers(String family) throws Exception {
        Object situation = situation(family);
        HttpResponse<String> answer = server.post(ADDRESS, MAPPER.writeValueAsString(situation));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).isEqualTo(expected(situation, false));
    }

    @Test
    void addsTheTraceOnRequest() throws Exception {
        Object situation = situation("lin-shuisheng");
        HttpResponse<String> answer = server.post(ADDRESS + "?trace=true", MAPPER.writeValueAsString(situation));
        assertThat(answer.body()).isEqualTo(expected(situation, true)).contains("\"trace\":");
    }

    @Test
    void answersAnArrayWithAnArrayInTheSameOrder() throws Exception {
        List<Map<String, @Nullable Object>> situations =
                names().stream().map(AssessmentApiTest::situation).toList();
        HttpResponse<String> answer = server.post(ADDRESS, MAPPER.writeValueAsString(situations));
        List<String> single = new ArrayList<>();
        for (Object situation : situations) {
            single.add(expected(situation, false));
        }
        assertThat(answer.body()).isEqualTo("[" + String.join(",", single) + "]");
        assertThat(server.post(ADDRESS, "[]").body()).isEqualTo("[]");
    }

    @Test
    void theExampleOfTheFrontPageIsEligible() throws Exception {
        HttpResponse<String> answer =
                server.post(ADDRESS, server.get("/example.json").body());
        assertThat(Server.object(answer).get("outcome")).isEqualTo("ELIGIBLE");
    }

    @Test
    void namesEveryFaultOfASituation() throws Exception {
        HttpResponse<String> answer = server.post(ADDRESS, """
                {"on": "2018-02-30", "destination": "430281", "applicant": "b", "persons": {"a": {"bornOm": "1985-04-02"}}}
                """);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        Map<?, ?> problem = Server.object(answer);
        assertThat(problem.get("type")).isEqualTo("/problems#ASM-0001");
        assertThat(problem.get("code")).isEqualTo("ASM-0001");
        assertThat(problem.get("status")).isEqualTo(422L);
        assertThat(pointers(problem)).containsExactlyInAnyOrder("/on", "/applicant", "/persons/a/bornOm");
        assertThat(errors(problem)).allSatisfy(error -> {
            assertThat(error).containsOnlyKeys("pointer", "detail", "zh", "en");
            assertThat(error.get("detail")).isEqualTo(error.get("zh"));
        });
    }

    @Test
    void assessesNothingOfAnArrayWithFaultsAndSaysWhereTheyAre() throws Exception {
        Map<String, @Nullable Object> wrong = new LinkedHashMap<>(situation("lin-shuisheng"));
        wrong.put("destination", "999999");
        HttpResponse<String> answer = server.post(
                ADDRESS, MAPPER.writeValueAsString(List.of(situation("lin-shuisheng"), wrong, "not a situation")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(pointers(Server.object(answer))).containsExactly("/1/destination", "/2");
        assertThat(answer.body()).doesNotContain("routes");
    }

    @Test
    void speaksChineseUnlessEnglishIsPreferred() throws Exception {
        assertThat(title(null)).isEqualTo("情形有错误，没有评估");
        assertThat(title("fr")).isEqualTo("情形有错误，没有评估");
        assertThat(title("zh-TW, en;q=0.5")).isEqualTo("情形有错误，没有评估");
        assertThat(title("en-GB")).isEqualTo("The situation has faults; nothing was assessed");
        assertThat(title("fr, en;q=0.8, zh;q=0.2")).isEqualTo("The situation has faults; nothing was assessed");
    }

    private @Nullable Object title(@Nullable String language) throws Exception {
        HttpRequest.Builder request = server.request(ADDRESS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        if (language != null) {
            request.header("Accept-Language", language);
        }
        HttpResponse<String> answer = server.send(request);
        Map<?, ?> problem = Server.object(answer);
        boolean english =
                Objects.equals(answer.headers().firstValue("Content-Language").orElse(""), "en");
        assertThat(errors(problem))
                .allSatisfy(error -> assertThat(error.get("detail")).isEqualTo(error.get(english ? "en" : "zh")));
        return problem.get("title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{\"on\": 1, \"on\": 2}", "nonsense", "{\"a\": NaN}"})
    void refusesWhatIsNotJson(String text) throws Exception {
        HttpResponse<String> answer = server.post(ADDRESS, text);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Server.object(answer).get("code")).isEqualTo("ASM-0002");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws Exception {
        HttpResponse<String> answer = server.send(server.request(ADDRESS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"applicant\": \"林\"}", Charset.forName("GB18030"))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Server.object(answer).get("code")).isEqualTo("ASM-0002");
    }

    @Test
    void takesTheReplacementCharacterAsTextWhereItWasSent() throws Exception {
        HttpResponse<String> answer = server.post(ADDRESS, "{\"\uFFFD\": 1}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(pointers(Server.object(answer))).contains("/\uFFFD");
    }

    @Test
    void acceptsAMebibyteAndNoMore() throws Exception {
        byte[] most = new byte[SentJson.MOST_BYTES];
        java.util.Arrays.fill(most, (byte) ' ');
        most[0] = '{';
        most[most.length - 1] = '}';
        assertThat(postBytes(most).statusCode()).isEqualTo(422);

        HttpResponse<String> more = postBytes(java.util.Arrays.copyOf(most, most.length + 1));
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(Server.object(more).get("code")).isEqualTo("ASM-0003");
    }

    @Test
    void refusesALargeBodyWhoseLengthIsNotSaid() throws Exception {
        byte[] large = new byte[SentJson.MOST_BYTES + 1];
        HttpResponse<String> answer = server.send(server.request(ADDRESS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void assessesAThousandSituationsAtOnceAndNoMore() throws Exception {
        String small = small();
        HttpResponse<String> most = server.post(ADDRESS, array(small, AssessmentApi.MOST_SITUATIONS));
        assertThat(most.statusCode()).isEqualTo(200);
        assertThat((List<?>) Json.read(new StringReader(most.body()))).hasSize(AssessmentApi.MOST_SITUATIONS);

        HttpResponse<String> more = server.post(ADDRESS, array(small, AssessmentApi.MOST_SITUATIONS + 1));
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(Server.object(more).get("code")).isEqualTo("ASM-0004");
    }

    private static String small() {
        return """
        {"on":"2018-06-01","destination":"430281006001","applicant":"a","persons":{"a":{}},"kin":[]}""";
    }

    private static String array(String situation, int count) {
        return "[" + String.join(",", Collections.nCopies(count, situation)) + "]";
    }

    @Test
    void refusesOtherMediaTypesAndCompression() throws Exception {
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense")) {
            HttpResponse<String> answer = server.send(server.request(ADDRESS)
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(type).isEqualTo(415);
            assertThat(Server.object(answer).get("code")).isEqualTo("API-0003");
        }
        HttpResponse<String> compressed = server.send(server.request(ADDRESS)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(compressed.statusCode()).isEqualTo(415);
    }

    @Test
    void refusesOtherMethods() throws Exception {
        HttpResponse<String> answer = server.get(ADDRESS);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(Server.object(answer).get("code")).isEqualTo("API-0002");
    }

    @Test
    void refusesATraceThatIsNeitherTrueNorFalse() throws Exception {
        HttpResponse<String> answer = server.post(ADDRESS + "?trace=maybe", small());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Server.object(answer).get("code")).isEqualTo("API-0005");
    }

    private HttpResponse<String> postBytes(byte[] body) throws Exception {
        return server.send(server.request(ADDRESS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private String expected(Object situation, boolean trace) throws Exception {
        Object value = Json.read(new StringReader(MAPPER.writeValueAsString(situation)));
        Determination determination =
                policies.assess(Objects.requireNonNull(policies.read(value, "", new ArrayList<>())));
        StringWriter out = new StringWriter();
        new DeterminationJson(policies.law(), trace).write(determination, out);
        return out.toString();
    }

    private static List<Object> pointers(Map<?, ?> problem) {
        return errors(problem).stream()
                .map(error -> Objects.requireNonNull((Object) error.get("pointer")))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> errors(Map<?, ?> problem) {
        List<Map<String, @Nullable Object>> errors = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(problem.get("errors"))).forEach(error -> errors.add(Server.object(error)));
        return errors;
    }

    private static Map<String, @Nullable Object> situation(String family) {
        Map<String, @Nullable Object> situation = Server.object(FAMILIES.get(family));
        situation.remove("title");
        return situation;
    }

    private static Map<?, ?> families() {
        Map<?, ?> people = (Map<?, ?>)
                Objects.requireNonNull(LawReader.plain(Path.of("..", "law", "people.yaml"), new ArrayList<>()));
        return (Map<?, ?>) Objects.requireNonNull(people.get("families"));
    }
}
