package org.openhuji.policy.language;

import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.language.Lexer.Kind;
import org.openhuji.policy.language.Lexer.Word;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;

/** Reads the tests of a fact whose values are codes: one of them, or several. */
final class ChoiceReader {
    private final Line line;
    private final OperandReader operands;

    ChoiceReader(Line line, OperandReader operands) {
        this.line = line;
        this.operands = operands;
    }

    /** What stands behind a fact that is one code. */
    Condition choice(Operand operand) throws Line.Wrong {
        boolean negative = line.peek().is("!=") || line.peek().is("not");
        Word sign = line.take();
        if (sign.is("not")) {
            sign = line.word("in");
        }
        Condition test;
        if (sign.is("=") || sign.is("!=")) {
            return oneOf(operand, 1L << code(operand.fact()), negative);
        } else if (sign.is("in")) {
            if (line.peek().kind() != Kind.SETTING) {
                return oneOf(operand, codes(operand.fact()), negative);
            }
            test = TestReader.is(new Test.OneOfSetting(operand, operands.setting(Type.CHOICES)));
        } else {
            throw operands.notFollowed(
                    operand, sign, "= != in、not in、is set 或 is none", "= != in, not in, is set or is none");
        }
        return negative ? new Condition.Not(Said.NOTHING, test) : test;
    }

    /** "Not one of" asks for another value: a fact that is known to be none fails it, as it fails every test. */
    private static Condition oneOf(Operand choice, long codes, boolean negative) {
        long all = (1L << choice.fact().values().size()) - 1;
        return TestReader.is(new Test.OneOf(choice, negative ? all & ~codes : codes));
    }

    /** What stands behind a fact that is a set of codes. */
    Test choices(Operand operand) throws Line.Wrong {
        if (!line.peek().is("has")) {
            throw operands.notFollowed(
                    operand,
                    line.peek(),
                    "has <代码>、has any of [<代码>, …]、is set 或 is none",
                    "has <code>, has any of [<code>, …], is set or is none");
        }
        line.take();
        if (line.peek().is("any")) {
            line.take();
            line.word("of");
            return new Test.Has(operand, codes(operand.fact()));
        }
        return new Test.Has(operand, 1L << code(operand.fact()));
    }

    private long codes(Fact fact) throws Line.Wrong {
        long bits = 0;
        line.word("[");
        while (true) {
            bits |= 1L << code(fact);
            if (line.peek().is(",")) {
                line.take();
            } else {
                line.word("]");
                return bits;
            }
        }
    }

    private int code(Fact fact) throws Line.Wrong {
        Word word = line.take();
        int position = fact.choice(word.text());
        if (position < 0 || word.kind() == Kind.SIGN) {
            Text hint = Hints.of(
                    word.text(), fact.values().stream().map(Choice::code).toList(), "vocabulary.yaml");
            throw line.wrong(
                    word,
                    Titles.WRONG_VALUE,
                    "%s（%s）没有取值“%s”".formatted(fact.name(), fact.term().zh(), word.text()) + hint.zh(),
                    "%s (%s) has no value \"%s\""
                                    .formatted(fact.name(), fact.term().en(), word.text())
                            + hint.en());
        }
        return position;
    }
}
