package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.acts.Correction;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.Divorce;
import org.openhuji.register.acts.Item;
import org.openhuji.register.acts.LateRegistration;
import org.openhuji.register.acts.Marriage;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.acts.RenameStreet;
import org.openhuji.register.acts.ResolveDuplicate;
import org.openhuji.register.acts.Successor;
import org.openhuji.register.duplicates.PresenceSearch;
import org.springframework.beans.factory.annotation.Autowired;

/** What the office puts right and keeps in order: doubles, kin, streets, blocks of numbers, protection, acts undone. */
@ServerTest
class OfficeDutiesTest {
    private static final LocalDate MARCH = LocalDate.of(2018, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2018, 4, 10);
    private static final LocalDate MAY = LocalDate.of(2018, 5, 2);

    private final Window window;
    private final Present present;
    private final Registration registration;
    private final PresenceSearch presence;
    private final NumberBlocks blocks;
    private final Protections protections;

    @Autowired
    OfficeDutiesTest(
            Window window,
            Present present,
            Registration registration,
            PresenceSearch presence,
            NumberBlocks blocks,
            Protections protections) {
        this.window = window;
        this.present = present;
        this.registration = registration;
        this.presence = presence;
        this.blocks = blocks;
        this.protections = protections;
    }

    @Test
    @Shows({"QJ-20d", "SX-35a", "CF-5.2b"})
    void twoRecordsOfOnePersonBecomeOneAndCanBecomeTwoAgain() {
        Town.Family lin = window.lin();
        PersonId twice = window.alone("林水生", "1", "1985-04-02");
        String before = present.everything();
        ResolveDuplicate resolve = ResolveDuplicate.plain(lin.father(), twice, Successor.NONE);
        window.refused(Town.byOne(Town.filed(APRIL)), resolve, RegisterProblem.SECOND_OFFICER_NEEDED);
        Recorded resolved = window.file(APRIL, resolve);
        assertThat(present.standing(twice, APRIL)).contains(Standing.cancelled(CancelReason.DUPLICATE));
        registration.cancel(Town.filed(MAY), resolved.act());
        assertThat(present.everything()).isEqualTo(before);
        window.refused(MAY, ResolveDuplicate.plain(twice, twice, Successor.NONE), RegisterProblem.SAME_RECORD);
    }

    @Test
    void theOtherRecordMayHaveBeenVoidFromTheStartAndItsNumberMayGoOn() {
        PersonId kept = numbered("林水生", 301);
        PersonId twice = numbered("林水生", 303);
        String number = present.item("citizen_number", "number", twice, APRIL).orElseThrow();
        String former = present.item("citizen_number", "number", kept, APRIL).orElseThrow();
        String before = present.everything();
        Recorded resolved = window.file(
                APRIL,
                new ResolveDuplicate(
                        kept,
                        twice,
                        ResolveDuplicate.NumberOf.ENDED,
                        ResolveDuplicate.Ending.VOID_FROM_THE_START,
                        Successor.NONE));
        assertThat(present.standing(twice, MARCH)).contains(Standing.cancelled(CancelReason.DUPLICATE));
        assertThat(present.standing(kept, MARCH).orElseThrow().household()).isNotNull();
        assertThat(present.item("citizen_number", "number", kept, MARCH)).contains(number);
        assertThat(present.item("citizen_number", "number", twice, MARCH)).isEmpty();
        assertThat(List.of(present.holder(number), present.holder(former))).containsExactly(kept, kept);

        registration.cancel(Town.filed(MAY), resolved.act());

        assertThat(present.everything()).isEqualTo(before);
        assertThat(List.of(present.holder(number), present.holder(former))).containsExactly(twice, kept);
    }

    private PersonId numbered(String name, int sequence) {
        PersonId person = PersonId.next();
        CitizenNumber number = CitizenNumber.of("990281", LocalDate.of(1985, 4, 2), sequence);
        window.file(
                MARCH,
                Town.alone(
                        person,
                        Town.identity(name, "1", "1985-04-02"),
                        number,
                        new Destination.Own(HouseholdId.next(), Town.door(), person)));
        return person;
    }

    @Test
    void whoMayBeHereAlreadyIsRegisteredForTheFirstTimeOnceTheHitsAreAnswered() {
        PersonId here = window.alone("欧阳未名", "1", "1990-09-09");
        PersonId stranger = PersonId.next();
        LateRegistration late = new LateRegistration(
                NewPerson.of(stranger, Town.identity("欧阳未名", "1", "1990-09-09")),
                LateRegistration.Cause.NOT_REPORTED,
                List.of(),
                null,
                new Destination.Own(HouseholdId.next(), Town.door(), stranger),
                null);
        Filing filing = Town.filed(APRIL);
        window.refused(filing, late, RegisterProblem.PERHAPS_PRESENT);
        window.refused(filing, late, RegisterProblem.PERHAPS_PRESENT);
        PresenceSearch.Searched searched = presence.find(filing.request()).getFirst();
        assertThat(presence.find(filing.request())).hasSize(1);
        assertThat(searched.hits()).extracting(PresenceSearch.Hit::person).contains(here);

        answer(searched, PresenceSearch.Answer.NOBODY);

        Recorded recorded = registration.record(filing, late);
        assertThat(present.standing(stranger, APRIL)).isPresent();
        assertThat(registration.record(filing, late)).satisfies(again -> {
            assertThat(again.again()).isTrue();
            assertThat(again.act()).isEqualTo(recorded.act());
        });

        Filing another = Town.filed(APRIL);
        window.refused(another, late, RegisterProblem.PERHAPS_PRESENT);
        answer(presence.find(another.request()).getFirst(), PresenceSearch.Answer.ONE_OF_THEM);
        window.refused(another, late, RegisterProblem.PRESENT_AFTER_ALL);
    }

