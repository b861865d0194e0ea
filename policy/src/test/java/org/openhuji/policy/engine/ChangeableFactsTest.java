package org.openhuji.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.vocabulary.Changeable;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Which facts an answer may tell people to change, and which never. */
class ChangeableFactsTest {
    private final Vocabulary vocabulary = ShippedPolicies.get().law().vocabulary();

    @Test
    void onlyTheseFactsOfAPersonAreEverToBeChanged() {
        assertThat(changeable(vocabulary.person()))
                .containsExactlyInAnyOrder(
                        "actualResidencePlace",
                        "residedSince",
                        "coResidents",
                        "qualificationCertificates",
                        "returnPurpose",
                        "trainingEnrolledOn",
                        "businessStartIntentOn",
                        "medicalSchemeChoice",
                        "consentGivenOn");
    }

    @Test
    void birthSexNationalityKinMarriageServiceReleaseAndHistoryAreNever() {
        assertThat(changeable(vocabulary.person()))
                .doesNotContain(
                        "citizenIdNumber",
                        "bornOn",
                        "sex",
                        "chineseNational",
                        "maritalStatus",
                        "marriedOn",
                        "divorcedOn",
                        "militaryStatus",
                        "dischargedOn",
                        "releasedOn",
                        "hukouPlace",
                        "hukouHouseholdKind",
                        "hukouCancelReason",
                        "hukouCancelledAt",
                        "hukouCancelledOn",
                        "registeredElsewhere",
                        "spouseJoinMovedOn",
                        "placeBeforeSpouseJoin",
                        "urbanSettledOn",
                        "placeBeforeUrbanSettlement",
                        "convertedAgriToUrbanOn",
                        "placeBeforeEnrolment",
                        "requisitionedOn",
                        "creditRecord");
        assertThat(changeable(vocabulary.place())).isEmpty();
        assertThat(list("landAssets")).isEmpty();
        assertThat(list("permits")).isEmpty();
        assertThat(list("grassrootsServices")).isEmpty();
    }

    @Test
    void ofRecordsWhatOthersDecideOrTimeAloneBringsIsNotToBeChanged() {
        assertThat(list("dwellings"))
                .containsExactlyInAnyOrder(
                        "place",
                        "tenure",
                        "use",
                        "titleHolders",
                        "titleFiledOn",
                        "purchaseContractOn",
                        "leaseSince",
                        "leaseFiledOn",
                        "occupiedSince");
        assertThat(list("employments")).containsExactlyInAnyOrder("since", "place", "employerKind");
        assertThat(list("businesses")).containsExactlyInAnyOrder("role", "place", "licenceIssuedOn", "taxRegisteredOn");
        assertThat(list("insurance")).containsExactlyInAnyOrder("scheme", "since", "place");
        assertThat(list("studies"))
                .containsExactlyInAnyOrder("schoolKind", "fullTime", "level", "place", "enrolledOn", "graduatedOn");
    }

    @Test
    void nobodyIsToldToInheritOrToBeGivenAHome() {
        Fact tenure = Vocabulary.find(
                        vocabulary.findList("dwellings").orElseThrow().fields(), "tenure")
                .orElseThrow();
        Changeable changeable = Objects.requireNonNull(tenure.changeable());
        assertThat(changeable.to().stream().map(to -> tenure.values().get(to).code()))
                .containsExactly("LEASED", "OWNED_PURCHASED");
    }

    @Test
    void noRestrictedFactAndNoneThatDecidesNothingIsToBeChanged() {
        assertThat(vocabulary.facts().filter(fact -> fact.changeable() != null))
                .noneMatch(fact -> !fact.restrictedTo().isEmpty() || fact.neverCondition());
    }

    private Set<String> list(String name) {
        return changeable(vocabulary.findList(name).orElseThrow().fields());
    }

    private static Set<String> changeable(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.changeable() != null)
                .map(Fact::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
