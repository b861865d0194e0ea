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
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
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

    private static final String FULL_WIDTH = "，＝＜＞＋［］“”＂【】≤≥、";
    private static final String HALF_WIDTH = ",=<>+[]\"\"\"[]<>,";

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
        // A parameter that a faulty line names is not unused.
        for (Word word : words) {
            if (word.kind() == Kind.SETTING) {
                names.used.add("$" + word.text());
            }
        }
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
            reader.expectPlain();
            PlaceSet places = reader.places();
            reader.expectEnd();
            return places;
        } catch (Wrong e) {
            return null;
        }
    }

    /** Characters that no test has: most often the full-width ones of a Chinese keyboard. */
    private void expectPlain() throws Wrong {
        for (Word word : words) {
            if (word.kind() != Kind.WRONG) {
                continue;
            }
            int at = FULL_WIDTH.indexOf(word.text());
            if (at >= 0) {
                String half = HALF_WIDTH.substring(at, at + 1) + ("≤≥".contains(word.text()) ? "=" : "");
                throw wrong(
                        word,
                        Titles.SYNTAX,
                        "这是全角的“" + word.text() + "”，判断里要用半角的 " + half,
                        "this is the full-width " + word.text() + "; a test needs the half-width " + half);
            }
            if (word.text().equals("\"")) {
                throw wrong(word, Titles.SYNTAX, "这个引号没有配对", "this quotation mark has no partner");
            }
            throw wrong(
                    word, Titles.SYNTAX, "判断里没有“" + word.text() + "”这个符号", "no test has the character " + word.text());
        }
    }

    private Condition test() throws Wrong {
        expectPlain();
        Word first = peek();
        if (first.kind() != Kind.NAME) {
            throw wrong(
                    first,
                    Titles.SYNTAX,
                    "判断以一个事实的名称开头，如 tenure in [LEASED]",
                    "a test begins with the name of a fact, such as tenure in [LEASED]");
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
        if (word.kind() != Kind.NAME) {
            throw wrong(word, Titles.SYNTAX, "这里应是一个事实的名称", "the name of a fact is needed here");
        }
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
        if (!Permission.mayRead(fact, mark.part(word.column(), word.length()), names, subject)) {
            throw new Wrong();
        }
        return fact;
    }

    private Wrong unknown(Word word) {
        Mark at = mark.part(word.column(), word.length());
        if (Permission.isForbidden(word.text(), at, names)) {
            return new Wrong();
        }
        RecordList asList = names.vocabulary.findList(word.text()).orElse(null);
        if (asList != null) {
            if (!Permission.mayRead(asList, at, names, subject)) {
                return new Wrong();
            }
            return wrong(
                    word,
                    Titles.WRONG_TYPE,
                    word.text() + " 是一组记录，不是一个事实；写成 exists " + word.text() + ": 加条件",
                    word.text() + " is a list of records and no single fact; write exists " + word.text()
                            + ": with conditions");
        }
        boolean alone = words.size() == 2;
        List<String> known = new ArrayList<>(facts());
        if (alone) {
            known.addAll(names.derived.keySet());
            known.addAll(names.definitions.keySet());
            known.add("coResides");
        }
        if (next > 1) {
            known.addAll(List.of("on", "destination"));
        }
        Text hint = Hints.of(word.text(), known, "vocabulary.yaml / common.yaml");
        if (alone) {
            return wrong(
                    word,
                    Titles.UNKNOWN_DERIVED,
                    "“" + word.text() + "”不是事实，不在词汇表的派生事实中，也不是本文件的定义" + hint.zh(),
                    "\"" + word.text()
                            + "\" is no fact, no derived fact of the vocabulary and no definition of this pack"
                            + hint.en());
        }
        String zh = subject.list() != null
                ? "一条" + subject.list().term().zh() + "记录（" + subject.list().name() + "）没有"
                : subject.place() != null ? "地点没有" : "人没有";
        String en = subject.list() != null
                ? "a record of " + subject.list().name() + " has no "
                : subject.place() != null ? "a place has no " : "a person has no ";
        return wrong(
                word,
                Titles.UNKNOWN_FACT,
                zh + "“" + word.text() + "”" + hint.zh(),
                en + "\"" + word.text() + "\"" + hint.en());
    }

    /** What a test may begin with here. */
    private List<String> facts() {
        Stream<Fact> fields = subject.list() == null ? Stream.empty() : subject.list().fields().stream();
        Stream<Fact> persons = subject.place() != null ? Stream.empty() : names.vocabulary.person().stream();
        return Stream.of(fields, names.vocabulary.place().stream(), persons)
                .flatMap(s -> s)
                .filter(f -> !f.neverCondition() && f.restrictedTo().isEmpty())
                .map(Fact::name)
                .distinct()
                .toList();
    }

    // Tests by type.

    private Condition number(Operand left) throws Wrong {
        if (peek().is("is")) {
            return known(left);
        }
        if (left.fact().type() == Type.DATE && peek().is("in")) {
            phrase("in the year of on");
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
                    "%s（%s）后面应是 < <= = >= >，或 is set、is none"
                            .formatted(
                                    left.fact().name(),
                                    describe(left.fact().type()).zh()),
                    "%s (%s) is followed by < <= = >= >, by is set or by is none"
                            .formatted(
                                    left.fact().name(),
                                    describe(left.fact().type()).en()));
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
                        count < 0 ? number : unit,
                        Titles.SYNTAX,
                        "这里应是时间，如 + 3 years、+ 6 months、+ 30 days",
                        "a duration is needed here, such as + 3 years, + 6 months, + 30 days");
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
            if (at.length() > 9) {
                throw wrong(at, Titles.WRONG_VALUE, "这个数太大", "the number is too large");
            }
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
                fact.name() + (fact.type() == Type.DATE ? " 是日期，只能与 on、年-月-日、$参数或日期事实比较" : " 是数量，只能与整数、$参数或数量事实比较"),
                fact.name()
                        + (fact.type() == Type.DATE
                                ? " is a date and is compared with on, a day (YYYY-MM-DD), a parameter or a date fact"
                                : " is a count and is compared with a whole number, a parameter or a count"));
    }

    private Parameter setting(Type type) throws Wrong {
        Word word = take();
        Parameter parameter = names.parameters.get(word.text());
        if (parameter == null) {
            Text hint = Hints.of(
                    "$" + word.text(),
                    names.parameters.keySet().stream().map(name -> "$" + name).toList());
            throw wrong(
                    word,
                    Titles.UNKNOWN_NAME,
                    "parameters 里没有 $" + word.text() + hint.zh(),
                    "parameters has no $" + word.text() + hint.en());
        }
        if (names.broken.contains(word.text())) {
            throw new Wrong();
        }
        if (parameter.type() != type) {
            Text is = ParameterReader.words(parameter.type());
            Text needed = ParameterReader.words(type);
            throw wrong(
                    word,
                    Titles.WRONG_TYPE,
                    "$%s 是%s，这里应是%s".formatted(word.text(), is.zh(), needed.zh()),
                    "$%s is %s, and %s is needed here".formatted(word.text(), is.en(), needed.en()));
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
                    operand.fact().name() + " 是“是或否”，单独写，或写 = true、= false",
                    operand.fact().name() + " is yes or no: it stands alone, or with = true or = false");
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
                    "%s（%s）后面应是 = != in、not in、is set 或 is none"
                            .formatted(
                                    operand.fact().name(),
                                    describe(operand.fact().type()).zh()),
                    "%s (%s) is followed by = != in, not in, is set or is none"
                            .formatted(
                                    operand.fact().name(),
                                    describe(operand.fact().type()).en()));
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
        if (!peek().is("has")) {
            throw wrong(
                    peek(),
                    Titles.SYNTAX,
                    operand.fact().name() + "（多选）后面应是 has <代码>、has any of [<代码>, …]、is set 或 is none",
                    operand.fact().name()
                            + " (a set of codes) is followed by has <code>, has any of [<code>, …], is set or is none");
        }
        take();
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
            Text hint = Hints.of(
                    word.text(), fact.values().stream().map(Choice::code).toList(), "vocabulary.yaml");
            throw wrong(
                    word,
                    Titles.WRONG_VALUE,
                    "%s（%s）没有取值“%s”".formatted(fact.name(), fact.term().zh(), word.text()) + hint.zh(),
                    "%s (%s) has no value \"%s\""
                                    .formatted(fact.name(), fact.term().en(), word.text())
                            + hint.en());
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
        if (peek().is("in") && words.get(next + 1).is("the")) {
            phrase("in the same");
            Word unit = take();
            Unit found = null;
            for (Unit one : Unit.values()) {
                if (unit.text().equals(one.name().toLowerCase(Locale.ROOT))) {
                    found = one;
                }
            }
            if (found == null) {
                Text hint = Hints.of(unit.text(), List.of("province", "prefecture", "city", "county", "town"));
                throw wrong(
                        unit,
                        Titles.WRONG_VALUE,
                        "“" + unit.text() + "”不是区划的级别" + hint.zh(),
                        "\"" + unit.text() + "\" is no level of divisions" + hint.en());
            }
            word("as");
            return is(new Test.SameUnit(operand, found, spot()));
        }
        throw wrong(
                peek(),
                Titles.SYNTAX,
                "%s（%s）后面应是 within、in the same … as、is set 或 is none"
                        .formatted(
                                operand.fact().name(),
                                describe(operand.fact().type()).zh()),
                "%s (%s) is followed by within, in the same … as, is set or is none"
                        .formatted(
                                operand.fact().name(),
                                describe(operand.fact().type()).en()));
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
        if (word.kind() == Kind.QUOTED || word.kind() == Kind.NUMBER) {
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
                    "这里应是 2、4、6、9 或 12 位区划代码，带引号，如 \"430281\"",
                    "a place code of 2, 4, 6, 9 or 12 digits in quotes is needed here, such as \"430281\"");
        }
        return code;
    }

    private Condition persons(Operand operand) throws Wrong {
        if (peek().is("is")) {
            return known(operand);
        }
        Word at = peek();
        if (take().is("has")) {
            Word who = take();
            if (who.is("them")) {
                return is(new Test.Names(operand, false));
            }
            if (who.is("the") && take().is("applicant")) {
                return is(new Test.Names(operand, true));
            }
        }
        throw wrong(
                at,
                Titles.SYNTAX,
                operand.fact().name() + "（一组人）后面应是 has the applicant、has them、is set 或 is none",
                operand.fact().name()
                        + " (a set of persons) is followed by has the applicant, has them, is set or is none");
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

    private static Text describe(Type type) {
        return switch (type) {
            case DATE -> new Text("日期", "a date");
            case TRUTH -> new Text("是或否", "yes or no");
            case CHOICE -> new Text("单选", "one code");
            case CHOICES -> new Text("多选", "a set of codes");
            case COUNT -> new Text("数量", "a count");
            case PLACE -> new Text("地点", "a place");
            case PERSONS -> new Text("一组人", "a set of persons");
            case TEXT, TEXTS -> new Text("文字", "a text");
        };
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

    /** Several words that only stand together. */
    private void phrase(String text) throws Wrong {
        Word first = peek();
        for (String part : text.split(" ")) {
            if (!take().is(part)) {
                throw wrong(
                        first,
                        Titles.SYNTAX,
                        "“" + first.text() + "”在这里只能写成 " + text + (text.endsWith("same") ? " … as" : ""),
                        "\"" + first.text() + "\" can only be \"" + text + (text.endsWith("same") ? " … as" : "")
                                + "\" here");
            }
        }
    }

    private Word word(String text) throws Wrong {
        Word word = take();
        if (!word.is(text)) {
            String found = word.kind() == Kind.END ? "" : word.text();
            throw wrong(
                    word,
                    Titles.SYNTAX,
                    "这里应是 " + text + (found.isEmpty() ? "" : "，不是“" + found + "”"),
                    text + " is needed here" + (found.isEmpty() ? "" : ", not \"" + found + "\""));
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
