package org.openhuji.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Clause;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.interview.Progress;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.prose.DeterminationJson;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How far an interview has come, as JSON: the next question with all its words, and the determination so far. */
final class InterviewJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Text KIN = new Text("家里各人之间是什么亲属关系？", "How are the persons related to each other?");

    private final Policies policies;
    private final DeterminationJson determinations;

    InterviewJson(Policies policies) {
        this.policies = policies;
        this.determinations = new DeterminationJson(policies.law(), false);
    }

    byte[] bytes(Progress progress, Situation situation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("stage", progress.stage().name());
            json.writeNumberProperty("atMost", progress.atMost());
            json.writeName("question");
            if (progress.question() == null) {
                json.writeNull();
            } else {
                question(progress.question(), situation, progress, json);
            }
            json.writeName("determination");
            json.writeRawValue(new String(determinations.bytes(progress.determination()), StandardCharsets.UTF_8));
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void question(Question question, Situation situation, Progress progress, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("about", question.about().name());
        strings("subjects", question.subjects(), json);
        json.writeName("list");
        RecordList list = question.list();
        if (list == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeStringProperty("name", list.name());
            text(list.term(), json);
            json.writeEndObject();
        }
        json.writeName("row");
        if (question.row() < 0) {
            json.writeNull();
        } else {
            json.writeNumber(question.row());
        }
        String called = called(question, situation);
        text(words(question, called), json);
        strings("pointers", question.pointers(), json);
        json.writeArrayPropertyStart("facts");
        question.facts().forEach(fact -> fact(fact, called, json));
        json.writeEndArray();
        strings("proofs", proofs(question), json);
        json.writeArrayPropertyStart("why");
        question.clauses().forEach(clause -> why(clause, progress, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void fact(Fact fact, @Nullable String called, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", fact.name());
        json.writeStringProperty("type", fact.type().name().toLowerCase(Locale.ROOT));
        text(fact.term(), json);
        json.writeObjectPropertyStart("ask");
        text(Objects.requireNonNullElse(fact.question(called), fact.term()), json);
        json.writeEndObject();
        json.writeArrayPropertyStart("choices");
        for (Choice choice : fact.values()) {
            json.writeStartObject();
            json.writeStringProperty("code", choice.code());
            text(choice.term(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("proof", fact.proof());
        json.writeStringProperty("keptBy", fact.keptBy());
        json.writeStringProperty("sensitivity", fact.sensitivity());
        json.writeEndObject();
    }

    /** The papers that prove what is asked for, each once: what stands in one paper is one question. */
    private static Set<String> proofs(Question question) {
        Set<String> proofs = new LinkedHashSet<>();
        question.facts().forEach(fact -> proofs.add(fact.proof()));
        return proofs;
    }

    private void why(String id, Progress progress, JsonGenerator json) {
        long day = progress.determination().on().toEpochDay();
        Pack pack = policies.law().packs().stream()
                .filter(one -> one.inForce(day)
                        && one.clauses().stream().map(Clause::id).anyMatch(id::equals))
                .findFirst()
                .orElseThrow();
        json.writeStartObject();
        json.writeStringProperty("clause", id);
        json.writeStringProperty("policy", pack.id());
        json.writeStringProperty("document", pack.document().number());
        json.writeObjectPropertyStart("title");
        text(title(pack, id), json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static Text title(Pack pack, String clause) {
        return pack.routes().stream()
                .filter(route -> route.clause().equals(clause))
                .map(route -> route.title())
                .findFirst()
                .orElseGet(() -> pack.permits().stream()
                        .filter(permit -> permit.clause().equals(clause))
                        .map(permit -> permit.title())
                        .findFirst()
                        .orElseThrow());
    }

    /** Whom a question is about, by label; {@code null} where it is the applicant, several, or a place. */
    private static @Nullable String called(Question question, Situation situation) {
        boolean other = switch (question.about()) {
            case FACT, LIST, RECORD ->
                question.subjects().size() == 1
                        && situation.labels().indexOf(question.subject()) != situation.applicant();
            case PLACE, KIN -> false;
        };
        return other ? question.subject() : null;
    }

    private static Text words(Question question, @Nullable String called) {
        RecordList list = question.list();
        return switch (question.about()) {
            case KIN -> KIN;
            case LIST -> list == null ? KIN : Objects.requireNonNullElse(list.question(called), list.term());
            case RECORD ->
                question.facts().size() == 1 || list == null
                        ? Objects.requireNonNullElse(
                                question.facts().getFirst().question(called),
                                question.facts().getFirst().term())
                        : list.term();
            case FACT, PLACE ->
                question.facts().size() == 1 && question.subjects().size() == 1
                        ? Objects.requireNonNullElse(
                                question.facts().getFirst().question(called),
                                question.facts().getFirst().term())
                        : question.facts().getFirst().term();
        };
    }

    private static void text(Text text, JsonGenerator json) {
        json.writeStringProperty("zh", text.zh());
        json.writeStringProperty("en", text.en());
    }

    private static void strings(String name, Iterable<String> values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
