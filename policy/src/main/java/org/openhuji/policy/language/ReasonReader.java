package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;

/** Reads conditions that people are told of: each carries a sentence, its own or that of the name it refers to. */
final class ReasonReader {
    private final ConditionReader conditions;

    ReasonReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    /** The conditions of a list; a fault for each that has no sentence. */
    List<Condition> read(@Nullable Item item, Subject subject) {
        List<Condition> parts = new ArrayList<>();
        if (item == null) {
            return parts;
        }
        ConditionReader.expectSome(item);
        for (Item part : item.oneOrMore()) {
            Condition condition = conditions.read(part, subject, 0);
            if (condition != null) {
                if (!hasSentence(condition)) {
                    part.fault(
                            Titles.NO_SENTENCE,
                            "这个条件要有一句话给人看：写成 is: <条件>，下一行 says: {zh: …, en: …}",
                            "this condition needs a sentence for people: write is: <condition> and below it says: {zh: …, en: …}");
                }
                parts.add(condition);
            }
        }
        return parts;
    }

    private static boolean hasSentence(Condition condition) {
        if (condition.said().text() != null) {
            return true;
        }
        return switch (condition) {
            case Condition.All all -> all.parts().stream().allMatch(ReasonReader::hasSentence);
            case Condition.Any any -> any.parts().stream().allMatch(ReasonReader::hasSentence);
            case Condition.AtLeast some -> some.parts().stream().allMatch(ReasonReader::hasSentence);
            case Condition.Fixed fixed -> true;
            case Condition.Guard guard -> true;
            default -> false;
        };
    }
}
