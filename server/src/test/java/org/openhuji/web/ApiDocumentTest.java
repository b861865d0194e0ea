package org.openhuji.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhuji.Server;
import org.openhuji.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document says what the server does: every address is in it, every example runs, every answer has its shape. */
@ServerTest
class ApiDocumentTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Server server;
    private final RequestMappingHandlerMapping handlers;

    @Autowired
    ApiDocumentTest(Server server, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.server = server;
        this.handlers = handlers;
    }

    private JsonNode document() throws Exception {
        HttpResponse<String> answer = server.get("/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    /** A schema of the document, in which an object has no members but those it names. */
    private static Schema schema(JsonNode document, JsonNode schema) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set("components", document.get("components").deepCopy());
        close(whole.get("components").get("schemas"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
    }

    private static void close(JsonNode schemas) {
        for (JsonNode one : schemas) {
            if (one instanceof ObjectNode object) {
                if (object.has("properties") && !object.has("additionalProperties") && !object.has("$ref")) {
                    object.put("additionalProperties", false);
                }
            }
            close(one);
        }
    }

    private static void fits(String what, JsonNode document, JsonNode schema, String json) {
        List<Error> errors = schema(document, schema).validate(json, InputFormat.JSON);
        assertThat(errors.stream().limit(5).map(Error::toString).toList())
                .as(what)
                .isEmpty();
    }

    @Test
    void everyAddressOfTheApiIsInIt() throws Exception {
        TreeSet<String> served = new TreeSet<>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.equals("/api") || path.startsWith("/api/"))
                        .filter(path -> !path.startsWith("/api/test/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
        TreeSet<String> told = ApiDocument.addresses().stream()
                .map(one -> one.method() + " " + one.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).as("addresses in openapi.yaml").isEqualTo(served);
    }

    @Test
    void everyOperationIsToldInBothLanguagesAndMayAnswerAProblem() throws Exception {
        for (JsonNode path : document().get("paths")) {
            for (JsonNode operation : path) {
                String name = operation.get("operationId").asString();
                assertThat(operation.get("summary").asString()).as(name).doesNotContainPattern("\\p{IsHan}");
                assertThat(operation.get("x-zh").asString()).as(name).containsPattern("\\p{IsHan}");
                assertThat(operation.get("responses").has("200")).as(name).isTrue();
                assertThat(operation.get("responses").get("default").get("$ref").asString())
                        .isEqualTo("#/components/responses/Problem");
            }
        }
    }

    @Test
    void everyExampleOfAnAddressIsAnsweredAsItsSchemaSays() throws Exception {
        JsonNode document = document();
        for (ApiDocument.Address address : ApiDocument.addresses()) {
            if (address.linked()) {
                JsonNode operation = operation(document, address);
                HttpResponse<String> answer = server.get(address.example());
                assertThat(answer.statusCode())
                        .as(address.example() + answer.body())
                        .isEqualTo(200);
                fits(address.example(), document, ofAnswer(operation), answer.body());
                assertThat(answer.headers().firstValue("ETag"))
                        .as(address.example())
                        .isPresent();
            }
        }
    }

    @Test
    void everyExampleOfABodyFitsItsSchemaAndIsAnsweredAsItSays() throws Exception {
        JsonNode document = document();
        int run = 0;
        for (ApiDocument.Address address : ApiDocument.addresses()) {
            JsonNode operation = operation(document, address);
            if (!operation.has("requestBody")) {
                continue;
            }
            JsonNode body = operation.get("requestBody").get("content").get("application/json");
            for (Map.Entry<String, JsonNode> example : body.get("examples").properties()) {
                String what = address.path() + " " + example.getKey();
                String json = example.getValue().get("value").toString();
                int status = example.getValue().has("x-status")
                        ? example.getValue().get("x-status").asInt()
                        : 200;
                HttpResponse<String> answer = server.post(address.path(), json);
                assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(status);
                if (status == 200) {
                    fits(what + " as it is sent", document, body.get("schema"), json);
                    fits(what, document, ofAnswer(operation), answer.body());
                } else {
                    assertThat(schema(document, body.get("schema")).validate(json, InputFormat.JSON))
                            .as(what)
                            .isNotEmpty();
                    fits(what, document, problem(document), answer.body());
                }
                run++;
            }
        }
        assertThat(run).isGreaterThanOrEqualTo(8);
    }

    @Test
    void aTracedAnswerHasItsShapeToo() throws Exception {
        JsonNode document = document();
        HttpResponse<String> answer = server.post(
                "/api/assessments?trace=true", server.get("/example.json").body());
        fits("traced", document, MAPPER.readTree("{\"$ref\": \"#/components/schemas/Determination\"}"), answer.body());
    }

    @Test
    void everyKindOfRefusalHasTheShapeOfAProblem() throws Exception {
        JsonNode document = document();
        Map<String, Integer> refused = new LinkedHashMap<>();
        refused.put("/api/nowhere", 404);
        refused.put("/api/places?q=&limit=0&on=x", 400);
        refused.put("/api/policies/compare?left=liling", 400);
        refused.put("/api/policies/compare?left=liling&right=liling", 400);
        refused.put("/api/policies/x", 404);
        refused.put("/api/assessments", 405);
        refused.put("/api/test/breaks?name=x", 500);
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Map.Entry<String, Integer> one : refused.entrySet()) {
            HttpResponse<String> answer = server.get(one.getKey());
            assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(one.getValue());
            answers.add(answer);
        }
        answers.add(server.send(server.request("/api/places?q=x").header("Accept", "image/png")));
        assertThat(answers.getLast().statusCode()).isEqualTo(406);
        answers.add(server.post("/api/assessments", "{"));
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(MAPPER.readTree(answer.body()).get("status").asInt()).isEqualTo(answer.statusCode());
            fits(answer.uri().toString(), document, problem(document), answer.body());
        }
    }

    @Test
    void everyWrongParameterIsTold() throws Exception {
        JsonNode problem =
                MAPPER.readTree(server.get("/api/places?q=&limit=0&on=x").body());
        assertThat(problem.get("code").asString()).isEqualTo("API-0005");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("parameter").asString()))
                .containsExactly("q", "limit", "on");
    }

    private static JsonNode operation(JsonNode document, ApiDocument.Address address) {
        return Objects.requireNonNull(
                document.get("paths").get(address.path()).get(address.method().toLowerCase(Locale.ROOT)));
    }

    private static JsonNode ofAnswer(JsonNode operation) {
        return operation
                .get("responses")
                .get("200")
                .get("content")
                .get("application/json")
                .get("schema");
    }

    private static JsonNode problem(JsonNode document) {
        return document.get("components")
                .get("responses")
                .get("Problem")
                .get("content")
                .get("application/problem+json")
                .get("schema");
    }
}
