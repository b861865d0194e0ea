package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.form.Unit;
import org.openhuji.policy.language.Lexer.Kind;
import org.openhuji.policy.language.Lexer.Word;
import org.openhuji.policy.situation.Nearest;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Forbidden;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Reads one typed test from one line of text. */
final class TestReader {
    /** A mistake that makes the rest of the line meaningless; it has been reported. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Names names;
    private final Subject subject;
    private final Mark mark;
    private final List<Word> words;
    private int next;

    private TestReader(String line, Mark mark, Names names, Subject subject) {
        this.names = names;
        this.subject = subject;
        this.mark = mark;
        this.words = Lexer.words(line);
    }

    /** Reads a line; {@code null} after a fault. */
    static @Nullable Condition read(Item item, Names names, Subject subject) {
        return read(item.text(), item.mark(), names, subject);
    }

    static @Nullable Condition read(String line, Mark mark, Names names, Subject subject) {
        TestReader reader = new TestReader(line, mark, names, subject);
        try {
            Condition condition = reader.test();
            reader.expectEnd();
            return condition;
        } catch (Wrong e) {
            return null;
        }
    }

    /** Reads a set of places ({@code destination}, {@code here}, {@code $name}, codes in quotes, a place fact). */
    static @Nullable PlaceSet readPlaces(String text, Mark mark, Names names, Subject subject) {
        TestReader reader = new TestReader(text, mark, names, subject);
        try {
            PlaceSet places = reader.places();
            reader.expectEnd();
            return places;
        } catch (Wrong e) {
            return null;
        }
    }

    private Condition test() throws Wrong {
        Word first = peek();
        if (first.kind() != Kind.NAME) {
            throw wrong(first, Titles.SYNTAX, "这里应是一个事实", "a fact is needed here");
        }
        if (first.is("coResides")) {
            take();
            return new Condition.Is(
                    new Said(new Text("与申请人共同居住生活", "lives together with the applicant"), null),
                    new Test.LivesTogether());
        }
        if (first.is("place") && subject.place() != null || first.is("destination")) {
            take();
            PlaceRef ref =
                    first.is("destination") || subject.place() == null ? new PlaceRef.Destination() : subject.place();
            word("within");
            return is(new Test.PlaceWithin(ref, places()));
        }
        Operand operand = operand();
        return switch (operand.fact().type()) {
            case DATE, COUNT -> number(operand);
            case TRUTH -> truth(operand);
            case CHOICE -> choice(operand);
            case CHOICES -> choices(operand);
            case PLACE -> place(operand);
            case PERSONS -> persons(operand);
            case TEXT, TEXTS -> known(operand);
        };
    }

    // Facts.

    private Operand operand() throws Wrong {
        Word word = take();
        String name = word.text();
        if (subject.list() != null) {
            Fact field = Vocabulary.find(subject.list().fields(), name).orElse(null);
            if (field != null) {
                return new Operand.OfRecord(allowed(field, word));
            }
        }
        Fact placeFact = names.vocabulary.findPlaceFact(name).orElse(null);
        if (placeFact != null) {
            return new Operand.OfPlace(placeFact, placeOf(word));
        }
        Fact fact = subject.place() == null || subject.list() != null
                ? names.vocabulary.findPersonFact(name).orElse(null)
                : null;
        if (fact != null) {
            return new Operand.OfPerson(allowed(fact, word));
        }
        throw unknown(word);
    }

    private PlaceRef placeOf(Word fact) throws Wrong {
        if (peek().is("of")) {
            take();
            return spot();
        }
        if (subject.place() != null) {
            return subject.place();
        }
        throw wrong(
                fact,
                Titles.SYNTAX,
                "要写明是哪里的：" + fact.text() + " of destination，或 of 一个地点事实",
                "say of which place: " + fact.text() + " of destination, or of a place fact");
    }

