package org.openhuji.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.Policies;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * On random conditions and whole situations: what is found opens the condition, no smaller set of changes does, and where
 * nothing is found no two changes do. Every change is written down here a second time, by hand.
 */
@NullUnmarked
class OpeningsBruteForceTest {
    private static final boolean FULL = Boolean.getBoolean("huji.full");
    private static final int SITUATIONS = FULL ? 1_000 : 60;
    private static final int CONDITIONS = 25;
    private static final long SEED = Long.getLong("huji.seed", 0L);

    private final Policies policies = ShippedPolicies.get();
    private final Vocabulary vocabulary = policies.law().vocabulary();
    private final CompiledLaw law = new CompiledLaw(policies.law(), policies.gazetteer());
    private final Openings openings = new Openings(law);
    private final RandomConditions conditions = new RandomConditions(vocabulary, 11L + SEED);
    private final RandomFacts facts = new RandomFacts(13L + SEED);
    private final List<String> differences = new ArrayList<>();
    private int found;
    private int ofTwo;
    private int none;

    @Test
    void whatIsFoundOpensTheConditionAndNothingSmallerDoes() {
        for (int i = 0; i < SITUATIONS && differences.size() < 5; i++) {
            Map<String, Object> plain = facts.next();
            Situation situation = read(plain);
            for (int c = 0; c < CONDITIONS; c++) {
                Condition condition = withoutPoints();
                check(plain, situation, changes(situation, places(situation, condition)), condition);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(found).as("conditions with a change").isGreaterThan(SITUATIONS / 3);
        assertThat(ofTwo).as("conditions that take two changes").isPositive();
        assertThat(none).as("conditions nobody can open").isGreaterThan(SITUATIONS);
    }

    /** Of points tables one or two items are tried, not every combination: nothing smaller is promised for them. */
    private Condition withoutPoints() {
        Condition condition = conditions.next(false);
        while (condition.toString().contains("Points[")) {
            condition = conditions.next(false);
        }
        return condition;
    }

    private void check(
            Map<String, Object> plain, Situation situation, List<Consumer<Situation>> changes, Condition condition) {
        Rule rule = Rules.compile(condition);
        Scene scene = law.scene(situation, situation.on());
        Outcome now = rule.apply(scene, situation.applicant(), Scene.NO_RECORD);
        if (now != Outcome.NOT_MET || opens(situation.copy(), condition, rule)) {
            return;
        }
        Situation before = situation.copy();
        List<Openings.Proven> proven = openings.smallest(
                scene,
                condition,
                way -> opens(openings.apply(way, situation), condition, rule)
                        ? new Openings.Proven(way, new Opening(List.of(), Outcome.MET, null))
                        : null);
        assertThat(situation.facts(situation.applicant())).isEqualTo(before.facts(situation.applicant()));
        int smallest = smallest(situation, changes, condition, rule);
        int size = proven.isEmpty() ? 0 : proven.getFirst().alternative().size();
        found += size > 0 ? 1 : 0;
        ofTwo += size == 2 ? 1 : 0;
        none += size == 0 ? 1 : 0;
        if (size <= 2 && size != smallest || size > 2 && smallest != 0) {
            differences.add("found " + size + " " + names(proven) + ", by hand " + smallest + " " + brief(condition)
                    + " in " + plain);
        }
    }

    /** The size of the smallest set of at most two changes that opens a condition; 0 where none does. */
    private int smallest(Situation situation, List<Consumer<Situation>> changes, Condition condition, Rule rule) {
        for (Consumer<Situation> change : changes) {
            Situation changed = situation.copy();
            change.accept(changed);
            if (opens(changed, condition, rule)) {
                return 1;
            }
        }
        for (int a = 0; a < changes.size(); a++) {
            for (int b = 0; b < changes.size(); b++) {
                Situation changed = situation.copy();
                changes.get(a).accept(changed);
                changes.get(b).accept(changed);
                if (a != b && opens(changed, condition, rule)) {
                    return 2;
                }
            }
        }
        return 0;
    }

    /** Whether a condition is met today, or on a later day by time alone. */
    private boolean opens(Situation situation, Condition condition, Rule rule) {
        Days days = new Days(situation, law);
        Set<Long> all = new TreeSet<>(Set.of(situation.on()));
        all.addAll(days.changes(days.scene(situation.on()), condition));
        return all.stream()
                .anyMatch(day -> rule.apply(days.scene(day), situation.applicant(), Scene.NO_RECORD) == Outcome.MET);
    }

    /** Every single change of the facts random conditions read. */
    private List<Consumer<Situation>> changes(Situation situation, Set<Long> places) {
        List<Consumer<Situation>> changes = new ArrayList<>();
        long on = situation.on();
        int who = situation.applicant();
        Fact born = vocabulary.getPersonFact("bornOn");
        long bornOn = situation.facts(who)[born.index()];
        boolean works = bornOn == Situation.NONE
                || LocalDate.ofEpochDay(bornOn).plusYears(16).toEpochDay() <= on;
        for (int person = 0; person < situation.labels().size(); person++) {
            int p = person;
            for (long place : places) {
                changes.add(s -> s.facts(p)[index("actualResidencePlace")] = place);
            }
            if (p != who) {
                changes.add(s -> {
                    s.together()[who][p] = 1;
                    s.together()[p][who] = 1;
                });
            }
        }
        changes.add(s -> s.facts(who)[index("consentGivenOn")] = on);
        if (works) {
            for (int code = 0; code < 3; code++) {
                long bit = 1L << code;
                changes.add(s -> s.facts(who)[index("qualificationCertificates")] |= bit);
            }
            dwellings(situation, places, changes);
        }
        RecordList insurance = vocabulary.findList("insurance").orElseThrow();
        Fact scheme = field(insurance, "scheme");
        for (String code : works ? List.of("INJURY", "RESIDENT_MEDICAL") : List.of("RESIDENT_MEDICAL")) {
            for (long since : new long[] {on, Situation.NONE}) {
                changes.add(s -> s.add(
                        who,
                        insurance.index(),
                        record(s, insurance, Map.of("scheme", (long) scheme.choice(code), "since", since))));
            }
        }
        complete(situation, insurance, "since", changes);
        return changes;
    }

    private void dwellings(Situation situation, Set<Long> places, List<Consumer<Situation>> changes) {
        int who = situation.applicant();
        RecordList dwellings = vocabulary.findList("dwellings").orElseThrow();
        Fact tenure = field(dwellings, "tenure");
        for (long place : places) {
            for (String code : List.of("LEASED", "OWNED_PURCHASED")) {
                for (long filed : new long[] {situation.on(), Situation.NONE}) {
                    Map<String, Long> values =
                            Map.of("place", place, "tenure", (long) tenure.choice(code), "titleFiledOn", filed);
                    changes.add(s -> s.add(who, dwellings.index(), record(s, dwellings, values)));
                }
            }
        }
        complete(situation, dwellings, "titleFiledOn", changes);
    }

    private void complete(Situation situation, RecordList list, String name, List<Consumer<Situation>> changes) {
        int who = situation.applicant();
        int field = field(list, name).index();
        long[][] rows = situation.records(who, list.index());
        for (int i = 0; i < rows.length; i++) {
            int row = i;
            if (rows[row][field] == Situation.NONE) {
                changes.add(s -> s.records(who, list.index())[row][field] = s.on());
            }
        }
    }

    /** The destination, the places a condition lists, and where it compares places of the family, those. */
    private Set<Long> places(Situation situation, Condition condition) {
        String text = condition.toString();
        Set<Long> places = new LinkedHashSet<>(List.of(situation.destination()));
        for (String code : List.of("430281", "430102", "4302")) {
            if (text.contains(String.valueOf(PlaceCode.of(code)))) {
                places.add(PlaceCode.of(code));
            }
        }
        boolean compares = text.contains("in=Spot[place=Named") || text.contains("as=Named");
        for (int person = 0; compares && person < situation.labels().size(); person++) {
            for (String name : List.of("hukouPlace", "actualResidencePlace")) {
                long place = situation.facts(person)[index(name)];
                if (place > 0) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    private long[] record(Situation situation, RecordList list, Map<String, Long> values) {
        int size = list.fields().size();
        long[] record = new long[size + Situation.RECORD_TAIL];
        Arrays.fill(record, Situation.UNKNOWN);
        record[size] = situation.applicant();
        record[size + 1] = list.index();
        record[size + 2] = situation.records(situation.applicant(), list.index()).length;
        values.forEach((name, value) -> record[field(list, name).index()] = value);
        return record;
    }

    private int index(String name) {
        return vocabulary.getPersonFact(name).index();
    }

    private static Fact field(RecordList list, String name) {
        return Vocabulary.find(list.fields(), name).orElseThrow();
    }

    private Situation read(Object plain) {
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(plain, "", faults);
        assertThat(faults).isEmpty();
        return situation;
    }

    private static List<String> names(List<Openings.Proven> proven) {
        return proven.stream()
                .map(one -> one.alternative().values().keySet().stream()
                        .map(slot -> slot.kind() + " " + slot.person() + " " + slot.row() + " "
                                + (slot.fact() == null ? "" : slot.fact().name()))
                        .toList()
                        .toString())
                .toList();
    }

    private static String brief(Condition condition) {
        return condition
                .toString()
                .replaceAll("said=Said\\[[^]]*], ", "")
                .replaceAll(
                        "Fact\\[name=(\\w+)[^\\n]*?changeable=(null|Changeable\\[[^\\]]*\\][^\\]]*\\][^\\]]*\\])]",
                        "$1");
    }
}
