package org.openhuji.policy.prose;

import java.io.ByteArrayOutputStream;
import org.openhuji.policy.engine.Score;
import org.openhuji.policy.vocabulary.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Scores as JSON. */
final class PointsJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private PointsJson() {}

    /** One score as a value. */
    static byte[] of(Score score) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(score, json);
        }
        return out.toByteArray();
    }

    private static void write(Score score, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("table", score.table().name());
        text(score.table().said().text(), json);
        range(score.total(), json);
        Long line = score.line();
        if (line != null) {
            json.writeNumberProperty("line", line);
        }
        json.writeArrayPropertyStart("indicators");
        for (Score.Part part : score.parts()) {
            json.writeStartObject();
            json.writeStringProperty("name", part.indicator().name());
            text(part.indicator().says(), json);
            range(part.points(), json);
            String awaited = part.indicator().awaited();
            if (awaited != null) {
                json.writeStringProperty("awaited", awaited);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** {@code from} and {@code to}; {@code null} where nothing bounds them. */
    private static void range(Score.Range range, JsonGenerator json) {
        number("from", range.from(), json);
        number("to", range.to(), json);
    }

    private static void number(String name, @org.jspecify.annotations.Nullable Long number, JsonGenerator json) {
        if (number == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, number);
        }
    }

    private static void text(@org.jspecify.annotations.Nullable Text text, JsonGenerator json) {
        if (text != null) {
            json.writeStringProperty("zh", text.zh());
            json.writeStringProperty("en", text.en());
        }
    }
}
