package org.openhuji.policy.language;

import org.openhuji.kernel.LegalDuration;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.language.Lexer.Kind;
import org.openhuji.policy.language.Lexer.Word;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Type;

/** Reads the tests of a date or a count: which of two comes first, or is more. */
final class OrderReader {
    private final Line line;
    private final OperandReader operands;

    OrderReader(Line line, OperandReader operands) {
        this.line = line;
        this.operands = operands;
    }

    /** What stands behind a date or a count. */
    Test test(Operand left) throws Line.Wrong {
        if (left.fact().type() == Type.DATE && line.peek().is("in")) {
            line.phrase("in the year of on");
            return new Test.InYearOfDay(left);
        }
        LegalDuration after = plus(left);
        Word sign = line.take();
        Comparison comparison = null;
        for (Comparison one : Comparison.values()) {
            if (sign.is(one.sign())) {
                comparison = one;
            }
        }
        if (comparison == null) {
            throw operands.notFollowed(
                    left, sign, "< <= = >= >，或 is set、is none", "< <= = >= >, by is set or by is none");
        }
        Word at = line.peek();
        Bound right = bound(left.fact(), at);
        return new Test.Order(left, after, comparison, right, plus(left));
    }

    private LegalDuration plus(Operand left) throws Line.Wrong {
        if (!line.peek().is("+")) {
            return LegalDuration.NONE;
        }
        Word plus = line.take();
        if (left.fact().type() != Type.DATE) {
            throw line.wrong(plus, Titles.WRONG_TYPE, "只有日期可以加时间", "only a date can have time added");
        }
        Word number = line.take();
        Word unit = line.take();
        int count = number.kind() == Kind.NUMBER && number.length() < 5 ? Integer.parseInt(number.text()) : -1;
        return switch (count < 0 ? "" : unit.text()) {
            case "day", "days" -> new LegalDuration(0, count);
            case "month", "months" -> new LegalDuration(count, 0);
            case "year", "years" -> new LegalDuration(12 * count, 0);
            default ->
                throw line.wrong(
                        count < 0 ? number : unit,
                        Titles.SYNTAX,
                        "这里应是时间，如 + 3 years、+ 6 months、+ 30 days",
                        "a duration is needed here, such as + 3 years, + 6 months, + 30 days");
        };
    }

    private Bound bound(Fact fact, Word at) throws Line.Wrong {
        if (fact.type() == Type.DATE && at.is("on")) {
            line.take();
            return new Bound.OnDay();
        }
        if (at.kind() == Kind.SETTING) {
            return new Bound.Setting(operands.setting(fact.type()));
        }
        if (fact.type() == Type.DATE && at.kind() == Kind.DAY) {
            line.take();
            Long day = Words.day(at.text());
            if (day == null) {
                throw line.wrong(at, Titles.WRONG_VALUE, "没有这一天", "there is no such day");
            }
            return new Bound.Fixed(day);
        }
        if (fact.type() == Type.COUNT && at.kind() == Kind.NUMBER) {
            line.take();
            if (at.length() > 9) {
                throw line.wrong(at, Titles.WRONG_VALUE, "这个数太大", "the number is too large");
            }
            return new Bound.Fixed(Long.parseLong(at.text()));
        }
        if (at.kind() == Kind.NAME) {
            Operand operand = operands.operand();
            if (operand.fact().type() == fact.type()) {
                return new Bound.Value(operand);
            }
        }
        throw line.wrong(
                at,
                Titles.WRONG_TYPE,
                fact.name() + (fact.type() == Type.DATE ? " 是日期，只能与 on、年-月-日、$参数或日期事实比较" : " 是数量，只能与整数、$参数或数量事实比较"),
                fact.name()
                        + (fact.type() == Type.DATE
                                ? " is a date and is compared with on, a day (YYYY-MM-DD), a parameter or a date fact"
                                : " is a count and is compared with a whole number, a parameter or a count"));
    }
}
