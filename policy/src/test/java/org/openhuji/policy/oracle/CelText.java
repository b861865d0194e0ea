package org.openhuji.policy.oracle;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.Selection;
import org.openhuji.policy.vocabulary.Kinship;

/**
 * Conditions as CEL source. A condition that no person, paper or notice can decide is a CEL boolean; every other one is
 * the name of its outcome, joined by the sentences of the contract ("NOT_MET if any is; else the first present of …"),
 * written in CEL over the list of the parts' outcomes. Nothing is asked of the engine.
 */
final class CelText {
    private static final String WHERE_ALL =
            "'NOT_MET' in %1$s ? 'NOT_MET' : 'REVIEW' in %1$s ? 'REVIEW' : 'SOURCE_NEEDED' in %1$s ? 'SOURCE_NEEDED'"
                    + " : 'SUSPENDED' in %1$s ? 'SUSPENDED' : 'MET'";
    private static final String WHERE_ANY = "'MET' in %1$s ? 'MET' : 'SUSPENDED' in %1$s ? 'SUSPENDED' : 'REVIEW' in"
            + " %1$s ? 'REVIEW' : 'SOURCE_NEEDED' in %1$s ? 'SOURCE_NEEDED' : 'NOT_MET'";

    /**
     * A piece of CEL.
     *
     * @param truth whether it is a boolean, and not the name of an outcome
     */
    record Cel(String source, boolean truth) {
        static Cel truth(String source) {
            return new Cel("(" + source + ")", true);
        }

        static Cel outcome(String source) {
            return new Cel("(" + source + ")", false);
        }

        /** As the name of an outcome. */
        String outcome() {
            return truth ? "(" + source + " ? 'MET' : 'NOT_MET')" : source;
        }
    }

    /** The CEL variables that hold the person in question and the record a quantifier has bound. */
    record Asked(String person, String record) {}

    private final CelTests tests;
    private int names;

    CelText(CelTests tests) {
        this.tests = tests;
    }

    /** A program that gives the name of the condition's outcome for the person in a variable. */
    String program(Condition condition, String person) {
        names = 0;
        return of(condition, new Asked(person, "")).outcome();
    }

    private String fresh(String prefix) {
        return prefix + ++names;
    }

    private Cel of(Condition condition, Asked asked) {
        return switch (condition) {
            case Condition.All all -> join(parts(all.parts(), asked), true);
            case Condition.Any any -> join(parts(any.parts(), asked), false);
            case Condition.AtLeast some -> atLeast(some.count(), parts(some.parts(), asked));
            case Condition.Not not -> not(of(not.part(), asked));
            case Condition.ExistsRecord exists -> records(exists.list().name(), exists.body(), asked, false);
            case Condition.EveryRecord every -> records(every.list().name(), every.body(), asked, true);
            case Condition.ExistsRelative exists -> relatives(exists.classes(), exists.body(), asked, false);
            case Condition.EveryRelative every -> relatives(every.classes(), every.body(), asked, true);
            case Condition.OfApplicant ofApplicant -> of(ofApplicant.body(), new Asked("applicant", ""));
            case Condition.Is is -> tests.of(is.test(), asked);
            case Condition.Fixed fixed -> Cel.outcome("'" + fixed.outcome() + "'");
            case Condition.Guard guard -> guard(of(guard.when(), asked), guard.outcome());
            case Condition.Points points -> points(points);
            case Condition.Ref ref -> of(ref.body(), asked);
        };
    }

    /** The shipped law has one table, whose line is awaited; tables with values are held to plain arithmetic elsewhere. */
    private static Cel points(Condition.Points points) {
        if (points.selection() instanceof Selection.Line(Amount.Setting(Parameter line)) && line.awaited() != null) {
            return Cel.outcome("'" + Outcome.SOURCE_NEEDED + "'");
        }
        throw new UnsupportedOperationException(
                "a points table with a line: " + points.table().name());
    }

    private List<Cel> parts(List<Condition> parts, Asked asked) {
        return parts.stream().map(part -> of(part, asked)).toList();
    }

