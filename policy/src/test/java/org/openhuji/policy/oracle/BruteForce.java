package org.openhuji.policy.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.situation.Situation;

/** Tries every completion of a situation's gaps and says what is open about each route. */
final class BruteForce {
    /** A route that is out of scope. */
    private static final byte ABSENT = (byte) Outcome.values().length;

    /** A missing fact and what it could be. */
    record Gap(String pointer, List<Object> values) {}

    /** What is open about a route: {@code null} for a route that is never in scope. */
    record Open(Outcome outcome, Set<String> missing) {}

    private final Policies policies;
    private final List<Gap> gaps;
    private final Map<String, byte[]> outcomes = new LinkedHashMap<>();
    private final int size;
    private int next;

    private BruteForce(Policies policies, List<Gap> gaps) {
        this.policies = policies;
        this.gaps = gaps;
        this.size = gaps.stream().mapToInt(gap -> gap.values().size()).reduce(1, (a, b) -> a * b);
    }

    /** By clause what is open; routes that are out of scope in every completion are left out. */
    static Map<String, Open> open(Policies policies, Object situation, List<Gap> gaps) {
        BruteForce force = new BruteForce(policies, gaps);
        force.complete(Pointers.copy(situation), 0);
        Map<String, Open> open = new LinkedHashMap<>();
        force.outcomes.forEach((clause, all) -> open.put(clause, force.open(all)));
        return open;
    }

    private void complete(Object situation, int gap) {
        if (gap == gaps.size()) {
            decide(situation);
            return;
        }
        for (Object value : gaps.get(gap).values()) {
            Pointers.set(situation, gaps.get(gap).pointer(), value);
            complete(situation, gap + 1);
        }
    }

    private void decide(Object situation) {
        List<Fault> faults = new ArrayList<>();
        Situation read = policies.read(situation, "", faults);
        if (read == null) {
            throw new IllegalStateException("refused " + faults + " " + situation);
        }
        policies.assessor().decide(read).forEach((clause, outcome) -> {
            if (outcome == Outcome.UNKNOWN) {
                throw new IllegalStateException(clause + " is still unknown in " + situation);
            }
            byte[] all = outcomes.get(clause);
            if (all == null) {
                all = new byte[size];
                Arrays.fill(all, ABSENT);
                outcomes.put(clause, all);
            }
            all[next] = (byte) outcome.ordinal();
        });
        next++;
    }

    private Open open(byte[] all) {
        Set<String> missing = new TreeSet<>();
        int step = size;
        for (Gap gap : gaps) {
            int values = gap.values().size();
            int block = step;
            step /= values;
            if (matters(all, block, step)) {
                missing.add(gap.pointer());
            }
        }
        boolean same = true;
        for (byte one : all) {
            same &= one == all[0];
        }
        return new Open(same ? Outcome.values()[all[0]] : Outcome.UNKNOWN, missing);
    }

    /** Whether two completions that differ in one gap alone differ in the outcome. */
    private static boolean matters(byte[] all, int block, int step) {
        for (int i = 0; i < all.length; i++) {
            int first = i / block * block + i % step;
            if (all[i] != all[first]) {
                return true;
            }
        }
        return false;
    }
}
