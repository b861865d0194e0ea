package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.situation.Situations;
import org.openhuji.policy.vocabulary.Fact;

/** A situation on one day: everything a test can read. Belongs to one thread. */
final class Scene {
    static final long[] NO_RECORD = new long[0];
    private static final PlaceEntry NOWHERE = new PlaceEntry(0, NO_RECORD);
    private static final byte[] NO_MEMO = new byte[0];

    Situation situation;
    final long on;
    final Gazetteer gazetteer;
    final java.util.List<org.openhuji.policy.vocabulary.RecordList> lists;
    PlaceEntry destination;
    PlaceEntry here;

    private final Territories territories;
    /** Whether the places are those every scene of the law shares: never written to. */
    private final boolean shared;

    private @Nullable PlaceEntries entries;
    private boolean imagined;
    private @Nullable Scene trials;
    /** Answers of this scene that several rules ask for, by the slots of {@link SharedRules}. */
    byte[] memo = NO_MEMO;

    Scene(Situation situation, long on, Territories territories, Gazetteer gazetteer) {
        this(situation, on, territories, gazetteer, null, false);
    }

    private Scene(
            Situation situation,
            long on,
            Territories territories,
            Gazetteer gazetteer,
            @Nullable PlaceEntry place,
            boolean shared) {
        this.situation = situation;
        this.on = on;
        this.territories = territories;
        this.gazetteer = gazetteer;
        this.lists = territories.lists();
        this.shared = shared;
        this.here = NOWHERE;
        this.destination = place == null ? entry(situation.destination()) : place;
        this.here = destination;
    }

    /** A scene to read: places of which the situation says nothing are looked up in what all scenes share. */
    static Scene toRead(Situation situation, long on, Territories territories) {
        return new Scene(situation, on, territories, territories.gazetteer, null, true);
    }

    /** As {@link #toRead}, of nobody yet: for whoever turns it to one situation after the other. */
    static Scene toTurn(long day, Territories territories) {
        PlaceEntry nowhere = new PlaceEntry(PlaceCode.COUNTRY, NO_RECORD);
        Situation nobody = Situations.ofPlace(day, nowhere.code, territories.vocabulary, Map.of());
        return new Scene(nobody, day, territories, territories.gazetteer, nowhere, true);
    }

    /** The same scene with places of its own, for whoever writes trial values into them. */
    Scene forTrials() {
        if (!shared) {
            return this;
        }
        Scene own = trials;
        if (own == null || own.situation != situation) {
            own = new Scene(situation, on, territories, gazetteer);
            trials = own;
        }
        return own;
    }

    /** A place on a day and nobody there, for dividing a territory before anything is known of the place. */
    static Scene ofPlace(PlaceEntry place, long day, Territories territories) {
        Situation nobody = Situations.ofPlace(day, place.code, territories.vocabulary, Map.of());
        return new Scene(nobody, day, territories, territories.gazetteer, place, false);
    }

    /** Turns to another situation on the same day. */
    void turn(Situation next) {
        boolean saysNothing = situation.places().isEmpty() && next.places().isEmpty();
        situation = next;
        if (imagined || !saysNothing || destination.code != next.destination()) {
            entries = null;
            imagined = false;
            destination = entry(next.destination());
            here = destination;
        }
    }

    /** The same scene for whoever keeps it: this one may turn to another situation. Places are shared, for they stay. */
    Scene lasting() {
        return new Scene(this);
    }

    private Scene(Scene scene) {
        this.situation = scene.situation;
        this.on = scene.on;
        this.gazetteer = scene.gazetteer;
        this.lists = scene.lists;
        this.territories = scene.territories;
        this.shared = scene.shared;
        this.entries = scene.entries;
        this.destination = scene.destination;
        this.here = scene.here;
    }

    /** A test as a closure. */
    Rule rule(Test test) {
        return territories.tests.get(test);
    }

    /** The year the day lies in. */
    int year() {
        return LocalDate.ofEpochDay(on).getYear();
    }

    /** A place on the scene's day; the same object each time. */
    PlaceEntry entry(long code) {
        if (shared && situation.place(code) == null) {
            return territories.timeline(code).entry(on);
        }
        PlaceEntries own = entries;
        if (own == null) {
            own = new PlaceEntries();
            entries = own;
        }
        PlaceEntry known = own.get(code);
        if (known == null) {
            known = territories.describe(code, this);
            own.put(known);
        }
        return known;
    }

    /** Puts an imagined place into the scene (for trial values). */
    void imagine(PlaceEntry entry) {
        PlaceEntries own = entries;
        if (own == null) {
            own = new PlaceEntries();
            entries = own;
        }
        own.put(entry);
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
