package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.form.Unit;
import org.openhuji.policy.language.Lexer.Kind;
import org.openhuji.policy.language.Lexer.Word;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;

/** Reads sets of places, and the tests of a fact that is a place. */
final class PlaceReader {
    private final Line line;
    private final OperandReader operands;
    private final Subject subject;

    PlaceReader(Line line, OperandReader operands, Subject subject) {
        this.line = line;
        this.operands = operands;
        this.subject = subject;
    }

    /** What stands behind a place. */
    Test test(Operand operand) throws Line.Wrong {
        if (line.peek().is("within")) {
            line.take();
            return new Test.Within(operand, read());
        }
        if (line.peek().is("in") && line.peekSecond().is("the")) {
            line.phrase("in the same");
            Word unit = line.take();
            Unit found = null;
            for (Unit one : Unit.values()) {
                if (unit.text().equals(one.name().toLowerCase(Locale.ROOT))) {
                    found = one;
                }
            }
            if (found == null) {
                Text hint = Hints.of(unit.text(), List.of("province", "prefecture", "city", "county", "town"));
                throw line.wrong(
                        unit,
                        Titles.WRONG_VALUE,
                        "“" + unit.text() + "”不是区划的级别" + hint.zh(),
                        "\"" + unit.text() + "\" is no level of divisions" + hint.en());
            }
            line.word("as");
            return new Test.SameUnit(operand, found, operands.spot());
        }
        throw operands.notFollowed(
                operand,
                line.peek(),
                "within、in the same … as、is set 或 is none",
                "within, in the same … as, is set or is none");
    }

    /** A set of places: a single one, a parameter, or codes in quotes. */
    PlaceSet read() throws Line.Wrong {
        Word word = line.peek();
        if (word.is("here")) {
            line.take();
            if (subject.here() == null) {
                throw line.wrong(
                        word, Titles.SYNTAX, "here 只在派生事实里有意义", "here has a meaning inside a derived fact only");
            }
            return subject.here();
        }
        if (word.kind() == Kind.SETTING) {
            return new PlaceSet.Setting(operands.setting(Type.PLACE));
        }
        if (word.kind() == Kind.QUOTED || word.kind() == Kind.NUMBER) {
            return new PlaceSet.Listed(List.of(placeCode()));
        }
        if (word.is("[")) {
            line.take();
            List<Long> codes = new ArrayList<>();
            while (true) {
                codes.add(placeCode());
                if (line.peek().is(",")) {
                    line.take();
                } else {
                    line.word("]");
                    return new PlaceSet.Listed(codes);
                }
            }
        }
        return new PlaceSet.Spot(operands.spot());
    }

    private long placeCode() throws Line.Wrong {
        Word word = line.take();
        long code = word.kind() == Kind.QUOTED ? PlaceCode.parse(word.text()) : -1;
        if (code < 0) {
            throw line.wrong(
                    word,
                    Titles.WRONG_VALUE,
                    "这里应是 2、4、6、9 或 12 位区划代码，带引号，如 \"430281\"",
                    "a place code of 2, 4, 6, 9 or 12 digits in quotes is needed here, such as \"430281\"");
        }
        return code;
    }
}
