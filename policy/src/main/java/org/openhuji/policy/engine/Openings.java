package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.engine.CompiledPack.CompiledRoute;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Changeable;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * The reading "what would open it": the smallest sets of facts whose change would open a route that is NOT_MET. Each is
 * applied to a copy of the situation, and the route is decided again.
 */
final class Openings {
    /** So many alternatives of the smallest size are offered. */
    static final int OFFERED = 3;

    private static final int MOST_TRIED = 12;

    private static final int OTHER_VALUES = 6;

    private final CompiledLaw compiled;
    private final Fact coResidents;
    private final Fact bornOn;
    private final Fact actualResidence;
    private final Fact residedSince;

    /** An alternative that was tried and does. */
    record Proven(Alternative alternative, Opening opening) {}

    /** Tries an alternative. */
    @FunctionalInterface
    interface Proof {
        @Nullable
        Proven of(Alternative alternative);
    }

    Openings(CompiledLaw compiled) {
        this.compiled = compiled;
        Vocabulary vocabulary = compiled.law.vocabulary();
        coResidents = vocabulary.getPersonFact("coResidents");
        bornOn = vocabulary.getPersonFact("bornOn");
        actualResidence = vocabulary.getPersonFact("actualResidencePlace");
        residedSince = vocabulary.getPersonFact("residedSince");
    }

    /** The openings of a route whose outcome is NOT_MET and which time alone does not open. */
    List<Opening> of(Scene scene, CompiledPack pack, CompiledRoute rules) {
        if (rules.hopeless().of(scene, scene.situation.applicant())) {
            return List.of();
        }
        List<Proven> proven = smallest(scene, rules.route().when(), way -> prove(way, scene.situation, pack, rules));
        List<Opening> offered = new ArrayList<>(OFFERED);
        for (int i = 0; i < Math.min(OFFERED, proven.size()); i++) {
            offered.add(proven.get(i).opening());
        }
        return offered;
    }

    /**
     * The smallest ways to make a condition hold for the applicant. What time alone turns counts as done at first; where
     * that leads nowhere, for time turns something else as well, only what holds today does.
     */
    List<Proven> smallest(Scene scene, Condition condition, Proof proof) {
        Places places = new Places(scene, condition);
        Mending patient = new Mending(scene, places, true, bornOn, coResidents);
        List<Proven> proven = smallest(ways(scene, condition, patient), proof);
        return proven.isEmpty() && patient.waited()
                ? smallest(ways(scene, condition, new Mending(scene, places, false, bornOn, coResidents)), proof)
                : proven;
    }

    private static List<Alternative> ways(Scene scene, Condition condition, Mending mending) {
        return new Ways(scene, mending).of(condition, Mending.At.of(scene.situation.applicant()), true);
    }

    /** Where a change may lead, looked for once and only where some change needs it. */
    private static final class Places implements Supplier<List<Long>> {
        private final Scene scene;
        private final Condition condition;
        private @Nullable List<Long> found;

        Places(Scene scene, Condition condition) {
            this.scene = scene;
            this.condition = condition;
        }

        @Override
        public List<Long> get() {
            List<Long> known = found == null ? NamedPlaces.of(scene, condition) : found;
            found = known;
            return known;
        }
    }

    /** The smallest of some ways that do, by a proof that gives {@code null} for one that does not. */
    private static List<Proven> smallest(List<Alternative> ways, Proof proof) {
        List<Proven> proven = new ArrayList<>();
        int size = Integer.MAX_VALUE;
        int tried = 0;
        for (Alternative way : ways) {
            if (way.values().isEmpty() || way.size() > size || tried++ >= MOST_TRIED) {
                continue;
            }
            Proven one = provenSomehow(way, proof);
            if (one != null) {
                one = shrink(one, proof);
                size = Math.min(size, one.alternative().size());
                proven.add(one);
            }
        }
        int smallest = size;
        proven.removeIf(one -> one.alternative().size() > smallest);
        proven.sort(Comparator.comparing(Openings::when));
        return proven;
    }

    /** Openings with a day first, the earliest before the others; then those that take their time; then those with gaps. */
    private static LocalDate when(Proven proven) {
        LocalDate from = proven.opening().from();
        boolean met = proven.opening().outcome() == Outcome.MET;
        return from != null ? from : met ? LocalDate.MAX.minusDays(1) : LocalDate.MAX;
    }

    /** With the values nearest at hand; where they break something else, with another one. */
    private static @Nullable Proven provenSomehow(Alternative way, Proof proof) {
        Proven proven = proof.of(way);
        for (Map.Entry<Slot, long[]> each : way.values().entrySet()) {
            long[] values = each.getValue();
            for (int i = 1; proven == null && i < values.length && i <= OTHER_VALUES; i++) {
                proven = proof.of(way.with(each.getKey(), values[i]));
            }
        }
        return proven;
    }

    private static Proven shrink(Proven proven, Proof proof) {
        if (proven.alternative().size() > 1) {
            for (Slot unit : proven.alternative().units()) {
                Proven less = proof.of(proven.alternative().without(unit));
                if (less != null) {
                    return shrink(less, proof);
                }
            }
        }
        return proven;
    }

