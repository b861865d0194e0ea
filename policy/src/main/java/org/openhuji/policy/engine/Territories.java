package org.openhuji.policy.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.gazetteer.PlaceFacts;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.TerritoryCase;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * What kind of place a code is on a day: the situation's own word first, then how a document divides its territory
 * (which stays as dated place data when the document has lapsed), then the gazetteer.
 */
final class Territories {
    private final Fact placeKind;
    private final Fact committeeKind;
    private final Fact urbanRural;
    private final int size;
    private final List<org.openhuji.policy.vocabulary.RecordList> lists;
    private final Gazetteer gazetteer;
    private final List<Pack> dividing = new ArrayList<>();
    private final Map<Condition, Rule> rules = new IdentityHashMap<>();

    Territories(Law law, Gazetteer gazetteer) {
        Vocabulary vocabulary = law.vocabulary();
        this.placeKind = vocabulary.getPlaceFact("placeKind");
        this.committeeKind = vocabulary.getPlaceFact("committeeKind");
        this.urbanRural = vocabulary.getPlaceFact("urbanRural");
        this.size = vocabulary.place().size();
        this.lists = vocabulary.lists();
        this.gazetteer = gazetteer;
        for (Pack pack : law.packs()) {
            if (!pack.territory().isEmpty()) {
                dividing.add(pack);
                for (TerritoryCase line : pack.territory()) {
                    if (line.when() != null) {
                        rules.put(line.when(), Rules.compile(line.when()));
                    }
                }
            }
        }
    }

    /** Describes a place on the scene's day. */
    PlaceEntry describe(long code, Scene scene) {
        long[] values = new long[size];
        java.util.Arrays.fill(values, Situation.UNKNOWN);
        long[] given = scene.situation.places().get(code);
        if (given != null) {
            System.arraycopy(given, 0, values, 0, size);
        }
        PlaceFacts known = gazetteer.facts(code, java.time.LocalDate.ofEpochDay(scene.on));
        fill(values, committeeKind, known.committeeKind());
        PlaceEntry entry = new PlaceEntry(code, values);
        if (divide(entry, scene)) {
            fill(values, placeKind, known.placeKind());
            fill(values, urbanRural, known.urbanRural());
        }
        return entry;
    }

    private static void fill(long[] values, Fact fact, @Nullable Enum<?> known) {
        if (values[fact.index()] == Situation.UNKNOWN && known != null) {
            values[fact.index()] = fact.choice(known.name());
        }
    }

    /** Lets the document that divides the place speak; false where it cannot tell and nobody else may. */
    private boolean divide(PlaceEntry entry, Scene scene) {
        Pack pack = dividing(entry.code, scene.on);
        if (pack == null) {
            return true;
        }
        PlaceEntry before = scene.here;
        scene.here = entry;
        try {
            for (TerritoryCase line : pack.territory()) {
                Rule rule = line.when() == null ? null : rules.get(line.when());
                Outcome answer = rule == null ? Outcome.MET : rule.apply(scene, 0, Scene.NO_RECORD);
                if (answer == Outcome.MET) {
                    set(entry.values, urbanRural, line.urbanRural());
                    set(entry.values, placeKind, line.placeKind());
                    return true;
                }
                if (answer != Outcome.NOT_MET) {
                    return false;
                }
            }
            return true;
        } finally {
            scene.here = before;
        }
    }

    private static void set(long[] values, Fact fact, int value) {
        if (values[fact.index()] == Situation.UNKNOWN && value >= 0) {
            values[fact.index()] = value;
        }
    }

    private @Nullable Pack dividing(long code, long on) {
        Pack latest = null;
        for (Pack pack : dividing) {
            if (pack.governs(code) && pack.from() <= on && (latest == null || latest.from() < pack.from())) {
                latest = pack;
            }
        }
        return latest;
    }

    /** The facts of a place that documents and the gazetteer tell. */
    List<Fact> described() {
        return List.of(placeKind, committeeKind, urbanRural);
    }

    /** The pack that gives a place this fact by dividing its territory; {@code null} where none does. */
    @Nullable
    String divider(PlaceEntry entry, Scene scene, Fact fact) {
        long[] values = entry.values.clone();
        values[placeKind.index()] = Situation.UNKNOWN;
        values[urbanRural.index()] = Situation.UNKNOWN;
        Pack pack = dividing(entry.code, scene.on);
        boolean divided = divide(new PlaceEntry(entry.code, values), scene);
        boolean told = !fact.equals(committeeKind) && divided && values[fact.index()] != Situation.UNKNOWN;
        return told && pack != null ? pack.id() : null;
    }

    /** The record lists of the vocabulary the law reads. */
    List<org.openhuji.policy.vocabulary.RecordList> lists() {
        return lists;
    }
}
