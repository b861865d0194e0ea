package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Kinship;
import org.openhuji.policy.vocabulary.Type;

/** Conditions and tests as a pack would write them. */
public final class Prose {
    private Prose() {}

    /** The line of a test in the pack language. */
    public static String line(Test test) {
        return switch (test) {
            case Test.Order order ->
                operand(order.left())
                        + plus(order.after())
                        + " "
                        + order.comparison().sign()
                        + " "
                        + bound(order.left().fact(), order.right())
                        + plus(order.rightAfter());
            case Test.OneOf(Operand choice, long codes) -> operand(choice) + codes(choice.fact(), codes, " in ");
            case Test.OneOfSetting(Operand choice, Parameter parameter) -> operand(choice) + " in $" + parameter.name();
            case Test.Holds(Operand truth) -> operand(truth);
            case Test.Known(Operand value, boolean set) -> operand(value) + (set ? " is set" : " is none");
            case Test.Within(Operand place, PlaceSet in) -> operand(place) + " within " + places(in);
            case Test.SameUnit same ->
                operand(same.place()) + " in the same " + same.unit().name().toLowerCase(java.util.Locale.ROOT) + " as "
                        + place(same.as());
            case Test.Has(Operand choices, long codes) ->
                operand(choices) + codes(choices.fact(), codes, " has any of ");
            case Test.Names(Operand persons, boolean applicant) ->
                operand(persons) + (applicant ? " has the applicant" : " has them");
            case Test.InYearOfDay(Operand date) -> operand(date) + " in the year of on";
            case Test.LivesTogether() -> "coResides";
            case Test.Related(int classes) -> "related: " + kinships(classes);
            case Test.PlaceWithin within -> place(within.place()) + " within " + places(within.in());
        };
    }

    /** What kind of condition it is; for a test, its line. */
    public static String kind(Condition condition) {
        return switch (condition) {
            case Condition.All all -> "all";
            case Condition.Any any -> "any";
            case Condition.AtLeast some -> "at least " + some.count();
            case Condition.Not not -> "not";
            case Condition.ExistsRecord exists -> "exists " + exists.list().name();
            case Condition.EveryRecord every -> "every " + every.list().name();
            case Condition.ExistsRelative exists -> exists.host() ? "joins relative" : "exists relative";
            case Condition.EveryRelative every -> "every relative";
            case Condition.OfApplicant asked -> "of the applicant";
            case Condition.Is is -> line(is.test());
            case Condition.Fixed fixed -> fixed.outcome().name();
            case Condition.Guard guard -> guard.outcome() + " when";
            case Condition.Points points -> "points " + points.table().name();
            case Condition.Ref ref -> ref.name();
        };
    }

    private static String operand(Operand operand) {
        return switch (operand) {
            case Operand.OfPerson(Fact fact) -> fact.name();
            case Operand.OfRecord(Fact fact) -> fact.name();
            case Operand.OfPlace(Fact fact, PlaceRef place) -> fact.name() + " of " + place(place);
        };
    }

    private static String place(PlaceRef place) {
        return switch (place) {
            case PlaceRef.Destination() -> "destination";
            case PlaceRef.Here() -> "here";
            case PlaceRef.Named(Operand operand) -> operand(operand);
        };
    }

    private static String places(PlaceSet in) {
        return switch (in) {
            case PlaceSet.Spot(PlaceRef place) -> place(place);
            case PlaceSet.Setting(Parameter parameter) -> "$" + parameter.name();
            case PlaceSet.Listed(List<Long> codes) ->
                codes.size() == 1
                        ? "\"" + PlaceCode.format(codes.getFirst()) + "\""
                        : codes.stream()
                                .map(code -> "\"" + PlaceCode.format(code) + "\"")
                                .toList()
                                .toString();
        };
    }

    private static String bound(Fact fact, Bound bound) {
        return switch (bound) {
            case Bound.OnDay() -> "on";
            case Bound.Fixed(long value) ->
                fact.type() == Type.DATE ? LocalDate.ofEpochDay(value).toString() : Long.toString(value);
            case Bound.Setting(Parameter parameter) -> "$" + parameter.name();
            case Bound.Value(Operand operand) -> operand(operand);
        };
    }

    private static String plus(LegalDuration duration) {
        if (duration.months() > 0 && duration.months() % 12 == 0) {
            return " + " + duration.months() / 12 + " years";
        }
        if (duration.months() > 0) {
            return " + " + duration.months() + " months";
        }
        return duration.days() > 0 ? " + " + duration.days() + " days" : "";
    }

    private static String codes(Fact fact, long codes, String several) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < fact.values().size(); i++) {
            if ((codes >> i & 1) != 0) {
                names.add(fact.values().get(i).code());
            }
        }
        if (names.size() == 1) {
            return (several.contains("has") ? " has " : " = ") + names.getFirst();
        }
        return several + names;
    }

    static String kinships(int classes) {
        List<String> names = new ArrayList<>();
        for (Kinship kinship : Kinship.values()) {
            if ((classes & kinship.bit()) != 0) {
                names.add(kinship.name());
            }
        }
        return (classes & Kinship.RELATIVE) != 0 ? "any relative" : String.join(" ", names);
    }
}
