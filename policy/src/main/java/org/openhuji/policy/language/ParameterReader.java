package org.openhuji.policy.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;

/** Reads the parameters of a pack and checks that each has one value on every day the pack is in force. */
final class ParameterReader {
    static final Set<String> KEYS = Set.of("term", "type", "of", "awaited", "values");
    static final Set<String> VALUE_KEYS = Set.of("from", "until", "value", "source");

    private final Names names;
    private final long[] force;

    private ParameterReader(Names names, long[] force) {
        this.names = names;
        this.force = force;
    }

    static void read(@Nullable Item items, Names names, long[] force) {
        if (items == null) {
            return;
        }
        ParameterReader reader = new ParameterReader(names, force);
        for (Item.Entry entry : items.entries()) {
            reader.parameter(entry.key(), entry.value());
        }
    }

    /** What a test compares with a parameter of a type. */
    static Text words(Type type) {
        return switch (type) {
            case DATE -> new Text("日期", "a date");
            case COUNT -> new Text("数量", "a count");
            case PLACE -> new Text("一组地点", "a list of places");
            default -> new Text("一组代码", "a list of codes");
        };
    }

    private void parameter(Item key, Item item) {
        String name = key.text();
        if (!name.matches("[\\p{L}_][\\p{L}\\d_]*")) {
            key.fault(
                    Titles.SYNTAX,
                    "参数的名称只用字母、数字和下划线，以字母开头，如 urban_streets",
                    "the name of a parameter has letters, digits and _ only and begins with a letter, such as urban_streets");
        }
        item.allow(KEYS);
        int before = names.faults.size();
        Type known = type(item);
        Type type = known == null ? Type.DATE : known;
        Fact of = type == Type.CHOICES ? of(item) : null;
        List<Parameter.Dated> dated = new ArrayList<>();
        Item values = item.get("values");
        if (values != null && known != null) {
            for (Item line : values.list()) {
                dated.add(dated(line, type, of));
            }
        }
        String awaited = item.get("awaited") == null ? null : item.needText("awaited");
        if (names.faults.size() == before && force[0] != Long.MIN_VALUE) {
            dated.sort(Comparator.comparingLong(Parameter.Dated::from));
            checkDays(key, dated, awaited != null);
        } else {
            names.broken.add(name);
        }
        names.parameters.put(name, new Parameter(name, type, item.needBilingual("term"), of, dated, awaited));
    }

    private static @Nullable Type type(Item item) {
        Item type = item.need("type");
        if (type == null) {
            return null;
        }
        String word = type.text();
        return switch (word) {
            case "places" -> Type.PLACE;
            case "date" -> Type.DATE;
            case "count" -> Type.COUNT;
            case "choices" -> Type.CHOICES;
            default -> {
                Text hint = Hints.of(word, List.of("date", "count", "places", "choices"));
                type.fault(
                        Titles.WRONG_VALUE,
                        "“" + word + "”不是参数的类型" + hint.zh(),
                        "\"" + word + "\" is no type of parameter" + hint.en());
                yield null;
            }
        };
    }

    private @Nullable Fact of(Item item) {
        Item of = item.need("of");
        if (of == null) {
            return null;
        }
        List<Fact> choices = names.vocabulary
                .facts()
                .filter(f -> f.type() == Type.CHOICE || f.type() == Type.CHOICES)
                .toList();
        for (Fact fact : choices) {
            if (fact.id().equals(of.text())) {
                return fact;
            }
        }
        Text hint = Hints.of(of.text(), choices.stream().map(Fact::id).toList(), "vocabulary.yaml");
        of.fault(
                Titles.UNKNOWN_FACT,
                "of 要写取哪个事实的代码，而“" + of.text() + "”不是有取值表的事实" + hint.zh(),
                "of names the fact whose codes these are, and \"" + of.text() + "\" is no fact with codes" + hint.en());
        return null;
    }

    private Parameter.Dated dated(Item line, Type type, @Nullable Fact of) {
        line.allow(VALUE_KEYS);
        Item first = line.get("from");
        Item last = line.get("until");
        long from = first == null ? force[0] : Words.day(first);
        long until = last == null || last.text().equals("open") ? Long.MAX_VALUE : Words.day(last);
        if (last != null && from > until && until != Long.MIN_VALUE) {
            last.fault(Titles.WRONG_VALUE, "末日早于首日", "the last day is before the first");
        }
        Item value = line.need("value");
        List<Long> numbers = value == null ? List.of() : numbers(value, type, of);
        return new Parameter.Dated(from, until, numbers, line.needText("source"));
    }

    private static List<Long> numbers(Item value, Type type, @Nullable Fact of) {
        List<Long> numbers = new ArrayList<>();
        if (value.isBlank() || value.isList() && value.list().isEmpty()) {
            value.fault(
                    Titles.MISSING,
                    "这里一个值也没有；列表至少写一项，没有值的参数不写",
                    "there is no value here; a list names at least one, and a parameter without a value is left out");
            return numbers;
        }
        switch (type) {
            case PLACE -> value.oneOrMore().forEach(code -> numbers.add(Words.place(code)));
            case DATE -> numbers.add(Words.day(value));
            case COUNT -> {
                if (value.text().matches("\\d{1,9}")) {
                    numbers.add(Long.parseLong(value.text()));
                } else {
                    value.fault(Titles.WRONG_TYPE, "这里应是整数，如 24", "a whole number is needed here, such as 24");
                }
            }
            default -> {
                if (of != null) {
                    value.oneOrMore().forEach(code -> numbers.add((long) position(code, of)));
                }
            }
        }
        return numbers;
    }

    private static int position(Item code, Fact of) {
        int position = of.choice(code.text());
        if (position < 0) {
            Text hint =
                    Hints.of(code.text(), of.values().stream().map(Choice::code).toList(), "vocabulary.yaml");
            code.fault(
                    Titles.WRONG_VALUE,
                    "%s（%s）没有取值“%s”".formatted(of.id(), of.term().zh(), code.text()) + hint.zh(),
                    "%s (%s) has no value \"%s\"".formatted(of.id(), of.term().en(), code.text()) + hint.en());
        }
        return position;
    }

    /** Walks the days of the pack: each must have one value, or the parameter awaits its paper. */
    private void checkDays(Item key, List<Parameter.Dated> dated, boolean awaited) {
        String name = key.text();
        long day = force[0];
        long covered = Long.MIN_VALUE;
        for (Parameter.Dated value : dated) {
            if (value.from() <= covered) {
                LocalDate twice = LocalDate.ofEpochDay(value.from());
                key.fault(
                        Titles.OVERLAP,
                        "$%s 在 %s 有两个值；前一个的 until 应早于后一个的 from".formatted(name, twice),
                        "$%s has two values on %s; the until of one must lie before the from of the next"
                                .formatted(name, twice));
                return;
            }
            covered = value.until();
            if (value.from() <= day && day <= value.until()) {
                day = value.until() == Long.MAX_VALUE ? Long.MAX_VALUE : value.until() + 1;
            }
        }
        if (!awaited && day <= force[1] && day != Long.MAX_VALUE) {
            LocalDate first = LocalDate.ofEpochDay(day);
            key.fault(
                    Titles.PARAMETER_GAP,
                    "$%s 在 %s 没有值，而文件那天施行；补上，或写 awaited: <未取得的文件>".formatted(name, first),
                    "$%s has no value on %s, when the pack is in force; give one, or write awaited: <the paper not supplied>"
                            .formatted(name, first));
        }
    }
}
