package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.situation.Situations;
import org.openhuji.policy.vocabulary.Fact;

/** A situation on one day: everything a test can read. Belongs to one thread. */
final class Scene {
    static final long[] NO_RECORD = new long[0];

    Situation situation;
    final long on;
    final int year;
    final Gazetteer gazetteer;
    final java.util.List<org.openhuji.policy.vocabulary.RecordList> lists;
    PlaceEntry destination;
    PlaceEntry here;

    private final Territories territories;
    private PlaceEntries entries = new PlaceEntries();
    private boolean imagined;

    Scene(Situation situation, long on, Territories territories, Gazetteer gazetteer) {
        this(situation, on, territories, gazetteer, null);
    }

    private Scene(
            Situation situation, long on, Territories territories, Gazetteer gazetteer, @Nullable PlaceEntry place) {
        this.situation = situation;
        this.on = on;
        this.year = LocalDate.ofEpochDay(on).getYear();
        this.territories = territories;
        this.gazetteer = gazetteer;
        this.lists = territories.lists();
        this.here = new PlaceEntry(0, NO_RECORD);
        this.destination = place == null ? entry(situation.destination()) : place;
        this.here = destination;
    }

    /** A place on a day and nobody there, for dividing a territory before anything is known of the place. */
    static Scene ofPlace(PlaceEntry place, long day, Territories territories) {
        Situation nobody = Situations.ofPlace(day, place.code, territories.vocabulary, Map.of());
        return new Scene(nobody, day, territories, territories.gazetteer, place);
    }

    /**
     * Turns to another situation on the same day. The places stay where neither situation says anything of them: a run
     * over one town looks its places up once.
     */
    void turn(Situation next) {
        if (imagined || !situation.places().isEmpty() || !next.places().isEmpty()) {
            entries = new PlaceEntries();
            imagined = false;
            situation = next;
            destination = entry(next.destination());
        } else {
            situation = next;
            if (destination.code != next.destination()) {
                destination = entry(next.destination());
            }
        }
        here = destination;
    }

    /** The same scene for whoever keeps it: this one may turn to another situation. Places are shared, for they stay. */
    Scene lasting() {
        return new Scene(this);
    }

    private Scene(Scene scene) {
        this.situation = scene.situation;
        this.on = scene.on;
        this.year = scene.year;
        this.gazetteer = scene.gazetteer;
        this.lists = scene.lists;
        this.territories = scene.territories;
        this.entries = scene.entries;
        this.destination = scene.destination;
        this.here = scene.here;
    }

    /** A test as a closure. */
    Rule rule(Test test) {
        return territories.tests.get(test);
    }

    /** A place on the scene's day; the same object each time. */
    PlaceEntry entry(long code) {
        PlaceEntry known = entries.get(code);
        if (known == null) {
            known = territories.describe(code, this);
            entries.put(known);
        }
        return known;
    }

    /** Puts an imagined place into the scene (for trial values). */
    void imagine(PlaceEntry entry) {
        entries.put(entry);
        imagined = true;
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
