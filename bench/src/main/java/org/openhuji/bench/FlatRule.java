package org.openhuji.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Test;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * A flat rule of eight tests over one person, twice: as a condition for the engine and as plain Java over a plain record.
 * No rule of any document: only as large and as mixed as one (1 truth, 4 dates, 3 choices).
 */
final class FlatRule {
    static final LocalDate ON = LocalDate.of(2020, 6, 30);
    private static final int PERSONS = 20_000;
    private static final String DESTINATION = "430281006001";

    /** What plain Java reads: days as epoch days, choices as positions. */
    record Person(
            boolean elsewhere,
            int residedSince,
            int enrolledSince,
            int household,
            int reason,
            int born,
            int marital,
            int married) {
        /** The rule as one would write it by hand, the day folded in. */
        boolean meets(int threeYearsAgo, int fortyFiveYearsAgo, int twoYearsAgo) {
            return !elsewhere
                    && (residedSince <= threeYearsAgo
                                    && enrolledSince <= threeYearsAgo
                                    && (household == 1 || household == 2)
                            || reason >= 0 && reason <= 2 && born > fortyFiveYearsAgo
                            || marital == 1 && married <= twoYearsAgo);
        }
    }

    private final Vocabulary vocabulary;
    final Condition condition;
    final List<Situation> situations = new ArrayList<>();
    final List<Person> persons = new ArrayList<>();

    FlatRule(Policies policies) {
        this.vocabulary = policies.law().vocabulary();
        this.condition = all(
                new Condition.Not(Said.NOTHING, is(new Test.Holds(of("registeredElsewhere")))),
                any(
                        all(
                                is(since("residedSince", 36, Comparison.AT_MOST)),
                                is(since("enrolledLocallySince", 36, Comparison.AT_MOST)),
                                is(new Test.OneOf(of("hukouHouseholdKind"), 0b110))),
                        all(
                                is(new Test.OneOf(of("townEntryReason"), 0b111)),
                                is(since("bornOn", 540, Comparison.MORE))),
                        all(
                                is(new Test.OneOf(of("maritalStatus"), 0b10)),
                                is(since("marriedOn", 24, Comparison.AT_MOST)))));
        Random random = new Random(8);
        for (int i = 0; i < PERSONS; i++) {
            person(policies, random);
        }
    }

    private void person(Policies policies, Random random) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Person person = new Person(
                random.nextInt(4) == 0,
                day(facts, "residedSince", random, 6),
                day(facts, "enrolledLocallySince", random, 6),
                choice(facts, "hukouHouseholdKind", random),
                choice(facts, "townEntryReason", random),
                day(facts, "bornOn", random, 80),
                choice(facts, "maritalStatus", random),
                day(facts, "marriedOn", random, 10));
        facts.put("registeredElsewhere", person.elsewhere());
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(
                Map.of(
                        "on",
                        ON.toString(),
                        "destination",
                        DESTINATION,
                        "applicant",
                        "p",
                        "persons",
                        Map.of("p", facts),
                        "kin",
                        List.of()),
                "",
                faults);
        if (situation == null) {
            throw new IllegalStateException(faults.toString());
        }
        situations.add(situation);
        persons.add(person);
    }

    private static int day(Map<String, Object> facts, String fact, Random random, int years) {
        LocalDate day = ON.minusDays(random.nextInt(365 * years));
        facts.put(fact, day.toString());
        return (int) day.toEpochDay();
    }

    private int choice(Map<String, Object> facts, String name, Random random) {
        Fact fact = vocabulary.getPersonFact(name);
        int position = random.nextInt(fact.values().size());
        facts.put(name, fact.values().get(position).code());
        return position;
    }

    private Operand of(String fact) {
        return new Operand.OfPerson(vocabulary.getPersonFact(fact));
    }

    private Test since(String fact, int months, Comparison comparison) {
        return new Test.Order(
                of(fact), new LegalDuration(months, 0), comparison, new Bound.OnDay(), LegalDuration.NONE);
    }

    private static Condition is(Test test) {
        return new Condition.Is(Said.NOTHING, test);
    }

    private static Condition all(Condition... parts) {
        return new Condition.All(Said.NOTHING, List.of(parts));
    }

    private static Condition any(Condition... parts) {
        return new Condition.Any(Said.NOTHING, List.of(parts));
    }
}
