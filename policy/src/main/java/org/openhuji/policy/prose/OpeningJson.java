package org.openhuji.policy.prose;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.engine.Opening;
import org.openhuji.policy.vocabulary.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The field {@code changes} of a route: what would open it. */
final class OpeningJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final byte[] NONE = {'[', ']'};

    private OpeningJson() {}

    /** The list of openings. */
    static byte[] of(List<Opening> openings, String destination) {
        if (openings.isEmpty()) {
            return NONE;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(openings, destination, json);
        }
        return out.toByteArray();
    }

    private static void write(List<Opening> openings, String destination, JsonGenerator json) {
        json.writeStartArray();
        for (Opening opening : openings) {
            json.writeStartObject();
            LocalDate from = opening.from();
            if (from == null) {
                json.writeNullProperty("from");
            } else {
                json.writeStringProperty("from", from.toString());
            }
            json.writeStringProperty("outcome", opening.outcome().name());
            json.writeArrayPropertyStart("facts");
            for (Opening.Change change : opening.changes()) {
                change(change, destination, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void change(Opening.Change change, String destination, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("pointer", change.pointer());
        boolean added = change.list() != null && change.row() < 0;
        if (added) {
            json.writeObjectPropertyStart("value");
            for (Opening.NewValue value : change.values()) {
                if (!value.later()) {
                    json.writeName(value.fact().name());
                    plain(value.value(), json);
                }
            }
            json.writeEndObject();
        } else if (!change.values().getFirst().later()) {
            json.writeName("value");
            plain(change.values().getFirst().value(), json);
        }
        Text text = OpeningText.of(change, destination);
        json.writeStringProperty("zh", text.zh());
        json.writeStringProperty("en", text.en());
        json.writeEndObject();
    }

    private static void plain(@Nullable Object value, JsonGenerator json) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> json.writeString(String.valueOf(item)));
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }
}
