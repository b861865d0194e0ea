package org.openhuji.bench.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * Camunda's FEEL, parsed once; all routes of a heading in one expression, so that a context is wrapped once. Null is a third
 * value, but what is unknown and what is wrongly written are both null; no explanation.
 */
final class FeelEngine implements Engine {
    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final List<Map<String, @Nullable Object>> contexts = new ArrayList<>();
    private final List<ParsedExpression> expressions = new ArrayList<>();

    FeelEngine(Population population) {
        population.settlers().forEach(settler -> contexts.add(new HashMap<>(Contexts.of(settler))));
        population.families().forEach(family -> contexts.add(new HashMap<>(Contexts.of(family))));
        if (population.families().isEmpty()) {
            ParsedExpression flat = parse(Sections.of("flat.feel").getOrDefault("QF-1", ""));
            population.settlers().forEach(settler -> expressions.add(flat));
        } else {
            Map<String, String> sections = Sections.of("liling.feel");
            ParsedExpression urban = parse(heading(sections, Answers.URBAN));
            ParsedExpression rural = parse(heading(sections, Answers.RURAL));
            population
                    .families()
                    .forEach(family -> expressions.add(family.destination().urban() ? urban : rural));
        }
    }

    private static String heading(Map<String, String> sections, List<String> clauses) {
        StringBuilder text = new StringBuilder("{admissible: " + sections.get("admissible") + ", routes: [");
        for (String clause : clauses) {
            text.append(clause.equals(clauses.getFirst()) ? "" : ",\n").append(sections.get(clause));
        }
        return text.append("]}.routes").toString();
    }

    private ParsedExpression parse(String text) {
        ParseResult parsed = feel.parseExpression(text);
        if (!parsed.isSuccess()) {
            throw new IllegalStateException(parsed.failure().message());
        }
        return parsed.parsedExpression();
    }

    @Override
    @SuppressWarnings("NullAway") // FEEL takes null for what is none; its signature, Scala's, cannot say so
    public Object decide(int from) {
        EvaluationResult result = feel.evaluate(expressions.get(from), contexts.get(from));
        if (!result.isSuccess()) {
            throw new IllegalStateException(result.failure().message());
        }
        return result.result();
    }

    @Override
    public void answers(Object decided, int from, long[] into) {
        if (decided instanceof Boolean met) {
            into[from] = met ? Answers.MET : 0;
            return;
        }
        Collection<?> outcomes = (Collection<?>) decided;
        int route = outcomes.size() == Answers.URBAN.size() ? 0 : Answers.URBAN.size();
        for (Object outcome : outcomes) {
            into[from] = Answers.with(into[from], route++, outcome(String.valueOf(outcome)));
        }
    }

    static int outcome(String text) {
        return switch (text) {
            case "MET" -> Answers.MET;
            case "REVIEW", "SOURCE_NEEDED" -> Answers.OPEN;
            case "NOT_MET" -> 0;
            default -> throw new IllegalStateException("no outcome: " + text);
        };
    }
}
