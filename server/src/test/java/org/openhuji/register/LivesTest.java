package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.acts.Adoption;
import org.openhuji.register.acts.Birth;
import org.openhuji.register.acts.ChangeOfItem;
import org.openhuji.register.acts.ChangeOfKeeper;
import org.openhuji.register.acts.CloseCollective;
import org.openhuji.register.acts.Correction;
import org.openhuji.register.acts.Death;
import org.openhuji.register.acts.DeclaredMissing;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.Divorce;
import org.openhuji.register.acts.Emigration;
import org.openhuji.register.acts.Enlistment;
import org.openhuji.register.acts.Foundling;
import org.openhuji.register.acts.Item;
import org.openhuji.register.acts.LateRegistration;
import org.openhuji.register.acts.Marriage;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.acts.OpenCollective;
import org.openhuji.register.acts.ParentLink;
import org.openhuji.register.acts.Restoration;
import org.openhuji.register.acts.Successor;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens in lives. */
@ServerTest
class LivesTest {
    private static final LocalDate MARCH = LocalDate.of(2018, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2018, 4, 10);
    private static final LocalDate MAY = LocalDate.of(2018, 5, 2);

    private final Window window;
    private final Present present;
    private final Registration registration;

    @Autowired
    LivesTest(Window window, Present present, Registration registration) {
        this.window = window;
        this.present = present;
        this.registration = registration;
    }

    @Test
    @Shows({"ZZ-10b", "ZZ-10c", "LL-4.1b", "LL-4.1c", "QJ-9c", "QJ-A7", "CF-2.3a"})
    void aChildIsRegisteredWithAnUnmarriedFatherByATestOfParentageAndNothingElse() {
        PersonId father = window.alone("陈大山", "1", "1990-02-03");
        PersonId child = PersonId.next();
        Birth birth = new Birth(
                NewPerson.of(child, Town.identity("陈小山", "1", "2018-04-10")), null, father, father, null, null, null);
        window.refused(APRIL, birth, RegisterProblem.PARENTAGE_TEST_NEEDED);
        window.file(APRIL, birth, Birth.PARENTAGE_TEST);
        assertThat(present.standing(child, APRIL)).isPresent();
    }

    @Test
    void aBirthCertificateServesOnce() {
        Town.Family lin = window.lin();
        String number = "R" + UUID.randomUUID();
        window.file(APRIL, certified(lin, PersonId.next(), number));
        window.refused(APRIL, certified(lin, PersonId.next(), number), RegisterProblem.PAPER_USED);
    }

    private static Birth certified(Town.Family lin, PersonId child, String number) {
        return new Birth(
                NewPerson.of(child, Town.identity(Town.given(), "2", "2018-04-10")),
                lin.mother(),
                lin.father(),
                lin.mother(),
                null,
                number,
                null);
    }

    @Test
    void aBirthTellsWhoCannotBeAParent() {
        Town.Family lin = window.lin();
        window.refused(
                APRIL,
                new Birth(
                        NewPerson.of(PersonId.next(), Town.identity("林某", "1", "2018-04-10")),
                        lin.daughter(),
                        null,
                        lin.daughter(),
                        null,
                        null,
                        null),
                RegisterProblem.PARENT_TOO_YOUNG);
        window.refused(
                APRIL,
                new Birth(
                        NewPerson.of(PersonId.next(), Town.identity("林某", "1", "2018-04-10")),
                        lin.father(),
                        null,
                        lin.father(),
                        null,
                        null,
                        null),
                RegisterProblem.WRONG_SEX);
    }

    @Test
    @Shows({"ZZ-10a", "LL-4.1a", "QJ-9b", "QJ-9d", "CF-2.3d"})
    void whoNeverHadARegistrationGetsOneWithAParent() {
        Town.Family lin = window.lin();
        PersonId brother = PersonId.next();
        LateRegistration late = new LateRegistration(
                NewPerson.of(brother, Town.identity("林大舟", "1", "2009-07-08")),
                LateRegistration.Cause.NOT_REPORTED,
                List.of(ParentLink.birth(brother, lin.mother(), Parenthood.Role.MOTHER)),
                null,
                new Destination.Existing(lin.household()),
                null);
        Filing single = Town.byOne(Town.filed(APRIL));
        window.refused(single, late, RegisterProblem.SECOND_OFFICER_NEEDED);
        Recorded recorded = window.file(APRIL, late);
        assertThat(recorded.citizenNumbers()).containsKey(brother);
        assertThat(present.standing(brother, APRIL)).contains(Standing.registered(lin.household(), "27"));
    }

