package org.openhuji.policy.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;

/** Reads the parameters of a pack and checks that each has a value on every day the pack is in force. */
final class ParameterReader {
    private ParameterReader() {}

    static void read(@Nullable Item items, Names names, long[] force) {
        if (items == null) {
            return;
        }
        for (Item.Entry entry : items.entries()) {
            String name = entry.key().text();
            Item item = entry.value();
            item.allow(Set.of("term", "type", "of", "awaited", "values"));
            Type type = type(item);
            List<Parameter.Dated> dated = new ArrayList<>();
            Item values = item.get("values");
            if (values != null) {
                for (Item line : values.list()) {
                    dated.add(dated(line, type, item, names, force));
                }
            }
            String awaited = item.get("awaited") == null ? null : item.text("awaited", "");
            if (awaited == null) {
                checkDays(entry.key(), name, dated, force);
            }
            Text term = item.needBilingual("term");
            names.parameters.put(name, new Parameter(name, type, term, dated, awaited));
        }
    }

    private static Type type(Item item) {
        Item type = item.need("type");
        String word = type == null ? "date" : type.text();
        return switch (word) {
            case "places" -> Type.PLACE;
            case "date" -> Type.DATE;
            case "count" -> Type.COUNT;
            case "choices" -> Type.CHOICES;
            default -> {
                item.fault(
                        Titles.WRONG_VALUE,
                        "参数类型有 date count places choices",
                        "types of parameters are date, count, places and choices");
                yield Type.DATE;
            }
        };
    }

    private static Parameter.Dated dated(Item line, Type type, Item parameter, Names names, long[] force) {
        line.allow(Set.of("from", "until", "value", "source"));
        long from = line.get("from") == null ? force[0] : Words.day(java.util.Objects.requireNonNull(line.get("from")));
        Item until = line.get("until");
        long last = until == null || until.text().equals("open") ? Long.MAX_VALUE : Words.day(until);
        Item value = line.need("value");
        List<Long> numbers = value == null ? List.of() : numbers(value, type, parameter, names);
        return new Parameter.Dated(from, last, numbers, line.needText("source"));
    }

    private static List<Long> numbers(Item value, Type type, Item parameter, Names names) {
        List<Long> numbers = new ArrayList<>();
        switch (type) {
            case PLACE -> {
                for (Item code : value.oneOrMore()) {
                    numbers.add(Words.place(code));
                }
            }
            case DATE -> numbers.add(Words.day(value));
            case COUNT -> {
                if (value.text().matches("\\d{1,9}")) {
                    numbers.add(Long.parseLong(value.text()));
                } else {
                    value.fault(Titles.WRONG_TYPE, "这里应是整数", "a whole number is needed here");
                    numbers.add(0L);
                }
            }
            default -> {
                String of = parameter.needText("of");
                Fact fact = names.vocabulary
                        .facts()
                        .filter(f -> f.id().equals(of))
                        .findFirst()
                        .orElse(null);
                if (fact == null) {
                    parameter.fault(
                            Titles.UNKNOWN_FACT, "of 里应是词汇表的一个取值类事实", "of must name a choice of the vocabulary");
                    return numbers;
                }
                for (Item code : value.oneOrMore()) {
                    int position = fact.choice(code.text());
                    if (position < 0) {
                        String all = String.join(
                                ", ", fact.values().stream().map(Choice::code).toList());
                        code.fault(Titles.WRONG_VALUE, "可用的是 " + all, "there are " + all);
                    }
                    numbers.add((long) position);
                }
            }
        }
        return numbers;
    }

    private static void checkDays(Item key, String name, List<Parameter.Dated> dated, long[] force) {
        long day = force[0];
        boolean moved = true;
        while (moved && day <= force[1]) {
            moved = false;
            for (Parameter.Dated value : dated) {
                if (value.from() <= day && day <= value.until()) {
                    if (value.until() == Long.MAX_VALUE) {
                        return;
                    }
                    day = value.until() + 1;
                    moved = true;
                }
            }
        }
        if (day <= force[1]) {
            LocalDate first = LocalDate.ofEpochDay(day);
            key.fault(
                    Titles.PARAMETER_GAP,
                    "$%s 在 %s 没有值；补上，或写 awaited: <未取得的文件>".formatted(name, first),
                    String.format(
                            Locale.ROOT,
                            "$%s has no value on %s; give one, or write awaited: <the paper not supplied>",
                            name,
                            first));
        }
    }
}
