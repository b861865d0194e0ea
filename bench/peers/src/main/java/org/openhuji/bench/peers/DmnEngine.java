package org.openhuji.bench.peers;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * Kogito's DMN: a model for each heading with a decision for each route, evaluateAll, its texts those of Camunda's FEEL. Its
 * FEEL can also be compiled to Java (DoCompileFEELProfile): tried, no faster here, and ten times as long to build. Null stands
 * for unknown and for wrong alike; explains which decision ran.
 */
final class DmnEngine implements Engine {
    private static final String NAMESPACE = "https://openhuji.org/bench";

    private record Prepared(DMNModel model, DMNContext context, List<String> decisions) {}

    private final DMNRuntime runtime;
    private final List<Prepared> situations = new ArrayList<>();

    DmnEngine(Population population) {
        boolean flat = population.families().isEmpty();
        Map<String, String> sections = Sections.of(flat ? "flat.feel" : "liling.feel");
        List<Map<String, @Nullable Object>> contexts = new ArrayList<>();
        population.settlers().forEach(settler -> contexts.add(Contexts.of(settler)));
        population.families().forEach(family -> contexts.add(Contexts.of(family)));
        Set<String> inputs = contexts.getFirst().keySet();
        List<Resource> models = flat
                ? List.of(model("flat", inputs, sections, List.of("QF-1")))
                : List.of(
                        model("urban", inputs, sections, Answers.URBAN),
                        model("rural", inputs, sections, Answers.RURAL));
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(models)
                .getOrElseThrow(IllegalStateException::new);
        for (int i = 0; i < contexts.size(); i++) {
            boolean urban = !flat && population.families().get(i).destination().urban();
            DMNModel model = runtime.getModel(NAMESPACE, flat ? "flat" : urban ? "urban" : "rural");
            DMNContext context = runtime.newContext();
            contexts.get(i).forEach(context::set);
            situations.add(
                    new Prepared(model, context, flat ? List.of("QF-1") : urban ? Answers.URBAN : Answers.RURAL));
        }
    }

    @Override
    public Object decide(int from) {
        Prepared situation = situations.get(from);
        return runtime.evaluateAll(situation.model(), situation.context());
    }

    @Override
    public void answers(Object decided, int from, long[] into) {
        DMNResult result = (DMNResult) decided;
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        for (String decision : situations.get(from).decisions()) {
            Object answer = result.getDecisionResultByName(name(decision)).getResult();
            if (answer instanceof Boolean met) {
                into[from] = met ? Answers.MET : 0;
            } else {
                into[from] =
                        Answers.with(into[from], Answers.route(decision), FeelEngine.outcome(String.valueOf(answer)));
            }
        }
    }

    private static String name(String clause) {
        return "clause " + clause.replace('-', ' ').replace('.', ' ');
    }

    // The model as an editor would save it.

    private static Resource model(String name, Set<String> inputs, Map<String, String> sections, List<String> clauses) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions"
                + " xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"%s\" name=\"%s\" namespace=\"%s\">%n"
                        .formatted(name, name, NAMESPACE));
        Map<String, String> names = new LinkedHashMap<>();
        for (String input : inputs) {
            names.put(input, "#i-" + input);
            xml.append("<inputData id=\"i-%s\" name=\"%s\"><variable name=\"%s\"/></inputData>%n"
                    .formatted(input, input, input));
        }
        String admissible = sections.get("admissible");
        if (admissible != null) {
            decision(xml, "admissible", "admissible", names.values(), "", admissible);
        }
        for (String clause : clauses) {
            String needs = admissible == null ? "" : "#d-admissible";
            decision(xml, clause, name(clause), names.values(), needs, sections.getOrDefault(clause, ""));
        }
        Resource resource = ResourceFactory.newReaderResource(
                new StringReader(xml.append("</definitions>").toString()));
        resource.setSourcePath(name + ".dmn");
        return resource;
    }

    private static void decision(
            StringBuilder xml, String id, String name, Iterable<String> inputs, String needs, String feel) {
        xml.append("<decision id=\"d-%s\" name=\"%s\"><variable name=\"%s\"/>%n".formatted(id, name, name));
        for (String input : inputs) {
            xml.append(
                    "<informationRequirement><requiredInput href=\"%s\"/></informationRequirement>%n".formatted(input));
        }
        if (!needs.isEmpty()) {
            xml.append("<informationRequirement><requiredDecision href=\"%s\"/></informationRequirement>%n"
                    .formatted(needs));
        }
        xml.append("<literalExpression><text><![CDATA[%s]]></text></literalExpression></decision>%n".formatted(feel));
    }
}
