package org.openhuji.policy.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Score;
import org.openhuji.policy.engine.Trace;
import org.openhuji.policy.form.Handling;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Paper;
import org.openhuji.policy.vocabulary.Text;

/**
 * Writes determinations as the contract shapes them. Safe for use by many threads.
 *
 * <p>Most of an answer is the law's own words. Each of them is turned into UTF-8 once and copied from then on: an answer
 * of 12 kB takes microseconds instead of hundreds.
 */
public final class DeterminationJson {
    private static final int USUAL_SIZE = 16_384;

    private final Law law;
    private final boolean withTrace;
    /** Texts of the law as {@code "zh":…,"en":…}; situations add none, so it stays as small as the law. */
    private final Map<Text, byte[]> texts = new ConcurrentHashMap<>();
    /** Packs by hash, as objects. */
    private final Map<String, byte[]> packs = new ConcurrentHashMap<>();
    /** Papers by id, as objects. */
    private final Map<String, byte[]> papers = new ConcurrentHashMap<>();

    /**
     * A writer for determinations of a law.
     *
     * @param withTrace whether each route carries its whole trace, frames included
     */
    public DeterminationJson(Law law, boolean withTrace) {
        this.law = law;
        this.withTrace = withTrace;
    }

    /** One determination on one line, as UTF-8. */
    public byte[] bytes(Determination determination) {
        JsonBytes json = new JsonBytes(USUAL_SIZE);
        determination(determination, json);
        return json.written();
    }

    /** Several as an array, as UTF-8. */
    public byte[] bytes(List<Determination> determinations) {
        JsonBytes json = new JsonBytes(USUAL_SIZE * Math.max(1, determinations.size()));
        json.startArray();
        for (Determination determination : determinations) {
            determination(determination, json);
        }
        json.endArray();
        return json.written();
    }

    /** Writes one determination on one line. */
    public void write(Determination determination, Writer out) {
        write(bytes(determination), out);
    }

    /** Writes several as an array. */
    public void write(List<Determination> determinations, Writer out) {
        write(bytes(determinations), out);
    }

