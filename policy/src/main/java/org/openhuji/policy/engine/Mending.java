package org.openhuji.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Changeable;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Type;

/** How a single test could be made to hold, or not to hold, by facts that people can change. */
final class Mending {
    /** Sixteen years: from then on one may work (Labour Law art. 15). */
    private static final int WORKING_AGE_MONTHS = 16 * 12;

    private final Scene scene;
    private final int bornOn;
    private final int coResidents;
    private final Supplier<List<Long>> places;
    private final boolean patient;
    private boolean waited;

    /**
     * For the tests of one condition.
     *
     * @param places where a change may lead, the nearest at hand first
     * @param patient whether what time alone turns counts as done
     */
    Mending(Scene scene, Supplier<List<Long>> places, boolean patient, Fact bornOn, Fact coResidents) {
        this.scene = scene;
        this.patient = patient;
        this.places = places;
        this.bornOn = bornOn.index();
        this.coResidents = coResidents.index();
    }

    /** Where a test stands: of whom it is asked, and of which record; {@code row} is a number of its own for a new one. */
    record At(int person, long[] record, boolean added, int row) {
        static At of(int person) {
            return new At(person, Scene.NO_RECORD, false, -1);
        }
    }

    /** The ways to make a test hold, or not to hold. */
    List<Alternative> ways(Test test, At at, boolean holding) {
        List<Slot> slots = new ArrayList<>(2);
        boolean readsAdded = slots(test, at, slots);
        Rule rule = scene.rule(test);
        if (!readsAdded && well(rule.apply(scene, at.person(), at.record()), true, test, at, holding)) {
            return Alternative.NOTHING;
        }
        List<Alternative> found = new ArrayList<>();
        for (Slot slot : slots) {
            long[] values = passing(slot, test, rule, at, holding);
            if (values.length > 0) {
                found.add(Alternative.of(slot, values));
            }
        }
        if (slots.size() == 2) {
            pair(slots, test, rule, at, holding, found);
        }
        return found;
    }

    /** A record of which nothing is asked but that it is there: one field that a person can bring about. */
    List<Alternative> anyRecord(At at, RecordList list) {
        for (Fact field : list.fields()) {
            Changeable changeable = field.changeable();
            boolean told = field.type() == Type.CHOICE || field.type() == Type.DATE;
            if (changeable != null && told && acts(at.person(), field)) {
                long[] values = field.type() == Type.DATE
                        ? new long[] {scene.on}
                        : choices(changeable, at.person()).stream()
                                .mapToLong(Long::longValue)
                                .toArray();
                Slot slot = new Slot(Slot.Kind.NEW, at.person(), list.index(), at.row(), field);
                return List.of(Alternative.of(slot, values));
            }
        }
        return Alternative.NONE;
    }

    private long[] passing(Slot slot, Test test, Rule rule, At at, boolean holding) {
        List<Long> candidates = candidates(slot, test, at);
        long[] passing = new long[candidates.size()];
        int found = 0;
        long before = get(slot, at.record());
        for (long value : candidates) {
            set(slot, at.record(), value);
            if (well(rule.apply(scene, at.person(), at.record()), !at.added(), test, at, holding)) {
                passing[found++] = value;
            }
        }
        set(slot, at.record(), before);
        return found == passing.length ? passing : Arrays.copyOf(passing, found);
    }

    /** Two facts changed together: each value of the first with those of the second that do. */
    private void pair(List<Slot> slots, Test test, Rule rule, At at, boolean holding, List<Alternative> into) {
        Slot first = slots.get(0);
        long before = get(first, at.record());
        for (long value : candidates(first, test, at)) {
            set(first, at.record(), value);
            long[] others = passing(slots.get(1), test, rule, at, holding);
            if (others.length > 0) {
                into.add(new Alternative(Map.of(first, new long[] {value}, slots.get(1), others)));
            }
        }
        set(first, at.record(), before);
    }

    /** Whether an answer is what is wanted, by and by at least; facts that are missing do not stand in the way. */
    private boolean well(Outcome answer, boolean orUnknown, Test test, At at, boolean holding) {
        return switch (answer) {
            case MET -> holding || waits(test, at, false);
            case NOT_MET -> !holding || waits(test, at, true);
            case UNKNOWN -> orUnknown;
            case SUSPENDED -> true;
            case REVIEW, SOURCE_NEEDED -> false;
        };
    }

    /** Whether time alone turns a test: a duration since a known day that is not complete yet. */
    private boolean waits(Test test, At at, boolean holding) {
        if (!patient) {
            return false;
        }
        boolean waits = turns(test, at, holding);
        waited |= waits;
        return waits;
    }

    /** Whether some way counts on time alone. */
    boolean waited() {
        return waited;
    }

    private boolean turns(Test test, At at, boolean holding) {
        if (test instanceof Test.InYearOfDay(Operand date)) {
            long value = scene.value(date, at.person(), at.record());
            return value > Situation.NONE
                    && (!holding || LocalDate.ofEpochDay(value).getYear() > scene.year());
        }
        if (!(test instanceof Test.Order order) || !(order.right() instanceof Bound.OnDay)) {
            return false;
        }
        long value = scene.value(order.left(), at.person(), at.record());
        if (value <= Situation.NONE) {
            return false;
        }
        return switch (order.comparison()) {
            case AT_MOST, LESS -> holding;
            case AT_LEAST, MORE -> !holding;
            case EQUAL -> !holding || order.after().after(value) > scene.on;
        };
    }

