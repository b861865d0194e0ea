package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.acts.ArrivedElsewhere;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.FreezePlace;
import org.openhuji.register.acts.Merge;
import org.openhuji.register.acts.MoveOut;
import org.openhuji.register.acts.MoveWithin;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.NewHousehold;
import org.openhuji.register.acts.Restoration;
import org.openhuji.register.acts.Split;
import org.openhuji.register.acts.Successor;
import org.springframework.beans.factory.annotation.Autowired;

/** People move in, out and within, and households are set up, split and merged. */
@ServerTest
class MovesTest {
    private static final LocalDate MARCH = LocalDate.of(2018, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2018, 4, 10);
    private static final LocalDate MAY = LocalDate.of(2018, 5, 2);

    private final Window window;
    private final Present present;
    private final Registration registration;

    @Autowired
    MovesTest(Window window, Present present, Registration registration) {
        this.window = window;
        this.present = present;
        this.registration = registration;
    }

    @Test
    void aFamilyMovesInAndIsOneHouseholdWithItsHead() {
        Town.Family lin = window.lin();
        assertThat(present.head(lin.household(), MARCH)).contains(lin.father());
        assertThat(present.standing(lin.father(), MARCH)).contains(Standing.registered(lin.household(), "02"));
        assertThat(present.standing(lin.mother(), MARCH)).contains(Standing.registered(lin.household(), "12"));
        assertThat(present.standing(lin.son(), MARCH)).contains(Standing.registered(lin.household(), "20"));
        assertThat(present.standing(lin.daughter(), MARCH)).contains(Standing.registered(lin.household(), "30"));
    }

    @Test
    void householdNumbersLieInTheRangeOfTheStationAndAreNeverDrawnAgain() {
        Town.Family one = Town.Family.unborn();
        Town.Family other = Town.Family.unborn();
        Recorded first = window.file(MARCH, one.moveIn());
        registration.cancel(Town.filed(MARCH), first.act());
        Recorded second = window.file(MARCH, other.moveIn());
        String before = first.householdNumbers().get(one.household());
        String after = second.householdNumbers().get(other.household());
        assertThat(before).startsWith("430281006").hasSize(15);
        assertThat(after).startsWith("430281006").isGreaterThan(before);
    }

    @Test
    @Shows("SX-35a")
    void whoIsRegisteredHereIsNotRegisteredASecondTime() {
        Town.Family lin = window.lin();
        List<Finding> findings = window.refused(
                APRIL,
                new Restoration(
                        lin.mother(),
                        Restoration.Cause.LONG_ABSENCE,
                        new Destination.Own(HouseholdId.next(), Town.door(), lin.mother()),
                        null),
                RegisterProblem.REGISTERED_ALREADY);
        assertThat(findings.getFirst().words().en()).contains("2018-03-01").contains("430281006");
        assertThat(findings.getFirst().problem().clearedBy()).contains(ActKind.MOVE_WITHIN);
    }

    @Test
    @Shows({"ZZ-15", "LL-4.3c", "QJ-13b", "CF-3.3b"})
    void aNumberThatIsAnothersIsToldWithDayAndHousehold() {
        CitizenNumber number = CitizenNumber.of("990224", LocalDate.of(1990, 1, 2), 731);
        PersonId one = PersonId.next();
        PersonId other = PersonId.next();
        Identity identity = Town.identity("陈一", "1", "1990-01-02");
        window.file(
                MARCH, Town.alone(one, identity, number, new Destination.Own(HouseholdId.next(), Town.door(), one)));
        window.refused(
                APRIL,
                Town.alone(other, identity, number, new Destination.Own(HouseholdId.next(), Town.door(), other)),
                RegisterProblem.REGISTERED_ALREADY);
    }