    /** Applies an alternative and decides again. */
    private @Nullable Proven prove(
            Alternative alternative, Situation situation, CompiledPack pack, CompiledRoute rules) {
        Situation changed = apply(alternative, situation);
        Days days = new Days(changed, compiled);
        Scene scene = days.scene(changed.on());
        Rule scope = pack.scopes().get(rules.scope()).rule();
        Exact.Open open = Assessor.decide(scene, rules, scope.apply(scene, changed.applicant(), Scene.NO_RECORD));
        if (open == null) {
            return null;
        }
        boolean later = inTime(alternative);
        return switch (open.outcome()) {
            case MET ->
                new Proven(
                        alternative,
                        opening(alternative, situation, changed, Outcome.MET, later ? null : situation.on()));
            case UNKNOWN ->
                missesItsOwn(alternative, situation, open.missing())
                        ? null
                        : new Proven(alternative, opening(alternative, situation, changed, Outcome.UNKNOWN, null));
            case NOT_MET, SUSPENDED -> {
                LocalDate earliest = days.earliest(pack, rules);
                yield earliest == null
                        ? null
                        : new Proven(
                                alternative,
                                opening(
                                        alternative,
                                        situation,
                                        changed,
                                        Outcome.MET,
                                        later ? null : Long.valueOf(earliest.toEpochDay())));
            }
            case REVIEW, SOURCE_NEEDED -> null;
        };
    }

    private static boolean inTime(Alternative alternative) {
        for (Slot slot : alternative.values().keySet()) {
            if (inTime(slot, alternative)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inTime(Slot slot, Alternative alternative) {
        Fact fact = slot.fact();
        Changeable changeable = fact == null ? null : fact.changeable();
        return changeable != null
                && changeable.inTime()
                && Objects.requireNonNull(alternative.values().get(slot))[0] != Situation.NONE;
    }

    /** Whether what is missing is a field of a record the change itself adds. */
    private static boolean missesItsOwn(Alternative alternative, Situation situation, List<String> missing) {
        return alternative.values().keySet().stream()
                .filter(slot -> slot.kind() == Slot.Kind.NEW)
                .anyMatch(slot -> {
                    int rows = Objects.requireNonNull(situation.records(slot.person(), slot.list())).length;
                    String label = Pointer.of(situation, slot.person()) + "/";
                    return missing.stream()
                            .anyMatch(pointer -> pointer.startsWith(label)
                                    && pointer.matches(".*/[A-Za-z]+/\\d+/.*")
                                    && Integer.parseInt(pointer.replaceAll(".*/(\\d+)/[^/]*$", "$1")) >= rows);
                });
    }

    /** A copy of a situation with an alternative made true. */
    Situation apply(Alternative alternative, Situation situation) {
        Situation changed = situation.copy();
        for (Slot unit : alternative.units()) {
            if (unit.kind() == Slot.Kind.NEW) {
                changed.add(unit.person(), unit.list(), record(unit, alternative, changed));
            }
        }
        for (Map.Entry<Slot, long[]> each : alternative.values().entrySet()) {
            Slot slot = each.getKey();
            Fact fact = slot.fact();
            long value = each.getValue()[0];
            if (slot.kind() == Slot.Kind.TOGETHER) {
                Mending.live(changed, slot, (byte) value, coResidents.index());
            } else if (fact != null && slot.kind() == Slot.Kind.FACT) {
                changed.facts(slot.person())[fact.index()] = value;
                moved(changed, slot.person(), fact);
            } else if (fact != null && slot.kind() == Slot.Kind.FIELD) {
                Objects.requireNonNull(changed.records(slot.person(), slot.list()))[slot.row()][fact.index()] = value;
            }
        }
        return changed;
    }

    /** Who moves has lived there since that day. */
    private void moved(Situation changed, int person, Fact fact) {
        long[] facts = changed.facts(person);
        if (fact.equals(actualResidence) && facts[residedSince.index()] != Situation.UNKNOWN) {
            facts[residedSince.index()] = changed.on();
        }
    }

    private long[] record(Slot unit, Alternative alternative, Situation changed) {
        RecordList list = compiled.law.vocabulary().lists().get(unit.list());
        long[] record = Trial.prototype(list, unit.person());
        record[list.fields().size() + 2] = Objects.requireNonNull(changed.records(unit.person(), unit.list())).length;
        alternative.values().forEach((slot, values) -> {
            if (slot.unit().equals(unit)) {
                record[Objects.requireNonNull(slot.fact()).index()] = values[0];
            }
        });
        return record;
    }

    private Opening opening(
            Alternative alternative, Situation before, Situation after, Outcome outcome, @Nullable Long from) {
        List<Opening.Change> changes = new ArrayList<>();
        Set<Slot> units = alternative.units();
        OpeningValues values = new OpeningValues(after, compiled.law.vocabulary());
        for (Slot unit : units) {
            changes.add(values.change(unit, alternative, coResidents));
            Fact fact = unit.fact();
            if (fact != null
                    && fact.equals(actualResidence)
                    && unit.kind() == Slot.Kind.FACT
                    && before.facts(unit.person())[residedSince.index()] != Situation.UNKNOWN) {
                changes.add(values.single(unit.person(), residedSince, false));
            }
        }
        return new Opening(List.copyOf(changes), outcome, from == null ? null : LocalDate.ofEpochDay(from));
    }
}
