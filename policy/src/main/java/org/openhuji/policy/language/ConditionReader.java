package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.situation.Nearest;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;

/** Reads conditions: the YAML tree around the typed tests. */
final class ConditionReader {
    /** Deeper than this a route must name a definition. */
    static final int DEEPEST = 3;

    private static final Set<String> WORDS = Set.of(
            "is",
            "all",
            "any",
            "not",
            "says",
            "clause",
            "review",
            "source",
            "review when",
            "suspended while",
            "for",
            "of");

    private final Names names;

    ConditionReader(Names names) {
        this.names = names;
    }

    /** A list of conditions, all of which must hold; one condition stands for a list of one. */
    Condition all(@Nullable Item item, Subject subject, Said said) {
        List<Condition> parts = item == null ? List.of() : parts(item, subject, 0);
        return parts.size() == 1 && said.equals(Said.NOTHING) ? parts.getFirst() : new Condition.All(said, parts);
    }

    /** The conditions of a list, one by one. */
    List<Condition> parts(Item item, Subject subject, int depth) {
        List<Condition> parts = new ArrayList<>();
        for (Item part : item.oneOrMore()) {
            Condition condition = read(part, subject, depth);
            if (condition != null) {
                parts.add(condition);
            }
        }
        return parts;
    }

    /** One condition; {@code null} after a fault. */
    @Nullable
    Condition read(Item item, Subject subject, int depth) {
        if (depth > DEEPEST) {
            item.fault(
                    Titles.TOO_DEEP,
                    "最多三层；请用 definitions 给里面的条件起个名字",
                    "three levels at most; give the inner condition a name under definitions");
            return null;
        }
        if (item.isScalar()) {
            return line(item, subject);
        }
        if (item.isList()) {
            return new Condition.All(Said.NOTHING, parts(item, subject, depth));
        }
        return mapping(item, subject, depth);
    }

    private @Nullable Condition line(Item item, Subject subject) {
        String text = item.text().strip();
        Names.Named named = names.find(text);
        PlaceSet there = null;
        if (named == null) {
            int at = text.lastIndexOf(" at ");
            if (at > 0) {
                named = names.find(text.substring(0, at).strip());
                if (named != null && named.takesPlace()) {
                    there = TestReader.readPlaces(
                            text.substring(at + 4), item.mark().part(at + 4, text.length() - at - 4), names, subject);
                    if (there == null) {
                        return null;
                    }
                } else if (named == null) {
                    return unknownName(item, text.substring(0, at).strip());
                }
            }
        }
        if (named == null) {
            return text.contains(" ") && !text.matches(".*([<>=\\[]|\\b(is|in|within|has)\\b).*")
                    ? unknownName(item, text)
                    : TestReader.read(item, names, subject);
        }
        if (named.takesPlace() && there == null) {
            item.fault(
                    Titles.SYNTAX,
                    "要写明在哪里：" + named.name() + " at destination",
                    "say where: " + named.name() + " at destination");
            return null;
        }
        return reference(named, item, subject, there);
    }

    private @Nullable Condition unknownName(Item item, String name) {
        List<String> known = new ArrayList<>(names.derived.keySet());
        known.addAll(names.definitions.keySet());
        String nearest = Nearest.of(name, known);
        item.fault(
                Titles.UNKNOWN_DERIVED,
                "“" + name + "”不在词汇表的派生事实中，也不是本文件的定义" + (nearest == null ? "" : "；是不是 " + nearest + "？"),
                "\"" + name + "\" is no derived fact of the vocabulary and no definition of this pack"
                        + (nearest == null ? "" : "; did you mean " + nearest + "?"));
        return null;
    }

    private @Nullable Condition reference(Names.Named named, Item item, Subject subject, @Nullable PlaceSet there) {
        names.used.add(named.name());
        if (!names.open.add(named.name())) {
            item.fault(
                    Titles.SYNTAX, "定义绕回了自己：" + named.name(), "the definition leads back to itself: " + named.name());
            return null;
        }
        try {
            Subject inside = names.definitions.containsKey(named.name())
                    ? new Subject(null, subject.place(), null, subject.clause())
                    : new Subject(subject.list(), subject.place(), there, subject.clause());
            Item body = named.item().need("is");
            Condition condition = body == null ? null : all(body, inside, Said.NOTHING);
            Said said = new Said(named.item().bilingual("says"), clause(named.item()));
            return condition == null ? null : new Condition.Ref(said, named.name(), condition);
        } finally {
            names.open.remove(named.name());
        }
    }

    private static @Nullable String clause(Item item) {
        Item clause = item.get("clause");
        return clause == null ? null : clause.text();
    }

