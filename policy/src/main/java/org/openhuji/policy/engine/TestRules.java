package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.List;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.form.Unit;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Type;

/** Typed tests as closures. */
final class TestRules {
    private static final long UNKNOWN = Situation.UNKNOWN;
    private static final long NONE = Situation.NONE;
    /** A parameter whose paper was not supplied. */
    static final long AWAITED = Long.MIN_VALUE + 2;

    private TestRules() {}

    static Rule compile(Test test) {
        return switch (test) {
            case Test.Order order -> order(order);
            case Test.OneOf(Operand choice, long codes) -> oneOf(choice, codes);
            case Test.OneOfSetting(Operand choice, Parameter parameter) -> oneOfSetting(choice, parameter);
            case Test.Holds(Operand truth) -> holds(truth);
            case Test.Known(Operand value, boolean set) -> known(value, set);
            case Test.Within(Operand place, PlaceSet in) -> within(Value.compile(place), in);
            case Test.SameUnit(Operand place, Unit unit, PlaceRef as) -> sameUnit(place, unit, as);
            case Test.Has(Operand choices, long codes) -> has(choices, codes);
            case Test.Names(Operand persons, boolean applicant) -> names(persons, applicant);
            case Test.InYearOfDay(Operand date) -> inYear(date);
            case Test.LivesTogether() -> livesTogether();
            case Test.Related(int classes) ->
                (scene, person, record) -> Rules.kin(scene.situation, scene.situation.applicant(), person, classes);
            case Test.PlaceWithin(PlaceRef place, PlaceSet in) -> within(Value.compile(place), in);
        };
    }

    private static Rule order(Test.Order order) {
        if (OrderRule.can(order)) {
            return new OrderRule(order);
        }
        Value left = Value.compile(order.left());
        LegalDuration after = order.after();
        LegalDuration rightAfter = order.rightAfter();
        Comparison comparison = order.comparison();
        Bound bound = order.right();
        Value right = bound instanceof Bound.Value(Operand operand)
                ? Value.compile(operand)
                : (scene, person, record) -> bound(scene, bound, person, record);
        return (scene, person, record) -> {
            long a = left.of(scene, person, record);
            if (a == NONE) {
                return Outcome.NOT_MET;
            }
            long b = right.of(scene, person, record);
            if (b == NONE) {
                return Outcome.NOT_MET;
            }
            if (a == UNKNOWN || b == UNKNOWN) {
                return Outcome.UNKNOWN;
            }
            if (b == AWAITED) {
                return Outcome.SOURCE_NEEDED;
            }
            return Outcome.of(comparison.holds(after.after(a), rightAfter.after(b)));
        };
    }

    static long bound(Scene scene, Bound bound, int person, long[] record) {
        return switch (bound) {
            case Bound.OnDay() -> scene.on;
            case Bound.Fixed(long value) -> value;
            case Bound.Value(Operand operand) -> scene.value(operand, person, record);
            case Bound.Setting(Parameter parameter) -> {
                List<Long> value = parameter.at(scene.on);
                yield value == null ? AWAITED : value.getFirst();
            }
        };
    }

    private static Rule oneOf(Operand choice, long codes) {
        if (choice instanceof Operand.OfPerson(Fact fact)) {
            int index = fact.index();
            return (scene, person, record) -> oneOf(scene.situation.facts(person)[index], codes);
        }
        Value read = Value.compile(choice);
        return (scene, person, record) -> oneOf(read.of(scene, person, record), codes);
    }

    private static Outcome oneOf(long value, long codes) {
        return value == UNKNOWN ? Outcome.UNKNOWN : Outcome.of(value != NONE && (codes >> value & 1) != 0);
    }

    private static Rule oneOfSetting(Operand choice, Parameter parameter) {
        Value read = Value.compile(choice);
        return (scene, person, record) -> {
            long value = read.of(scene, person, record);
            if (value == UNKNOWN) {
                return Outcome.UNKNOWN;
            }
            List<Long> codes = parameter.at(scene.on);
            if (value == NONE) {
                return Outcome.NOT_MET;
            }
            return codes == null ? Outcome.SOURCE_NEEDED : Outcome.of(codes.contains(value));
        };
    }

    private static Rule holds(Operand truth) {
        if (truth instanceof Operand.OfPerson(Fact fact)) {
            int index = fact.index();
            return (scene, person, record) -> holds(scene.situation.facts(person)[index]);
        }
        Value read = Value.compile(truth);
        return (scene, person, record) -> holds(read.of(scene, person, record));
    }

    private static Outcome holds(long value) {
        return value == UNKNOWN ? Outcome.UNKNOWN : Outcome.of(value == 1);
    }

