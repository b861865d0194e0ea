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
    static final Set<String> KEYS = Set.of("circle", "others", "each", "through", "says");

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
        int named = 0;
        for (Item line : item.list()) {
            line.allow(KEYS);
            named |= circle(line.get("circle"));
        }
        for (Item line : item.list()) {
            List<Condition> parts = new ArrayList<>();
            Item circle = line.get("circle");
            if (circle != null) {
                int classes = circle(circle);
                parts.add(new Condition.Is(new Said(relation(classes), null), new Test.Related(classes)));
            } else {
                parts.add(new Condition.Is(
                        new Said(new Text("是申请人的亲属", "is a relative of the applicant"), null),
                        new Test.Related(Kinship.RELATIVE)));
                parts.add(new Condition.Not(Said.NOTHING, new Condition.Is(Said.NOTHING, new Test.Related(named))));
                Item others = line.need("others");
                parts.add(new Condition.Fixed(
                        Said.NOTHING, Outcome.REVIEW, others == null ? Text.same("") : others.bilingual()));
            }
            Item through = line.get("through");
            if (through != null) {
                parts.add(through(item, through, subject));
            }
            Item each = line.get("each");
            if (each != null) {
                parts.addAll(conditions.parts(each, subject, 0));
            }
            ways.add(new Condition.All(new Said(line.bilingual("says"), null), parts));
        }
        List<Condition> all = new ArrayList<>();
        all.add(new Condition.Any(Said.NOTHING, ways));
        all.addAll(common.companion());
        return new Condition.All(Said.NOTHING, all);
    }

    /** Some relative of the applicant in these classes comes along, by the ways that name the class. */
    private Condition through(Item brings, Item through, Subject subject) {
        int classes = circle(through);
        List<Condition> ways = new ArrayList<>();
        for (Item line : brings.list()) {
            int own = circle(line.get("circle")) & classes;
            if (own != 0 && line.get("through") == null) {
                List<Condition> parts = new ArrayList<>();
                parts.add(new Condition.Is(Said.NOTHING, new Test.Related(own)));
                Item each = line.get("each");
                if (each != null) {
                    parts.addAll(conditions.parts(each, subject, 0));
                }
                ways.add(new Condition.All(Said.NOTHING, parts));
            }
        }
        if (ways.isEmpty()) {
            through.fault(
                    Titles.MISSING,
                    "through 里的亲属自己要能随迁：另写一项 circle，不带 through",
                    "those named by through must be able to come along themselves: a circle of theirs, without through");
        }
        List<Condition> all = new ArrayList<>();
        all.add(new Condition.Any(Said.NOTHING, ways));
        all.addAll(common.companion());
        Text kin = terms(classes);
        Text said = new Text("申请人的" + kin.zh() + "也一起迁入", "the applicant's " + kin.en() + " moves too");
        return new Condition.OfApplicant(
                new Said(said, null),
                new Condition.ExistsRelative(Said.NOTHING, classes, false, new Condition.All(Said.NOTHING, all)));
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
