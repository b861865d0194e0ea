package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.gazetteer.PlaceFacts;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.TerritoryCase;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * What kind of place a code is on a day: the situation's own word first, then how a document divides its territory
 * (which stays as dated place data when the document has lapsed), then the gazetteer.
 */
final class Territories {
    /** How many places are kept; a power of two. */
    private static final int TIMELINES = 1 << 13;

    private final Fact placeKind;
    private final Fact committeeKind;
    private final Fact urbanRural;
    private final List<Fact> described;
    private final int size;
    private final List<org.openhuji.policy.vocabulary.RecordList> lists;
    final Gazetteer gazetteer;
    final Vocabulary vocabulary;
    /** Shared by every scene of the law. */
    final CompiledTests tests = new CompiledTests();

    private final @Nullable PlaceTimeline[] timelines = new PlaceTimeline[TIMELINES];
    private final List<Pack> dividing = new ArrayList<>();
    private final Map<Condition, Rule> rules = new IdentityHashMap<>();

    /** Whether all documents divide by codes and kinds alone, so that other facts of a place change no division. */
    private final boolean kindsAlone;

    Territories(Law law, Gazetteer gazetteer) {
        this.vocabulary = law.vocabulary();
        this.placeKind = vocabulary.getPlaceFact("placeKind");
        this.committeeKind = vocabulary.getPlaceFact("committeeKind");
        this.urbanRural = vocabulary.getPlaceFact("urbanRural");
        this.described = List.of(placeKind, committeeKind, urbanRural);
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
        this.kindsAlone = rules.keySet().stream().allMatch(this::readsKindsAlone);
    }

    /** Describes a place on the scene's day. */
    PlaceEntry describe(long code, Scene scene) {
        PlaceTimeline timeline = timeline(code);
        int period = timeline.period(scene.on);
        long[] given = scene.situation.place(code);
        long[] known = timeline.entries()[period].values;
        if (given == null) {
            return new PlaceEntry(code, known.clone());
        }
        if (kindsAlone && saysNothingOfKinds(given)) {
            long[] values = given.clone();
            for (Fact fact : described()) {
                values[fact.index()] = known[fact.index()];
            }
            return new PlaceEntry(code, values);
        }
        return describe(code, given.clone(), timeline.facts()[period], scene);
    }

    private boolean saysNothingOfKinds(long[] given) {
        return given[placeKind.index()] == Situation.UNKNOWN
                && given[committeeKind.index()] == Situation.UNKNOWN
                && given[urbanRural.index()] == Situation.UNKNOWN;
    }

    /** Whether a condition reads nothing of the place but its code and what kind it is. */
    private boolean readsKindsAlone(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().allMatch(this::readsKindsAlone);
            case Condition.Any any -> any.parts().stream().allMatch(this::readsKindsAlone);
            case Condition.Not not -> readsKindsAlone(not.part());
            case Condition.Ref ref -> readsKindsAlone(ref.body());
            case Condition.Is is ->
                switch (is.test()) {
                    case Test.PlaceWithin within -> true;
                    case Test.OneOf one ->
                        one.choice() instanceof Operand.OfPlace place
                                && described().contains(place.fact());
                    default -> false;
                };
            default -> false;
        };
    }

    private PlaceEntry describe(long code, long[] values, PlaceFacts known, Scene scene) {
        fill(values, committeeKind, known.committeeKind());
        PlaceEntry entry = new PlaceEntry(code, values);
        if (divide(entry, scene)) {
            fill(values, placeKind, known.placeKind());
            fill(values, urbanRural, known.urbanRural());
        }
        return entry;
    }

    /**
     * The periods of a place. The last places asked for are kept, each where its code falls, with no lock: looking a
     * place up in the gazetteer costs more than deciding a route.
     */
    PlaceTimeline timeline(long code) {
        int slot = PlaceEntries.hash(code) & TIMELINES - 1;
        PlaceTimeline known = timelines[slot];
        if (known == null || known.code() != code) {
            known = find(code);
            timelines[slot] = known;
        }
        return known;
    }

    private PlaceTimeline find(long code) {
        long[] starts = starts(code);
        PlaceFacts[] facts = new PlaceFacts[starts.length + 1];
        PlaceEntry[] entries = new PlaceEntry[starts.length + 1];
        for (int period = 0; period < facts.length; period++) {
            long day = period == 0 ? starts.length == 0 ? 0 : starts[0] - 1 : starts[period - 1];
            facts[period] = gazetteer.facts(code, LocalDate.ofEpochDay(day));
            PlaceEntry nothing = new PlaceEntry(code, unknown());
            entries[period] = describe(code, unknown(), facts[period], Scene.ofPlace(nothing, day, this));
        }
        return new PlaceTimeline(code, starts, facts, entries);
    }

    /** The days on which the gazetteer or the division of a territory changes for a place. */
    private long[] starts(long code) {
        LongStream.Builder days = LongStream.builder();
        for (LocalDate change : gazetteer.changes(code, LocalDate.MIN)) {
            days.add(change.toEpochDay());
        }
        for (Pack pack : dividing) {
            if (pack.governs(code)) {
                days.add(pack.from());
                PlaceEntry nothing = new PlaceEntry(code, unknown());
                Changes changes = new Changes(Scene.ofPlace(nothing, pack.from(), this), days::add);
                for (TerritoryCase line : pack.territory()) {
                    if (line.when() != null) {
                        changes.of(line.when(), 0, Scene.NO_RECORD);
                    }
                }
            }
        }
        return days.build().sorted().distinct().toArray();
    }

    private long[] unknown() {
        long[] values = new long[size];
        Arrays.fill(values, Situation.UNKNOWN);
        return values;
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
        return described;
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
