package org.openhuji.policy.oracle;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.form.Unit;
import org.openhuji.policy.oracle.CelText.Asked;
import org.openhuji.policy.oracle.CelText.Cel;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Type;

/**
 * Typed tests as CEL. Days are epoch days, places texts of digits; a field that is not there is known to be none.
 *
 * <p>CEL has no calendar of months: a day with a duration added is a field of its own ({@link #shifts}), which {@link
 * CelFacts} fills by the kernel's date function. The year of a day is CEL's own.
 */
final class CelTests {
    private static final long SECONDS_OF_A_DAY = 86_400;

    /** The days that must be given with time added, by the name of their fact. */
    private final Map<String, Set<LegalDuration>> shifts = new LinkedHashMap<>();

    Map<String, Set<LegalDuration>> shifts() {
        return shifts;
    }

    /** The name of the field that holds a day with time added. */
    static String shifted(String fact, LegalDuration after) {
        return after.equals(LegalDuration.NONE) ? fact : fact + "_m" + after.months() + "_d" + after.days();
    }

    /**
     * A value that may not be there.
     *
     * @param there when it is
     */
    private record Value(String there, String source) {
        Cel where(String test) {
            return Cel.truth(there + " && " + test);
        }
    }

    Cel of(Test test, Asked asked) {
        return switch (test) {
            case Test.Order order -> order(order, asked);
            case Test.OneOf(Operand choice, long codes) -> {
                Value value = value(choice, asked);
                yield value.where(value.source() + " in " + codes(choice.fact(), codes));
            }
            case Test.OneOfSetting(Operand choice, Parameter parameter) -> oneOfSetting(choice, parameter, asked);
            case Test.Holds(Operand truth) -> {
                Value value = value(truth, asked);
                yield value.where(value.source());
            }
            case Test.Known(Operand operand, boolean set) -> known(value(operand, asked), operand.fact(), set);
            case Test.Within(Operand place, PlaceSet in) -> within(value(place, asked), in, asked);
            case Test.PlaceWithin(PlaceRef place, PlaceSet in) -> within(code(place, asked), in, asked);
            case Test.SameUnit(Operand place, Unit unit, PlaceRef as) -> sameUnit(place, unit, as, asked);
            case Test.Has(Operand choices, long codes) -> {
                Value value = value(choices, asked);
                yield value.where(value.source() + ".exists(c, c in " + codes(choices.fact(), codes) + ")");
            }
            case Test.Names(Operand persons, boolean applicant) -> {
                Value value = value(persons, asked);
                yield value.where((applicant ? "applicant" : asked.person()) + ".label in " + value.source());
            }
            case Test.InYearOfDay(Operand date) -> {
                Value value = value(date, asked);
                yield value.where(year(value.source()) + " == " + year("on"));
            }
            case Test.LivesTogether() ->
                Cel.truth("%1$s.label in applicant.coResidents || applicant.label in %1$s.coResidents"
                        .formatted(asked.person()));
            case Test.Related(int classes) -> CelText.kin("applicant", asked.person(), classes);
        };
    }

    private static String year(String day) {
        return "timestamp(" + day + " * " + SECONDS_OF_A_DAY + ").getFullYear()";
    }

    private Value value(Operand operand, Asked asked) {
        return value(operand, asked, LegalDuration.NONE);
    }

    private Value value(Operand operand, Asked asked, LegalDuration after) {
        String name = operand.fact().name();
        if (!after.equals(LegalDuration.NONE)) {
            shifts.computeIfAbsent(name, fact -> new LinkedHashSet<>()).add(after);
        }
        String field = "." + shifted(name, after);
        return switch (operand) {
            case Operand.OfPerson of -> field(asked.person() + field);
            case Operand.OfRecord of -> field(asked.record() + field);
            case Operand.OfPlace(Fact fact, PlaceRef place) -> {
                Value code = code(place, asked);
                Value there = field("places[" + code.source() + "]" + field);
                yield new Value(code.there() + " && " + there.there(), there.source());
            }
        };
    }

    private static Value field(String source) {
        return new Value("has(" + source + ")", source);
    }

    private Value code(PlaceRef place, Asked asked) {
        return switch (place) {
            case PlaceRef.Destination() -> new Value("true", "destination");
            case PlaceRef.Here() -> new Value("true", "destination"); // a scope asks of the destination
            case PlaceRef.Named(Operand operand) -> value(operand, asked);
        };
    }

