package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.List;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.vocabulary.RecordList;

/**
 * The smallest ways to mend a condition, from the ways to mend its parts. A way may turn out not to do, for a change can
 * break what holds now: {@link Openings} tries each.
 */
final class Ways {
    private final Scene scene;
    private final Mending mending;
    private int added;

    Ways(Scene scene, Mending mending) {
        this.scene = scene;
        this.mending = mending;
    }

    /** The ways to make a condition hold, or fail. */
    List<Alternative> of(Condition condition, Mending.At at, boolean holding) {
        return switch (condition) {
            case Condition.All all -> holding ? each(all.parts(), at, true) : some(all.parts(), at, false);
            case Condition.Any any -> holding ? some(any.parts(), at, true) : each(any.parts(), at, false);
            case Condition.AtLeast least -> {
                int count = holding ? least.count() : least.parts().size() - least.count() + 1;
                yield atLeast(count, least.parts(), at, holding);
            }
            case Condition.Not not -> of(not.part(), at, !holding);
            case Condition.ExistsRecord exists -> records(exists.list(), exists.body(), at, holding, holding);
            case Condition.EveryRecord every -> records(every.list(), every.body(), at, holding, !holding);
            case Condition.ExistsRelative exists -> relatives(exists.classes(), exists.body(), at, holding, holding);
            case Condition.EveryRelative every -> relatives(every.classes(), every.body(), at, holding, !holding);
            case Condition.Is is -> mending.ways(is.test(), at, holding);
            case Condition.Fixed fixed ->
                holding && fixed.outcome() == Outcome.SUSPENDED ? Alternative.NOTHING : Alternative.NONE;
            case Condition.Guard guard -> guard(guard, at, holding);
            case Condition.OfApplicant asked -> of(asked.body(), Mending.At.of(scene.situation.applicant()), holding);
            case Condition.Points points -> holding ? points(points, at) : Alternative.NONE;
            case Condition.Ref ref -> of(ref.body(), at, holding);
        };
    }

    /** A notice may be lifted by time; what is left to a person or to a paper is to be kept out of. */
    private List<Alternative> guard(Condition.Guard guard, Mending.At at, boolean holding) {
        if (!holding) {
            return Alternative.NONE;
        }
        return guard.outcome() == Outcome.SUSPENDED ? Alternative.NOTHING : of(guard.when(), at, false);
    }

    /** One item of a table turned round, or two; whether that reaches the line is seen when it is tried. */
    private List<Alternative> points(Condition.Points points, Mending.At at) {
        List<Alternative> one = Alternative.NONE;
        List<Alternative> two = Alternative.NONE;
        for (Condition item : points.table().conditions()) {
            boolean holds = Rules.compile(item).apply(scene, at.person(), Scene.NO_RECORD) == Outcome.MET;
            List<Alternative> own = of(item, at, !holds);
            if (own != Alternative.NOTHING) {
                two = Alternative.either(two, Alternative.both(one, own));
                one = Alternative.either(one, own);
            }
        }
        return Alternative.either(one, two);
    }

    private List<Alternative> each(List<Condition> parts, Mending.At at, boolean holding) {
        List<Alternative> ways = Alternative.NOTHING;
        for (Condition part : parts) {
            ways = Alternative.both(ways, of(part, at, holding));
            if (ways.isEmpty()) {
                return ways;
            }
        }
        return ways;
    }

    private List<Alternative> some(List<Condition> parts, Mending.At at, boolean holding) {
        List<Alternative> ways = Alternative.NONE;
        for (Condition part : parts) {
            ways = Alternative.either(ways, of(part, at, holding));
            if (ways == Alternative.NOTHING) {
                return ways;
            }
        }
        return ways;
    }

    private List<Alternative> atLeast(int count, List<Condition> parts, Mending.At at, boolean holding) {
        List<List<Alternative>> mended = new ArrayList<>();
        mended.add(Alternative.NOTHING);
        for (Condition part : parts) {
            List<Alternative> own = of(part, at, holding);
            mended.add(Alternative.NONE);
            for (int n = mended.size() - 1; n > 0; n--) {
                mended.set(n, Alternative.either(mended.get(n), Alternative.both(mended.get(n - 1), own)));
            }
        }
        return count <= 0 ? Alternative.NOTHING : count < mended.size() ? mended.get(count) : Alternative.NONE;
    }

    /**
     * Ways over the records of a list.
     *
     * @param one whether one record is enough; then one may be added
     */
    private List<Alternative> records(RecordList list, Condition body, Mending.At at, boolean holding, boolean one) {
        long[][] rows = scene.situation.records(at.person(), list.index());
        if (rows == null) {
            return Alternative.NOTHING;
        }
        List<Alternative> ways = one ? Alternative.NONE : Alternative.NOTHING;
        for (int row = 0; row < rows.length; row++) {
            List<Alternative> own = of(body, new Mending.At(at.person(), rows[row], false, row), holding);
            ways = one ? Alternative.either(ways, own) : Alternative.both(ways, own);
        }
        if (one && ways != Alternative.NOTHING) {
            long[] record = Trial.prototype(list, at.person());
            Mending.At there = new Mending.At(at.person(), record, true, added++);
            List<Alternative> own = of(body, there, holding);
            ways = Alternative.either(ways, own == Alternative.NOTHING ? mending.anyRecord(there, list) : own);
        }
        return ways;
    }

    private List<Alternative> relatives(int classes, Condition body, Mending.At at, boolean holding, boolean one) {
        List<Alternative> ways = one ? Alternative.NONE : Alternative.NOTHING;
        for (int other = 0; other < scene.situation.labels().size(); other++) {
            Outcome kin =
                    other == at.person() ? Outcome.NOT_MET : Rules.kin(scene.situation, at.person(), other, classes);
            if (kin == Outcome.NOT_MET || one && kin == Outcome.REVIEW) {
                continue;
            }
            List<Alternative> own = of(body, Mending.At.of(other), holding);
            ways = one ? Alternative.either(ways, own) : Alternative.both(ways, own);
        }
        return ways;
    }
}