    @Test
    void whoMovesOutIsInTransitUntilTheOtherPlaceReports() {
        Town.Family lin = window.lin();
        window.file(APRIL, out(List.of(lin.son()), Successor.NONE));
        assertThat(present.standing(lin.son(), APRIL)).contains(Standing.IN_TRANSIT);
        window.file(MAY, new ArrivedElsewhere(List.of(lin.son())));
        assertThat(present.standing(lin.son(), MAY)).contains(Standing.cancelled(CancelReason.MOVED_OUT));
        window.refused(MAY, new ArrivedElsewhere(List.of(lin.daughter())), RegisterProblem.NOT_IN_TRANSIT);
    }

    @Test
    void aCertificateThatExpiredLeadsBackToThePlaceLeft() {
        Town.Family lin = window.lin();
        window.file(APRIL, out(List.of(lin.son()), Successor.NONE));
        window.file(
                MAY,
                new Restoration(
                        lin.son(),
                        Restoration.Cause.MOVED_AND_NOT_REGISTERED,
                        new Destination.Existing(lin.household()),
                        null));
        assertThat(present.standing(lin.son(), MAY)).contains(Standing.registered(lin.household(), "20"));
    }

    @Test
    void whereTheHeadMovesOutTheOthersChooseAnother() {
        Town.Family lin = window.lin();
        window.refused(APRIL, out(List.of(lin.father()), Successor.NONE), RegisterProblem.HOUSEHOLD_NEEDS_HEAD);
        window.refused(APRIL, out(List.of(lin.father()), Successor.of(lin.son())), RegisterProblem.HEAD_NOT_OF_AGE);
        window.file(APRIL, out(List.of(lin.father()), Successor.of(lin.mother())));
        assertThat(present.head(lin.household(), APRIL)).contains(lin.mother());
        assertThat(present.standing(lin.son(), APRIL)).contains(Standing.registered(lin.household(), "20"));
        assertThat(present.standing(lin.father(), APRIL)).contains(Standing.IN_TRANSIT);
    }

    @Test
    void aMinorMayBeHeadWhereOnlyMinorsRemain() {
        Town.Family lin = window.lin();
        window.file(APRIL, out(List.of(lin.father(), lin.mother()), Successor.of(lin.son())));
        assertThat(present.head(lin.household(), APRIL)).contains(lin.son());
        assertThat(present.standing(lin.daughter(), APRIL)).contains(Standing.registered(lin.household(), "77"));
    }

    @Test
    void aHouseholdThatEverybodyLeavesIsClosed() {
        Town.Family lin = window.lin();
        window.file(APRIL, out(List.of(lin.father(), lin.mother(), lin.son(), lin.daughter()), Successor.NONE));
        assertThat(present.head(lin.household(), APRIL)).isEmpty();
        window.refused(
                MAY,
                new Restoration(
                        lin.son(),
                        Restoration.Cause.MOVED_AND_NOT_REGISTERED,
                        new Destination.Existing(lin.household()),
                        null),
                RegisterProblem.HOUSEHOLD_CLOSED);
    }

    @Test
    void aGrandmotherJoinsHerSonAndIsHisMother() {
        Town.Family lin = window.lin();
        PersonId grandmother = window.alone("周桂英", "2", "1955-06-07");
        window.file(
                APRIL,
                new MoveWithin(
                        List.of(new Mover(grandmother, "52")),
                        List.of(UUID.randomUUID()),
                        new Destination.Existing(lin.household()),
                        Successor.NONE));
        assertThat(present.standing(grandmother, APRIL)).contains(Standing.registered(lin.household(), "52"));
        window.refused(
                MAY,
                new MoveWithin(
                        List.of(Mover.of(grandmother)),
                        List.of(UUID.randomUUID()),
                        new Destination.Existing(lin.household()),
                        Successor.NONE),
                RegisterProblem.SAME_HOUSEHOLD);
    }