    private PlaceRef spot() throws Wrong {
        Word word = peek();
        if (word.is("destination")) {
            take();
            return new PlaceRef.Destination();
        }
        if (word.is("here")) {
            take();
            if (subject.here() instanceof PlaceSet.Spot(PlaceRef place)) {
                return place;
            }
            throw wrong(word, Titles.WRONG_TYPE, "here 在这里不是一个地点", "here does not stand for one place");
        }
        Operand operand = operand();
        if (operand.fact().type() != Type.PLACE) {
            throw wrong(word, Titles.WRONG_TYPE, "这里应是一个地点", "a place is needed here");
        }
        return new PlaceRef.Named(operand);
    }

    private Fact allowed(Fact fact, Word word) throws Wrong {
        if (fact.neverCondition()) {
            throw wrong(
                    word,
                    Titles.FORBIDDEN_FACT,
                    fact.term().zh() + "只用于识别，不得作为条件（vocabulary.yaml）",
                    fact.term().en() + " identifies or describes and decides nothing (vocabulary.yaml)");
        }
        if (!fact.restrictedTo().isEmpty()
                && (subject.clause() == null || !fact.restrictedTo().contains(subject.clause()))) {
            String clauses = String.join("、", fact.restrictedTo());
            String zh = fact.term().zh() + "只有 " + clauses + " 可以读取";
            String en = fact.term().en() + " may be read by " + clauses.replace("、", ", ") + " only";
            Forbidden ban = names.vocabulary.findForbidden("landRights").orElse(null);
            if (fact.id().startsWith("landAsset") && ban != null) {
                zh += "；" + ban.reason().zh() + "（" + String.join("、", ban.clauses()) + "、LL-5.1h）";
                en += "; " + ban.reason().en() + " (" + String.join(", ", ban.clauses())
                        + "), and giving land up is no condition (LL-5.1h)";
            }
            throw wrong(word, Titles.FORBIDDEN_FACT, zh, en);
        }
        return fact;
    }

    private Wrong unknown(Word word) {
        Forbidden forbidden = names.vocabulary.findForbidden(word.text()).orElse(null);
        if (forbidden != null) {
            return wrong(
                    word,
                    Titles.FORBIDDEN_FACT,
                    "任何规则都不得读取%s：%s（%s）"
                            .formatted(
                                    forbidden.term().zh(),
                                    forbidden.reason().zh(),
                                    String.join("、", forbidden.clauses())),
                    "no rule may read %s: %s (%s)"
                            .formatted(
                                    forbidden.term().en(),
                                    forbidden.reason().en(),
                                    String.join(", ", forbidden.clauses())));
        }
        RecordList asList = names.vocabulary.findList(word.text()).orElse(null);
        if (asList != null) {
            boolean restricted =
                    asList.fields().stream().anyMatch(f -> !f.restrictedTo().isEmpty());
            if (restricted) {
                try {
                    allowed(asList.fields().getFirst(), word);
                } catch (Wrong e) {
                    return e;
                }
            }
            return wrong(
                    word,
                    Titles.WRONG_TYPE,
                    word.text() + " 是一组记录；写成 exists " + word.text() + ":",
                    word.text() + " is a list of records; write exists " + word.text() + ":");
        }
        List<String> known = known();
        String nearest = Nearest.of(word.text(), known);
        String whoZh =
                subject.list() != null ? subject.list().term().zh() + "没有" : subject.place() != null ? "地点没有" : "人没有";
        String whoEn = subject.list() != null
                ? "a record of " + subject.list().name() + " has no "
                : subject.place() != null ? "a place has no " : "a person has no ";
        boolean derived = words.size() == 2
                && names.vocabulary.findPersonFact(word.text()).isEmpty();
        return wrong(
                word,
                derived ? Titles.UNKNOWN_DERIVED : Titles.UNKNOWN_FACT,
                whoZh + "“" + word.text() + "”" + (nearest == null ? "" : "；是不是 " + nearest + "？"),
                whoEn + "\"" + word.text() + "\"" + (nearest == null ? "" : "; did you mean " + nearest + "?"));
    }

