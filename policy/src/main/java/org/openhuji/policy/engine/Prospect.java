package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.List;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Selection;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.form.Unit;
import org.openhuji.policy.situation.Situation;

/**
 * What a condition may answer from the scene's day on, the facts staying as they are: outcomes as bits, none left out
 * that some later day brings. Most conditions fail for a reason no day mends; seeing that in one walk saves deciding
 * them again on every later day.
 */
@FunctionalInterface
interface Prospect {
    /** All outcomes. */
    int ANY = (1 << 6) - 1;

    /** The outcomes of this and later days, by the bits of their ordinals. */
    int of(Scene scene, int person, long[] record);

    static int bit(Outcome outcome) {
        return 1 << outcome.ordinal();
    }

    static Prospect compile(Condition condition) {
        return switch (condition) {
            case Condition.All all -> join(compile(all.parts()), true);
            case Condition.Any any -> join(compile(any.parts()), false);
            case Condition.AtLeast some -> ofParts(Rules.compile(some), compile(some.parts()));
            case Condition.Not not -> {
                Prospect part = compile(not.part());
                yield (scene, person, record) -> Prospects.NOT[part.of(scene, person, record)];
            }
            case Condition.Guard guard -> {
                Prospect when = compile(guard.when());
                byte[] guarded = Prospects.guard(guard.outcome());
                yield (scene, person, record) -> guarded[when.of(scene, person, record)];
            }
            case Condition.OfApplicant asked -> {
                Prospect body = compile(asked.body());
                yield (scene, person, record) -> body.of(scene, scene.situation.applicant(), Scene.NO_RECORD);
            }
            case Condition.Points points ->
                dated(points)
                        ? any()
                        : ofParts(Rules.compile(points), compile(points.table().conditions()));
            case Condition.Ref ref -> compile(ref.body());
            case Condition.Fixed fixed -> {
                int bit = bit(fixed.outcome());
                yield (scene, person, record) -> bit;
            }
            case Condition.Is is -> compile(is.test());
            case Condition.ExistsRecord exists -> records(exists.list().index(), compile(exists.body()), false);
            case Condition.EveryRecord every -> records(every.list().index(), compile(every.body()), true);
            case Condition.ExistsRelative exists -> relatives(exists.classes(), compile(exists.body()), false);
            case Condition.EveryRelative every -> relatives(every.classes(), compile(every.body()), true);
        };
    }

    private static Prospect[] compile(List<Condition> parts) {
        return parts.stream().map(Prospect::compile).toArray(Prospect[]::new);
    }

    static Prospect join(Prospect[] parts, boolean all) {
        return (scene, person, record) -> {
            int found = bit(all ? Outcome.MET : Outcome.NOT_MET);
            for (Prospect part : parts) {
                found = Prospects.join(found, part.of(scene, person, record), all);
            }
            return found;
        };
    }

    /** The answer where no part can change, else anything. */
    private static Prospect ofParts(Rule rule, Prospect[] parts) {
        return (scene, person, record) -> {
            for (Prospect part : parts) {
                if (Integer.bitCount(part.of(scene, person, record)) != 1) {
                    return ANY;
                }
            }
            return bit(rule.apply(scene, person, record));
        };
    }

    private static Prospect records(int list, Prospect body, boolean every) {
        return (scene, person, record) -> {
            long[][] rows = scene.situation.records(person, list);
            if (rows == null) {
                return bit(Outcome.UNKNOWN);
            }
            int found = bit(every ? Outcome.MET : Outcome.NOT_MET);
            for (long[] row : rows) {
                found = Prospects.join(found, body.of(scene, person, row), every);
            }
            return found;
        };
    }

    private static Prospect relatives(int classes, Prospect body, boolean every) {
        return (scene, person, record) -> {
            int found = bit(every ? Outcome.MET : Outcome.NOT_MET);
            for (int other = 0; other < scene.situation.labels().size(); other++) {
                Outcome kin = other == person ? Outcome.NOT_MET : Rules.kin(scene.situation, person, other, classes);
                if (kin != Outcome.NOT_MET) {
                    int asked = body.of(scene, other, Scene.NO_RECORD);
                    int related = every
                            ? Prospects.join(bit(kin.not()), asked, false)
                            : Prospects.join(bit(kin), asked, true);
                    found = Prospects.join(found, related, every);
                }
            }
            return found;
        };
    }

