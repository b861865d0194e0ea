package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.vocabulary.KinClass;
import org.openhuji.policy.vocabulary.Kinship;
import org.openhuji.policy.vocabulary.Text;

/** Reads who may come along with the applicant ({@code brings}). */
final class CompanionReader {
    static final Set<String> KEYS = Set.of("circle", "through", "others", "each", "says");

    private final Common common;
    private final Names names;
    private final ConditionReader conditions;

    CompanionReader(Common common, Names names, ConditionReader conditions) {
        this.common = common;
        this.names = names;
        this.conditions = conditions;
    }

    /** What a person must fulfil to come along; {@code null} where nobody may. */
    @Nullable
    Condition read(@Nullable Item item, Subject subject) {
        if (item == null) {
            return null;
        }
        List<Condition> ways = new ArrayList<>();
        List<Through> indirect = new ArrayList<>();
        int named = 0;
        int directly = 0;
        for (Item line : item.list()) {
            line.allow(KEYS);
            int classes = circle(line.get("circle"));
            named |= classes;
            directly |= line.get("through") == null ? classes : 0;
        }
        for (Item line : item.list()) {
            List<Condition> parts = new ArrayList<>();
            Item circle = line.get("circle");
            if (circle != null) {
                int classes = circle(circle);
                parts.add(new Condition.Is(new Said(relation(classes), null), new Test.Related(classes)));
            } else {
                parts.add(new Condition.Is(Said.NOTHING, new Test.Related(Kinship.RELATIVE)));
                parts.add(new Condition.Not(Said.NOTHING, new Condition.Is(Said.NOTHING, new Test.Related(named))));
                Item others = line.need("others");
                parts.add(new Condition.Fixed(
                        Said.NOTHING, Outcome.REVIEW, others == null ? Text.same("") : others.bilingual()));
            }
            Item each = line.get("each");
            if (each != null) {
                parts.addAll(conditions.parts(each, subject, 0));
            }
            Said said = new Said(line.bilingual("says"), null);
            Item through = line.get("through");
            if (through == null) {
                ways.add(new Condition.All(said, parts));
            } else {
                indirect.add(new Through(through, said, parts));
            }
        }
        Condition direct = companion(ways);
        for (Through way : indirect) {
            expectWay(way.whom(), directly);
            way.parts().add(alongWith(way.whom(), direct));
            ways.add(new Condition.All(way.said(), way.parts()));
        }
        return companion(ways);
    }

    /** A way to come along only together with another companion. */
    private record Through(Item whom, Said said, List<Condition> parts) {}

    /** A fault where those through whom people come along could not come themselves. */
    private static void expectWay(Item whom, int directly) {
        int classes = circle(whom);
        if (classes != 0 && (classes & ~directly) != 0) {
            whom.fault(
                    Titles.WRONG_VALUE,
                    "through 所写的亲属自己也要能随迁：在另一行的 circle 里写上这一类",
                    "whom through names must be able to come along: put the class into the circle of another line");
        }
    }

    private Condition companion(List<Condition> ways) {
        List<Condition> all = new ArrayList<>();
        all.add(new Condition.Any(Said.NOTHING, List.copyOf(ways)));
        all.addAll(common.companion());
        return new Condition.All(Said.NOTHING, all);
    }

    /** A relative of the applicant comes along too, in a way of their own. */
    private Condition alongWith(Item whom, Condition direct) {
        int classes = circle(whom);
        Text kin = terms(classes);
        Text says = new Text("申请人的" + kin.zh() + "一同迁入", "the applicant's " + kin.en() + " comes along too");
        return new Condition.OfApplicant(
                new Said(says, null), new Condition.ExistsRelative(new Said(says, null), classes, false, direct));
    }

    private static int circle(@Nullable Item circle) {
        int classes = 0;
        List<Item> names = circle == null ? List.of() : circle.oneOrMore();
        if (circle != null && names.isEmpty()) {
            circle.fault(
                    Titles.MISSING,
                    "circle 里一类亲属也没有；不随迁的删去这一项",
                    "circle names no class of kin; where nobody comes along take the key out");
        }
        for (Item kin : names) {
            Kinship kinship = Words.kinship(kin);
            classes |= kinship == null ? 0 : kinship.bit();
        }
        return classes;
    }

    private Text relation(int classes) {
        Text kin = terms(classes);
        return new Text("是申请人的" + kin.zh(), "is the applicant's " + kin.en());
    }

    private Text terms(int classes) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (KinClass kin : names.vocabulary.kin()) {
            if ((classes & kin.kinship().bit()) != 0) {
                zh.add(kin.term().zh());
                en.add(kin.term().en());
            }
        }
        return new Text(String.join("、", zh), String.join(" or ", en));
    }
}