    @Test
    @Shows({"QJ-9c", "QJ-A7"})
    void aFoundlingOfUncertainBirthIsRegisteredInTheInstitution() {
        HouseholdId home = collective("醴陵市社会福利院", HouseholdKind.UNIT_COLLECTIVE);
        PersonId child = PersonId.next();
        Foundling found = new Foundling(
                NewPerson.of(child, Identity.of(new PersonName("福春"), "2", "01", new PartialDate(2018, 3, 0))),
                new Destination.Existing(home));
        window.refused(APRIL, found, RegisterProblem.PAPER_NEEDED);
        window.file(APRIL, found, Foundling.REPORT);
        assertThat(present.standing(child, APRIL)).contains(Standing.registered(home, "99"));
        assertThat(present.item("identity", "born", child, APRIL)).contains("2018-03");
    }

    @Test
    @Shows("QJ-A7")
    void anAdoptedChildIsAChildLikeAnyOther() {
        Town.Family lin = window.lin();
        PersonId adopter = window.alone("周桂英", "2", "1975-06-07");
        Adoption adoption = new Adoption(lin.daughter(), null, adopter, adopter, Successor.NONE);
        window.refused(APRIL, adoption, RegisterProblem.PAPER_NEEDED);
        window.file(APRIL, adoption, Adoption.CERTIFICATE);
        assertThat(present.standing(lin.daughter(), APRIL).orElseThrow().relation())
                .isEqualTo("30");
    }

    @Test
    void aMarriageNeedsTwoWhoAreFreeAndOfAge() {
        PersonId one = window.alone("陈大山", "1", "1990-02-03");
        PersonId other = window.alone("李梅", "2", "1992-02-03");
        PersonId third = window.alone("李桃", "2", "1993-02-03");
        Town.Family lin = window.lin();
        window.file(APRIL, new Marriage(one, other, null));
        assertThat(present.spouse(one, APRIL)).contains(other);
        assertThat(present.spouse(other, APRIL)).contains(one);
        assertThat(present.item("circumstances", "marital_status", one, APRIL)).contains("20");
        window.refused(MAY, new Marriage(one, third, null), RegisterProblem.MARRIED_ALREADY);
        window.refused(MAY, new Marriage(third, third, null), RegisterProblem.OWN_SPOUSE);
        window.refused(
                MAY,
                new Marriage(lin.son(), lin.mother(), null),
                RegisterProblem.TOO_YOUNG_TO_MARRY,
                RegisterProblem.CLOSE_KIN);
    }

    @Test
    void aDivorceEndsTheMarriageAndMovesNobody() {
        Town.Family lin = window.lin();
        window.file(APRIL, new Divorce(lin.father(), lin.mother()));
        assertThat(present.spouse(lin.father(), APRIL)).isEmpty();
        assertThat(present.spouse(lin.father(), APRIL.minusDays(1))).contains(lin.mother());
        assertThat(present.standing(lin.mother(), APRIL)).contains(Standing.registered(lin.household(), "12"));
        window.refused(MAY, new Divorce(lin.father(), lin.mother()), RegisterProblem.NOT_MARRIED);
    }

