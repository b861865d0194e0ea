package org.openhuji.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are records, as JSON schemas: a member for each component, always there, {@code null} where the component
 * may be. What the records say in code cannot go stale in a document.
 */
final class RecordSchemas {
    private final Map<String, @Nullable Object> schemas;

    /** @param schemas receives each record met, by name; those that are there already are kept */
    RecordSchemas(Map<String, @Nullable Object> schemas) {
        this.schemas = schemas;
    }

    /** The schema of a type: a reference where it is a record. */
    Map<String, @Nullable Object> of(Type type) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class -> map("type", "array", "items", of(list.getActualTypeArguments()[0]));
            case Class<?> record when record.isRecord() -> reference(record);
            case Class<?> choice
            when choice.isEnum() ->
                map(
                        "type",
                        "string",
                        "enum",
                        Arrays.stream(choice.getEnumConstants())
                                .map(Object::toString)
                                .toList());
            case Class<?> plain when plain == LocalDate.class -> map("type", "string", "format", "date");
            case Class<?> plain when plain == String.class -> map("type", "string");
            case Class<?> plain when plain == boolean.class -> map("type", "boolean");
            case Class<?> plain when plain == int.class || plain == long.class -> map("type", "integer");
            default -> throw new IllegalArgumentException("no schema for " + type.getTypeName());
        };
    }

    private Map<String, @Nullable Object> reference(Class<?> record) {
        Class<?> outer = record.getEnclosingClass();
        String name = (outer == null ? "" : outer.getSimpleName() + ".") + record.getSimpleName();
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            schemas.put(name, object(record));
        }
        return map("$ref", "#/components/schemas/" + name);
    }

    private Map<String, @Nullable Object> object(Class<?> record) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        collect(record, properties);
        return map("type", "object", "required", new ArrayList<>(properties.keySet()), "properties", properties);
    }

    private void collect(Class<?> record, Map<String, @Nullable Object> properties) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                collect(component.getType(), properties);
            } else {
                JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
                properties.put(
                        renamed == null ? component.getName() : renamed.value(), of(component.getAnnotatedType()));
            }
        }
    }

    private Map<String, @Nullable Object> of(AnnotatedType type) {
        Map<String, @Nullable Object> schema = type instanceof AnnotatedParameterizedType list
                ? map("type", "array", "items", of(list.getAnnotatedActualTypeArguments()[0]))
                : of(type.getType());
        return type.isAnnotationPresent(Nullable.class) ? map("anyOf", List.of(schema, map("type", "null"))) : schema;
    }

    private static Map<String, @Nullable Object> map(Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(Objects.toString(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
