package org.openhuji.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.places.Places;
import org.openhuji.policy.Policies;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.vocabulary.Vocabulary;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API as OpenAPI 3.1: {@code openapi.yaml}, filled in with the facts of the vocabulary, the records that are answered,
 * and the problems every address may answer. Made when it is first asked for.
 */
@RestController
class ApiDocument {
    private final Vocabulary vocabulary;
    private final Places places;
    private final Published published;
    private final String version;
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private volatile @Nullable String made;

    ApiDocument(
            Policies policies,
            Places places,
            Published published,
            @Value("${huji.version}") String version,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.vocabulary = policies.law().vocabulary();
        this.places = places;
        this.published = published;
        this.version = version;
        this.handlers = handlers;
    }

    @GetMapping("/openapi.json")
    ResponseEntity<String> document() {
        String json = made;
        if (json == null) {
            json = new JsonMapper().writeValueAsString(whole());
            made = json;
        }
        return published.json(places.today(), json);
    }

    /**
     * An address of the API, for the page that lists them.
     *
     * @param example the path with the examples of its parameters
     */
    record Address(String method, String path, String example, String zh, String en) {
        /** What it is for. */
        public String purpose(Locale language) {
            return language.getLanguage().equals("en") ? en : zh;
        }

        /** Whether following a link is enough to see what it answers. */
        public boolean linked() {
            return method.equals("GET");
        }
    }

    /** All of them, in the order of the document. */
    static List<Address> addresses() {
        Map<String, @Nullable Object> document = written();
        List<Address> addresses = new ArrayList<>();
        paths(document)
                .forEach((path, methods) -> object(methods).forEach((method, value) -> {
                    Map<String, @Nullable Object> operation = object(value);
                    addresses.add(new Address(
                            method.toUpperCase(Locale.ROOT),
                            path,
                            example(path, operation, document),
                            String.valueOf(operation.get("x-zh")),
                            String.valueOf(operation.get("summary"))));
                }));
        return addresses;
    }

    private static String example(
            String path, Map<String, @Nullable Object> operation, Map<String, @Nullable Object> document) {
        String address = path;
        List<String> query = new ArrayList<>();
        for (Object item : (List<?>) Objects.requireNonNullElse(operation.get("parameters"), List.of())) {
            Map<String, @Nullable Object> parameter = object(item);
            if (parameter.get("$ref") instanceof String reference) {
                parameter = object(Pointers.find(document, reference.substring(1))
                        .orElseThrow()
                        .orElseThrow());
            }
            String name = String.valueOf(parameter.get("name"));
            if (parameter.get("example") != null) {
                String value = URLEncoder.encode(String.valueOf(parameter.get("example")), StandardCharsets.UTF_8);
                if ("path".equals(parameter.get("in"))) {
                    address = address.replace("{" + name + "}", value);
                } else {
                    query.add(name + "=" + value);
                }
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private Map<String, @Nullable Object> whole() {
        Map<String, @Nullable Object> document = written();
        object(document.get("info")).put("version", version);
        Map<String, @Nullable Object> schemas =
                object(object(document.get("components")).get("schemas"));
        schemas.put("Person", FactSchemas.person(vocabulary));
        schemas.put("PlaceFacts", FactSchemas.place(vocabulary));
        RecordSchemas records = new RecordSchemas(schemas);
        Map<String, Type> answers = answers();
        paths(document)
                .forEach((path, methods) -> object(methods).forEach((method, operation) -> {
                    Map<String, @Nullable Object> responses =
                            object(object(operation).computeIfAbsent("responses", none -> new LinkedHashMap<>()));
                    Type answer = answers.get(method + " " + path);
                    if (!responses.containsKey("200") && answer != null) {
                        responses.put("200", answered(records.of(answer)));
                    }
                    responses.put("default", new LinkedHashMap<>(Map.of("$ref", "#/components/responses/Problem")));
                }));
        return document;
    }

    private static Map<String, @Nullable Object> answered(Map<String, @Nullable Object> schema) {
        return new LinkedHashMap<>(Map.of(
                "description",
                "the answer",
                "content",
                new LinkedHashMap<>(Map.of("application/json", new LinkedHashMap<>(Map.of("schema", schema))))));
    }

    /** What each handler of the API answers, by method and path. */
    private Map<String, Type> answers() {
        Map<String, Type> answers = new LinkedHashMap<>();
        handlers.getObject().getHandlerMethods().forEach((mapping, handler) -> {
            for (String path : mapping.getPatternValues()) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                                answers.put(method.name().toLowerCase(Locale.ROOT) + " " + path, answer(handler)));
            }
        });
        return answers;
    }

    private static Type answer(HandlerMethod handler) {
        Type type = handler.getMethod().getGenericReturnType();
        return type instanceof ParameterizedType entity && entity.getRawType() == ResponseEntity.class
                ? entity.getActualTypeArguments()[0]
                : type;
    }

    private static Map<String, @Nullable Object> paths(Map<String, @Nullable Object> document) {
        return object(document.get("paths"));
    }

    /** The document as it is written, each part its own though the text shares some. */
    private static Map<String, @Nullable Object> written() {
        try (InputStream in = new ClassPathResource("openapi.yaml").getInputStream()) {
            Object read = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return object(Pointers.copy(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }
}
