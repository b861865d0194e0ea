package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.vocabulary.Text;

/** Reads a condition of one line: the name of a definition or of a derived fact, or else a typed test. */
final class ReferenceReader {
    /** More references than this come only from definitions that multiply each other. */
    private static final int MOST_REFERENCES = 10_000;

    private final Names names;
    private final @Nullable ClauseList clauses;
    private final ConditionReader conditions;

    ReferenceReader(Names names, @Nullable ClauseList clauses, ConditionReader conditions) {
        this.names = names;
        this.clauses = clauses;
        this.conditions = conditions;
    }

    /** One line; {@code null} after a fault. */
    @Nullable
    Condition read(Item item, Subject subject) {
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
            boolean cited = subject.cited() || ConditionReader.clause(named.item()) != null;
            Subject inside = own
                    ? new Subject(null, subject.place(), null, subject.clause(), cited)
                    : new Subject(subject.list(), subject.place(), there, subject.clause(), cited);
            Item body = named.item().need("is");
            Condition condition = body == null ? null : conditions.all(body, inside, Said.NOTHING);
            if (!own && clauses != null && names.faults.size() > before) {
                return misplaced(named, item, names.faults.takeBack(before));
            }
            Said said = new Said(named.item().bilingual("says"), ConditionReader.clause(named.item()));
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
}
