package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;

/** Tests as plain sentences, for conditions that carry none of their own. */
final class Sentence {
    private static final Sentence IN_CODES = new Sentence(code -> Text.same(PlaceCode.format(code)));

    private final LongFunction<Text> places;

    /**
     * Sentences that name places.
     *
     * @param places what a packed code is called
     */
    Sentence(LongFunction<Text> places) {
        this.places = places;
    }

    /** With places by their codes. */
    static Text of(Test test) {
        return IN_CODES.text(test);
    }

    Text text(Test test) {
        return switch (test) {
            case Test.Order order -> order(order);
            case Test.OneOf(Operand choice, long codes) -> oneOf(choice, codes);
            case Test.OneOfSetting(Operand choice, Parameter parameter) ->
                join(term(choice), "属于", " is one of ", parameter.term());
            case Test.Holds(Operand truth) -> join(term(truth), "：是", ": yes", Text.same(""));
            case Test.Known(Operand value, boolean set) ->
                set
                        ? join(term(value), "：有", " is there", Text.same(""))
                        : join(term(value), "：没有", ": none", Text.same(""));
            case Test.Within(Operand place, PlaceSet in) -> join(term(place), "在", " lies within ", places(in));
            case Test.SameUnit same -> {
                Text unit = switch (same.unit()) {
                    case PROVINCE -> new Text("同一省", "the same province as ");
                    case PREFECTURE -> new Text("同一地级市", "the same prefecture as ");
                    case CITY -> new Text("同一市（县）", "the same city or county as ");
                    case COUNTY -> new Text("同一县（市、区）", "the same county or district as ");
                    case TOWN -> new Text("同一乡镇街道", "the same town or street as ");
                };
                Text as = place(same.as());
                Text what = term(same.place());
                yield new Text(
                        what.zh() + "与" + as.zh() + "在" + unit.zh(), what.en() + " lies in " + unit.en() + as.en());
            }
            case Test.Has(Operand choices, long codes) ->
                join(term(choices), "有", " include ", values(choices.fact(), codes));
            case Test.Names(Operand persons, boolean applicant) ->
                join(
                        term(persons),
                        "包括",
                        " include ",
                        applicant ? new Text("申请人", "the applicant") : new Text("此人", "that person"));
            case Test.InYearOfDay(Operand date) ->
                join(term(date), "在申请当年", " lies in the year of application", Text.same(""));
            case Test.LivesTogether() -> new Text("与申请人共同居住生活", "lives together with the applicant");
            case Test.Related related -> new Text("是申请人的亲属", "is a relative of the applicant");
            case Test.PlaceWithin within -> join(place(within.place()), "在", " lies within ", places(within.in()));
        };
    }

    private Text order(Test.Order order) {
        Text left = term(order.left());
        Text bound = bound(order.left().fact(), order.right());
        boolean day = order.right() instanceof Bound.OnDay;
        if (day && order.rightAfter().equals(LegalDuration.NONE)) {
            boolean passed = order.comparison() == Comparison.AT_MOST || order.comparison() == Comparison.LESS;
            if (order.after().equals(LegalDuration.NONE)) {
                return passed
                        ? new Text("已有" + left.zh(), left.en() + " has come")
                        : new Text(left.zh() + "未到", left.en() + " has not passed");
            }
            Text time = duration(order.after());
            return passed
                    ? new Text(left.zh() + "起已满" + time.zh(), time.en() + " or more since " + left.en())
                    : new Text(left.zh() + "起未满" + time.zh(), "less than " + time.en() + " since " + left.en());
        }
        Text sign = switch (order.comparison()) {
            case LESS -> new Text("早于", " is before ");
            case AT_MOST -> new Text("不晚于", " is not after ");
            case EQUAL -> new Text("为", " is ");
            case AT_LEAST -> new Text("不早于", " is not before ");
            case MORE -> new Text("晚于", " is after ");
        };
        if (order.left().fact().type() == Type.COUNT) {
            return join(
                    left,
                    amount(order.comparison()).zh(),
                    amount(order.comparison()).en(),
                    bound);
        }
        Text time = order.after().equals(LegalDuration.NONE) ? Text.same("") : duration(order.after());
        return new Text(
                left.zh() + (time.zh().isEmpty() ? "" : "后" + time.zh()) + sign.zh() + bound.zh(),
                left.en() + (time.en().isEmpty() ? "" : " plus " + time.en()) + sign.en() + bound.en());
    }

    private static Text amount(Comparison comparison) {
        return switch (comparison) {
            case LESS -> new Text("少于", ": fewer than ");
            case AT_MOST -> new Text("至多", ": at most ");
            case EQUAL -> new Text("为", ": ");
            case AT_LEAST -> new Text("至少", ": at least ");
            case MORE -> new Text("多于", ": more than ");
        };
    }

    private static Text duration(LegalDuration duration) {
        if (duration.months() > 0 && duration.months() % 12 == 0) {
            return time(duration.months() / 12, "年", "year");
        }
        return duration.months() > 0 ? time(duration.months(), "个月", "month") : time(duration.days(), "天", "day");
    }

    private static Text time(int count, String zh, String en) {
        return new Text(count + zh, count + " " + en + (count == 1 ? "" : "s"));
    }

    private static Text oneOf(Operand choice, long codes) {
        return join(term(choice), "为", " is ", values(choice.fact(), codes));
    }

    /** That a choice is none of some codes. */
    static Text noneOf(Test.OneOf one) {
        return join(term(one.choice()), "不是", " is not ", values(one.choice().fact(), one.codes()));
    }

    private static Text values(Fact fact, long codes) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (int i = 0; i < fact.values().size(); i++) {
            if ((codes >> i & 1) != 0) {
                Choice value = fact.values().get(i);
                zh.add(value.term().zh());
                en.add(value.term().en());
            }
        }
        return new Text(String.join("、", zh), String.join(" or ", en));
    }

    private static Text term(Operand operand) {
        if (operand instanceof Operand.OfPlace(Fact fact, PlaceRef place)) {
            Text of = place(place);
            return new Text(of.zh() + "的" + fact.term().zh(), fact.term().en() + " of " + of.en());
        }
        return operand.fact().term();
    }

    private static Text place(PlaceRef place) {
        return switch (place) {
            case PlaceRef.Destination() -> new Text("目的地", "the destination");
            case PlaceRef.Here() -> new Text("该地", "the place");
            case PlaceRef.Named(Operand operand) -> term(operand);
        };
    }

    private Text places(PlaceSet in) {
        return switch (in) {
            case PlaceSet.Spot(PlaceRef place) -> place(place);
            case PlaceSet.Setting(Parameter parameter) -> parameter.term();
            case PlaceSet.Listed(List<Long> codes) -> {
                List<Text> names = codes.stream().map(places::apply).toList();
                yield new Text(
                        String.join("、", names.stream().map(Text::zh).toList()),
                        String.join(" or ", names.stream().map(Text::en).toList()));
            }
        };
    }

    private static Text bound(Fact fact, Bound bound) {
        return switch (bound) {
            case Bound.OnDay() -> new Text("申请日", "the day of application");
            case Bound.Fixed(long value) ->
                Text.same(fact.type() == Type.DATE ? LocalDate.ofEpochDay(value).toString() : Long.toString(value));
            case Bound.Setting(Parameter parameter) -> parameter.term();
            case Bound.Value(Operand operand) -> term(operand);
        };
    }

    private static Text join(Text subject, String zh, String en, Text object) {
        return new Text(subject.zh() + zh + object.zh(), subject.en() + en + object.en());
    }
}
