package org.openhuji.policy.engine;

import java.util.HashMap;
import java.util.Map;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;

/** A situation on one day: everything a test can read. Belongs to one thread. */
final class Scene {
    static final long[] NO_RECORD = new long[0];

    final Situation situation;
    final long on;
    final int year;
    final Gazetteer gazetteer;
    final java.util.List<org.openhuji.policy.vocabulary.RecordList> lists;
    final PlaceEntry destination;
    PlaceEntry here;

    private final Territories territories;
    private final Map<Long, PlaceEntry> entries = new HashMap<>();

    Scene(Situation situation, long on, Territories territories, Gazetteer gazetteer) {
        this.situation = situation;
        this.on = on;
        this.year = java.time.LocalDate.ofEpochDay(on).getYear();
        this.territories = territories;
        this.gazetteer = gazetteer;
        this.lists = territories.lists();
        this.here = new PlaceEntry(0, new long[0]);
        this.destination = entry(situation.destination());
        this.here = destination;
    }

    /** A place on the scene's day; the same object each time. */
    PlaceEntry entry(long code) {
        PlaceEntry known = entries.get(code);
        if (known == null) {
            known = territories.describe(code, this);
            entries.put(code, known);
        }
        return known;
    }

    /** Puts an imagined place into the scene (for trial values). */
    void imagine(PlaceEntry entry) {
        entries.put(entry.code, entry);
    }

    /** The value of an operand for a person and a bound record. */
    long value(Operand operand, int person, long[] record) {
        return switch (operand) {
            case Operand.OfPerson(Fact fact) -> situation.facts(person)[fact.index()];
            case Operand.OfRecord(Fact fact) -> record[fact.index()];
            case Operand.OfPlace(Fact fact, PlaceRef place) -> {
                if (!(place instanceof PlaceRef.Named(Operand named))) {
                    yield (place instanceof PlaceRef.Here ? here : destination).values[fact.index()];
                }
                long code = value(named, person, record);
                yield code == Situation.UNKNOWN || code == Situation.NONE ? code : entry(code).values[fact.index()];
            }
        };
    }

    /** The packed code of a place, {@link Situation#UNKNOWN} or {@link Situation#NONE}. */
    long code(PlaceRef place, int person, long[] record) {
        return switch (place) {
            case PlaceRef.Destination() -> destination.code;
            case PlaceRef.Here() -> here.code;
            case PlaceRef.Named(Operand operand) -> value(operand, person, record);
        };
    }
}
