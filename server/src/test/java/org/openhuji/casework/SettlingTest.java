package org.openhuji.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Examine;
import org.openhuji.casework.steps.FileWith;
import org.openhuji.casework.steps.Objection;
import org.openhuji.casework.steps.Refuse;
import org.openhuji.casework.steps.Reopen;
import org.openhuji.casework.steps.ReturnOnce;
import org.openhuji.casework.steps.Submit;
import org.openhuji.casework.steps.Supplement;
import org.openhuji.register.Chronicle;
import org.openhuji.register.Contradiction;
import org.openhuji.register.Finding;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;

/** Families that settle, from the application to the register. */
@ServerTest
class SettlingTest extends CaseTest {

    private final Chronicle chronicle;
    private final Whereabouts whereabouts;

    @Autowired
    SettlingTest(Casework casework, Chronicle chronicle, Whereabouts whereabouts, Carrier carrier) {
        super(casework, carrier);
        this.chronicle = chronicle;
        this.whereabouts = whereabouts;
    }

    private CaseFile approved(CaseFile draft) {
        CaseFile examined = examined(draft);
        assertThat(requireNonNull(examined.judgement()).findings()).isEmpty();
        return step(Counter.LILING_COUNTY, examined, new Approve(null));
    }

    private Standing.State state(PersonId person) {
        return whereabouts.find(person, "test").orElseThrow().state();
    }

    /** Of another county of the city, and of another station of the same county: the station it comes to does all of it. */
    @ParameterizedTest
    @ValueSource(strings = {"430224101001", "430281002001"})
    @Shows({"QJ-14b"})
    void aFamilyOfTheSameCityMovesWithoutAnyPaperBetween(String from) {
        Movers.Family family = Movers.registered(chronicle, from);
        CaseFile draft = opened(family, family.agreed(), "LL-3.1.5");
        CaseFile examined = examined(draft);
        // Inside one city the station decides at once, and who took it in may.
        CaseFile approved = step(Counter.LILING, examined, new Approve(null));
        assertThat(approved.transfer()).isNull();
        CaseFile registered =
                Counter.as(Counter.LILING, () -> casework.finish(approved.id(), approved.version(), null, null));
        assertThat(registered.state()).isEqualTo(CaseState.REGISTERED);
        assertThat(family.persons()).allSatisfy(person -> {
            Whereabouts.Found found = whereabouts.find(person, "test").orElseThrow();
            assertThat(found.place()).isEqualTo(HOME);
            assertThat(found.state()).isEqualTo(Standing.State.REGISTERED);
        });
        CaseFile filed = step(Counter.LILING, registered, new FileWith("左权社区"));
        assertThat(filed.state()).isEqualTo(CaseState.FILED);
        assertThat(Counter.as(Counter.LILING, () -> casework.steps(filed.id())))
                .extracting(CaseStep::step)
                .containsExactly("Submit", "Accept", "Examine", "Approve", "Register", "FileWith");
    }

    @Test
    void aFamilyFromAnotherCityIsHandedOver() {
        Movers.Family family = Movers.registered(chronicle, "530302001001");
        CaseFile approved = approved(opened(family, family.agreed(), "LL-3.1.5"));
        assertThat(refused(() -> Counter.as(
                        Counter.LILING, () -> casework.finish(approved.id(), approved.version(), null, null))))
                .isEqualTo(CaseProblem.NOT_HANDED_OVER);

        CaseFile issued = Counter.as(Counter.LILING, () -> casework.issue(approved.id(), approved.version()));
        assertThat(issued.state()).isEqualTo(CaseState.ISSUED);
        assertThat(requireNonNull(issued.transfer()).permissionUntil()).isEqualTo(ON.plusDays(40));
        carried();

        CaseFile leaving = Counter.as(
                        Counter.QUJING, () -> casework.of(family.persons().getFirst(), 5))
                .stream()
                .filter(file -> file.type() == CaseType.MOVE_OUT)
                .findFirst()
                .orElseThrow();
        assertThat(requireNonNull(leaving.transfer()).permission())
                .isEqualTo(requireNonNull(issued.transfer()).permission());
        CaseFile accepted = step(Counter.QUJING, leaving, new Accept(all(leaving)));
        CaseFile certified =
                Counter.as(Counter.QUJING, () -> casework.finish(accepted.id(), accepted.version(), null, null));
        assertThat(requireNonNull(certified.transfer()).certificateUntil()).isEqualTo(ON.plusDays(30));
        assertThat(family.persons())
                .allSatisfy(person -> assertThat(state(person)).isEqualTo(Standing.State.IN_TRANSIT));

        CaseFile reissued =
                Counter.as(Counter.QUJING, () -> casework.reissue(certified.id(), certified.version(), "途中遗失"));
        assertThat(requireNonNull(reissued.transfer()).certificate())
                .isNotEqualTo(requireNonNull(certified.transfer()).certificate());
        carried();

        CaseFile arriving = now(Counter.LILING, issued);
        assertThat(requireNonNull(arriving.transfer()).certificate())
                .isEqualTo(requireNonNull(reissued.transfer()).certificate());
        CaseFile registered =
                Counter.as(Counter.LILING, () -> casework.finish(arriving.id(), arriving.version(), null, null));
        assertThat(registered.state()).isEqualTo(CaseState.REGISTERED);
        assertThat(family.persons())
                .allSatisfy(person -> assertThat(state(person)).isEqualTo(Standing.State.REGISTERED));
        carried();
        assertThat(now(Counter.QUJING, leaving).state()).isEqualTo(CaseState.REGISTERED);
    }

