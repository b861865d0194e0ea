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

/** Typed tests as closures. */
final class TestRules {
    private static final long UNKNOWN = Situation.UNKNOWN;
    private static final long NONE = Situation.NONE;
    /** A parameter whose paper was not supplied. */
    private static final long AWAITED = Long.MIN_VALUE + 2;

    private TestRules() {}

    static Rule compile(Test test) {
        return switch (test) {
            case Test.Order order -> order(order);
            case Test.OneOf(Operand choice, long codes) -> oneOf(choice, codes);
            case Test.OneOfSetting(Operand choice, Parameter parameter) -> oneOfSetting(choice, parameter);
            case Test.Holds(Operand truth) -> holds(truth);
            case Test.Known(Operand value, boolean set) -> known(value, set);
            case Test.Within(Operand place, PlaceSet in) -> within(place, in);
            case Test.SameUnit(Operand place, Unit unit, PlaceRef as) -> sameUnit(place, unit, as);
            case Test.Has(Operand choices, long codes) -> has(choices, codes);
            case Test.Names(Operand persons, boolean applicant) -> names(persons, applicant);
            case Test.InYearOfDay(Operand date) -> inYear(date);
            case Test.LivesTogether() -> livesTogether();
            case Test.Related(int classes) ->
                (scene, person, record) -> Rules.kin(scene.situation, scene.situation.applicant(), person, classes);
            case Test.PlaceWithin(PlaceRef place, PlaceSet in) ->
                (scene, person, record) -> within(scene, scene.code(place, person, record), in, person, record);
        };
    }

    private static Rule order(Test.Order order) {
        Operand left = order.left();
        LegalDuration after = order.after();
        LegalDuration rightAfter = order.rightAfter();
        Comparison comparison = order.comparison();
        Bound bound = order.right();
        return (scene, person, record) -> {
            long a = scene.value(left, person, record);
            if (a == NONE) {
                return Outcome.NOT_MET;
            }
            long b = bound(scene, bound, person, record);
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
        return (scene, person, record) -> {
            long value = scene.value(choice, person, record);
            return value == UNKNOWN ? Outcome.UNKNOWN : Outcome.of(value != NONE && (codes >> value & 1) != 0);
        };
    }

    private static Rule oneOfSetting(Operand choice, Parameter parameter) {
        return (scene, person, record) -> {
            long value = scene.value(choice, person, record);
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
        return (scene, person, record) -> {
            long value = scene.value(truth, person, record);
            return value == UNKNOWN ? Outcome.UNKNOWN : Outcome.of(value == 1);
        };
    }

    private static Rule known(Operand operand, boolean set) {
        boolean given = operand.fact().countsAsGiven();
        return (scene, person, record) -> {
            long value = scene.value(operand, person, record);
            if (value == UNKNOWN) {
                return given ? Outcome.of(set) : Outcome.UNKNOWN;
            }
            return Outcome.of((value != NONE && !empty(operand, value)) == set);
        };
    }

    private static boolean empty(Operand operand, long value) {
        return switch (operand.fact().type()) {
            case CHOICES, PERSONS -> value == 0;
            default -> false;
        };
    }

    private static Rule within(Operand place, PlaceSet in) {
        return (scene, person, record) -> within(scene, scene.value(place, person, record), in, person, record);
    }

    private static Outcome within(Scene scene, long code, PlaceSet in, int person, long[] record) {
        if (code == NONE) {
            return Outcome.NOT_MET;
        }
        return switch (in) {
            case PlaceSet.Spot(PlaceRef place) -> {
                long container = scene.code(place, person, record);
                if (container == NONE) {
                    yield Outcome.NOT_MET;
                }
                yield code == UNKNOWN || container == UNKNOWN ? Outcome.UNKNOWN : within(code, container);
            }
            case PlaceSet.Listed(List<Long> codes) -> within(code, codes);
            case PlaceSet.Setting(Parameter parameter) -> {
                List<Long> codes = parameter.at(scene.on);
                yield code == UNKNOWN ? Outcome.UNKNOWN : codes == null ? Outcome.SOURCE_NEEDED : within(code, codes);
            }
        };
    }

    private static Outcome within(long code, List<Long> containers) {
        if (code == UNKNOWN) {
            return Outcome.UNKNOWN;
        }
        Outcome result = Outcome.NOT_MET;
        for (long container : containers) {
            result = Outcome.any(result, within(code, container));
        }
        return result;
    }

    /** A coarser code than the place asked about leaves the question open. */
    private static Outcome within(long code, long container) {
        if (PlaceCode.contains(container, code)) {
            return Outcome.MET;
        }
        return PlaceCode.contains(code, container) ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }

    private static Rule sameUnit(Operand place, Unit unit, PlaceRef as) {
        return (scene, person, record) -> {
            long a = scene.value(place, person, record);
            long b = scene.code(as, person, record);
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
        if (unit == Unit.CITY) {
            LocalDate day = LocalDate.ofEpochDay(scene.on);
            return Outcome.of(scene.gazetteer.cityOf(a, day) == scene.gazetteer.cityOf(b, day));
        }
        return Outcome.of(PlaceCode.cut(a, unit.digits()) == PlaceCode.cut(b, unit.digits()));
    }

    private static Rule has(Operand choices, long codes) {
        return (scene, person, record) -> {
            long value = scene.value(choices, person, record);
            return value == UNKNOWN ? Outcome.UNKNOWN : Outcome.of(value != NONE && (value & codes) != 0);
        };
    }

    private static Rule names(Operand persons, boolean applicant) {
        return (scene, person, record) -> {
            long value = scene.value(persons, person, record);
            int who = applicant ? scene.situation.applicant() : person;
            return value == UNKNOWN ? Outcome.UNKNOWN : Outcome.of(value != NONE && (value >> who & 1) != 0);
        };
    }

    private static Rule inYear(Operand date) {
        return (scene, person, record) -> {
            long value = scene.value(date, person, record);
            if (value == UNKNOWN) {
                return Outcome.UNKNOWN;
            }
            return Outcome.of(value != NONE && LocalDate.ofEpochDay(value).getYear() == scene.year);
        };
    }

    private static Rule livesTogether() {
        return (scene, person, record) -> {
            byte together = scene.situation.together()[scene.situation.applicant()][person];
            return together == 0 ? Outcome.UNKNOWN : Outcome.of(together == 1);
        };
    }
}