    private Cel join(List<Cel> parts, boolean all) {
        if (parts.stream().allMatch(Cel::truth)) {
            String sign = all ? " && " : " || ";
            return Cel.truth(parts.isEmpty() ? String.valueOf(all) : sources(parts, sign));
        }
        return joinList("[" + parts.stream().map(Cel::outcome).collect(joining(", ")) + "]", all);
    }

    private static String sources(List<Cel> parts, String sign) {
        return parts.stream().map(Cel::source).collect(joining(sign));
    }

    private Cel joinList(String list, boolean all) {
        return Cel.outcome(bind("l", list, name -> (all ? WHERE_ALL : WHERE_ANY).formatted(name)));
    }

    private String bind(String prefix, String value, UnaryOperator<String> in) {
        String name = fresh(prefix);
        return "cel.bind(" + name + ", " + value + ", " + in.apply(name) + ")";
    }

    private Cel not(Cel part) {
        if (part.truth()) {
            return Cel.truth("!" + part.source());
        }
        return Cel.outcome(bind(
                "v", part.source(), v -> "%1$s == 'MET' ? 'NOT_MET' : %1$s == 'NOT_MET' ? 'MET' : %1$s".formatted(v)));
    }

    private Cel guard(Cel when, Outcome outcome) {
        return Cel.outcome(bind(
                "w",
                when.outcome(),
                w -> "%1$s == 'MET' ? '%2$s' : %1$s == 'NOT_MET' ? 'MET' : %1$s".formatted(w, outcome)));
    }

    /** "Any" over every choice of so many, each joined by "all". */
    private Cel atLeast(int count, List<Cel> parts) {
        if (parts.stream().allMatch(Cel::truth)) {
            return Cel.truth("[" + sources(parts, ", ") + "].filter(x, x).size() >= " + count);
        }
        List<Cel> choices = new ArrayList<>();
        choose(count, 0, parts, new ArrayList<>(), choices);
        return join(choices, false);
    }

    private void choose(int count, int from, List<Cel> parts, List<Cel> chosen, List<Cel> out) {
        if (chosen.size() == count) {
            out.add(join(List.copyOf(chosen), true));
            return;
        }
        for (int i = from; i < parts.size(); i++) {
            chosen.add(parts.get(i));
            choose(count, i + 1, parts, chosen, out);
            chosen.removeLast();
        }
    }

    private Cel records(String list, Condition body, Asked asked, boolean every) {
        String record = fresh("r");
        Cel inside = of(body, new Asked(asked.person(), record));
        String rows = asked.person() + "." + list;
        if (inside.truth()) {
            return Cel.truth(rows + (every ? ".all(" : ".exists(") + record + ", " + inside.source() + ")");
        }
        return joinList(rows + ".map(" + record + ", " + inside.source() + ")", every);
    }

    private Cel relatives(int classes, Condition body, Asked asked, boolean every) {
        String other = fresh("q");
        Cel kin = kin(asked.person(), other, classes);
        Cel inside = of(body, new Asked(other, ""));
        Cel one = every ? join(List.of(not(kin), inside), false) : join(List.of(kin, inside), true);
        String others = "persons.filter(%1$s, %1$s.label != %2$s.label)".formatted(other, asked.person());
        return joinList(others + ".map(" + other + ", " + one.outcome() + ")", every);
    }

    /** Whether one is the other's kin in one of some classes; "other of their kind" is for a person to decide. */
    static Cel kin(String of, String who, int classes) {
        List<String> named = new ArrayList<>();
        for (Kinship kinship : Kinship.values()) {
            if ((classes & kinship.bit()) != 0) {
                named.add("'" + kinship + "'");
            }
        }
        if ((classes & Kinship.RELATIVE) != 0) {
            named.add("'" + CelFacts.RELATIVE + "'");
        }
        String pair = "kin[%s.label][%s.label]".formatted(of, who);
        String some = "[" + String.join(", ", named) + "].exists(k, k in " + pair;
        return Cel.outcome(some + ".sure) ? 'MET' : " + some + ".maybe) ? 'REVIEW' : 'NOT_MET'");
    }
}