    @Test
    @Shows({"ZZ-10e", "LL-4.1e"})
    void aDeathEndsTheRegistrationAndTheMarriageAndTheHeadIsSucceeded() {
        Town.Family lin = window.lin();
        window.refused(
                APRIL,
                new Death(lin.father(), Successor.NONE),
                RegisterProblem.PAPER_NEEDED,
                RegisterProblem.HOUSEHOLD_NEEDS_HEAD);
        Recorded death = window.file(APRIL, new Death(lin.father(), Successor.of(lin.mother())), Death.PROOF);
        assertThat(present.standing(lin.father(), MAY)).contains(Standing.cancelled(CancelReason.DEATH));
        assertThat(present.head(lin.household(), APRIL)).contains(lin.mother());
        assertThat(present.spouse(lin.mother(), APRIL)).isEmpty();
        assertThat(present.item("circumstances", "marital_status", lin.mother(), APRIL))
                .contains("30");
        window.refused(
                Town.filed(MAY, Enlistment.NOTICE), new Enlistment(lin.father(), Successor.NONE), RegisterProblem.DEAD);
        registration.cancel(Town.filed(MAY), death.act());
        assertThat(present.head(lin.household(), MAY)).contains(lin.father());
    }

    @Test
    void aDeathKnownByItsYearAloneCountsFromItsLastDay() {
        PersonId person = window.alone("陈老", "1", "1930");
        Filing filing = Town.filed(MAY, Death.PROOF);
        Filing year = new Filing(
                filing.request(),
                new PartialDate(2018, 4, 0),
                MAY,
                null,
                null,
                Town.OFFICER,
                null,
                "430281006",
                null,
                filing.papers());
        registration.record(year, new Death(person, Successor.NONE));
        assertThat(present.standing(person, LocalDate.of(2018, 4, 29))
                        .orElseThrow()
                        .state())
                .isEqualTo(Standing.State.REGISTERED);
        assertThat(present.standing(person, LocalDate.of(2018, 4, 30)))
                .contains(Standing.cancelled(CancelReason.DEATH));
    }

    @Test
    void whoIsDeclaredMissingIsRestoredWhenTheDeclarationIsRevoked() {
        PersonId person = window.alone("陈大山", "1", "1990-02-03");
        DeclaredMissing missing = new DeclaredMissing(person, DeclaredMissing.Declaration.MISSING, Successor.NONE);
        window.refused(APRIL, missing, RegisterProblem.PAPER_NEEDED);
        window.file(APRIL, missing, DeclaredMissing.JUDGMENT);
        Destination own = new Destination.Own(HouseholdId.next(), Town.door(), person);
        window.refused(
                MAY, new Restoration(person, Restoration.Cause.RELEASE, own, null), RegisterProblem.REASON_DIFFERS);
        window.file(MAY, new Restoration(person, Restoration.Cause.DECLARATION_REVOKED, own, null));
        assertThat(present.standing(person, MAY).orElseThrow().state()).isEqualTo(Standing.State.REGISTERED);
    }

    @Test
    @Shows("QJ-9b")
    void aSoldierKeepsKinAndComesBackByDischarge() {
        PersonId person = window.alone("陈大山", "1", "1998-02-03");
        window.refused(APRIL, new Enlistment(person, Successor.NONE), RegisterProblem.PAPER_NEEDED);
        window.file(APRIL, new Enlistment(person, Successor.NONE), Enlistment.NOTICE);
        assertThat(present.standing(person, APRIL)).contains(Standing.cancelled(CancelReason.ENLISTMENT));
        window.file(
                MAY,
                new Restoration(
                        person,
                        Restoration.Cause.DISCHARGE,
                        new Destination.Own(HouseholdId.next(), Town.door(), person),
                        null));
    }

    @Test
    void settlingAbroadCancelsByProof() {
        PersonId person = window.alone("陈大山", "1", "1990-02-03");
        Emigration emigration = new Emigration(person, Emigration.Cause.SETTLED_ABROAD, Successor.NONE);
        window.refused(APRIL, emigration, RegisterProblem.PAPER_NEEDED);
        window.file(APRIL, emigration, Emigration.PROOF);
        assertThat(present.standing(person, APRIL)).contains(Standing.cancelled(CancelReason.SETTLED_ABROAD));
    }

