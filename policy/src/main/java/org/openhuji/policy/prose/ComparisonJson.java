package org.openhuji.policy.prose;

import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.proof.Comparison;
import org.openhuji.policy.proof.Comparison.Difference;
import org.openhuji.policy.proof.Comparison.Pair;
import org.openhuji.policy.proof.Comparison.Sides;
import org.openhuji.policy.proof.Example;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A comparison of two packs as data for pages. */
public final class ComparisonJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final RouteSides sides;

    private ComparisonJson(JsonGenerator json, Vocabulary vocabulary) {
        this.json = json;
        this.sides = new RouteSides(vocabulary);
    }

    /**
     * Writes {@code {left, right, on, verdict, onlyLeft, onlyRight, pairs: [{left, right, grounds, verdict, asks,
     * companions, onlyLeft, onlyRight}], routesOnlyLeft, routesOnlyRight}}; {@code onlyLeft} holds a family admitted by the
     * first alone, as a situation before each of the two, or {@code null}.
     */
    public static void write(Comparison comparison, Vocabulary vocabulary, Writer out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new ComparisonJson(json, vocabulary).comparison(comparison);
        }
    }

    private void comparison(Comparison comparison) {
        json.writeStartObject();
        pack("left", comparison.left());
        pack("right", comparison.right());
        json.writeStringProperty("on", LocalDate.ofEpochDay(comparison.on()).toString());
        difference(comparison.whole());
        json.writeArrayPropertyStart("pairs");
        comparison.pairs().forEach(this::pair);
        json.writeEndArray();
        routes("routesOnlyLeft", comparison.onlyLeft());
        routes("routesOnlyRight", comparison.onlyRight());
        json.writeEndObject();
    }

    private void pack(String name, Pack pack) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("id", pack.id());
        json.writeStringProperty("document", pack.document().number());
        json.writeStringProperty("from", LocalDate.ofEpochDay(pack.from()).toString());
        text("name", pack.name());
        json.writeEndObject();
    }

    private void pair(Pair pair) {
        json.writeStartObject();
        route("left", pair.left());
        route("right", pair.right());
        json.writeArrayPropertyStart("grounds");
        pair.grounds().forEach(json::writeString);
        json.writeEndArray();
        RouteSides.Asked asked = sides.of(pair.left().when(), pair.right().when());
        json.writeObjectPropertyStart("asks");
        texts("both", asked.both());
        texts("left", asked.left());
        texts("right", asked.right());
        json.writeEndObject();
        json.writeObjectPropertyStart("companions");
        text("left", sides.companions(pair.left()));
        text("right", sides.companions(pair.right()));
        json.writeEndObject();
        difference(pair.difference());
        json.writeEndObject();
    }

    private void route(String name, Route route) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("clause", route.clause());
        text("title", route.title());
        json.writeEndObject();
    }

    private void routes(String name, List<Route> routes) {
        json.writeArrayPropertyStart(name);
        for (Route route : routes) {
            json.writeStartObject();
            json.writeStringProperty("clause", route.clause());
            text("title", route.title());
            texts("asks", sides.sentences(route.when()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void difference(Difference difference) {
        json.writeStringProperty("verdict", difference.verdict().name());
        sides("onlyLeft", difference.left());
        sides("onlyRight", difference.right());
    }

    private void sides(String name, @Nullable Sides both) {
        if (both == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        example("atLeft", both.atLeft());
        example("atRight", both.atRight());
        json.writeEndObject();
    }

    private void example(String name, Example example) {
        json.writeObjectPropertyStart(name);
        json.writeName("situation");
        value(example.situation());
        json.writeObjectPropertyStart("outcomes");
        example.outcomes().forEach((clause, outcome) -> json.writeStringProperty(clause, outcome.name()));
        json.writeEndObject();
        json.writeBooleanProperty("confirmed", example.confirmed());
        json.writeEndObject();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, one) -> {
                    json.writeName(String.valueOf(key));
                    value(one);
                });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(this::value);
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Number number -> json.writeNumber(number.longValue());
            default -> json.writeString(value.toString());
        }
    }

    private void texts(String name, List<Text> texts) {
        json.writeArrayPropertyStart(name);
        for (Text text : texts) {
            json.writeStartObject();
            json.writeStringProperty("zh", text.zh());
            json.writeStringProperty("en", text.en());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String name, Text text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("zh", text.zh());
        json.writeStringProperty("en", text.en());
        json.writeEndObject();
    }
}