    private List<String> known() {
        Stream<String> fields = subject.list() == null
                ? Stream.empty()
                : subject.list().fields().stream().map(Fact::name);
        Stream<String> persons = subject.place() != null
                ? Stream.empty()
                : Stream.concat(
                        names.vocabulary.person().stream().map(Fact::name),
                        names.vocabulary.lists().stream().map(RecordList::name));
        Stream<String> places = names.vocabulary.place().stream().map(Fact::name);
        Stream<String> derived = Stream.concat(names.derived.keySet().stream(), names.definitions.keySet().stream());
        return Stream.of(fields, persons, places, derived, Stream.of("coResides"))
                .flatMap(s -> s)
                .toList();
    }

    // Tests by type.

    private Condition number(Operand left) throws Wrong {
        if (peek().is("is")) {
            return known(left);
        }
        if (peek().is("in")) {
            take();
            word("the");
            word("year");
            word("of");
            word("on");
            if (left.fact().type() != Type.DATE) {
                throw wrong(peek(), Titles.WRONG_TYPE, "只有日期有年份", "only a date has a year");
            }
            return is(new Test.InYearOfDay(left));
        }
        LegalDuration after = plus(left);
        Word sign = take();
        Comparison comparison = null;
        for (Comparison one : Comparison.values()) {
            if (sign.is(one.sign())) {
                comparison = one;
            }
        }
        if (comparison == null) {
            throw wrong(
                    sign,
                    Titles.SYNTAX,
                    "这里应是 < <= = >= >，或 is set、is none",
                    "< <= = >= > is needed here, or is set, or is none");
        }
        Word at = peek();
        Bound right = bound(left.fact(), at);
        return is(new Test.Order(left, after, comparison, right, plus(left)));
    }

    private LegalDuration plus(Operand left) throws Wrong {
        if (!peek().is("+")) {
            return LegalDuration.NONE;
        }
        Word plus = take();
        if (left.fact().type() != Type.DATE) {
            throw wrong(plus, Titles.WRONG_TYPE, "只有日期可以加时间", "only a date can have time added");
        }
        Word number = take();
        Word unit = take();
        int count = number.kind() == Kind.NUMBER && number.length() < 5 ? Integer.parseInt(number.text()) : -1;
        return switch (count < 0 ? "" : unit.text()) {
            case "day", "days" -> new LegalDuration(0, count);
            case "month", "months" -> new LegalDuration(count, 0);
            case "year", "years" -> new LegalDuration(12 * count, 0);
            default ->
                throw wrong(
                        number,
                        Titles.SYNTAX,
                        "这里应是时间，如 3 years、6 months、30 days",
                        "a duration is needed, such as 3 years, 6 months, 30 days");
        };
    }

    private Bound bound(Fact fact, Word at) throws Wrong {
        if (fact.type() == Type.DATE && at.is("on")) {
            take();
            return new Bound.OnDay();
        }
        if (at.kind() == Kind.SETTING) {
            return new Bound.Setting(setting(fact.type()));
        }
        if (fact.type() == Type.DATE && at.kind() == Kind.DAY) {
            take();
            Long day = Words.day(at.text());
            if (day == null) {
                throw wrong(at, Titles.WRONG_VALUE, "没有这一天", "there is no such day");
            }
            return new Bound.Fixed(day);
        }
        if (fact.type() == Type.COUNT && at.kind() == Kind.NUMBER) {
            take();
            return new Bound.Fixed(Long.parseLong(at.text()));
        }
        if (at.kind() == Kind.NAME) {
            Operand operand = operand();
            if (operand.fact().type() == fact.type()) {
                return new Bound.Value(operand);
            }
        }
        throw wrong(
                at,
                Titles.WRONG_TYPE,
                fact.type() == Type.DATE ? "这里应是日期：on、年-月-日、$参数或日期事实" : "这里应是整数、$参数或数量事实",
                fact.type() == Type.DATE
                        ? "a date is needed here: on, a day, a parameter or a date fact"
                        : "a whole number, a parameter or a count is needed here");
    }

