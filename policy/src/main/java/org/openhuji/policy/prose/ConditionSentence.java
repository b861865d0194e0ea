package org.openhuji.policy.prose;

import java.util.List;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.vocabulary.Text;

/** Conditions as one sentence: their own where the pack gives one, else made from their parts. */
final class ConditionSentence {
    private ConditionSentence() {}

    static Text of(Condition condition) {
        Text said = condition.said().text();
        if (said != null) {
            return said;
        }
        return switch (condition) {
            case Condition.Is(Said own, Test test) -> Sentence.of(test);
            case Condition.Not(Said own, Condition part) ->
                part instanceof Condition.Is(Said none, Test.OneOf one)
                        ? Sentence.noneOf(one)
                        : around("不是：", "not: ", of(part));
            case Condition.Fixed fixed ->
                fixed.outcome() == Outcome.SOURCE_NEEDED
                        ? around("条件见未取得的 ", "by a paper not supplied: ", fixed.reason())
                        : fixed.reason();
            case Condition.Guard guard -> guard.reason();
            case Condition.All all -> join(all.parts(), "，且", ", and ");
            case Condition.Any any -> any(any);
            case Condition.AtLeast some ->
                around("至少" + some.count() + "项：", "at least " + some.count() + " of: ", join(some.parts(), "、", ", "));
            case Condition.ExistsRecord exists -> of(exists.body());
            case Condition.EveryRecord every ->
                around(
                        "每项" + every.list().term().zh() + "：",
                        "every one of " + every.list().term().en() + ": ",
                        of(every.body()));
            case Condition.ExistsRelative exists -> around("有一位亲属：", "some relative: ", of(exists.body()));
            case Condition.EveryRelative every -> around("每位亲属：", "every such relative: ", of(every.body()));
            case Condition.OfApplicant asked -> around("申请人：", "the applicant: ", of(asked.body()));
            case Condition.Points points -> PointsText.selection(points.selection());
            case Condition.Ref ref -> Text.same(ref.name());
        };
    }

    /** Alternatives; one that leaves the rest to a person stands in brackets behind the other. */
    private static Text any(Condition.Any any) {
        if (any.parts().size() == 2
                && any.parts().get(1) instanceof Condition.All last
                && last.parts().size() == 2
                && last.parts().get(1) instanceof Condition.Fixed person) {
            Text first = of(any.parts().getFirst());
            return new Text(
                    first.zh() + "（" + person.reason().zh() + "）",
                    first.en() + " (" + person.reason().en() + ")");
        }
        return join(any.parts(), "；或", "; or ");
    }

    private static Text join(List<Condition> parts, String zh, String en) {
        List<Text> texts = parts.stream().map(ConditionSentence::of).toList();
        return new Text(
                String.join(zh, texts.stream().map(Text::zh).toList()),
                String.join(en, texts.stream().map(Text::en).toList()));
    }

    private static Text around(String zh, String en, Text text) {
        return new Text(zh + text.zh(), en + text.en());
    }
}