    private @Nullable Condition mapping(Item item, Subject subject, int depth) {
        Said said = new Said(item.bilingual("says"), clause(item));
        Condition found = null;
        Item reviewWhen = null;
        int tests = 0;
        for (Item.Entry entry : item.entries()) {
            String key = entry.key().text().strip();
            Item value = entry.value();
            switch (key) {
                case "says", "clause", "for" -> {}
                case "review when" -> reviewWhen = value;
                default -> {
                    tests++;
                    found = structure(key, entry, item, said, subject, depth);
                }
            }
        }
        if (tests > 1) {
            item.fault(Titles.SYNTAX, "一项里只能有一个判断", "one item holds one condition");
            return null;
        }
        if (reviewWhen != null) {
            Condition when = read(reviewWhen, subject, depth + 1);
            Text reason = item.bilingual("for");
            if (when == null) {
                return null;
            }
            Text why = reason == null ? new Text("由工作人员判断", "a person decides") : reason;
            if (tests == 0) {
                return new Condition.Guard(said, when, Outcome.REVIEW, why);
            }
            return found == null
                    ? null
                    : new Condition.Any(
                            said,
                            List.of(
                                    found,
                                    new Condition.All(
                                            Said.NOTHING,
                                            List.of(when, new Condition.Fixed(Said.NOTHING, Outcome.REVIEW, why)))));
        }
        if (tests == 0) {
            item.fault(
                    Titles.SYNTAX,
                    "缺少判断（is、all、any、not、exists …）",
                    "a condition is missing (is, all, any, not, exists …)");
        }
        return found;
    }

    private @Nullable Condition structure(
            String key, Item.Entry entry, Item item, Said said, Subject subject, int depth) {
        Item value = entry.value();
        switch (key) {
            case "is" -> {
                Condition inner = read(value, subject, depth);
                return inner == null ? null : Sentences.with(inner, said);
            }
            case "all" -> {
                return new Condition.All(said, parts(value, subject, depth + 1));
            }
            case "any" -> {
                return new Condition.Any(said, parts(value, subject, depth + 1));
            }
            case "not" -> {
                Condition inner = read(value, subject, depth + 1);
                return inner == null ? null : new Condition.Not(said, inner);
            }
            case "review" -> {
                return new Condition.Fixed(said, Outcome.REVIEW, value.bilingual());
            }
            case "source" -> {
                return new Condition.Fixed(said, Outcome.SOURCE_NEEDED, Text.same(value.text()));
            }
            case "suspended while" -> {
                Condition when = read(value, subject, depth + 1);
                Text reason = item.bilingual("for");
                return when == null
                        ? null
                        : new Condition.Guard(
                                said,
                                when,
                                Outcome.SUSPENDED,
                                reason == null ? new Text("暂停办理", "suspended for now") : reason);
            }
            default -> {
                return quantifier(key, entry, said, subject, depth);
            }
        }
    }

    private @Nullable Condition quantifier(String key, Item.Entry entry, Said said, Subject subject, int depth) {
        if (key.matches("at least \\d+ of")) {
            int count = Integer.parseInt(key.replaceAll("\\D", ""));
            List<Condition> parts = parts(entry.value(), subject, depth + 1);
            if (count < 1 || count > parts.size()) {
                entry.key()
                        .fault(
                                Titles.WRONG_VALUE,
                                "个数应在 1 与各项总数之间",
                                "the number lies between 1 and the number of items");
            }
            return new Condition.AtLeast(said, count, parts);
        }
        if (key.matches("(exists|every|joins) relative in .*")) {
            int classes = Words.kinships(entry.key(), key.substring(key.indexOf(" in ") + 4));
            Condition body = all(entry.value(), subject.relative(), Said.NOTHING, depth + 1);
            return key.startsWith("every")
                    ? new Condition.EveryRelative(said, classes, body)
                    : new Condition.ExistsRelative(said, classes, key.startsWith("joins"), body);
        }
        if (key.matches("(exists|every) \\S+")) {
            String name = key.substring(key.indexOf(' ') + 1);
            RecordList list = names.vocabulary.findList(name).orElse(null);
            if (list == null) {
                return unknownList(entry.key(), key, name);
            }
            Condition body = all(entry.value(), subject.in(list), Said.NOTHING, depth + 1);
            return key.startsWith("every")
                    ? new Condition.EveryRecord(said, list, body)
                    : new Condition.ExistsRecord(said, list, body);
        }
        String nearest = Nearest.of(key, WORDS);
        entry.key()
                .fault(
                        Titles.UNKNOWN_KEY,
                        nearest != null
                                ? "是不是 " + nearest + "？"
                                : "可用的是 is all any not at least … of exists every review source",
                        nearest != null
                                ? "did you mean " + nearest + "?"
                                : "there are is, all, any, not, at least … of, exists, every, review and source");
        return null;
    }

    private Condition all(Item item, Subject subject, Said said, int depth) {
        List<Condition> parts = parts(item, subject, depth);
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(said, parts);
    }

    private @Nullable Condition unknownList(Item item, String key, String name) {
        List<String> lists =
                names.vocabulary.lists().stream().map(RecordList::name).toList();
        String nearest = Nearest.of(name, lists);
        names.faults.add(
                item.mark().part(key.indexOf(name), name.length()),
                Titles.UNKNOWN_FACT,
                "没有这组记录" + (nearest == null ? "；有 " + String.join("、", lists) : "；是不是 " + nearest + "？"),
                "there is no such list"
                        + (nearest == null
                                ? "; there are " + String.join(", ", lists)
                                : "; did you mean " + nearest + "?"));
        return null;
    }
}