    private Parameter setting(Type type) throws Wrong {
        Word word = take();
        Parameter parameter = names.parameters.get(word.text());
        if (parameter == null) {
            String nearest = Nearest.of(word.text(), names.parameters.keySet());
            throw wrong(
                    word,
                    Titles.UNKNOWN_NAME,
                    "没有参数 $" + word.text() + (nearest == null ? "" : "；是不是 $" + nearest + "？"),
                    "there is no parameter $" + word.text()
                            + (nearest == null ? "" : "; did you mean $" + nearest + "?"));
        }
        names.used.add("$" + word.text());
        if (parameter.type() != type) {
            String is = parameter.type().name().toLowerCase(Locale.ROOT);
            String needed = type.name().toLowerCase(Locale.ROOT);
            throw wrong(
                    word,
                    Titles.WRONG_TYPE,
                    "$%s 是 %s，这里应是 %s".formatted(word.text(), is, needed),
                    "$%s is a %s, a %s is needed here".formatted(word.text(), is, needed));
        }
        return parameter;
    }

    private Condition truth(Operand operand) throws Wrong {
        if (peek().kind() == Kind.END) {
            return is(new Test.Holds(operand));
        }
        Word sign = take();
        boolean negative = sign.is("!=");
        if (!negative && !sign.is("=")) {
            throw wrong(
                    sign,
                    Titles.SYNTAX,
                    "是非事实单独写，或写 = true、= false",
                    "a yes-or-no fact stands alone, or = true, or = false");
        }
        Word value = take();
        if (!value.is("true") && !value.is("false")) {
            throw wrong(value, Titles.WRONG_TYPE, "这里应是 true 或 false", "true or false is needed here");
        }
        Condition holds = is(new Test.Holds(operand));
        return value.is("true") != negative ? holds : new Condition.Not(Said.NOTHING, holds);
    }

    private Condition choice(Operand operand) throws Wrong {
        if (peek().is("is")) {
            return known(operand);
        }
        boolean negative = peek().is("!=") || peek().is("not");
        Word sign = take();
        if (sign.is("not")) {
            sign = word("in");
        }
        Condition test;
        if (sign.is("=") || sign.is("!=")) {
            return oneOf(operand, 1L << code(operand.fact()), negative);
        } else if (sign.is("in")) {
            if (peek().kind() != Kind.SETTING) {
                return oneOf(operand, codes(operand.fact()), negative);
            }
            test = is(new Test.OneOfSetting(operand, setting(Type.CHOICES)));
        } else {
            throw wrong(
                    sign,
                    Titles.SYNTAX,
                    "这里应是 = != in、not in、is set 或 is none",
                    "= != in, not in, is set or is none is needed here");
        }
        return negative ? new Condition.Not(Said.NOTHING, test) : test;
    }

    /** "Not one of" asks for another value: a fact that is known to be none fails it, as it fails every test. */
    private static Condition oneOf(Operand choice, long codes, boolean negative) {
        long all = (1L << choice.fact().values().size()) - 1;
        return is(new Test.OneOf(choice, negative ? all & ~codes : codes));
    }

    private Condition choices(Operand operand) throws Wrong {
        if (peek().is("is")) {
            return known(operand);
        }
        word("has");
        if (peek().is("any")) {
            take();
            word("of");
            return is(new Test.Has(operand, codes(operand.fact())));
        }
        return is(new Test.Has(operand, 1L << code(operand.fact())));
    }

    private long codes(Fact fact) throws Wrong {
        long bits = 0;
        word("[");
        while (true) {
            bits |= 1L << code(fact);
            if (peek().is(",")) {
                take();
            } else {
                word("]");
                return bits;
            }
        }
    }

    private int code(Fact fact) throws Wrong {
        Word word = take();
        int position = fact.choice(word.text());
        if (position < 0 || word.kind() == Kind.SIGN) {
            List<String> codes = fact.values().stream().map(Choice::code).toList();
            String nearest = Nearest.of(word.text(), codes);
            throw wrong(
                    word,
                    Titles.WRONG_VALUE,
                    nearest != null ? "是不是 " + nearest + "？" : fact.name() + " 的取值有 " + String.join("、", codes),
                    nearest != null
                            ? "did you mean " + nearest + "?"
                            : "the values of " + fact.name() + " are " + String.join(", ", codes));
        }
        return position;
    }

