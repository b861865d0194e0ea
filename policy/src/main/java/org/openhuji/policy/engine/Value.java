package org.openhuji.policy.engine;

import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;

/** A compiled operand: what {@link Scene#value} and {@link Scene#code} answer, without asking again what it is. */
@FunctionalInterface
interface Value {
    /** The value for a person and a bound record. */
    long of(Scene scene, int person, long[] record);

    static Value compile(Operand operand) {
        return switch (operand) {
            case Operand.OfPerson(Fact fact) -> {
                int index = fact.index();
                yield (scene, person, record) -> scene.situation.facts(person)[index];
            }
            case Operand.OfRecord(Fact fact) -> {
                int index = fact.index();
                yield (scene, person, record) -> record[index];
            }
            case Operand.OfPlace(Fact fact, PlaceRef place) -> ofPlace(fact.index(), place);
        };
    }

    private static Value ofPlace(int index, PlaceRef place) {
        return switch (place) {
            case PlaceRef.Destination() -> (scene, person, record) -> scene.destination.values[index];
            case PlaceRef.Here() -> (scene, person, record) -> scene.here.values[index];
            case PlaceRef.Named(Operand operand) -> {
                Value named = compile(operand);
                yield (scene, person, record) -> {
                    long code = named.of(scene, person, record);
                    return code == Situation.UNKNOWN || code == Situation.NONE ? code : scene.entry(code).values[index];
                };
            }
        };
    }

    static Value compile(PlaceRef place) {
        return switch (place) {
            case PlaceRef.Destination() -> (scene, person, record) -> scene.destination.code;
            case PlaceRef.Here() -> (scene, person, record) -> scene.here.code;
            case PlaceRef.Named(Operand operand) -> compile(operand);
        };
    }
}
