package org.openhuji.policy.oracle;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.Placement;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.oracle.Kindred.Kin;
import org.openhuji.policy.vocabulary.Kinship;

/** The whole law as CEL programs, generated from the form and run by CEL alone. */
final class CelLaw {
    /** What CEL says of one route; {@code household} is empty where it depends. */
    record Answer(Outcome outcome, Map<String, Outcome> companions, String household) {}

    private record Household(String name, Program when) {}

    private record Compiled(Route route, Program scope, Program when, Program companion, List<Household> households) {}

    private record CompiledPermit(PermitRule rule, Program when) {}

    private record CompiledPack(Pack pack, List<Compiled> routes, List<CompiledPermit> permits) {}

    private static final String PERSON = "person";
    private static final Map<String, CelRuntime.Program> COMPILED = new HashMap<>();
    private static final Cel CEL = CelFactory.plannerCelBuilder()
            .setOptions(CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .build())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addCompilerLibraries(CelExtensions.bindings(), CelExtensions.strings())
            .addRuntimeLibraries(CelExtensions.strings())
            .addVar("on", SimpleType.INT)
            .addVar("destination", SimpleType.STRING)
            .addVar("applicant", SimpleType.DYN)
            .addVar(PERSON, SimpleType.DYN)
            .addVar("persons", ListType.create(SimpleType.DYN))
            .addVar("places", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .addVar("kin", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .build();

    private final Policies policies;
    private final CelTests tests = new CelTests();
    private final CelText text = new CelText(tests);
    private final UnaryOperator<Condition> change;
    private final List<CompiledPack> packs = new ArrayList<>();
    /**
     * Compiles the law.
     *
     * @param change what is done to every condition first; to plant errors
     */
    CelLaw(Policies policies, UnaryOperator<Condition> change) {
        this.policies = policies;
        this.change = change;
        for (Pack pack : policies.law().packs()) {
            packs.add(new CompiledPack(
                    pack,
                    pack.routes().stream().map(this::compile).toList(),
                    pack.permits().stream()
                            .map(rule -> new CompiledPermit(rule, program(rule.when(), "applicant")))
                            .toList()));
        }
    }

    /** The clauses of all routes. */
    Set<String> clauses() {
        return sources().keySet();
    }

    /** The clauses of the routes of which another law has other programs. */
    Set<String> otherThan(CelLaw right) {
        Map<String, List<String>> theirs = right.sources();
        Map<String, List<String>> other = sources();
        other.keySet().removeIf(clause -> other.get(clause).equals(theirs.get(clause)));
        return other.keySet();
    }

    private Map<String, List<String>> sources() {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        for (CompiledPack pack : packs) {
            for (Compiled one : pack.routes()) {
                List<String> programs = new ArrayList<>(List.of(one.scope().source, one.when().source));
                programs.add(one.companion() == null ? "" : one.companion().source);
                one.households().forEach(h -> programs.add(h.when() == null ? "" : h.when().source));
                sources.put(one.route().clause(), programs);
            }
        }
        return sources;
    }

    private Compiled compile(Route route) {
        List<Household> households = new ArrayList<>();
        for (Placement placement : route.placements()) {
            households.add(new Household(
                    placement.household(), placement.when() == null ? null : program(placement.when(), "applicant")));
        }
        return new Compiled(
                route,
                program(route.scope(), "applicant"),
                program(route.when(), "applicant"),
                route.companion() == null ? null : program(route.companion(), PERSON),
                households);
    }

    private Program program(Condition condition, String person) {
        return new Program(text.program(change.apply(condition), person));
    }

    private static Outcome run(Program program, Map<String, Object> variables) {
        return program.run(variables);
    }

    /** A CEL program, compiled when it is first run. */
    private static final class Program {
        private final String source;
        private CelRuntime.Program compiled;

        Program(String source) {
            this.source = source;
        }

        Outcome run(Map<String, Object> variables) {
            try {
                if (compiled == null) {
                    compiled = COMPILED.get(source);
                }
                if (compiled == null) {
                    compiled = CEL.createProgram(CEL.compile(source).getAst());
                    COMPILED.put(source, compiled);
                }
                return Outcome.valueOf((String) compiled.eval(variables));
            } catch (CelValidationException | CelEvaluationException e) {
                throw new IllegalStateException(source + " in " + variables, e);
            }
        }
    }

    /** A whole situation before CEL. */
    final class Asked {
        private final Map<String, Object> variables;
        private final Asking asking;
        private final List<CompiledPack> inForce = new ArrayList<>();

        Asked(Map<?, ?> situation) {
            this.variables = CelFacts.of(situation, policies, tests.shifts());
            this.asking = new Asking(situation, policies.gazetteer());
            LocalDate on = LocalDate.parse((String) situation.get("on"));
            String destination = Codes.today((String) situation.get("destination"));
            for (CompiledPack one : packs) {
                Pack pack = one.pack();
                String governed = "%012d".formatted(pack.place() >> 4).substring(0, PlaceCode.digits(pack.place()));
                if (pack.from() <= on.toEpochDay()
                        && on.toEpochDay() <= pack.until()
                        && destination.startsWith(governed)) {
                    inForce.add(one);
                }
            }
        }

        /** Of some routes those in scope. */
        Map<String, Answer> routes(Set<String> clauses) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (CompiledPack pack : inForce) {
                for (Compiled one : pack.routes()) {
                    if (clauses.contains(one.route().clause()) && run(one.scope(), variables) == Outcome.MET) {
                        answers.put(
                                one.route().clause(),
                                new Answer(run(one.when(), variables), companions(one), household(one)));
                    }
                }
            }
            return answers;
        }

        private Map<String, Outcome> companions(Compiled one) {
            Map<String, Outcome> companions = new LinkedHashMap<>();
            Kin[] hosts = hosts(one.route().hosts());
            for (Object person : one.companion() == null ? List.of() : (List<?>) variables.get("persons")) {
                String label = (String) ((Map<?, ?>) person).get("label");
                Outcome host = asking.kindred.is(asking.applicant, label, hosts);
                if (!label.equals(asking.applicant) && asking.named(label) && host == Outcome.NOT_MET) {
                    variables.put(PERSON, person);
                    companions.put(label, run(one.companion(), variables));
                }
            }
            variables.remove(PERSON);
            return companions;
        }

        private String household(Compiled one) {
            for (Household household : one.households()) {
                Outcome here = household.when() == null ? Outcome.MET : run(household.when(), variables);
                if (here == Outcome.MET) {
                    return household.name();
                }
                if (here != Outcome.NOT_MET) {
                    return "";
                }
            }
            return "";
        }

        /** The residence permit: the national rule with what local papers add, before its day the most local one. */
        Outcome permit() {
            CompiledPermit source = null;
            List<CompiledPack> localFirst = inForce.stream()
                    .sorted((a, b) -> PlaceCode.digits(b.pack().place())
                            - PlaceCode.digits(a.pack().place()))
                    .toList();
            for (CompiledPack pack : localFirst) {
                boolean national = pack.pack().place() == PlaceCode.COUNTRY;
                if (!pack.permits().isEmpty() && (source == null || national)) {
                    source = pack.permits().getFirst();
                }
            }
            if (source == null) {
                return null;
            }
            Outcome outcome = run(source.when(), variables);
            for (CompiledPack pack : localFirst) {
                for (CompiledPermit permit : pack.permits()) {
                    if (permit != source && permit.rule().adds()) {
                        outcome = Logic.all(outcome, run(permit.when(), variables));
                    }
                }
            }
            return outcome;
        }
    }

    private static Kin[] hosts(int classes) {
        List<Kin> hosts = new ArrayList<>();
        for (Kinship kinship : Kinship.values()) {
            if ((classes & kinship.bit()) != 0) {
                hosts.add(Kin.valueOf(kinship.name()));
            }
        }
        return hosts.toArray(Kin[]::new);
    }
}