    private static Prospect compile(Test test) {
        return switch (test) {
            case Test.Order order -> order(order);
            case Test.InYearOfDay year -> inYear(year);
            case Test.OneOf one -> constant(test, one.choice());
            case Test.Holds holds -> constant(test, holds.truth());
            case Test.Known known -> constant(test, known.value());
            case Test.Has has -> constant(test, has.choices());
            case Test.Names names -> constant(test, names.persons());
            case Test.Within within -> dated(within.in()) ? any() : constant(test, within.place());
            case Test.PlaceWithin within -> dated(within.place()) || dated(within.in()) ? any() : constant(test);
            case Test.SameUnit same ->
                same.unit() == Unit.CITY || dated(same.as()) ? any() : constant(test, same.place());
            case Test.LivesTogether together -> constant(test);
            case Test.Related related -> constant(test);
            case Test.OneOfSetting setting -> any();
        };
    }

    /** Whether a later day may bring other limits or another line. */
    private static boolean dated(Condition.Points points) {
        boolean[] set = {false};
        points.table().parameters(parameter -> set[0] = true);
        Amount amount = switch (points.selection()) {
            case Selection.Line(Amount atLeast) -> atLeast;
            case Selection.Ranked ranked -> ranked.places();
        };
        return set[0] || amount instanceof Amount.Setting;
    }

    private static boolean dated(PlaceSet in) {
        return switch (in) {
            case PlaceSet.Setting setting -> true;
            case PlaceSet.Listed listed -> false;
            case PlaceSet.Spot(PlaceRef place) -> dated(place);
        };
    }

    private static boolean dated(PlaceRef place) {
        return place instanceof PlaceRef.Named(Operand.OfPlace operand);
    }

    private static Prospect any() {
        return (scene, person, record) -> ANY;
    }

    /** A test that gives the same answer on every day. */
    private static Prospect constant(Test test) {
        Rule rule = TestRules.compile(test);
        return (scene, person, record) -> bit(rule.apply(scene, person, record));
    }

    private static Prospect constant(Test test, Operand operand) {
        return operand instanceof Operand.OfPlace ? any() : constant(test);
    }

    /** Once a duration is complete it stays so; a day that is past does not come back. */
    private static Prospect order(Test.Order order) {
        if (order.left() instanceof Operand.OfPlace || order.right() instanceof Bound.Setting) {
            return any();
        }
        if (order.right() instanceof Bound.Fixed) {
            return constant(order);
        }
        if (order.right() instanceof Bound.Value(Operand right)) {
            return constant(order, right);
        }
        Comparison comparison = order.comparison();
        Outcome lasting = switch (comparison) {
            case LESS, AT_MOST -> Outcome.MET;
            case AT_LEAST, MORE -> Outcome.NOT_MET;
            case EQUAL -> Outcome.UNKNOWN;
        };
        Rule rule = TestRules.compile(order);
        Value value = Value.compile(order.left());
        return (scene, person, record) -> {
            Outcome now = rule.apply(scene, person, record);
            boolean stays = now == lasting || value.of(scene, person, record) <= Situation.NONE;
            return stays ? bit(now) : bit(Outcome.MET) | bit(Outcome.NOT_MET);
        };
    }

    private static Prospect inYear(Test.InYearOfDay test) {
        if (test.date() instanceof Operand.OfPlace) {
            return any();
        }
        Value date = Value.compile(test.date());
        return (scene, person, record) -> {
            long value = date.of(scene, person, record);
            if (value <= Situation.NONE) {
                return bit(value == Situation.NONE ? Outcome.NOT_MET : Outcome.UNKNOWN);
            }
            boolean past = LocalDate.ofEpochDay(value).getYear() < scene.year();
            return past ? bit(Outcome.NOT_MET) : bit(Outcome.MET) | bit(Outcome.NOT_MET);
        };
    }
}
