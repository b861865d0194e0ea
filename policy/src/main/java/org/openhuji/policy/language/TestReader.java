package org.openhuji.policy.language;

import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.language.Lexer.Kind;
import org.openhuji.policy.language.Lexer.Word;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;

/** Reads one typed test from one line of text. */
final class TestReader {
    private final Subject subject;
    private final Line line;
    private final OperandReader operands;
    private final PlaceReader places;

    private TestReader(String text, Mark mark, Names names, Subject subject) {
        this.subject = subject;
        this.line = new Line(text, mark, names.faults);
        this.operands = new OperandReader(line, names, subject);
        this.places = new PlaceReader(line, operands, subject);
    }

    /** Reads a line; {@code null} after a fault. */
    static @Nullable Condition read(Item item, Names names, Subject subject) {
        TestReader reader = new TestReader(item.text(), item.mark(), names, subject);
        try {
            Condition condition = reader.test();
            reader.line.expectEnd();
            return condition;
        } catch (Line.Wrong e) {
            return null;
        }
    }

    /** Reads a set of places ({@code destination}, {@code here}, {@code $name}, codes in quotes, a place fact). */
    static @Nullable PlaceSet readPlaces(String text, Mark mark, Names names, Subject subject) {
        TestReader reader = new TestReader(text, mark, names, subject);
        try {
            reader.line.expectPlain();
            PlaceSet places = reader.places.read();
            reader.line.expectEnd();
            return places;
        } catch (Line.Wrong e) {
            return null;
        }
    }

    private Condition test() throws Line.Wrong {
        line.expectPlain();
        Word first = line.peek();
        if (first.kind() != Kind.NAME) {
            throw line.wrong(
                    first,
                    Titles.SYNTAX,
                    "判断以一个事实的名称开头，如 tenure in [LEASED]",
                    "a test begins with the name of a fact, such as tenure in [LEASED]");
        }
        if (first.is("coResides")) {
            line.take();
            return new Condition.Is(
                    new Said(new Text("与申请人共同居住生活", "lives together with the applicant"), null),
                    new Test.LivesTogether());
        }
        if (first.is("place") && subject.place() != null || first.is("destination")) {
            line.take();
            PlaceRef ref =
                    first.is("destination") || subject.place() == null ? new PlaceRef.Destination() : subject.place();
            line.word("within");
            return is(new Test.PlaceWithin(ref, places.read()));
        }
        Operand operand = operands.operand();
        Type type = operand.fact().type();
        if (type != Type.TRUTH && line.peek().is("is")) {
            return known(operand);
        }
        return switch (type) {
            case DATE, COUNT -> is(new OrderReader(line, operands).test(operand));
            case TRUTH -> truth(operand);
            case CHOICE -> new ChoiceReader(line, operands).choice(operand);
            case CHOICES -> is(new ChoiceReader(line, operands).choices(operand));
            case PLACE -> is(places.test(operand));
            case PERSONS -> persons(operand);
            case TEXT, TEXTS -> known(operand);
        };
    }

    private Condition truth(Operand operand) throws Line.Wrong {
        if (line.peek().kind() == Kind.END) {
            return is(new Test.Holds(operand));
        }
        Word sign = line.take();
        boolean negative = sign.is("!=");
        if (!negative && !sign.is("=")) {
            throw line.wrong(
                    sign,
                    Titles.SYNTAX,
                    operand.fact().name() + " 是“是或否”，单独写，或写 = true、= false",
                    operand.fact().name() + " is yes or no: it stands alone, or with = true or = false");
        }
        Word value = line.take();
        if (!value.is("true") && !value.is("false")) {
            throw line.wrong(value, Titles.WRONG_TYPE, "这里应是 true 或 false", "true or false is needed here");
        }
        Condition holds = is(new Test.Holds(operand));
        return value.is("true") != negative ? holds : new Condition.Not(Said.NOTHING, holds);
    }

    private Condition persons(Operand operand) throws Line.Wrong {
        Word at = line.peek();
        if (line.take().is("has")) {
            Word who = line.take();
            if (who.is("them")) {
                return is(new Test.Names(operand, false));
            }
            if (who.is("the") && line.take().is("applicant")) {
                return is(new Test.Names(operand, true));
            }
        }
        throw operands.notFollowed(
                operand,
                at,
                "has the applicant、has them、is set 或 is none",
                "has the applicant, has them, is set or is none");
    }

    private Condition known(Operand operand) throws Line.Wrong {
        line.word("is");
        Word word = line.take();
        if (word.is("set")) {
            return is(new Test.Known(operand, true));
        }
        if (word.is("none")) {
            return is(new Test.Known(operand, false));
        }
        throw line.wrong(word, Titles.SYNTAX, "这里应是 set 或 none", "set or none is needed here");
    }

    /** A test that says nothing of its own. */
    static Condition is(Test test) {
        return new Condition.Is(Said.NOTHING, test);
    }
}