    @Test
    void membersSetUpAHouseholdOfTheirOwn() {
        Town.Family lin = window.lin();
        HouseholdId own = HouseholdId.next();
        window.file(
                APRIL,
                new NewHousehold(
                        List.of(Mover.of(lin.mother()), Mover.of(lin.daughter())),
                        List.of(UUID.randomUUID(), UUID.randomUUID()),
                        new Destination.Own(own, Town.door(), lin.mother()),
                        Successor.NONE));
        assertThat(present.head(own, APRIL)).contains(lin.mother());
        assertThat(present.standing(lin.daughter(), APRIL)).contains(Standing.registered(own, "30"));
        window.refused(
                MAY,
                new NewHousehold(
                        List.of(Mover.of(lin.daughter())),
                        List.of(UUID.randomUUID()),
                        new Destination.Own(HouseholdId.next(), Town.door(), lin.mother()),
                        Successor.NONE),
                RegisterProblem.HEAD_NOT_A_MEMBER);
    }

    @Test
    void aHouseholdSplitsAtItsAddressAndBecomesOneAgain() {
        Town.Family lin = window.lin();
        HouseholdId own = HouseholdId.next();
        window.file(
                APRIL,
                new Split(
                        lin.household(),
                        own,
                        List.of(Mover.of(lin.mother()), Mover.of(lin.son())),
                        lin.mother(),
                        Successor.NONE));
        assertThat(present.standing(lin.son(), APRIL)).contains(Standing.registered(own, "20"));
        window.refused(
                MAY,
                new Split(lin.household(), HouseholdId.next(), List.of(Mover.of(lin.son())), lin.son(), Successor.NONE),
                RegisterProblem.NOT_IN_HOUSEHOLD);
        window.file(MAY, new Merge(own, lin.household(), Map.of()));
        assertThat(present.standing(lin.mother(), MAY)).contains(Standing.registered(lin.household(), "12"));
        assertThat(present.head(own, MAY)).isEmpty();
    }

    @Test
    void householdsAtTwoAddressesAreNotMerged() {
        Town.Family one = window.lin();
        Town.Family other = window.lin();
        window.refused(APRIL, new Merge(one.household(), other.household(), Map.of()), RegisterProblem.ANOTHER_ADDRESS);
    }

    @Test
    void aNoticeStopsMovesButNoBirths() {
        Town.Family lin = Town.Family.unborn();
        window.file(MARCH, lin.moveIn());
        AddressId address = present.address(lin.household());
        window.file(
                MARCH,
                new FreezePlace(
                        UUID.randomUUID(),
                        Town.COMMUNITY,
                        address,
                        LocalDate.of(2019, 1, 1),
                        Set.of(ActKind.BIRTH),
                        "醴征告〔2018〕1号"));
        PersonId guest = window.alone("周桂英", "2", "1955-06-07");
        List<Finding> findings = window.refused(
                APRIL,
                new MoveWithin(
                        List.of(Mover.of(guest)),
                        List.of(UUID.randomUUID()),
                        new Destination.Existing(lin.household()),
                        Successor.NONE),
                RegisterProblem.ADDRESS_FROZEN);
        assertThat(findings.getFirst().words().zh()).contains("醴征告〔2018〕1号").contains("2019-01-01");
        window.file(APRIL, lin.birth(PersonId.next(), APRIL));
    }

    @Test
    void allThatStandsInTheWayIsToldAtOnce() {
        Filing tomorrow = Town.filed(Town.TODAY.plusDays(1));
        PersonId person = PersonId.next();
        window.refused(
                tomorrow,
                Town.alone(
                        person,
                        Identity.of(new PersonName("陈一"), "5", "88", PartialDate.of(LocalDate.of(2020, 1, 1))),
                        null,
                        new Destination.Own(HouseholdId.next(), new AddressName("999999", "x"), person)),
                RegisterProblem.FILED_IN_FUTURE,
                RegisterProblem.CODE_UNKNOWN,
                RegisterProblem.CODE_UNKNOWN,
                RegisterProblem.BORN_IN_FUTURE,
                RegisterProblem.PLACE_UNKNOWN);
    }

    private static MoveOut out(List<PersonId> persons, Successor successor) {
        return new MoveOut(
                persons,
                persons.stream().map(person -> UUID.randomUUID()).toList(),
                "430102",
                "长沙市芙蓉区",
                null,
                successor);
    }
}
