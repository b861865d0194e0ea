package org.openhuji.policy.engine;

import java.util.function.Consumer;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.RecordList;

/** Which facts of a situation a test reads. */
final class Reads {
    private final Scene scene;
    private final int person;
    private final long[] record;
    private final Consumer<Cell> out;

    private Reads(Scene scene, int person, long[] record, Consumer<Cell> out) {
        this.scene = scene;
        this.person = person;
        this.record = record;
        this.out = out;
    }

    static void of(Test test, Scene scene, int person, long[] record, Consumer<Cell> out) {
        new Reads(scene, person, record, out).test(test);
    }

    private void test(Test test) {
        switch (test) {
            case Test.Order order -> {
                operand(order.left());
                if (order.right() instanceof Bound.Value(Operand operand)) {
                    operand(operand);
                }
            }
            case Test.OneOf one -> operand(one.choice());
            case Test.OneOfSetting one -> operand(one.choice());
            case Test.Holds holds -> operand(holds.truth());
            case Test.Known known -> {
                if (!known.value().fact().countsAsGiven()
                        || scene.value(known.value(), person, record) != Situation.UNKNOWN) {
                    operand(known.value());
                }
            }
            case Test.Within within -> {
                operand(within.place());
                places(within.in());
            }
            case Test.SameUnit same -> {
                operand(same.place());
                place(same.as());
            }
            case Test.Has has -> operand(has.choices());
            case Test.Names names -> operand(names.persons());
            case Test.InYearOfDay year -> operand(year.date());
            case Test.LivesTogether() -> out.accept(Cell.ofTogether(scene.situation, person));
            case Test.Related related -> out.accept(Cell.ofKin(scene.situation, scene.situation.applicant(), person));
            case Test.PlaceWithin within -> {
                place(within.place());
                places(within.in());
            }
        }
    }

    private void places(PlaceSet in) {
        if (in instanceof PlaceSet.Spot(PlaceRef spot)) {
            place(spot);
        }
    }

    private void place(PlaceRef place) {
        if (place instanceof PlaceRef.Named(Operand operand)) {
            operand(operand);
        }
    }

    private void operand(Operand operand) {
        switch (operand) {
            case Operand.OfPerson person1 -> out.accept(Cell.ofPerson(scene.situation, person, person1.fact()));
            case Operand.OfRecord field ->
                out.accept(Cell.ofRecord(scene.situation, record, field.fact(), list(field)));
            case Operand.OfPlace place -> {
                place(place.place());
                long code = scene.code(place.place(), person, record);
                if (code != Situation.UNKNOWN && code != Situation.NONE) {
                    out.accept(Cell.ofPlace(scene.situation, scene.entry(code), place.fact()));
                }
            }
        }
    }

    private RecordList list(Operand.OfRecord field) {
        return scene.lists.get(field.fact().list());
    }
}
