package org.openhuji.bench.peers;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.bench.peers.family.Family;

/**
 * CEL's planner runtime on known facts, its variables through a resolver (twice as fast as a map of them), days as numbers,
 * all routes of a heading in one program. Unknown facts would collapse to whole lists; no calendar; explains nothing by
 * itself.
 */
final class CelEngine implements Engine {
    /** Stands for a day that is none. */
    private static final long NEVER = 999_999_999L;

    /** The variables of one situation, prepared so that finding one allocates nothing. */
    private record Variables(Map<String, Optional<Object>> values) implements CelVariableResolver {
        @Override
        public Optional<Object> find(String name) {
            return values.getOrDefault(name, Optional.empty());
        }
    }

    private final List<Variables> variables = new ArrayList<>();
    private final List<CelRuntime.Program> programs = new ArrayList<>();
    private final CelRuntime.@Nullable Program admissible;
    private final boolean flat;

    CelEngine(Population population) {
        flat = population.families().isEmpty();
        population.settlers().forEach(settler -> variables.add(new Variables(known(Contexts.of(settler)))));
        population.families().forEach(family -> variables.add(new Variables(known(family))));
        Cel cel = cel(variables.getFirst());
        if (flat) {
            String text = Sections.of("flat.cel")
                    .getOrDefault("QF-1", "")
                    .replace("$residedBy", day(Settler.RESIDED_BY))
                    .replace("$enrolledBy", day(Settler.ENROLLED_BY))
                    .replace("$bornAfter", day(Settler.BORN_AFTER))
                    .replace("$marriedBy", day(Settler.MARRIED_BY));
            CelRuntime.Program program = program(cel, text);
            population.settlers().forEach(settler -> programs.add(program));
            admissible = null;
        } else {
            Map<String, String> sections = Sections.of("liling.cel");
            admissible = program(cel, sections.getOrDefault("admissible", ""));
            CelRuntime.Program urban = program(cel, heading(sections, Answers.URBAN));
            CelRuntime.Program rural = program(cel, heading(sections, Answers.RURAL));
            population
                    .families()
                    .forEach(family -> programs.add(family.destination().urban() ? urban : rural));
        }
    }

    private static String day(LocalDate date) {
        return Long.toString(date.toEpochDay());
    }

    private static String heading(Map<String, String> sections, List<String> clauses) {
        return clauses.stream()
                .map(clause -> "(" + sections.get(clause) + ")")
                .toList()
                .toString();
    }

    /** Declares every variable by what the first situation has: texts, numbers, truths, lists. */
    private static Cel cel(Variables first) {
        CelBuilder builder = CelFactory.plannerCelBuilder()
                .setOptions(CelOptions.current()
                        .enableHeterogeneousNumericComparisons(true)
                        .build())
                .setStandardMacros(dev.cel.parser.CelStandardMacro.STANDARD_MACROS)
                .addVar("admissible", SimpleType.BOOL);
        first.values().forEach((name, value) -> {
            Object example = value.orElse("");
            if (example instanceof Long) {
                builder.addVar(name, SimpleType.INT);
            } else if (example instanceof Boolean) {
                builder.addVar(name, SimpleType.BOOL);
            } else if (example instanceof String) {
                builder.addVar(name, SimpleType.STRING);
            } else if (name.equals("certificates")) {
                builder.addVar(name, ListType.create(SimpleType.STRING));
            } else {
                builder.addVar(name, ListType.create(MapType.create(SimpleType.STRING, SimpleType.DYN)));
            }
        });
        return builder.build();
    }

    private static CelRuntime.Program program(Cel cel, String text) {
        try {
            return cel.createProgram(cel.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Optional<Object>> known(Family family) {
        Map<String, @Nullable Object> context = new LinkedHashMap<>(Contexts.of(family));
        if (context.remove("applicant") instanceof Map<?, ?> applicant) {
            applicant.forEach((name, value) -> context.put((String) name, value));
        }
        context.put("yearFrom", LocalDate.of(family.on().getYear(), 1, 1));
        context.put("yearUntil", LocalDate.of(family.on().getYear(), 12, 31));
        context.put("never", NEVER);
        return known(context);
    }

    private static Map<String, Optional<Object>> known(Map<String, @Nullable Object> context) {
        Map<String, Optional<Object>> known = new HashMap<>();
        context.forEach((name, value) -> known.put(name, Optional.of(value(name, value))));
        return known;
    }

    /** CEL's own types; by name where there is no value, for CEL has no typed null. */
    private static Object value(String name, @Nullable Object value) {
        if (value instanceof LocalDate date) {
            return date.toEpochDay();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> value(name, item)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> record = new HashMap<>();
            map.forEach((field, item) -> record.put((String) field, value((String) field, item)));
            return record;
        }
        if (value == null) {
            return name.endsWith("On") || name.endsWith("since") || name.startsWith("notice") ? NEVER : "";
        }
        return value;
    }

    @Override
    public Object decide(int from) {
        try {
            Variables situation = variables.get(from);
            if (admissible != null) {
                situation.values().put("admissible", Optional.of(admissible.eval(situation)));
            }
            return programs.get(from).eval(situation);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void answers(Object decided, int from, long[] into) {
        if (flat) {
            into[from] = (Boolean) decided ? Answers.MET : 0;
            return;
        }
        List<?> outcomes = (List<?>) decided;
        int route = outcomes.size() == Answers.URBAN.size() ? 0 : Answers.URBAN.size();
        for (Object outcome : outcomes) {
            into[from] = Answers.with(into[from], route++, ((Number) outcome).intValue());
        }
    }
}