    private static Rule known(Operand operand, boolean set) {
        boolean given = operand.fact().countsAsGiven();
        boolean emptyIsNone =
                operand.fact().type() == Type.CHOICES || operand.fact().type() == Type.PERSONS;
        Value read = Value.compile(operand);
        return (scene, person, record) -> {
            long value = read.of(scene, person, record);
            if (value == UNKNOWN) {
                return given ? Outcome.of(set) : Outcome.UNKNOWN;
            }
            return Outcome.of((value != NONE && !(emptyIsNone && value == 0)) == set);
        };
    }

    private static Rule within(Value place, PlaceSet in) {
        return switch (in) {
            case PlaceSet.Spot(PlaceRef spot) -> {
                Value container = Value.compile(spot);
                yield (scene, person, record) ->
                        spot(place.of(scene, person, record), container.of(scene, person, record));
            }
            case PlaceSet.Listed(List<Long> codes) -> {
                Area area = new Area(codes);
                yield (scene, person, record) -> area.contains(place.of(scene, person, record));
            }
            case PlaceSet.Setting(Parameter parameter) -> {
                List<Area> areas = parameter.values().stream()
                        .map(dated -> new Area(dated.value()))
                        .toList();
                yield (scene, person, record) -> {
                    long code = place.of(scene, person, record);
                    if (code <= NONE) {
                        return code == NONE ? Outcome.NOT_MET : Outcome.UNKNOWN;
                    }
                    int at = parameter.position(scene.on);
                    return at < 0 ? Outcome.SOURCE_NEEDED : areas.get(at).contains(code);
                };
            }
        };
    }

    private static Outcome spot(long code, long container) {
        if (code == NONE || container == NONE) {
            return Outcome.NOT_MET;
        }
        return code == UNKNOWN || container == UNKNOWN ? Outcome.UNKNOWN : within(code, container);
    }

    /** A coarser code than the place asked about leaves the question open. */
    private static Outcome within(long code, long container) {
        if (PlaceCode.contains(container, code)) {
            return Outcome.MET;
        }
        return PlaceCode.contains(code, container) ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }

    private static Rule sameUnit(Operand place, Unit unit, PlaceRef as) {
        Value left = Value.compile(place);
        Value right = Value.compile(as);
        return (scene, person, record) -> {
            long a = left.of(scene, person, record);
            long b = right.of(scene, person, record);
            if (a == NONE || b == NONE) {
                return Outcome.NOT_MET;
            }
            return a == UNKNOWN || b == UNKNOWN ? Outcome.UNKNOWN : sameUnit(scene, a, b, unit);
        };
    }

    private static Outcome sameUnit(Scene scene, long a, long b, Unit unit) {
        if (PlaceCode.digits(a) < unit.digits() || PlaceCode.digits(b) < unit.digits()) {
            boolean open = PlaceCode.contains(a, b) || PlaceCode.contains(b, a);
            return open ? Outcome.UNKNOWN : Outcome.NOT_MET;
        }
        if (a == b) {
            return Outcome.MET;
        }
        if (unit == Unit.CITY) {
            LocalDate day = LocalDate.ofEpochDay(scene.on);
            return Outcome.of(scene.gazetteer.cityOf(a, day) == scene.gazetteer.cityOf(b, day));
        }
        return Outcome.of(PlaceCode.cut(a, unit.digits()) == PlaceCode.cut(b, unit.digits()));
    }

    private static Rule has(Operand choices, long codes) {
        Value read = Value.compile(choices);
        return (scene, person, record) -> {
            long value = read.of(scene, person, record);
            return value == UNKNOWN ? Outcome.UNKNOWN : Outcome.of(value != NONE && (value & codes) != 0);
        };
    }

    private static Rule names(Operand persons, boolean applicant) {
        Value read = Value.compile(persons);
        return (scene, person, record) -> {
            long value = read.of(scene, person, record);
            int who = applicant ? scene.situation.applicant() : person;
            return value == UNKNOWN ? Outcome.UNKNOWN : Outcome.of(value != NONE && (value >> who & 1) != 0);
        };
    }

    private static Rule inYear(Operand date) {
        Value read = Value.compile(date);
        return (scene, person, record) -> {
            long value = read.of(scene, person, record);
            if (value <= NONE) {
                return value == NONE ? Outcome.NOT_MET : Outcome.UNKNOWN;
            }
            // Few dates lie within a year of the day: only those need the calendar.
            boolean near = Math.abs(value - scene.on) < 366;
            return Outcome.of(near && LocalDate.ofEpochDay(value).getYear() == scene.year());
        };
    }

    private static Rule livesTogether() {
        return (scene, person, record) -> {
            byte together = scene.situation.together()[scene.situation.applicant()][person];
            return together == 0 ? Outcome.UNKNOWN : Outcome.of(together == 1);
        };
    }
}
