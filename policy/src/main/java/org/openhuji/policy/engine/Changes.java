package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.openhuji.policy.form.Amount;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Selection;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.RecordList;

/** The days on which the tests of a condition change by time alone. */
final class Changes {
    private final Scene scene;
    private final LongConsumer out;

    Changes(Scene scene, LongConsumer out) {
        this.scene = scene;
        this.out = out;
    }

    void of(Condition condition, int person, long[] record) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> of(part, person, record));
            case Condition.Any any -> any.parts().forEach(part -> of(part, person, record));
            case Condition.AtLeast some -> some.parts().forEach(part -> of(part, person, record));
            case Condition.Not not -> of(not.part(), person, record);
            case Condition.Guard guard -> of(guard.when(), person, record);
            case Condition.Ref ref -> of(ref.body(), person, record);
            case Condition.Fixed fixed -> {}
            case Condition.Points points -> points(points, person, record);
            case Condition.Is is -> test(is.test(), person, record);
            case Condition.ExistsRecord exists -> records(exists.list(), exists.body(), person);
            case Condition.EveryRecord every -> records(every.list(), every.body(), person);
            case Condition.ExistsRelative exists -> relatives(exists.classes(), exists.body(), person);
            case Condition.EveryRelative every -> relatives(every.classes(), every.body(), person);
            case Condition.OfApplicant asked -> of(asked.body(), scene.situation.applicant(), Scene.NO_RECORD);
        }
    }

    private void points(Condition.Points points, int person, long[] record) {
        points.table().conditions().forEach(part -> of(part, person, record));
        points.table().parameters(this::parameter);
        Amount bound = switch (points.selection()) {
            case Selection.Line line -> line.atLeast();
            case Selection.Ranked ranked -> ranked.places();
        };
        if (bound instanceof Amount.Setting(Parameter parameter)) {
            parameter(parameter);
        }
    }

    private void records(RecordList list, Condition body, int person) {
        long[][] rows = scene.situation.records(person, list.index());
        if (rows != null) {
            for (long[] row : rows) {
                of(body, person, row);
            }
        }
    }

    private void relatives(int classes, Condition body, int person) {
        for (int other = 0; other < scene.situation.labels().size(); other++) {
            if (other != person && Rules.kin(scene.situation, person, other, classes) != Outcome.NOT_MET) {
                of(body, other, Scene.NO_RECORD);
            }
        }
    }

    private void test(Test test, int person, long[] record) {
        switch (test) {
            case Test.Order order -> order(order, person, record);
            case Test.InYearOfDay(Operand date) -> {
                long value = scene.value(date, person, record);
                if (known(value)) {
                    int year = LocalDate.ofEpochDay(value).getYear();
                    out.accept(LocalDate.of(year, 1, 1).toEpochDay());
                    out.accept(LocalDate.of(year + 1, 1, 1).toEpochDay());
                }
            }
            case Test.OneOfSetting(Operand choice, Parameter parameter) -> parameter(parameter);
            case Test.Within(Operand place, PlaceSet in) -> places(in);
            case Test.PlaceWithin within -> places(within.in());
            default -> {}
        }
    }

    private void places(PlaceSet in) {
        if (in instanceof PlaceSet.Setting(Parameter parameter)) {
            parameter(parameter);
        }
    }

    private void parameter(Parameter parameter) {
        for (Parameter.Dated dated : parameter.values()) {
            out.accept(dated.from());
            if (dated.until() != Long.MAX_VALUE) {
                out.accept(dated.until() + 1);
            }
        }
    }

    private void order(Test.Order order, int person, long[] record) {
        if (order.right() instanceof Bound.Setting(Parameter parameter)) {
            parameter(parameter);
        }
        long value = scene.value(order.left(), person, record);
        if (!(order.right() instanceof Bound.OnDay) || !known(value)) {
            return;
        }
        long turn = order.after().after(value);
        if (order.rightAfter().equals(org.openhuji.kernel.LegalDuration.NONE)) {
            out.accept(turn);
            out.accept(turn + 1);
            return;
        }
        long near = order.rightAfter().before(turn);
        for (long day = near - 4; day <= near + 4; day++) {
            out.accept(day);
        }
    }

    private static boolean known(long value) {
        return value != Situation.UNKNOWN && value != Situation.NONE;
    }
}