    @Test
    @Shows({"CF-1.1.4"})
    void whatIsMissingIsToldAtOnceAndOnlyOnce() {
        Movers.Family family = Movers.registered(chronicle, "430524101001");
        CaseFile draft = opened(family, family.parties(), "LL-3.1.5");
        CaseFile submitted = step(Counter.LILING, draft, new Submit(List.of()));
        assertThat(refused(() -> step(Counter.LILING, submitted, new Accept(List.of()))))
                .isEqualTo(CaseProblem.INCOMPLETE);
        CaseFile returned = step(Counter.LILING, submitted, new ReturnOnce(List.of()));
        assertThat(returned.missing())
                .extracting(Missing::kind)
                .contains(Missing.Kind.PAPER, Missing.Kind.CONSENT, Missing.Kind.GUARDIAN);
        assertThat(returned.missing())
                .filteredOn(one -> one.kind() != Missing.Kind.PAPER)
                .hasSize(3);
        CaseFile again = step(
                Counter.LILING, returned, new Supplement(returned.application().with(family.parties()), List.of()));
        assertThat(refused(() -> step(Counter.LILING, again, new ReturnOnce(List.of()))))
                .isEqualTo(CaseProblem.RETURNED_BEFORE);
    }

    @Test
    void nobodyCanAskForAPaperBeyondTheList() {
        Movers.Family family = Movers.registered(chronicle, "430524101001");
        CaseFile draft = opened(family, family.agreed(), "LL-3.1.5");
        assertThat(refused(() -> step(Counter.LILING, draft, new Submit(List.of(GivenPaper.seen("tax-registration"))))))
                .isEqualTo(CaseProblem.PAPER_NOT_ASKED);
    }

    @Test
    @Shows({"LL-1.2.2", "QJ-2.2", "CF-4.1g"})
    void nobodyIsMovedWithoutConsent() {
        Movers.Family family = Movers.registered(chronicle, "430524101001");
        CaseFile draft = opened(family, family.parties(), "LL-3.1.5");
        CaseFile submitted = step(Counter.LILING, draft, new Submit(all(draft)));
        assertThat(refused(() -> step(Counter.LILING, submitted, new Accept(List.of()))))
                .isEqualTo(CaseProblem.INCOMPLETE);
        // A minor's own signature is none.
        List<Party> selves = family.parties().stream()
                .map(party -> party.agreed(new Party.Consent(Party.Manner.SIGNED, ON)))
                .toList();
        CaseFile other = opened(family, selves, "LL-3.1.5");
        CaseFile in = step(Counter.LILING, other, new Submit(all(other)));
        CaseFile accepted = step(Counter.LILING, in, new Accept(List.of()));
        assertThat(refused(() -> step(Counter.LILING, accepted, new Examine(""))))
                .isEqualTo(CaseProblem.CONSENT_MISSING);
    }

    @Test
    void whoeverAcceptedDoesNotDecideAndTheLevelDoes() {
        Movers.Family family = Movers.registered(chronicle, "430524101001");
        CaseFile draft = opened(family, family.agreed(), "LL-3.1.5");
        CaseFile examined = examined(draft);
        assertThat(refused(() -> step(Counter.LILING, examined, new Approve(null))))
                .isEqualTo(CaseProblem.NOT_YOURS);
        assertThat(refused(() -> step(Counter.LILING_COUNTY, examined, new Refuse("LL-3.1.5", "没有住所"))))
                .isEqualTo(CaseProblem.LEVEL_ABOVE_NEEDED);
        assertThat(refused(() -> step(Counter.ZHUZHOU, examined, new Refuse("LL-9.9.9", "没有住所"))))
                .isEqualTo(CaseProblem.NO_SUCH_CLAUSE);
        assertThat(refused(() -> step(Counter.LILING_COUNTY, draft, new Approve(null))))
                .isEqualTo(CaseProblem.CHANGED_MEANWHILE);
    }

