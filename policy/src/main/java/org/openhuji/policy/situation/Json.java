package org.openhuji.policy.situation;

import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON text into plain values and writes them: maps in order, lists, strings, {@link Long}, {@link BigDecimal}, {@link Boolean}
 * and {@code null}. Doubled keys, depth over 20, texts over 10,000 characters and the character 0, which no database has in a text, are
 * refused.
 */
public final class Json {
    private static final JsonFactory FACTORY = factory(20);
    /** Kept answers may carry traces, which are deeper than any question. */
    private static final JsonFactory OF_ANSWERS = factory(200);

    private Json() {}

    private static JsonFactory factory(int depth) {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(10_000)
                        .maxNumberLength(30)
                        .build())
                .build();
    }

    /** The text is not JSON, or not one value. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        Malformed(Fault fault) {
            super(fault.message().en());
            this.fault = fault;
        }

        /** What is wrong, with line and column. */
        public Fault fault() {
            return fault;
        }
    }

    /** Reads exactly one JSON value. */
    public static @Nullable Object read(Reader text) throws Malformed {
        return read(text, FACTORY);
    }

    /** The same for our own answers and records of them, which may be nested 200 deep. */
    public static @Nullable Object readAnswer(Reader text) throws Malformed {
        return read(text, OF_ANSWERS);
    }

    /** Plain values on one line; what {@link #read} gave comes out as the same values in the same order. */
    public static String write(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = OF_ANSWERS.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, json);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator json) {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, item) -> {
                    json.writeName(String.valueOf(key));
                    write(item, json);
                });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> write(item, json));
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Long number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }

    private static @Nullable Object read(Reader text, JsonFactory factory) throws Malformed {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Malformed(
                        new Fault("", new Text("没有内容：应为一个 JSON 对象或数组", "empty: a JSON object or array is needed")));
            }
            Object value = value(parser, first);
            if (parser.nextToken() != null) {
                throw malformed(
                        parser.currentTokenLocation().getLineNr(),
                        parser.currentTokenLocation().getColumnNr(),
                        "text after the value");
            }
            return value;
        } catch (StreamReadException e) {
            throw malformed(e.getLocation().getLineNr(), e.getLocation().getColumnNr(), e.getOriginalMessage());
        } catch (tools.jackson.core.JacksonException e) {
            throw malformed(0, 0, String.valueOf(e.getOriginalMessage()));
        }
    }

    private static Malformed malformed(int line, int column, String why) {
        String brief = why.lines().findFirst().orElse(why);
        return new Malformed(new Fault(
                "",
                new Text(
                        "不是有效的 JSON（第 %d 行第 %d 列）：%s".formatted(line, column, brief),
                        "not valid JSON (line %d, column %d): %s".formatted(line, column, brief))));
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> text(parser, parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static String text(JsonParser parser, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new StreamReadException(parser, "a text with the character 0");
        }
        return text;
    }

    private static Object integer(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? new BigDecimal(parser.getBigIntegerValue())
                : (Object) parser.getLongValue();
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text(parser, parser.currentName());
            map.put(name, value(parser, parser.nextToken()));
        }
        return map;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> list = new ArrayList<>();
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            list.add(value(parser, token));
        }
        return list;
    }
}
