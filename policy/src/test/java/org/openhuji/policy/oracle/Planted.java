package org.openhuji.policy.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.form.Unit;
import org.openhuji.policy.vocabulary.Text;

/** Errors an engine or a translation may make, planted into conditions: each must be noticed by the oracle. */
public final class Planted {
    /** What is done to a condition, by the name of the error. */
    public static final Map<String, UnaryOperator<Condition>> ERRORS = new LinkedHashMap<>();

    private Planted() {}

    static {
        plant(
                "all is any",
                c -> c instanceof Condition.All all && all.parts().size() > 1
                        ? new Condition.Any(all.said(), all.parts())
                        : c);
        plant(
                "any is all",
                c -> c instanceof Condition.Any any && any.parts().size() > 1
                        ? new Condition.All(any.said(), any.parts())
                        : c);
        plant("not is nothing", c -> c instanceof Condition.Not not ? not.part() : c);
        plant(
                "exists a record is every record",
                c -> c instanceof Condition.ExistsRecord e
                        ? new Condition.EveryRecord(e.said(), e.list(), e.body())
                        : c);
        plant(
                "exists a relative is every relative",
                c -> c instanceof Condition.ExistsRelative e
                        ? new Condition.EveryRelative(e.said(), e.classes(), e.body())
                        : c);
        plant(
                "every relative is some",
                c -> c instanceof Condition.EveryRelative e
                        ? new Condition.ExistsRelative(e.said(), e.classes(), false, e.body())
                        : c);
        plant(
                "a relative of one class less",
                c -> c instanceof Condition.ExistsRelative e
                        ? new Condition.ExistsRelative(e.said(), e.classes() & (e.classes() - 1), e.host(), e.body())
                        : c);
        plant("of the applicant is of the person", c -> c instanceof Condition.OfApplicant o ? o.body() : c);
        plant(
                "review is refused",
                c -> c instanceof Condition.Fixed(var said, Outcome outcome, var reason) && outcome == Outcome.REVIEW
                        ? new Condition.Fixed(said, Outcome.NOT_MET, reason)
                        : c);
        plant(
                "the paper awaited is there",
                c -> c instanceof Condition.Fixed(var said, Outcome outcome, var reason)
                                && outcome == Outcome.SOURCE_NEEDED
                        ? new Condition.Fixed(said, Outcome.MET, reason)
                        : c instanceof Condition.Points points
                                ? new Condition.Fixed(points.said(), Outcome.MET, Text.same(""))
                                : c);
        plant(
                "a guard is forgotten",
                c -> c instanceof Condition.Guard guard ? new Condition.All(guard.said(), List.of()) : c);
        plant(
                "a guard refuses",
                c -> c instanceof Condition.Guard guard ? new Condition.Not(guard.said(), guard.when()) : c);
        test(
                "at most is less",
                t -> t instanceof Test.Order o && o.comparison() == Comparison.AT_MOST
                        ? new Test.Order(o.left(), o.after(), Comparison.LESS, o.right(), o.rightAfter())
                        : t);
        test(
                "more is at least",
                t -> t instanceof Test.Order o && o.comparison() == Comparison.MORE
                        ? new Test.Order(o.left(), o.after(), Comparison.AT_LEAST, o.right(), o.rightAfter())
                        : t);
        test(
                "a duration is forgotten",
                t -> t instanceof Test.Order o && !o.after().equals(LegalDuration.NONE)
                        ? new Test.Order(o.left(), LegalDuration.NONE, o.comparison(), o.right(), o.rightAfter())
                        : t);
        test(
                "a year is 365 days",
                t -> t instanceof Test.Order o && o.after().months() > 0
                        ? new Test.Order(
                                o.left(),
                                new LegalDuration(0, o.after().months() / 12 * 365),
                                o.comparison(),
                                o.right(),
                                o.rightAfter())
                        : t);
        test(
                "the first code is forgotten",
                t -> t instanceof Test.OneOf one && Long.bitCount(one.codes()) > 1
                        ? new Test.OneOf(one.choice(), one.codes() & (one.codes() - 1))
                        : t);
        test("set is not set", t -> t instanceof Test.Known known ? new Test.Known(known.value(), !known.set()) : t);
        test(
                "within the destination is within its county",
                t -> t instanceof Test.Within(Operand place, PlaceSet.Spot(PlaceRef.Destination spot))
                        ? new Test.SameUnit(place, Unit.COUNTY, spot)
                        : t);
        test(
                "a city is a county",
                t -> t instanceof Test.SameUnit(Operand place, Unit unit, PlaceRef as) && unit == Unit.CITY
                        ? new Test.SameUnit(place, Unit.COUNTY, as)
                        : t);
        test(
                "a city is a prefecture",
                t -> t instanceof Test.SameUnit(Operand place, Unit unit, PlaceRef as) && unit == Unit.CITY
                        ? new Test.SameUnit(place, Unit.PREFECTURE, as)
                        : t);
        test(
                "a list of places never changes",
                t -> t instanceof Test.PlaceWithin(PlaceRef place, PlaceSet.Setting(Parameter parameter))
                        ? new Test.PlaceWithin(
                                place,
                                new PlaceSet.Listed(
                                        parameter.values().getFirst().value()))
                        : t);
        test(
                "one of the certificates is forgotten",
                t -> t instanceof Test.Has(Operand choices, long codes)
                        ? new Test.Has(choices, Long.bitCount(codes) > 1 ? codes & (codes - 1) : ~codes & 7)
                        : t);
        test(
                "them is the applicant",
                t -> t instanceof Test.Names names ? new Test.Names(names.persons(), !names.applicant()) : t);
        test("this year is any", t -> t instanceof Test.InYearOfDay year ? new Test.Known(year.date(), true) : t);
        test("related is not asked", t -> t instanceof Test.Related ? new Test.Related(-1) : t);
    }

