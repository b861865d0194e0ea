package org.openhuji.policy.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
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
    /** Nearly every answer fits. */
    private static final int USUAL_SIZE = 20_480;

    private static final int MEAN_SIZE = 12_288;

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
        return written(determination).written();
    }

    /** Several as an array, as UTF-8. */
    public byte[] bytes(List<Determination> determinations) {
        return written(determinations).written();
    }

    /** As {@link #bytes(Determination)}, in an array that is longer than the answer: not copied once more. */
    public ByteBuffer buffer(Determination determination) {
        return written(determination).inPlace();
    }

    /** As {@link #bytes(List)}, in an array that is longer than the answer: not copied once more. */
    public ByteBuffer buffer(List<Determination> determinations) {
        return written(determinations).inPlace();
    }

    private JsonBytes written(Determination determination) {
        JsonBytes json = new JsonBytes(USUAL_SIZE);
        determination(determination, json);
        return json;
    }

    private JsonBytes written(List<Determination> determinations) {
        JsonBytes json = new JsonBytes(MEAN_SIZE * Math.max(1, determinations.size()));
        json.startArray();
        for (Determination determination : determinations) {
            determination(determination, json);
        }
        json.endArray();
        return json;
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
        string(Names.ON, determination.on().toString(), json);
        string(Names.DESTINATION, determination.destination(), json);
        json.raw(Names.POLICIES);
        json.startArray();
        for (Pack pack : determination.policies()) {
            byte[] known = packs.get(pack.hash());
            json.raw(known == null ? packs.computeIfAbsent(pack.hash(), hash -> pack(pack)) : known);
        }
        json.endArray();
        string(Names.OUTCOME, determination.outcome().name(), json);
        Determination.PermitAnswer permit = determination.permit();
        if (permit != null) {
            string(Names.PERMIT, permit.outcome().name(), json);
            string(Names.PERMIT_CLAUSE, permit.rule().clause(), json);
            strings(Names.PERMIT_MISSING, permit.missing(), json);
            failures(Names.PERMIT_FAILED, permit.failed(), json);
            texts(Names.PERMIT_OPEN, permit.open(), json);
            date(Names.PERMIT_EARLIEST, permit.earliest(), json);
        }
        json.raw(Names.ROUTES);
        json.startArray();
        for (Determination.RouteAnswer route : determination.routes()) {
            route(route, determination.destination(), json);
        }
        json.endArray();
        string(Names.LAW, determination.lawHash(), json);
        json.endObject();
    }

    private void route(Determination.RouteAnswer answer, String destination, JsonBytes json) {
        json.startObject();
        string(Names.CLAUSE, answer.route().clause(), json);
        string(Names.POLICY, answer.pack().id(), json);
        text(Names.TITLE, answer.route().title(), json);
        string(Names.OUTCOME, answer.outcome().name(), json);
        if (answer.route().open() != null) {
            json.raw(Names.OPEN);
            json.yes();
        }
        companions(answer, json);
        if (answer.placement() == null) {
            json.raw(Names.PLACEMENT);
            json.nothing();
        } else {
            string(Names.PLACEMENT, answer.placement(), json);
        }
        strings(Names.MISSING, answer.missing(), json);
        failures(Names.FAILED, answer.failed(), json);
        date(Names.EARLIEST, answer.earliest(), json);
        json.raw(Names.CHANGES);
        OpeningJson.write(answer.openings(), destination, json);
        if (!answer.open().isEmpty()) {
            texts(Names.REASONS, answer.open(), json);
        }
        List<Score> scores = Score.of(answer.trace());
        if (!scores.isEmpty()) {
            json.raw(Names.SCORES);
            json.startArray();
            scores.forEach(score -> json.raw(PointsJson.of(score)));
            json.endArray();
        }
        if (answer.outcome() == Outcome.MET) {
            papers(answer, json);
        }
        if (withTrace) {
            json.raw(Names.TRACE);
            trace(answer.trace(), json);
        }
        json.endObject();
    }

    private void companions(Determination.RouteAnswer answer, JsonBytes json) {
        if (answer.companions().isEmpty()) {
            json.raw(Names.NO_COMPANIONS);
            return;
        }
        json.raw(Names.COMPANIONS);
        json.startObject();
        answer.companions().forEach((label, outcome) -> {
            json.name(label);
            json.string(outcome.name());
        });
        json.endObject();
        json.raw(Names.COMPANIONS_MISSING);
        json.startObject();
        answer.companionsMissing().forEach((label, missing) -> {
            json.name(label);
            strings(missing, json);
        });
        json.endObject();
        json.raw(Names.COMPANIONS_FAILED);
        json.startObject();
        answer.companionsFailed().forEach((label, failed) -> {
            json.name(label);
            failures(failed, json);
        });
        json.endObject();
    }

    private void papers(Determination.RouteAnswer answer, JsonBytes json) {
        json.raw(Names.PAPERS);
        json.startArray();
        for (String id : answer.route().papers()) {
            byte[] known = papers.get(id);
            json.raw(known == null ? papers.computeIfAbsent(id, this::paper) : known);
        }
        json.endArray();
        Handling handling = answer.pack().handling();
        if (handling != null) {
            text(Names.WHERE, handling.where(), json);
            text(Names.LIMIT, handling.limit(), json);
            text(Names.HANDLING_SOURCE, handling.source(), json);
        }
    }

    private static byte[] pack(Pack pack) {
        JsonBytes json = new JsonBytes(256);
        json.startObject();
        string(Names.ID, pack.id(), json);
        string(Names.DOCUMENT, pack.document().number(), json);
        string(Names.HASH, pack.hash(), json);
        json.endObject();
        return json.written();
    }

    private byte[] paper(String id) {
        Paper paper = law.findPaper(id).orElseThrow();
        JsonBytes json = new JsonBytes(256);
        json.startObject();
        string(Names.ID, id, json);
        words(paper.name(), json);
        text(Names.SOURCE, paper.source(), json);
        json.endObject();
        return json.written();
    }

    private void failures(byte[] name, List<Determination.Failure> failures, JsonBytes json) {
        json.raw(name);
        failures(failures, json);
    }

    private void failures(List<Determination.Failure> failures, JsonBytes json) {
        json.startArray();
        for (Determination.Failure failure : failures) {
            json.startObject();
            string(Names.CLAUSE, failure.clause(), json);
            strings(Names.FACTS, failure.facts(), json);
            words(failure.sentence(), json);
            json.endObject();
        }
        json.endArray();
    }

    private void trace(Trace trace, JsonBytes json) {
        json.startObject();
        string(Names.CONDITION, Prose.kind(trace.condition()), json);
        string(Names.OUTCOME, trace.outcome().name(), json);
        String clause = trace.said().clause();
        if (clause != null) {
            string(Names.CLAUSE, clause, json);
        }
        String about = trace.about();
        if (about != null) {
            string(Names.RELATIVE, about, json);
        }
        Text sentence = trace.sentence();
        if (sentence != null) {
            words(sentence, json);
        }
        Score score = trace.score();
        if (score != null) {
            json.raw(Names.SCORE);
            json.raw(PointsJson.of(score));
        }
        if (!trace.facts().isEmpty()) {
            strings(Names.FACTS, trace.facts(), json);
        }
        if (!trace.parts().isEmpty()) {
            json.raw(Names.PARTS);
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
        string(Names.ZH, text.zh(), json);
        string(Names.EN, text.en(), json);
        return json.written();
    }

    private static void string(byte[] name, String value, JsonBytes json) {
        json.raw(name);
        json.string(value);
    }

    private static void strings(byte[] name, List<String> values, JsonBytes json) {
        json.raw(name);
        strings(values, json);
    }

    private static void strings(List<String> values, JsonBytes json) {
        json.startArray();
        for (String value : values) {
            json.string(value);
        }
        json.endArray();
    }

    private void texts(byte[] name, List<Text> several, JsonBytes json) {
        json.raw(name);
        json.startArray();
        for (Text text : several) {
            json.startObject();
            words(text, json);
            json.endObject();
        }
        json.endArray();
    }

    private void text(byte[] name, Text text, JsonBytes json) {
        json.raw(name);
        json.startObject();
        words(text, json);
        json.endObject();
    }

    private static void date(byte[] name, @Nullable LocalDate date, JsonBytes json) {
        json.raw(name);
        if (date == null) {
            json.nothing();
        } else {
            json.string(date.toString());
        }
    }
}
