package org.openhuji.policy.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;

/** Reads conditions about how many: of the conditions below, of a list of records, of the relatives. */
final class QuantifierReader {
    private final Names names;
    private final ConditionReader conditions;

    QuantifierReader(Names names, ConditionReader conditions) {
        this.names = names;
        this.conditions = conditions;
    }

    /** What a key such as {@code exists dwellings} says of the conditions below it; {@code null} after a fault. */
    @Nullable
    Condition read(String key, Item.Entry entry, Said said, Subject subject, int depth) {
        if (key.matches("at least \\d{1,4} of")) {
            int count = Integer.parseInt(key.replaceAll("\\D", ""));
            List<Condition> parts = conditions.parts(entry.value(), subject, depth + 1);
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
            Condition body = all(entry.value(), subject.relative(), depth + 1);
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
            Condition body = all(entry.value(), subject.in(list), depth + 1);
            return key.startsWith("every")
                    ? new Condition.EveryRecord(said, list, body)
                    : new Condition.ExistsRecord(said, list, body);
        }
        return ConditionReader.unknownForm(entry.key(), key);
    }

    private Condition all(Item item, Subject subject, int depth) {
        List<Condition> parts = conditions.parts(item, subject, depth);
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(Said.NOTHING, parts);
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