    @Test
    void aNameChangesFromADayOnAndTheFormerOneIsKept() {
        PersonId person = window.alone("陈大山", "1", "1990-02-03");
        ChangeOfItem change = new ChangeOfItem(person, new Item.Name(new PersonName("陈远山")));
        window.file(APRIL, change);
        assertThat(present.item("identity", "name", person, APRIL.minusDays(1))).contains("陈大山");
        assertThat(present.item("identity", "name", person, APRIL)).contains("陈远山");
        assertThat(present.item("identity", "former_names", person, APRIL)).contains("{陈大山}");
        window.refused(MAY, change, RegisterProblem.ITEM_UNCHANGED);
        window.refused(MAY, new ChangeOfItem(person, new Item.Ethnicity("06")), RegisterProblem.ETHNICITY_FIXED);
        window.refused(
                MAY, new ChangeOfItem(person, new Item.Born(PartialDate.of(MARCH))), RegisterProblem.ONLY_CORRECTED);
    }

    @Test
    @Shows("SX-35b")
    void aCorrectionIsForAllDaysNeedsTwoOfficersAndLeavesWhatWasKnown() {
        PersonId person = window.alone("陈大山", "1", "1990-02-03");
        Instant known = registration
                .record(Town.filed(APRIL), new ChangeOfItem(person, new Item.BirthPlace("湖南醴陵")))
                .recordedAt();
        String before = present.asKnown(known);
        Correction correction = new Correction(person, new Item.Born(PartialDate.of(LocalDate.of(1990, 3, 2))));
        window.refused(Town.byOne(Town.filed(APRIL)), correction, RegisterProblem.SECOND_OFFICER_NEEDED);
        window.file(APRIL, correction);
        assertThat(present.item("identity", "born", person, MARCH)).contains("1990-03-02");
        assertThat(present.asKnown(known)).isEqualTo(before);
        window.refused(APRIL, correction, RegisterProblem.ITEM_UNCHANGED);
    }

    @Test
    void anotherMemberBecomesHeadAndAllRelationsAreWorkedOutAnew() {
        Town.Family lin = window.lin();
        window.refused(APRIL, Window.head(lin.household(), lin.son()), RegisterProblem.HEAD_NOT_OF_AGE);
        window.refused(APRIL, Window.head(lin.household(), lin.father()), RegisterProblem.ALREADY_HEAD);
        Recorded change = window.file(APRIL, Window.head(lin.household(), lin.mother()));
        assertThat(present.standing(lin.father(), APRIL)).contains(Standing.registered(lin.household(), "11"));
        assertThat(change.effects())
                .contains(new Effect.OfStanding(
                        lin.father(),
                        Period.since(APRIL),
                        Standing.registered(lin.household(), "02"),
                        Standing.registered(lin.household(), "11"),
                        Effect.Basis.KIN));
        window.refused(MARCH.plusDays(3), Window.head(lin.household(), lin.mother()), RegisterProblem.LATER_ACT);
    }

    @Test
    @Shows({"QJ-11a", "QJ-11c"})
    void aCommunityHasOneCollectiveHouseholdWithOneKeeper() {
        String community = "430281007001";
        HouseholdId home = HouseholdId.next();
        window.file(MARCH, open(home, community));
        window.refused(APRIL, open(HouseholdId.next(), community), RegisterProblem.COMMUNITY_HAS_ONE);
        window.file(APRIL, new ChangeOfKeeper(home, "王五"));
        window.refused(APRIL, new ChangeOfKeeper(home, "王五"), RegisterProblem.ITEM_UNCHANGED);
        PersonId tenant = PersonId.next();
        window.file(
                APRIL,
                Town.alone(tenant, Town.identity("赵六", "1", "1980-01-01"), null, new Destination.Existing(home)));
        window.refused(MAY, new CloseCollective(home), RegisterProblem.HOUSEHOLD_NOT_EMPTY);
        window.file(MAY, new Death(tenant, Successor.NONE), Death.PROOF);
        window.file(MAY, new CloseCollective(home));
        assertThat(present.standing(tenant, APRIL)).contains(Standing.registered(home, "99"));
    }

    private static OpenCollective open(HouseholdId home, String community) {
        return new OpenCollective(
                home, HouseholdKind.COMMUNITY_COLLECTIVE, new AddressName(community, "社区居委会" + home), "社区居委会", "刘四");
    }

    private HouseholdId collective(String unit, HouseholdKind kind) {
        HouseholdId home = HouseholdId.next();
        window.file(MARCH, new OpenCollective(home, kind, Town.door(), unit, "刘四"));
        return home;
    }
}
