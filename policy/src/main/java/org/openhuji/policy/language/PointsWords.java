package org.openhuji.policy.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.PointsTable.Counts;
import org.openhuji.policy.form.PointsTable.Limits;
import org.openhuji.policy.language.Lexer.Kind;
import org.openhuji.policy.language.Lexer.Word;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;

/** Single words of a points table: numbers, limits, facts, and which items count. */
final class PointsWords {
    /** Which items of a list count. */
    static final List<String> COUNTS = List.of("first", "best", "sum");

    private final Names names;
    private final Subject subject;

    PointsWords(Names names, Subject subject) {
        this.names = names;
        this.subject = subject;
    }

    /** A number or a count parameter; {@code null} after a fault. */
    @Nullable
    Amount amount(Item item) {
        Line line = new Line(item.text(), item.mark(), names.faults);
        OperandReader operands = new OperandReader(line, names, subject);
        try {
            line.expectPlain();
            Word word = line.peek();
            if (word.kind() == Kind.SETTING) {
                Amount amount = new Amount.Setting(operands.setting(Type.COUNT));
                line.expectEnd();
                return amount;
            }
            if (word.kind() != Kind.NUMBER || word.length() > 6 || !line.isOneWord()) {
                throw line.wrong(
                        word,
                        Titles.WRONG_TYPE,
                        "这里应是整数（最多六位）或 $参数",
                        "a whole number of at most six digits or a $parameter is needed here");
            }
            return new Amount.Fixed(Long.parseLong(word.text()));
        } catch (Line.Wrong e) {
            return null;
        }
    }

    /** A whole number, which may be negative; 0 after a fault. */
    long number(Item item) {
        if (item.isScalar() && item.text().matches("-?\\d{1,6}")) {
            return Long.parseLong(item.text());
        }
        item.fault(
                Titles.WRONG_TYPE,
                "这里应是整数（最多六位），扣分写负数，如 -30",
                "a whole number of at most six digits is needed here, negative where points are taken off, such as -30");
        return 0;
    }

    /** {@code at least} and {@code at most} of an indicator or a group. */
    Limits limits(Item item) {
        Item least = item.get("at least");
        Item most = item.get("at most");
        Long floor = least == null ? null : Long.valueOf(number(least));
        Amount cap = most == null ? null : amount(most);
        if (least != null && floor != null && cap instanceof Amount.Fixed(long value) && floor > value) {
            least.fault(Titles.WRONG_VALUE, "at least 高于 at most", "at least is more than at most");
        }
        return new Limits(floor, cap);
    }

    Counts counts(@Nullable Item item) {
        if (item == null) {
            return Counts.FIRST;
        }
        if (COUNTS.contains(item.text())) {
            return Counts.valueOf(item.text().toUpperCase(Locale.ROOT));
        }
        Text hint = Hints.of(item.text(), COUNTS);
        item.fault(
                Titles.WRONG_VALUE,
                "“" + item.text() + "”不是计分的方法" + hint.zh(),
                "\"" + item.text() + "\" is no way to count items" + hint.en());
        return Counts.FIRST;
    }

    /** A fact of a type: a field of a list, or without a list a fact of the person; {@code null} after a fault. */
    @Nullable
    Fact fact(Item item, @Nullable RecordList list, Type type) {
        Line line = new Line(item.text(), item.mark(), names.faults);
        try {
            line.expectPlain();
            Word word = line.peek();
            Operand operand = new OperandReader(line, names, list == null ? subject : subject.in(list)).operand();
            line.expectEnd();
            boolean own = list == null ? operand instanceof Operand.OfPerson : operand instanceof Operand.OfRecord;
            if (!own || operand.fact().type() != type) {
                throw line.wrong(
                        word,
                        Titles.WRONG_TYPE,
                        "这里应是" + (list == null ? "申请人的" : "记录的") + (type == Type.DATE ? "日期" : "数量"),
                        "a " + (type == Type.DATE ? "date" : "count") + " of the "
                                + (list == null ? "person" : "record") + " is needed here");
            }
            return operand.fact();
        } catch (Line.Wrong e) {
            return null;
        }
    }
}
