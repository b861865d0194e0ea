package org.openhuji.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Pointers;
import org.openhuji.policy.situation.Situation;

/**
 * Whatever a pack may write: the three readings of a condition agree, and asking is exact. Only places that are no
 * container of others are made coarser: a coarse container counts as the whole of it.
 */
@NullUnmarked
class RandomConditionsTest {
    private static final boolean FULL = Boolean.getBoolean("huji.full");
    private static final int SITUATIONS = FULL ? 1_500 : 60;
    private static final int CONDITIONS = 25;
    private static final int MOST_COMPLETIONS = FULL ? 10_000 : 3_000;
    private static final int MOST_GAPS = 3;
    private static final int MOST_SHOWN = 6;
    private static final long SEED = Long.getLong("huji.seed", 0L);

    private record Gap(String pointer, List<Object> values) {}

    private final Policies policies = ShippedPolicies.get();
    private final CompiledLaw law = new CompiledLaw(policies.law(), policies.gazetteer());
    private final SplittableRandom random = new SplittableRandom(3L + SEED);
    private final RandomConditions conditions =
            new RandomConditions(policies.law().vocabulary(), 5L + SEED);
    private final RandomFacts facts = new RandomFacts(7L + SEED);
    private final List<String> differences = new ArrayList<>();
    private int open;
    private int settled;

    @Test
    void readingsOfRandomConditionsAgreeAndAskingIsExact() {
        for (int i = 0; i < SITUATIONS && differences.size() < MOST_SHOWN; i++) {
            Map<String, Object> plain = facts.next();
            List<Gap> gaps = gaps(plain);
            List<Condition> asked = new ArrayList<>();
            for (int c = 0; c < CONDITIONS; c++) {
                asked.add(conditions.next(c % 5 == 0));
            }
            check(plain, gaps, asked);
        }
        assertThat(differences).isEmpty();
        assertThat(open).as("open conditions").isGreaterThan(SITUATIONS);
        assertThat(settled).as("settled although Kleene logic cannot tell").isPositive();
    }

    private List<Gap> gaps(Map<String, Object> plain) {
        List<Gap> gaps = new ArrayList<>();
        int size = 1;
        int wanted = 1 + random.nextInt(MOST_GAPS);
        for (int tries = 0; tries < 15 && gaps.size() < wanted; tries++) {
            String pointer = facts.pointer();
            Object value = Pointers.copy(find(plain, pointer));
            boolean coarse = value instanceof String code
                    && code.matches("\\d{12}")
                    && random.nextInt(3) == 0
                    && pointer.endsWith("hukouPlace");
            String cut = coarse ? ((String) value).substring(0, random.nextBoolean() ? 6 : 9) : "";
            List<Object> values = coarse ? RandomFacts.within(cut) : facts.values(pointer);
            boolean taken = gaps.stream()
                    .anyMatch(gap -> gap.pointer().startsWith(pointer) || pointer.startsWith(gap.pointer()));
            if (taken || values.size() < 2 || (long) size * values.size() > MOST_COMPLETIONS) {
                continue;
            }
            size *= values.size();
            gaps.add(new Gap(pointer, values));
            if (coarse) {
                Pointers.set(plain, pointer, cut);
            } else {
                Pointers.remove(plain, pointer);
            }
        }
        return gaps;
    }

    private static Object find(Object plain, String pointer) {
        Object at = plain;
        for (String part : pointer.substring(1).split("/")) {
            at = at instanceof List<?> list ? list.get(Integer.parseInt(part)) : ((Map<?, ?>) at).get(part);
        }
        return at == null ? "" : at;
    }

    private Situation read(Object plain) {
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(plain, "", faults);
        if (situation == null) {
            throw new IllegalStateException("refused " + faults + " " + plain);
        }
        return situation;
    }

    private void check(Map<String, Object> plain, List<Gap> gaps, List<Condition> asked) {
        int size = gaps.stream().mapToInt(gap -> gap.values().size()).reduce(1, (a, b) -> a * b);
        byte[][] outcomes = new byte[asked.size()][size];
        List<Rule> rules = asked.stream().map(Rules::compile).toList();
        int[] next = new int[1];
        complete(Pointers.copy(plain), gaps, 0, whole -> {
            Scene scene = law.scene(read(whole), RandomFacts.ON.toEpochDay());
            for (int c = 0; c < outcomes.length; c++) {
                Outcome outcome = rules.get(c).apply(scene, scene.situation.applicant(), Scene.NO_RECORD);
                assertThat(outcome).isNotEqualTo(Outcome.UNKNOWN);
                outcomes[c][next[0]] = (byte) outcome.ordinal();
            }
            next[0]++;
        });
        for (int c = 0; c < outcomes.length; c++) {
            compare(plain, gaps, asked.get(c), rules.get(c), outcomes[c]);
        }
    }

    private void complete(Object plain, List<Gap> gaps, int gap, java.util.function.Consumer<Object> out) {
        if (gap == gaps.size()) {
            out.accept(plain);
            return;
        }
        for (Object value : gaps.get(gap).values()) {
            Pointers.set(plain, gaps.get(gap).pointer(), value);
            complete(plain, gaps, gap + 1, out);
        }
    }

    private void compare(Map<String, Object> plain, List<Gap> gaps, Condition condition, Rule rule, byte[] all) {
        Scene scene = law.scene(read(plain), RandomFacts.ON.toEpochDay());
        int applicant = scene.situation.applicant();
        Outcome kleene = rule.apply(scene, applicant, Scene.NO_RECORD);
        Outcome explained = new Explainer(scene)
                .explain(condition, applicant, Scene.NO_RECORD)
                .outcome();
        Set<String> missing = missing(gaps, all);
        boolean same = missing.isEmpty();
        Outcome only = Outcome.values()[all[0]];
        String what = "";
        if (kleene != explained) {
            what = "decided " + kleene + " explained " + explained;
        } else if (kleene == Outcome.UNKNOWN) {
            Exact.Open exact = Assessor.settle(scene, condition, applicant, kleene);
            open += same ? 0 : 1;
            settled += same ? 1 : 0;
            Outcome expected = same ? only : Outcome.UNKNOWN;
            if (exact.outcome() != expected || !missing.equals(new TreeSet<>(exact.missing()))) {
                what = "asked " + exact + ", all completions " + expected + " " + missing;
            }
        } else if (!suspends(condition) && (!same || only != kleene)) {
            what = "decided " + kleene + ", all completions " + missing + " " + only;
        }
        if (!what.isEmpty()) {
            differences.add(what + " gaps " + gaps.stream().map(Gap::pointer).toList() + " " + brief(condition) + " in "
                    + plain);
        }
    }

    private static boolean suspends(Condition condition) {
        return condition.toString().contains("SUSPENDED");
    }

    private static String brief(Condition condition) {
        return condition
                .toString()
                .replaceAll("said=Said\\[[^]]*], ", "")
                .replaceAll("Fact\\[name=(\\w+)[^\\n]*?countsAsGiven=\\w+]", "$1");
    }

    /** The gaps in which alone two completions with different answers differ. */
    private static Set<String> missing(List<Gap> gaps, byte[] all) {
        Set<String> missing = new TreeSet<>();
        int step = all.length;
        for (Gap gap : gaps) {
            int block = step;
            step /= gap.values().size();
            for (int i = 0; i < all.length; i++) {
                if (all[i] != all[i / block * block + i % step]) {
                    missing.add(gap.pointer());
                    break;
                }
            }
        }
        return missing;
    }
}