    private void answer(PresenceSearch.Searched searched, PresenceSearch.Answer answer) {
        Readers.atTheWindow(() -> {
            presence.answer(searched.id(), answer);
            return true;
        });
    }

    @Test
    void aParentWhoWasNeverOneIsCorrectedForAllTime() {
        Town.Family lin = window.lin();
        PersonId right = window.alone("周国强", "1", "1983-02-03");
        Correction wrong = new Correction(lin.son(), new Item.Parent(lin.father(), null));
        Recorded corrected = window.file(APRIL, wrong);
        window.file(
                APRIL,
                new Correction(
                        lin.son(),
                        new Item.Parent(right, new Parenthood(Parenthood.Role.FATHER, Parenthood.Nature.BIRTH))));
        assertThat(present.parents(lin.son())).containsExactlyInAnyOrder(right, lin.mother());
        window.refused(APRIL, wrong, RegisterProblem.ITEM_UNCHANGED);
        assertThat(corrected.effects()).isNotEmpty();
    }

    @Test
    void aStreetIsRenamedAndNobodyMoves() {
        String street = "旧街" + UUID.randomUUID();
        HouseholdId home = HouseholdId.next();
        PersonId head = PersonId.next();
        window.file(
                MARCH,
                Town.alone(
                        head,
                        Town.identity("陈街坊", "2", "1970-01-01"),
                        null,
                        new Destination.Own(home, new AddressName(Town.COMMUNITY, street + "12号"), head)));
        String before = present.everything();
        RenameStreet rename = new RenameStreet(
                new AddressName(Town.COMMUNITY, street), new AddressName("430281006013", "新街" + street));

        Recorded renamed = window.file(APRIL, rename);

        assertThat(present.line(home, MARCH)).isEqualTo(street + "12号");
        assertThat(present.line(home, APRIL)).isEqualTo("新街" + street + "12号");
        assertThat(present.standing(head, APRIL).orElseThrow().household()).isEqualTo(home);
        window.refused(MAY, rename, RegisterProblem.ADDRESS_UNKNOWN);
        registration.cancel(Town.filed(MAY), renamed.act());
        assertThat(present.everything()).isEqualTo(before);
    }

    @Test
    void numbersHandedOutByAnOfficerAreNotDrawnAndNotHandedOutTwice() {
        Town.Family lin = window.lin();
        LocalDate born = LocalDate.of(2018, 5, 24);
        Readers.atTheWindow(() -> blocks.handOut("990281", born, 2, 9, "430281006"));
        Contradiction overlap = catchThrowableOfType(
                Contradiction.class,
                () -> Readers.atTheWindow(() -> blocks.handOut("990281", born, 9, 12, "430281006")));
        assertThat(overlap.findings())
                .extracting(Finding::problem)
                .containsExactly(RegisterProblem.NUMBER_BLOCKS_OVERLAP);
        Recorded birth = window.file(born, lin.birth(PersonId.next(), born));
        assertThat(birth.citizenNumbers().values().iterator().next().sequence()).isEqualTo(10);
    }

    @Test
    void anAddressIsProtectedFromTodayUntilItIsLifted() {
        PersonId person = window.alone("周受护", "2", "1991-03-03");
        Readers.atTheWindow(() -> {
            protections.order(person, "人身安全保护令");
            protections.order(person, "人身安全保护令");
            return true;
        });
        assertThat(present.count("register.protection where upper_inf(valid) and person = '" + person + "'"))
                .isEqualTo(1);
        assertThat(Readers.atTheWindow(() -> protections.lift(person))).isTrue();
        assertThat(Readers.atTheWindow(() -> protections.lift(person))).isFalse();
        assertThat(present.count("audit.entry where event = 'PROTECTION_CHANGED' and subjects @> array['" + person
                        + "']::uuid[]"))
                .isEqualTo(4);
    }

    @Test
    void anActOnWhichAnotherRestsIsUndoneAfterIt() {
        PersonId one = window.alone("陈大山", "1", "1990-02-03");
        PersonId other = window.alone("李梅", "2", "1992-02-03");
        Recorded marriage = window.file(APRIL, new Marriage(one, other, null));
        Recorded divorce = window.file(MAY, new Divorce(one, other));
        Contradiction refused =
                catchThrowableOfType(Contradiction.class, () -> registration.cancel(Town.filed(MAY), marriage.act()));
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).isEqualTo(RegisterProblem.RESTED_ON);
            assertThat(finding.arguments()).contains(divorce.act());
        });
        registration.cancel(Town.filed(MAY), divorce.act());
        Recorded undone = registration.cancel(Town.filed(MAY), marriage.act());
        assertThat(present.spouse(one, MAY)).isEmpty();
        assertThat(problems(marriage.act())).containsExactly(RegisterProblem.ALREADY_UNDONE);
        assertThat(problems(undone.act())).containsExactly(RegisterProblem.UNDO_IS_FINAL);
        assertThat(problems(ActId.next())).containsExactly(RegisterProblem.ACT_UNKNOWN);
    }

    private List<RegisterProblem> problems(ActId act) {
        return catchThrowableOfType(Contradiction.class, () -> registration.cancel(Town.filed(MAY), act))
                .findings()
                .stream()
                .map(Finding::problem)
                .toList();
    }

    @Test
    void numbersOfBlocksHandedOutOnPaperAreNotDrawn() {
        Town.Family lin = window.lin();
        LocalDate born = LocalDate.of(2018, 3, 17);
        present.handOut("990281", born, "[2,6)");
        Recorded birth = window.file(born, lin.birth(PersonId.next(), born));
        CitizenNumber drawn = birth.citizenNumbers().values().iterator().next();
        assertThat(drawn.sequence()).isEqualTo(6);
    }
}