    private static String codes(Fact fact, long codes) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < fact.values().size(); i++) {
            if ((codes >> i & 1) != 0) {
                list.append(list.isEmpty() ? "[" : ", ")
                        .append("'")
                        .append(fact.values().get(i).code())
                        .append("'");
            }
        }
        return list.append("]").toString();
    }

    private static Cel known(Value value, Fact fact, boolean set) {
        boolean list = fact.type() == Type.CHOICES || fact.type() == Type.PERSONS || fact.type() == Type.TEXTS;
        Cel there = Cel.truth(value.there() + (list ? " && size(" + value.source() + ") > 0" : ""));
        return set ? there : Cel.truth("!" + there.source());
    }

    // Days and counts.

    private Cel order(Test.Order order, Asked asked) {
        Value left = value(order.left(), asked, order.after());
        LegalDuration after = order.rightAfter();
        return switch (order.right()) {
            case Bound.OnDay() -> left.where(left.source() + sign(order) + shifted("on", shift("on", after)));
            case Bound.Fixed(long value) -> left.where(left.source() + sign(order) + after.after(value));
            case Bound.Setting(Parameter parameter) ->
                setting(
                        left,
                        parameter,
                        value -> String.valueOf(after.after(value.getFirst())),
                        value -> left.source() + sign(order) + value);
            case Bound.Value(Operand operand) -> {
                Value right = value(operand, asked, after);
                yield left.where(right.there() + " && " + left.source() + sign(order) + right.source());
            }
        };
    }

    private LegalDuration shift(String fact, LegalDuration after) {
        if (!after.equals(LegalDuration.NONE)) {
            shifts.computeIfAbsent(fact, f -> new LinkedHashSet<>()).add(after);
        }
        return after;
    }

    private static String sign(Test.Order order) {
        return order.comparison() == Comparison.EQUAL
                ? " == "
                : " " + order.comparison().sign() + " ";
    }

    // Parameters: the value in force on the day, chosen in CEL; an awaited one answers SOURCE_NEEDED.

    private static Cel setting(
            Value value, Parameter parameter, Function<List<Long>, String> literal, Function<String, String> test) {
        if (parameter.awaited() != null) {
            return Cel.outcome(value.there() + " ? 'SOURCE_NEEDED' : 'NOT_MET'");
        }
        StringBuilder chosen = new StringBuilder("(");
        for (int i = 0; i < parameter.values().size(); i++) {
            Parameter.Dated dated = parameter.values().get(i);
            boolean last = i == parameter.values().size() - 1;
            chosen.append(last ? "" : "on <= " + dated.until() + " ? ")
                    .append(literal.apply(dated.value()))
                    .append(last ? ")" : " : ");
        }
        return value.where(test.apply(chosen.toString()));
    }

    private Cel oneOfSetting(Operand choice, Parameter parameter, Asked asked) {
        Value value = value(choice, asked);
        return setting(
                value,
                parameter,
                positions -> positions.stream()
                        .map(position -> "'"
                                + choice.fact()
                                        .values()
                                        .get(position.intValue())
                                        .code() + "'")
                        .collect(joining(", ", "[", "]")),
                list -> value.source() + " in " + list);
    }

    // Places.

    private Cel within(Value place, PlaceSet in, Asked asked) {
        return switch (in) {
            case PlaceSet.Spot(PlaceRef spot) -> {
                Value container = code(spot, asked);
                yield place.where(
                        container.there() + " && " + place.source() + ".startsWith(" + container.source() + ")");
            }
            case PlaceSet.Listed(List<Long> codes) -> place.where(startsWithOneOf(place, digits(codes)));
            case PlaceSet.Setting(Parameter parameter) ->
                setting(place, parameter, CelTests::digits, list -> startsWithOneOf(place, list));
        };
    }

    private static String startsWithOneOf(Value place, String list) {
        return list + ".exists(c, " + place.source() + ".startsWith(c))";
    }

    private static String digits(List<Long> codes) {
        return codes.stream()
                .map(code -> "'%012d'".formatted(code >> 4).substring(0, 1 + PlaceCode.digits(code)) + "'")
                .collect(joining(", ", "[", "]"));
    }

    /** Which county makes one city with others on the day is the gazetteer's word ({@code city}). */
    private Cel sameUnit(Operand place, Unit unit, PlaceRef as, Asked asked) {
        Value one = value(place, asked);
        Value other = code(as, asked);
        String same = switch (unit) {
            case CITY -> "places[%s].city == places[%s].city";
            case PROVINCE, PREFECTURE, COUNTY, TOWN ->
                "%s.substring(0, " + unit.digits() + ") == %s.substring(0, " + unit.digits() + ")";
        };
        return one.where(other.there() + " && " + same.formatted(one.source(), other.source()));
    }
}