    private static void test(String name, UnaryOperator<Test> error) {
        plant(name, c -> c instanceof Condition.Is is ? new Condition.Is(is.said(), error.apply(is.test())) : c);
    }

    private static void plant(String name, UnaryOperator<Condition> error) {
        ERRORS.put(name, condition -> change(condition, error));
    }

    /** A condition with every part changed, the parts first. */
    private static Condition change(Condition condition, UnaryOperator<Condition> error) {
        return error.apply(
                switch (condition) {
                    case Condition.All all -> new Condition.All(all.said(), changed(all.parts(), error));
                    case Condition.Any any -> new Condition.Any(any.said(), changed(any.parts(), error));
                    case Condition.AtLeast some ->
                        new Condition.AtLeast(some.said(), some.count(), changed(some.parts(), error));
                    case Condition.Not not -> new Condition.Not(not.said(), change(not.part(), error));
                    case Condition.ExistsRecord e ->
                        new Condition.ExistsRecord(e.said(), e.list(), change(e.body(), error));
                    case Condition.EveryRecord e ->
                        new Condition.EveryRecord(e.said(), e.list(), change(e.body(), error));
                    case Condition.ExistsRelative e ->
                        new Condition.ExistsRelative(e.said(), e.classes(), e.host(), change(e.body(), error));
                    case Condition.EveryRelative e ->
                        new Condition.EveryRelative(e.said(), e.classes(), change(e.body(), error));
                    case Condition.OfApplicant o -> new Condition.OfApplicant(o.said(), change(o.body(), error));
                    case Condition.Guard g ->
                        new Condition.Guard(g.said(), change(g.when(), error), g.outcome(), g.reason());
                    case Condition.Ref ref -> new Condition.Ref(ref.said(), ref.name(), change(ref.body(), error));
                    case Condition.Is is -> is;
                    case Condition.Points points -> points;
                    case Condition.Fixed fixed -> fixed;
                });
    }

    private static List<Condition> changed(List<Condition> parts, UnaryOperator<Condition> error) {
        return parts.stream().map(part -> change(part, error)).toList();
    }
}