    @Test
    void aRefusalNamesClauseAndFactsAndCanBeObjectedTo() {
        Movers.Family family = Movers.registered(chronicle, "430524101001");
        // LL-3.1.6 asks for insurance, of which nothing is known to be there.
        CaseFile draft = opened(family, family.agreed(), "LL-3.1.1");
        CaseFile examined = examined(draft);
        assertThat(requireNonNull(examined.judgement()).verdict()).isEqualTo(Judgement.Verdict.DENY);
        assertThat(refused(() -> step(Counter.LILING_COUNTY, examined, new Approve("情况特殊"))))
                .isEqualTo(CaseProblem.LEVEL_ABOVE_NEEDED);
        assertThat(refused(() -> step(Counter.LILING_COUNTY, examined, new Refuse("LL-3.1.1", " "))))
                .isEqualTo(CaseProblem.WORDS_NEEDED);
        CaseFile refused = step(Counter.LILING_COUNTY, examined, new Refuse("LL-3.1.1", "城镇没有可投靠的亲属"));
        assertThat(requireNonNull(refused.decision()).against()).isFalse();
        CaseFile objected = step(Counter.LILING, refused, new Objection("漏看了租赁合同"));
        assertThat(refused(() -> step(Counter.LILING_COUNTY, objected, new Reopen("重新审查"))))
                .isEqualTo(CaseProblem.OWN_ACCEPTANCE);
        CaseFile reopened = step(Counter.ZHUZHOU, objected, new Reopen("重新审查"));
        assertThat(reopened.state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    @Shows({"QJ-14a", "LL-3.3"})
    void theClockRunsInWorkingDaysLevelByLevel() {
        Movers.Family family = Movers.registered(chronicle, "430524101001");
        CaseFile accepted = accepted(opened(family, family.agreed(), "LL-3.1.5"));
        // Four working days from Friday 1 June 2018: Thursday 7 June.
        assertThat(requireNonNull(accepted.deadline()).due()).isEqualTo(LocalDate.of(2018, 6, 7));
        CaseFile examined = step(Counter.LILING, accepted, new Examine(""));
        // Six more at the county, from the same day: Monday 11 June is day six.
        assertThat(requireNonNull(examined.deadline()).due()).isEqualTo(LocalDate.of(2018, 6, 11));
    }

    @Test
    void whoWasNotFoundInTheRegisterIsNotEnteredByWhatAFormSays() {
        Movers.Family family = Movers.registered(chronicle, "430224101001");
        List<Party> strangers = family.agreed().stream()
                .map(party -> new Party(
                        party.label(),
                        party.name() + "某",
                        party.sex(),
                        null,
                        party.born(),
                        party.role(),
                        null,
                        party.consent()))
                .toList();
        CaseFile examined = examined(opened(family, strangers, "LL-3.1.5"));
        CaseFile approved = step(Counter.LILING, examined, new Approve(null));
        assertThat(refused(() -> Counter.as(
                        Counter.LILING, () -> casework.finish(approved.id(), approved.version(), null, null))))
                .isEqualTo(CaseProblem.NOT_IN_THE_REGISTER);
        assertThat(now(Counter.LILING, approved).acts()).isEmpty();
    }

    @Test
    void aWindowThatServesAWholeCountyDecidesAsAStationAllTheSame() {
        Movers.Family family = Movers.registered(chronicle, "430224101001");
        CaseFile granted =
                step(Counter.WIDE_WINDOW, examined(opened(family, family.agreed(), "LL-3.1.5")), new Approve(null));
        assertThat(requireNonNull(granted.decision()).level()).isEqualTo(Level.STATION);
        CaseFile denied = examined(opened(family, family.agreed(), "LL-3.1.1"));
        assertThat(refused(() -> step(Counter.WIDE_WINDOW, denied, new Approve("情况特殊"))))
                .isEqualTo(CaseProblem.LEVEL_ABOVE_NEEDED);
    }

    @Test
    void whereTheHeadGoesAndOthersStayTheyChooseAHeadFirst() {
        Movers.Family family = Movers.registered(chronicle, "430224101001");
        List<Party> alone = family.agreed().subList(0, 1);
        CaseFile approved = step(Counter.LILING, examined(opened(family, alone, "LL-3.1.5")), new Approve(null));
        Contradiction headless = catchThrowableOfType(
                Contradiction.class,
                () -> Counter.as(Counter.LILING, () -> casework.finish(approved.id(), approved.version(), null, null)));
        assertThat(headless.findings()).extracting(Finding::problem).contains(RegisterProblem.HOUSEHOLD_NEEDS_HEAD);
        CaseFile registered = Counter.as(
                Counter.LILING,
                () -> casework.finish(
                        approved.id(), approved.version(), family.persons().get(1), null));
        assertThat(registered.state()).isEqualTo(CaseState.REGISTERED);
        assertThat(whereabouts
                        .find(family.persons().get(1), "test")
                        .orElseThrow()
                        .head())
                .isTrue();
        assertThat(whereabouts
                        .find(family.persons().getFirst(), "test")
                        .orElseThrow()
                        .place())
                .isEqualTo(HOME);
    }
}