    private Condition place(Operand operand) throws Wrong {
        if (peek().is("is")) {
            return known(operand);
        }
        if (peek().is("within")) {
            take();
            return is(new Test.Within(operand, places()));
        }
        if (peek().is("in")) {
            take();
            word("the");
            word("same");
            Word unit = take();
            Unit found = null;
            for (Unit one : Unit.values()) {
                if (unit.text().equals(one.name().toLowerCase(Locale.ROOT))) {
                    found = one;
                }
            }
            if (found == null) {
                throw wrong(
                        unit,
                        Titles.WRONG_VALUE,
                        "可比较的是 province、prefecture、city、county、town",
                        "units are province, prefecture, city, county and town");
            }
            word("as");
            return is(new Test.SameUnit(operand, found, spot()));
        }
        throw wrong(
                peek(),
                Titles.SYNTAX,
                "地点用 within、in the same … as、is set 或 is none",
                "a place is tested by within, in the same … as, is set or is none");
    }

    private PlaceSet places() throws Wrong {
        Word word = peek();
        if (word.is("here")) {
            take();
            if (subject.here() == null) {
                throw wrong(word, Titles.SYNTAX, "here 只在派生事实里有意义", "here has a meaning inside a derived fact only");
            }
            return subject.here();
        }
        if (word.kind() == Kind.SETTING) {
            return new PlaceSet.Setting(setting(Type.PLACE));
        }
        if (word.kind() == Kind.QUOTED) {
            return new PlaceSet.Listed(List.of(placeCode()));
        }
        if (word.is("[")) {
            take();
            List<Long> codes = new ArrayList<>();
            while (true) {
                codes.add(placeCode());
                if (peek().is(",")) {
                    take();
                } else {
                    word("]");
                    return new PlaceSet.Listed(codes);
                }
            }
        }
        return new PlaceSet.Spot(spot());
    }

    private long placeCode() throws Wrong {
        Word word = take();
        long code = word.kind() == Kind.QUOTED ? PlaceCode.parse(word.text()) : -1;
        if (code < 0) {
            throw wrong(
                    word,
                    Titles.WRONG_VALUE,
                    "这里应是 2、4、6、9 或 12 位区划代码，带引号",
                    "a place code of 2, 4, 6, 9 or 12 digits in quotes is needed here");
        }
        return code;
    }

    private Condition persons(Operand operand) throws Wrong {
        if (peek().is("is")) {
            return known(operand);
        }
        word("has");
        if (peek().is("the")) {
            take();
            word("applicant");
            return is(new Test.Names(operand, true));
        }
        word("them");
        return is(new Test.Names(operand, false));
    }

    private Condition known(Operand operand) throws Wrong {
        word("is");
        Word word = take();
        if (word.is("set")) {
            return is(new Test.Known(operand, true));
        }
        if (word.is("none")) {
            return is(new Test.Known(operand, false));
        }
        throw wrong(word, Titles.SYNTAX, "这里应是 set 或 none", "set or none is needed here");
    }

    // Words.

    private static Condition is(Test test) {
        return new Condition.Is(Said.NOTHING, test);
    }

    private Word peek() {
        return words.get(next);
    }

    private Word take() {
        Word word = words.get(next);
        if (word.kind() != Kind.END) {
            next++;
        }
        return word;
    }

    private Word word(String text) throws Wrong {
        Word word = take();
        if (!word.is(text)) {
            throw wrong(word, Titles.SYNTAX, "这里应是 " + text, text + " is needed here");
        }
        return word;
    }

    private void expectEnd() throws Wrong {
        Word word = peek();
        if (word.kind() != Kind.END) {
            throw wrong(
                    word,
                    Titles.SYNTAX,
                    "一行只写一个判断；多余的内容：" + word.text(),
                    "a line holds one test; this is too much: " + word.text());
        }
    }

    private Wrong wrong(Word word, Text title, String zh, String en) {
        names.faults.add(mark.part(word.column(), word.length()), title, zh, en);
        return new Wrong();
    }
}
