package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.language.Lexer.Kind;
import org.openhuji.policy.language.Lexer.Word;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Reads what a test names: facts of the person, record or place in question, single places and parameters. */
final class OperandReader {
    private final Line line;
    private final Names names;
    private final Subject subject;

    OperandReader(Line line, Names names, Subject subject) {
        this.line = line;
        this.names = names;
        this.subject = subject;
        // A parameter that a faulty line names is not unused.
        for (Word word : line.words()) {
            if (word.kind() == Kind.SETTING) {
                names.used.add("$" + word.text());
            }
        }
    }

    /** A fact; a fault where nothing of that name may be read here. */
    Operand operand() throws Line.Wrong {
        Word word = line.take();
        if (word.kind() != Kind.NAME) {
            throw line.wrong(word, Titles.SYNTAX, "这里应是一个事实的名称", "the name of a fact is needed here");
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

    private PlaceRef placeOf(Word fact) throws Line.Wrong {
        if (line.peek().is("of")) {
            line.take();
            return spot();
        }
        if (subject.place() != null) {
            return subject.place();
        }
        throw line.wrong(
                fact,
                Titles.SYNTAX,
                "要写明是哪里的：" + fact.text() + " of destination，或 of 一个地点事实",
                "say of which place: " + fact.text() + " of destination, or of a place fact");
    }

    /** A single place: {@code destination}, {@code here} or a fact that is one. */
    PlaceRef spot() throws Line.Wrong {
        Word word = line.peek();
        if (word.is("destination")) {
            line.take();
            return new PlaceRef.Destination();
        }
        if (word.is("here")) {
            line.take();
            if (subject.here() instanceof PlaceSet.Spot(PlaceRef place)) {
                return place;
            }
            throw line.wrong(word, Titles.WRONG_TYPE, "here 在这里不是一个地点", "here does not stand for one place");
        }
        Operand operand = operand();
        if (operand.fact().type() != Type.PLACE) {
            throw line.wrong(word, Titles.WRONG_TYPE, "这里应是一个地点", "a place is needed here");
        }
        return new PlaceRef.Named(operand);
    }

    /** A parameter, which must be of this type. */
    Parameter setting(Type type) throws Line.Wrong {
        Word word = line.take();
        Parameter parameter = names.parameters.get(word.text());
        if (parameter == null) {
            Text hint = Hints.of(
                    "$" + word.text(),
                    names.parameters.keySet().stream().map(name -> "$" + name).toList());
            throw line.wrong(
                    word,
                    Titles.UNKNOWN_NAME,
                    "parameters 里没有 $" + word.text() + hint.zh(),
                    "parameters has no $" + word.text() + hint.en());
        }
        if (names.broken.contains(word.text())) {
            throw new Line.Wrong();
        }
        if (parameter.type() != type) {
            Text is = ParameterReader.words(parameter.type());
            Text needed = ParameterReader.words(type);
            throw line.wrong(
                    word,
                    Titles.WRONG_TYPE,
                    "$%s 是%s，这里应是%s".formatted(word.text(), is.zh(), needed.zh()),
                    "$%s is %s, and %s is needed here".formatted(word.text(), is.en(), needed.en()));
        }
        return parameter;
    }

    /** A fault: the fact is followed by something that no test of its type has. */
    Line.Wrong notFollowed(Operand operand, Word word, String zh, String en) {
        Fact fact = operand.fact();
        return line.wrong(
                word,
                Titles.SYNTAX,
                "%s（%s）后面应是 ".formatted(fact.name(), describe(fact.type()).zh()) + zh,
                "%s (%s) is followed by "
                                .formatted(fact.name(), describe(fact.type()).en())
                        + en);
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

    private Fact allowed(Fact fact, Word word) throws Line.Wrong {
        if (!Permission.mayRead(fact, line.mark(word), names, subject)) {
            throw new Line.Wrong();
        }
        return fact;
    }

    private Line.Wrong unknown(Word word) {
        Mark at = line.mark(word);
        if (Permission.isForbidden(word.text(), at, names)) {
            return new Line.Wrong();
        }
        RecordList asList = names.vocabulary.findList(word.text()).orElse(null);
        if (asList != null) {
            if (!Permission.mayRead(asList, at, names, subject)) {
                return new Line.Wrong();
            }
            return line.wrong(
                    word,
                    Titles.WRONG_TYPE,
                    word.text() + " 是一组记录，不是一个事实；写成 exists " + word.text() + ": 加条件",
                    word.text() + " is a list of records and no single fact; write exists " + word.text()
                            + ": with conditions");
        }
        boolean alone = line.isOneWord();
        List<String> known = new ArrayList<>(facts());
        if (alone) {
            known.addAll(names.derived.keySet());
            known.addAll(names.definitions.keySet());
            known.add("coResides");
        }
        if (line.isPastFirst()) {
            known.addAll(List.of("on", "destination"));
        }
        Text hint = Hints.of(word.text(), known, "vocabulary.yaml / common.yaml");
        if (alone) {
            return line.wrong(
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
        return line.wrong(
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
}