    /** The slots a test reads that can be changed; true where it reads a record to be added. */
    private boolean slots(Test test, At at, List<Slot> into) {
        if (test instanceof Test.LivesTogether) {
            if (at.person() != scene.situation.applicant()) {
                into.add(together(at.person()));
            }
            return false;
        }
        boolean readsAdded = false;
        for (Operand operand : TestOperands.of(test)) {
            Fact fact = operand.fact();
            boolean field = operand instanceof Operand.OfRecord;
            readsAdded |= field && at.added();
            Slot slot = field
                    ? new Slot(at.added() ? Slot.Kind.NEW : Slot.Kind.FIELD, at.person(), fact.list(), at.row(), fact)
                    : fact.index() == coResidents && test instanceof Test.Names names && names.applicant()
                            ? together(at.person())
                            : new Slot(Slot.Kind.FACT, at.person(), -1, -1, fact);
            if (changeable(slot, at) && !into.contains(slot)) {
                into.add(slot);
            }
        }
        return readsAdded;
    }

    private Slot together(int other) {
        return new Slot(Slot.Kind.TOGETHER, scene.situation.applicant(), -1, other, null);
    }

    private boolean changeable(Slot slot, At at) {
        Fact fact = slot.fact();
        if (fact == null) {
            return true;
        }
        return switch (slot.kind()) {
            case NEW -> true;
            case FIELD ->
                fact.type() == Type.DATE
                        && at.record()[fact.index()] == Situation.NONE
                        && acts(slot.person(), fact)
                        && !left(at.record(), fact);
            case FACT -> fact.index() != coResidents && acts(slot.person(), fact);
            case TOGETHER -> true;
        };
    }

    /** Whoever left a school without a diploma does not graduate from it. */
    private boolean left(long[] record, Fact fact) {
        return fact.name().equals("graduatedOn")
                && scene.lists.get(fact.list()).fields().stream()
                        .anyMatch(each -> each.name().equals("leftOn")
                                && record[each.index()] != Situation.NONE
                                && record[each.index()] != Situation.UNKNOWN);
    }

    /** Whether a person can bring a fact about. */
    private boolean acts(int person, Fact fact) {
        Changeable changeable = fact.changeable();
        return changeable != null && fact.restrictedTo().isEmpty() && (!changeable.workers() || works(person));
    }

    /** Whether a person can bring about any record of a list at all. */
    private boolean adds(Slot slot) {
        if (slot.kind() == Slot.Kind.NEW) {
            for (Fact field : scene.lists.get(slot.list()).fields()) {
                if (acts(slot.person(), field)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean works(int person) {
        long born = scene.situation.facts(person)[bornOn];
        return born == Situation.UNKNOWN
                || born == Situation.NONE
                || new org.openhuji.kernel.LegalDuration(WORKING_AGE_MONTHS, 0).after(born) <= scene.on;
    }

    private List<Long> candidates(Slot slot, Test test, At at) {
        Fact fact = slot.fact();
        if (fact == null) {
            return List.of(1L);
        }
        Changeable changeable = fact.changeable();
        boolean acts = acts(slot.person(), fact);
        if (changeable == null || !acts) {
            boolean leftEmpty = fact.type() == Type.DATE && adds(slot);
            return leftEmpty ? List.of(Situation.NONE) : List.of();
        }
        long now = get(slot, at.record());
        return switch (fact.type()) {
            case DATE -> slot.kind() == Slot.Kind.NEW ? List.of(scene.on, Situation.NONE) : List.of(scene.on);
            case TRUTH -> List.of(1L, 0L);
            case CHOICE -> choices(changeable, slot.person());
            case CHOICES -> {
                long held = now == Situation.UNKNOWN || now == Situation.NONE ? 0 : now;
                yield choices(changeable, slot.person()).stream()
                        .map(position -> held | 1L << position)
                        .toList();
            }
            case PERSONS ->
                List.of(1L
                        << (test instanceof Test.Names names && !names.applicant()
                                ? at.person()
                                : scene.situation.applicant()));
            case PLACE -> places.get();
            case COUNT, TEXT, TEXTS -> List.of();
        };
    }

    private List<Long> choices(Changeable changeable, int person) {
        boolean works = works(person);
        List<Long> choices = new ArrayList<>(changeable.to().size());
        for (int position : changeable.to()) {
            if (works || !changeable.workersOnly().contains(position)) {
                choices.add((long) position);
            }
        }
        return choices;
    }

    private long get(Slot slot, long[] record) {
        Fact fact = slot.fact();
        if (fact == null) {
            return scene.situation.together()[slot.person()][slot.row()];
        }
        return slot.kind() == Slot.Kind.FACT
                ? scene.situation.facts(slot.person())[fact.index()]
                : record[fact.index()];
    }

    private void set(Slot slot, long[] record, long value) {
        Fact fact = slot.fact();
        if (fact == null) {
            live(scene.situation, slot, (byte) value, coResidents);
        } else if (slot.kind() == Slot.Kind.FACT) {
            scene.situation.facts(slot.person())[fact.index()] = value;
        } else {
            record[fact.index()] = value;
        }
    }

    /** Writes whether two persons live together, into both their lists where these are given. */
    static void live(Situation situation, Slot slot, byte value, int coResidents) {
        int x = slot.person();
        int y = slot.row();
        situation.together()[x][y] = value;
        situation.together()[y][x] = value;
        name(situation.facts(x), coResidents, y, value == 1);
        name(situation.facts(y), coResidents, x, value == 1);
    }

    private static void name(long[] facts, int coResidents, int whom, boolean lives) {
        long list = facts[coResidents];
        if (list != Situation.UNKNOWN && list != Situation.NONE) {
            facts[coResidents] = lives ? list | 1L << whom : list & ~(1L << whom);
        }
    }
}
