package org.openhuji.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Vocabulary;

/** The facts of the vocabulary as JSON schemas: what a person and a place of a situation may say of themselves. */
final class FactSchemas {
    private FactSchemas() {}

    /** The schema of a person. */
    static Map<String, @Nullable Object> person(Vocabulary vocabulary) {
        Map<String, @Nullable Object> properties = properties(vocabulary.person());
        for (RecordList list : vocabulary.lists()) {
            Map<String, @Nullable Object> records = new LinkedHashMap<>();
            records.put("type", "array");
            records.put("description", list.term().zh() + " · " + list.term().en());
            records.put("items", closed(properties(list.fields())));
            properties.put(list.name(), records);
        }
        return closed(properties);
    }

    /** The schema of what a situation says of a place. */
    static Map<String, @Nullable Object> place(Vocabulary vocabulary) {
        return closed(properties(vocabulary.place()));
    }

    private static Map<String, @Nullable Object> closed(Map<String, @Nullable Object> properties) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, @Nullable Object> properties(List<Fact> facts) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        facts.forEach(fact -> properties.put(fact.name(), schema(fact)));
        return properties;
    }

    /** {@code null} is allowed of every fact: it is known that there is none. */
    private static Map<String, @Nullable Object> schema(Fact fact) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("description", fact.term().zh() + " · " + fact.term().en());
        switch (fact.type()) {
            case DATE -> {
                schema.put("type", List.of("string", "null"));
                schema.put("format", "date");
            }
            case TRUTH -> schema.put("type", List.of("boolean", "null"));
            case CHOICE -> schema.put("enum", codes(fact, true));
            case CHOICES -> {
                schema.put("type", List.of("array", "null"));
                schema.put("items", Map.of("enum", codes(fact, false)));
            }
            case COUNT -> schema.put("anyOf", List.of(Map.of("type", "integer", "minimum", 0), Map.of("type", "null")));
            case PLACE -> {
                schema.put("type", List.of("string", "null"));
                schema.put("pattern", "^\\d{6}(\\d{3}(\\d{3})?)?$");
            }
            case TEXT -> schema.put("type", List.of("string", "null"));
            case PERSONS, TEXTS -> {
                schema.put("type", List.of("array", "null"));
                schema.put("items", Map.of("type", "string"));
            }
        }
        return schema;
    }

    private static List<@Nullable Object> codes(Fact fact, boolean none) {
        List<@Nullable Object> codes = new ArrayList<>();
        fact.values().stream().map(Choice::code).forEach(codes::add);
        if (none) {
            codes.add(null);
        }
        return codes;
    }
}
