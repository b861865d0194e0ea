package org.openhuji.policy.prose;

import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Trace;
import org.openhuji.policy.form.Handling;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Paper;
import org.openhuji.policy.vocabulary.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes determinations as the contract shapes them. */
public final class DeterminationJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Law law;
    private final boolean withTrace;

    /**
     * A writer for determinations of a law.
     *
     * @param withTrace whether each route carries its whole trace, frames included
     */
    public DeterminationJson(Law law, boolean withTrace) {
        this.law = law;
        this.withTrace = withTrace;
    }

    /** Writes one determination on one line. */
    public void write(Determination determination, Writer out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            determination(determination, json);
        }
    }

    /** Writes several as an array. */
    public void write(List<Determination> determinations, Writer out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            for (Determination determination : determinations) {
                determination(determination, json);
            }
            json.writeEndArray();
        }
    }

    private void determination(Determination determination, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("on", determination.on().toString());
        json.writeStringProperty("destination", determination.destination());
        json.writeArrayPropertyStart("policies");
        for (Pack pack : determination.policies()) {
            json.writeStartObject();
            json.writeStringProperty("id", pack.id());
            json.writeStringProperty("document", pack.document().number());
            json.writeStringProperty("hash", pack.hash());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("outcome", determination.outcome().name());
        Determination.PermitAnswer permit = determination.permit();
        if (permit != null) {
            json.writeStringProperty("permit", permit.outcome().name());
            json.writeStringProperty("permitClause", permit.rule().clause());
            strings("permitMissing", permit.missing(), json);
            failures("permitFailed", permit.failed(), json);
            texts("permitOpen", permit.open(), json);
            date("permitEarliest", permit.earliest(), json);
        }
        json.writeArrayPropertyStart("routes");
        for (Determination.RouteAnswer route : determination.routes()) {
            route(route, determination.destination(), json);
        }
        json.writeEndArray();
        json.writeStringProperty("law", determination.lawHash());
        json.writeEndObject();
    }

    private void route(Determination.RouteAnswer answer, String destination, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("clause", answer.route().clause());
        json.writeStringProperty("policy", answer.pack().id());
        text("title", answer.route().title(), json);
        json.writeStringProperty("outcome", answer.outcome().name());
        if (answer.route().open() != null) {
            json.writeBooleanProperty("open", true);
        }
        json.writeObjectPropertyStart("companions");
        for (Map.Entry<String, Outcome> companion : answer.companions().entrySet()) {
            json.writeStringProperty(companion.getKey(), companion.getValue().name());
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("companionsMissing");
        for (Map.Entry<String, List<String>> missing :
                answer.companionsMissing().entrySet()) {
            strings(missing.getKey(), missing.getValue(), json);
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("companionsFailed");
        for (Map.Entry<String, List<Determination.Failure>> failed :
                answer.companionsFailed().entrySet()) {
            failures(failed.getKey(), failed.getValue(), json);
        }
        json.writeEndObject();
        if (answer.placement() == null) {
            json.writeNullProperty("placement");
        } else {
            json.writeStringProperty("placement", answer.placement());
        }
        strings("missing", answer.missing(), json);
        failures("failed", answer.failed(), json);
        date("earliest", answer.earliest(), json);
        OpeningJson.write(answer.openings(), destination, json);
        if (!answer.open().isEmpty()) {
            texts("reasons", answer.open(), json);
        }
        if (answer.outcome() == Outcome.MET) {
            papers(answer, json);
        }
        if (withTrace) {
            json.writeName("trace");
            trace(answer.trace(), json);
        }
        json.writeEndObject();
    }

    private void papers(Determination.RouteAnswer answer, JsonGenerator json) {
        json.writeArrayPropertyStart("papers");
        for (String id : answer.route().papers()) {
            Paper paper = law.findPaper(id).orElseThrow();
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeStringProperty("zh", paper.name().zh());
            json.writeStringProperty("en", paper.name().en());
            text("source", paper.source(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        Handling handling = answer.pack().handling();
        if (handling != null) {
            text("where", handling.where(), json);
            text("limit", handling.limit(), json);
            text("handlingSource", handling.source(), json);
        }
    }

    private static void failures(String name, List<Determination.Failure> failures, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (Determination.Failure failure : failures) {
            json.writeStartObject();
            json.writeStringProperty("clause", failure.clause());
            strings("facts", failure.facts(), json);
            json.writeStringProperty("zh", failure.sentence().zh());
            json.writeStringProperty("en", failure.sentence().en());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void trace(Trace trace, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("condition", Prose.kind(trace.condition()));
        json.writeStringProperty("outcome", trace.outcome().name());
        String clause = trace.said().clause();
        if (clause != null) {
            json.writeStringProperty("clause", clause);
        }
        if (trace.about() != null) {
            json.writeStringProperty("relative", trace.about());
        }
        Text sentence = trace.sentence();
        if (sentence != null) {
            json.writeStringProperty("zh", sentence.zh());
            json.writeStringProperty("en", sentence.en());
        }
        if (!trace.facts().isEmpty()) {
            strings("facts", trace.facts(), json);
        }
        if (!trace.parts().isEmpty()) {
            json.writeArrayPropertyStart("parts");
            for (Trace part : trace.parts()) {
                trace(part, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void strings(String name, List<String> values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void texts(String name, List<Text> texts, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (Text text : texts) {
            json.writeStartObject();
            json.writeStringProperty("zh", text.zh());
            json.writeStringProperty("en", text.en());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(String name, Text text, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("zh", text.zh());
        json.writeStringProperty("en", text.en());
        json.writeEndObject();
    }

    private static void date(
            String name, java.time.@org.jspecify.annotations.Nullable LocalDate date, JsonGenerator json) {
        if (date == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, date.toString());
        }
    }
}
