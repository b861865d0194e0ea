package org.openhuji.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.LegalDuration;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Bound;
import org.openhuji.policy.form.Comparison;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Operand;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.PlaceRef;
import org.openhuji.policy.form.PlaceSet;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Unit;
import org.openhuji.policy.situation.Situations;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Conditions over several missing facts that are compared with each other: none may be denied that some completion meets. */
class TwoMissingFactsTest {
    private final Vocabulary vocabulary = ShippedPolicies.get().law().vocabulary();
    private final Gazetteer gazetteer = ShippedPolicies.get().gazetteer();

    @Test
    void twoPlacesMayLieApartInEveryUnit() {
        Operand registered = person("hukouPlace");
        Operand lives = person("actualResidencePlace");
        Condition apart = new Condition.Not(
                Said.NOTHING,
                is(new org.openhuji.policy.form.Test.Within(registered, new PlaceSet.Spot(new PlaceRef.Named(lives)))));
        assertOpen(apart, set(registered), set(lives));
        assertOpen(apart, within(registered, "4302"), within(lives, "4302"));
        for (Unit unit : Unit.values()) {
            if (unit != Unit.CITY) {
                assertOpen(new Condition.Not(Said.NOTHING, same(registered, unit, lives)), set(registered), set(lives));
                assertOpen(same(registered, unit, lives), apart, set(lives));
            }
        }
        assertOpen(
                same(registered, Unit.PREFECTURE, lives),
                new Condition.Not(Said.NOTHING, same(registered, Unit.COUNTY, lives)));
    }

    @Test
    void aPlaceKnownTooCoarselyMatchesAMissingOneInSomeWaysOnly() {
        Operand registered = person("hukouPlace");
        Operand lives = person("actualResidencePlace");
        Scene scene = scene();
        scene.situation.facts(0)[registered.fact().index()] = PlaceCode.of("430281102");
        Condition inside =
                is(new org.openhuji.policy.form.Test.Within(registered, new PlaceSet.Spot(new PlaceRef.Named(lives))));
        assertThat(new Exact(scene).open(inside, 0).missing())
                .containsExactlyInAnyOrder("/persons/?/hukouPlace", "/persons/?/actualResidencePlace");
    }

    @Test
    void aChainOfMissingDatesMayHoldTogether() {
        LegalDuration year = new LegalDuration(12, 0);
        Operand born = person("bornOn");
        Operand married = person("marriedOn");
        Operand divorced = person("divorcedOn");
        assertOpen(
                is(new org.openhuji.policy.form.Test.Order(
                        born, year, Comparison.AT_MOST, new Bound.Value(married), LegalDuration.NONE)),
                is(new org.openhuji.policy.form.Test.Order(
                        married, year, Comparison.AT_MOST, new Bound.Value(divorced), LegalDuration.NONE)),
                is(new org.openhuji.policy.form.Test.Order(
                        divorced, LegalDuration.NONE, Comparison.AT_MOST, new Bound.OnDay(), LegalDuration.NONE)));
    }

    private Scene scene() {
        return new Scene(
                Situations.ofPlace(17_800, PlaceCode.of("430281006001"), vocabulary, Map.of()),
                17_800,
                new Territories(ShippedPolicies.get().law(), gazetteer),
                gazetteer);
    }

    private void assertOpen(Condition... parts) {
        Scene scene = scene();
        Condition all = new Condition.All(Said.NOTHING, List.of(parts));
        assertThat(new Exact(scene).open(all, 0).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    private Operand person(String fact) {
        return new Operand.OfPerson(vocabulary.getPersonFact(fact));
    }

    private static Condition is(org.openhuji.policy.form.Test test) {
        return new Condition.Is(Said.NOTHING, test);
    }

    private static Condition set(Operand operand) {
        return is(new org.openhuji.policy.form.Test.Known(operand, true));
    }

    private static Condition within(Operand place, String code) {
        return is(new org.openhuji.policy.form.Test.Within(place, new PlaceSet.Listed(List.of(PlaceCode.of(code)))));
    }

    private static Condition same(Operand place, Unit unit, Operand as) {
        return is(new org.openhuji.policy.form.Test.SameUnit(place, unit, new PlaceRef.Named(as)));
    }
}
