package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
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

    /** More references than this come only from definitions that multiply each other. */
    private static final int MOST_REFERENCES = 10_000;

    /** The keys of a condition that are not themselves conditions. */
    static final List<String> BESIDE = List.of("clause", "for", "review when", "says");

    /** The keys that are conditions; those with … take a list, a class of kin or a number. */
    static final List<String> FORMS = List.of(
            "is",
            "all",
            "any",
            "not",
            "at least … of",
            "exists …",
            "every …",
            "exists relative in …",
            "every relative in …",
            "joins relative in …",
            "review",
            "source",
            "suspended while");

    private final Names names;
    private final @Nullable ClauseList clauses;

    ConditionReader(Names names, @Nullable ClauseList clauses) {
        this.names = names;
        this.clauses = clauses;
    }

    /** A list of conditions, all of which must hold; one condition stands for a list of one. */
    Condition all(@Nullable Item item, Subject subject, Said said) {
        List<Condition> parts = item == null ? List.of() : parts(item, subject, 0);
        return parts.size() == 1 && said.equals(Said.NOTHING) ? parts.getFirst() : new Condition.All(said, parts);
    }

    /** A fault where there is no condition: an empty "all" would hold for everybody, an empty "any" for nobody. */
    static void expectSome(Item item) {
        if (item.isNull() || item.isList() && item.list().isEmpty()) {
            item.fault(
                    Titles.MISSING,
                    "这里一个条件也没有；写上条件，或删去这一项",
                    "there is no condition here; write one or take the key out");
        }
    }

    /** The conditions of a list, one by one. */
    List<Condition> parts(Item item, Subject subject, int depth) {
        List<Condition> parts = new ArrayList<>();
        expectSome(item);
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
                    "条件最多套三层；在 definitions 里给里面的条件起个名字，这里写名字",
                    "conditions go three levels deep at most; name the inner one under definitions and write the name here");
            return null;
        }
        if (item.isNull()) {
            expectSome(item);
            return null;
        }
        if (item.isScalar()) {
            return line(item, subject);
        }
        if (item.isList()) {
            return new Condition.All(Said.NOTHING, parts(item, subject, depth + 1));
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
            int space = text.indexOf(' ');
            boolean test = space < 0
                    || text.matches(".*([<>=\\[≤≥＝]|\\b(is|in|within|has)\\b).*")
                    || names.isWord(text.substring(0, space));
            return test ? TestReader.read(item, names, subject) : unknownName(item, text);
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
        Text hint = Hints.of(name, known, "common.yaml");
        item.fault(
                Math.max(0, item.text().indexOf(name)),
                name.length(),
                Titles.UNKNOWN_DERIVED,
                "“" + name + "”不在词汇表的派生事实中，也不是本文件的定义" + hint.zh(),
                "\"" + name + "\" is no derived fact of the vocabulary and no definition of this pack" + hint.en());
        return null;
    }

    private @Nullable Condition reference(Names.Named named, Item item, Subject subject, @Nullable PlaceSet there) {
        names.used.add(named.name());
        if (++names.followed > MOST_REFERENCES) {
            item.fault(
                    Titles.TOO_DEEP,
                    "定义互相套用，展开后超过 " + MOST_REFERENCES + " 个条件",
                    "the definitions multiply to more than " + MOST_REFERENCES + " conditions");
            return null;
        }
        if (!names.open.add(named.name())) {
            item.fault(
                    Titles.SYNTAX,
                    "定义“" + named.name() + "”绕回了自己；定义只能用到不含它自己的条件",
                    "the definition \"" + named.name()
                            + "\" leads back to itself; it may use only what does not use it");
            return null;
        }
        boolean own = names.definitions.containsKey(named.name());
        int before = names.faults.size();
        try {
            boolean cited = subject.cited() || clause(named.item()) != null;
            Subject inside = own
                    ? new Subject(null, subject.place(), null, subject.clause(), cited)
                    : new Subject(subject.list(), subject.place(), there, subject.clause(), cited);
            Item body = named.item().need("is");
            Condition condition = body == null ? null : all(body, inside, Said.NOTHING);
            if (!own && clauses != null && names.faults.size() > before) {
                return misplaced(named, item, names.faults.takeBack(before));
            }
            Said said = new Said(named.item().bilingual("says"), clause(named.item()));
            return condition == null ? null : new Condition.Ref(said, named.name(), condition);
        } finally {
            names.open.remove(named.name());
        }
    }

    /** A derived fact is right in itself; where reading it fails, it is asked of the wrong thing. */
    private @Nullable Condition misplaced(Names.Named named, Item item, List<LawFault> why) {
        LawFault first = why.getFirst();
        if (first.title().equals(Titles.FORBIDDEN_FACT)) {
            item.fault(first.title(), first.detail().zh(), first.detail().en());
            return null;
        }
        String list = named.item().text("of", "");
        item.fault(
                Titles.WRONG_TYPE,
                list.isEmpty()
                        ? named.name() + " 问的是人，这里问的是地点"
                        : named.name() + " 问的是 " + list + " 的一条记录；写在 exists " + list + ": 下面",
                list.isEmpty()
                        ? named.name() + " is asked of a person, and this is about a place"
                        : named.name() + " is asked of a record of " + list + "; write it under exists " + list + ":");
        return null;
    }

    private static @Nullable String clause(Item item) {
        Item clause = item.get("clause");
        return clause == null ? null : clause.text();
    }

    private @Nullable Condition mapping(Item item, Subject outer, int depth) {
        Item cites = item.get("clause");
        if (cites != null && clauses != null) {
            clauses.check(cites);
        }
        Subject subject = cites == null ? outer : outer.citing();
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
            item.fault(
                    Titles.SYNTAX,
                    "一项里只能有一个条件；几个条件各自以“- ”起一项，或写在 all:、any: 下面",
                    "one item holds one condition; begin each with \"- \", or put them under all: or any:");
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
                    "缺少条件；可用的有 " + String.join("、", FORMS),
                    "the condition is missing; there are " + String.join(", ", FORMS));
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
        if (key.matches("at least \\d{1,4} of")) {
            int count = Integer.parseInt(key.replaceAll("\\D", ""));
            List<Condition> parts = parts(entry.value(), subject, depth + 1);
            if (count < 1 || count > parts.size()) {
                entry.key()
                        .fault(
                                Titles.WRONG_VALUE,
                                "个数应在 1 与各项总数（" + parts.size() + "）之间",
                                "the number lies between 1 and the number of items, which is " + parts.size());
            }
            return new Condition.AtLeast(said, count, parts);
        }
        if (key.matches("(exists|every|joins) relative in \\S.*")) {
            int classes = Words.kinships(entry.key());
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
            if (!Permission.mayRead(list, entry.key().mark().part(key.indexOf(name), name.length()), names, subject)) {
                return null;
            }
            Condition body = all(entry.value(), subject.in(list), Said.NOTHING, depth + 1);
            return key.startsWith("every")
                    ? new Condition.EveryRecord(said, list, body)
                    : new Condition.ExistsRecord(said, list, body);
        }
        return unknownForm(entry.key(), key);
    }

    private static @Nullable Condition unknownForm(Item item, String key) {
        List<String> words = new ArrayList<>(FORMS);
        words.addAll(BESIDE);
        int space = key.indexOf(' ');
        String first = space < 0 ? null : Nearest.of(key.substring(0, space), List.of("exists", "every", "joins"));
        String nearest = first == null ? Nearest.of(key, words) : first + key.substring(space);
        if (nearest == null || nearest.equals(key)) {
            Text hint = Hints.of("", words);
            item.fault(
                    Titles.UNKNOWN_KEY,
                    "“" + key + "”不是条件的写法" + hint.zh(),
                    "\"" + key + "\" is no condition" + hint.en());
        } else {
            item.fault(
                    Titles.UNKNOWN_KEY,
                    "“" + key + "”不是条件的写法；是不是 " + nearest + "？",
                    "\"" + key + "\" is no condition; did you mean " + nearest + "?");
        }
        return null;
    }

    private Condition all(Item item, Subject subject, Said said, int depth) {
        List<Condition> parts = parts(item, subject, depth);
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(said, parts);
    }

    private @Nullable Condition unknownList(Item item, String key, String name) {
        Mark mark = item.mark().part(key.indexOf(name), name.length());
        if (Permission.isForbidden(name, mark, names)) {
            return null;
        }
        List<String> lists = names.vocabulary.lists().stream()
                .filter(l -> l.fields().stream().allMatch(f -> f.restrictedTo().isEmpty()))
                .map(RecordList::name)
                .toList();
        Text hint = Hints.of(name, lists);
        names.faults.add(
                mark,
                Titles.UNKNOWN_FACT,
                "人没有“" + name + "”这组记录" + hint.zh(),
                "a person has no list of \"" + name + "\"" + hint.en());
        return null;
    }
}
