package org.openhuji.web;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.openhuji.policy.situation.Fault;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Problems as {@code application/problem+json}. */
final class ProblemJson {
    static final String TYPE = "application/problem+json";
    private static final JsonFactory FACTORY = new JsonFactory();

    private ProblemJson() {}

    static byte[] write(Problem problem, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("type", problem.kind().type());
            json.writeStringProperty("code", problem.kind().code());
            json.writeStringProperty("title", problem.kind().title().in(language));
            json.writeNumberProperty("status", problem.kind().status());
            json.writeStringProperty("detail", problem.detail().in(language));
            if (problem.reference() != null) {
                json.writeStringProperty("reference", problem.reference());
            }
            if (!problem.errors().isEmpty()) {
                json.writeArrayPropertyStart("errors");
                for (Fault fault : problem.errors()) {
                    json.writeStartObject();
                    if (fault.pointer().startsWith("?")) {
                        json.writeStringProperty("parameter", fault.pointer().substring(1));
                    } else {
                        json.writeStringProperty("pointer", fault.pointer());
                    }
                    json.writeStringProperty("detail", fault.message().in(language));
                    json.writeStringProperty("zh", fault.message().zh());
                    json.writeStringProperty("en", fault.message().en());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