    private static void write(byte[] json, Writer out) {
        try {
            out.write(new String(json, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void determination(Determination determination, JsonBytes json) {
        json.startObject();
        string("on", determination.on().toString(), json);
        string("destination", determination.destination(), json);
        json.name("policies");
        json.startArray();
        for (Pack pack : determination.policies()) {
            byte[] known = packs.get(pack.hash());
            json.raw(known == null ? packs.computeIfAbsent(pack.hash(), hash -> pack(pack)) : known);
        }
        json.endArray();
        string("outcome", determination.outcome().name(), json);
        Determination.PermitAnswer permit = determination.permit();
        if (permit != null) {
            string("permit", permit.outcome().name(), json);
            string("permitClause", permit.rule().clause(), json);
            strings("permitMissing", permit.missing(), json);
            failures("permitFailed", permit.failed(), json);
            texts("permitOpen", permit.open(), json);
            date("permitEarliest", permit.earliest(), json);
        }
        json.name("routes");
        json.startArray();
        for (Determination.RouteAnswer route : determination.routes()) {
            route(route, determination.destination(), json);
        }
        json.endArray();
        string("law", determination.lawHash(), json);
        json.endObject();
    }

    private void route(Determination.RouteAnswer answer, String destination, JsonBytes json) {
        json.startObject();
        string("clause", answer.route().clause(), json);
        string("policy", answer.pack().id(), json);
        text("title", answer.route().title(), json);
        string("outcome", answer.outcome().name(), json);
        if (answer.route().open() != null) {
            json.name("open");
            json.yes();
        }
        json.name("companions");
        json.startObject();
        for (Map.Entry<String, Outcome> companion : answer.companions().entrySet()) {
            string(companion.getKey(), companion.getValue().name(), json);
        }
        json.endObject();
        json.name("companionsMissing");
        json.startObject();
        for (Map.Entry<String, List<String>> missing :
                answer.companionsMissing().entrySet()) {
            strings(missing.getKey(), missing.getValue(), json);
        }
        json.endObject();
        json.name("companionsFailed");
        json.startObject();
        for (Map.Entry<String, List<Determination.Failure>> failed :
                answer.companionsFailed().entrySet()) {
            failures(failed.getKey(), failed.getValue(), json);
        }
        json.endObject();
        if (answer.placement() == null) {
            json.name("placement");
            json.nothing();
        } else {
            string("placement", answer.placement(), json);
        }
        strings("missing", answer.missing(), json);
        failures("failed", answer.failed(), json);
        date("earliest", answer.earliest(), json);
        json.name("changes");
        OpeningJson.write(answer.openings(), destination, json);
        if (!answer.open().isEmpty()) {
            texts("reasons", answer.open(), json);
        }
        List<Score> scores = Score.of(answer.trace());
        if (!scores.isEmpty()) {
            json.name("scores");
            json.startArray();
            scores.forEach(score -> json.raw(PointsJson.of(score)));
            json.endArray();
        }
        if (answer.outcome() == Outcome.MET) {
            papers(answer, json);
        }
        if (withTrace) {
            json.name("trace");
            trace(answer.trace(), json);
        }
        json.endObject();
    }

    private void papers(Determination.RouteAnswer answer, JsonBytes json) {
        json.name("papers");
        json.startArray();
        for (String id : answer.route().papers()) {
            byte[] known = papers.get(id);
            json.raw(known == null ? papers.computeIfAbsent(id, this::paper) : known);
        }
        json.endArray();
        Handling handling = answer.pack().handling();
        if (handling != null) {
            text("where", handling.where(), json);
            text("limit", handling.limit(), json);
            text("handlingSource", handling.source(), json);
        }
    }

    private static byte[] pack(Pack pack) {
        JsonBytes json = new JsonBytes(256);
        json.startObject();
        string("id", pack.id(), json);
        string("document", pack.document().number(), json);
        string("hash", pack.hash(), json);
        json.endObject();
        return json.written();
    }

    private byte[] paper(String id) {
        Paper paper = law.findPaper(id).orElseThrow();
        JsonBytes json = new JsonBytes(256);
        json.startObject();
        string("id", id, json);
        words(paper.name(), json);
        text("source", paper.source(), json);
        json.endObject();
        return json.written();
    }

    private void failures(String name, List<Determination.Failure> failures, JsonBytes json) {
        json.name(name);
        json.startArray();
        for (Determination.Failure failure : failures) {
            json.startObject();
            string("clause", failure.clause(), json);
            strings("facts", failure.facts(), json);
            words(failure.sentence(), json);
            json.endObject();
        }
        json.endArray();
    }

    private void trace(Trace trace, JsonBytes json) {
        json.startObject();
        string("condition", Prose.kind(trace.condition()), json);
        string("outcome", trace.outcome().name(), json);
        String clause = trace.said().clause();
        if (clause != null) {
            string("clause", clause, json);
        }
        String about = trace.about();
        if (about != null) {
            string("relative", about, json);
        }
        Text sentence = trace.sentence();
        if (sentence != null) {
            words(sentence, json);
        }
        Score score = trace.score();
        if (score != null) {
            json.name("score");
            json.raw(PointsJson.of(score));
        }
        if (!trace.facts().isEmpty()) {
            strings("facts", trace.facts(), json);
        }
        if (!trace.parts().isEmpty()) {
            json.name("parts");
            json.startArray();
            for (Trace part : trace.parts()) {
                trace(part, json);
            }
            json.endArray();
        }
        json.endObject();
    }

    /** The words of a text in both languages, as two values of the object that has begun. */
    private void words(Text text, JsonBytes json) {
        byte[] known = texts.get(text); // which takes no lock
        json.raw(known == null ? texts.computeIfAbsent(text, DeterminationJson::inBothLanguages) : known);
    }

    private static byte[] inBothLanguages(Text text) {
        JsonBytes json = new JsonBytes(256);
        string("zh", text.zh(), json);
        string("en", text.en(), json);
        return json.written();
    }

    private static void string(String name, String value, JsonBytes json) {
        json.name(name);
        json.string(value);
    }

    private static void strings(String name, List<String> values, JsonBytes json) {
        json.name(name);
        json.startArray();
        for (String value : values) {
            json.string(value);
        }
        json.endArray();
    }

    private void texts(String name, List<Text> several, JsonBytes json) {
        json.name(name);
        json.startArray();
        for (Text text : several) {
            json.startObject();
            words(text, json);
            json.endObject();
        }
        json.endArray();
    }

    private void text(String name, Text text, JsonBytes json) {
        json.name(name);
        json.startObject();
        words(text, json);
        json.endObject();
    }

    private static void date(String name, @Nullable LocalDate date, JsonBytes json) {
        json.name(name);
        if (date == null) {
            json.nothing();
        } else {
            json.string(date.toString());
        }
    }
}
