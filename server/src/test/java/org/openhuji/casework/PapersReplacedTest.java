package org.openhuji.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.access.Officer;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Examine;
import org.openhuji.casework.steps.FileWith;
import org.openhuji.casework.steps.Step;
import org.openhuji.casework.steps.Submit;
import org.openhuji.register.Chronicle;
import org.openhuji.register.PersonId;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers that were lost on the way, as matters of their own (CF-2.3c), and filing afterwards (QJ-14c). */
@ServerTest
class PapersReplacedTest {
    private static final LocalDate ON = LocalDate.of(2018, 6, 1);
    private static final String HOME = "430281006001";

    private final Casework casework;
    private final Chronicle chronicle;
    private final Whereabouts whereabouts;
    private final Carrier carrier;

    @Autowired
    PapersReplacedTest(Casework casework, Chronicle chronicle, Whereabouts whereabouts, Carrier carrier) {
        this.casework = casework;
        this.chronicle = chronicle;
        this.whereabouts = whereabouts;
        this.carrier = carrier;
    }

    private CaseFile step(Officer officer, CaseFile file, Step step) {
        return Counter.as(officer, () -> casework.take(file.id(), file.version(), step));
    }

    private CaseFile finish(Officer officer, CaseFile file) {
        return Counter.as(officer, () -> casework.finish(file.id(), file.version(), null, null));
    }

    private List<GivenPaper> all(CaseFile file) {
        return casework.terms(file).papers().stream()
                .filter(paper -> !paper.proved())
                .map(paper -> GivenPaper.seen(paper.id()))
                .toList();
    }

    private void carried() {
        do {
            carrier.round();
        } while (carrier.open() > 0);
    }

    private CaseFile now(Officer officer, CaseFile file) {
        return Counter.as(officer, () -> casework.find(file.id())).orElseThrow();
    }

    private static CaseProblem refused(Supplier<?> work) {
        return catchThrowableOfType(CaseRefused.class, work::get).problem();
    }

    /** Permitted to move in, not yet handed over. */
    private CaseFile issued(Movers.Family family) {
        Application application = Application.settling(
                family.agreed(),
                Movers.situation(family.place(), HOME),
                "LL-3.1.5",
                new Wish.OwnAddress(HOME, "补证新居" + family.names().getFirst() + "号"));
        CaseFile draft = Counter.as(
                Counter.LILING,
                () -> casework.open(
                        new NewCase(CaseId.next(), CaseType.SETTLE_IN, HOME, family.place(), ON, application)));
        CaseFile submitted = step(Counter.LILING, draft, new Submit(all(draft)));
        CaseFile examined =
                step(Counter.LILING, step(Counter.LILING, submitted, new Accept(List.of())), new Examine(""));
        CaseFile approved = step(Counter.LILING_COUNTY, examined, new Approve(null));
        return Counter.as(Counter.LILING, () -> casework.issue(approved.id(), approved.version()));
    }

    private CaseFile leaving(PersonId person) {
        return Counter.as(Counter.QUJING, () -> casework.of(person, 5)).stream()
                .filter(file -> file.type() == CaseType.MOVE_OUT)
                .findFirst()
                .orElseThrow();
    }

    /** A case about a paper, approved. */
    private CaseFile about(
            CaseType type, Officer window, @Nullable Officer decider, String place, Movers.Family family, Wish wish) {
        Application application = new Application(family.agreed().subList(0, 1), null, null, wish, null, null, "途中遗失");
        CaseFile draft =
                Counter.as(window, () -> casework.open(new NewCase(CaseId.next(), type, place, null, ON, application)));
        CaseFile submitted = step(window, draft, new Submit(all(draft)));
        CaseFile examined = step(window, step(window, submitted, new Accept(List.of())), new Examine(""));
        return step(decider == null ? window : decider, examined, new Approve(null));
    }

    @Test
    @Shows({"CF-2.3c"})
    void aLostCertificateIsReplacedWithTheSameContentAndTheOldNumberIsVoid() {
        Movers.Family family = Movers.registered(chronicle, "530302001001");
        CaseFile issued = issued(family);
        carried();
        CaseFile leaving = leaving(family.persons().getFirst());
        CaseFile certified = finish(Counter.QUJING, step(Counter.QUJING, leaving, new Accept(all(leaving))));
        carried();
        String lost = requireNonNull(requireNonNull(certified.transfer()).certificate());

        CaseFile approved = about(
                CaseType.CERTIFICATE_REISSUE, Counter.QUJING, null, leaving.place(), family, new Wish.Replacing(lost));
        CaseFile replaced = finish(Counter.QUJING, approved);
        assertThat(replaced.state()).isEqualTo(CaseState.FILED);
        carried();

        CaseFile arriving = now(Counter.LILING, issued);
        String fresh = requireNonNull(requireNonNull(arriving.transfer()).certificate());
        assertThat(fresh).isNotEqualTo(lost);
        assertThat(now(Counter.QUJING, certified).application().movers())
                .isEqualTo(certified.application().movers());
        // The old number opens nothing any more.
        CaseFile again = about(
                CaseType.CERTIFICATE_REISSUE, Counter.QUJING, null, leaving.place(), family, new Wish.Replacing(lost));
        assertThat(refused(() -> finish(Counter.QUJING, again))).isEqualTo(CaseProblem.NO_SUCH_PAPER);

        finish(Counter.LILING, arriving);
        assertThat(family.persons())
                .allSatisfy(person -> assertThat(
                                whereabouts.find(person, "test").orElseThrow().state())
                        .isEqualTo(Standing.State.REGISTERED));
        // Once they have arrived there is nothing left to replace.
        carried();
        CaseFile late = about(
                CaseType.CERTIFICATE_REISSUE, Counter.QUJING, null, leaving.place(), family, new Wish.Replacing(fresh));
        assertThat(refused(() -> finish(Counter.QUJING, late))).isEqualTo(CaseProblem.NO_SUCH_PAPER);
    }

    @Test
    @Shows({"CF-2.3c"})
    void aLostPermissionIsReplacedAndThePlaceLeftHearsOfIt() {
        Movers.Family family = Movers.registered(chronicle, "530302001001");
        CaseFile issued = issued(family);
        carried();
        String lost = requireNonNull(requireNonNull(issued.transfer()).permission());
        CaseFile approved = about(
                CaseType.PERMISSION_REISSUE,
                Counter.LILING,
                Counter.LILING_COUNTY,
                HOME,
                family,
                new Wish.Replacing(lost));
        assertThat(finish(Counter.LILING, approved).state()).isEqualTo(CaseState.FILED);
        carried();
        String fresh = requireNonNull(
                requireNonNull(now(Counter.LILING, issued).transfer()).permission());
        assertThat(fresh).isNotEqualTo(lost);
        CaseFile leaving = leaving(family.persons().getFirst());
        assertThat(requireNonNull(leaving.transfer()).permission()).isEqualTo(fresh);
        // Once the movers are on their way the permission has served.
        finish(Counter.QUJING, step(Counter.QUJING, leaving, new Accept(all(leaving))));
        carried();
        CaseFile late = about(
                CaseType.PERMISSION_REISSUE,
                Counter.LILING,
                Counter.LILING_COUNTY,
                HOME,
                family,
                new Wish.Replacing(fresh));
        assertThat(refused(() -> finish(Counter.LILING, late))).isEqualTo(CaseProblem.NOTHING_TO_REISSUE);
    }

    @Test
    void aLostBookletIsReplacedAndACaseWithoutItsNumberIsRefused() {
        Movers.Family family = Movers.registered(chronicle, HOME);
        CaseFile approved = about(
                CaseType.BOOKLET_REISSUE, Counter.LILING, null, HOME, family, new Wish.Replacing("430281006000001"));
        assertThat(finish(Counter.LILING, approved).state()).isEqualTo(CaseState.FILED);
        CaseFile without =
                about(CaseType.BOOKLET_REISSUE, Counter.LILING, null, HOME, family, new Wish.OwnAddress(HOME, "x"));
        assertThat(refused(() -> finish(Counter.LILING, without))).isEqualTo(CaseProblem.NO_SUCH_PAPER);
    }

    @Test
    @Shows({"QJ-14c"})
    void filingWithACommunityIsAMatterOfItsOwnAndNeverComesBeforeRegistration() {
        Movers.Family family = Movers.registered(chronicle, HOME);
        CaseFile approved = about(
                CaseType.FILE_AFTERWARDS, Counter.LILING, null, HOME, family, new Wish.Replacing("430281006000001"));
        assertThat(step(Counter.LILING, approved, new FileWith("左权社区")).state()).isEqualTo(CaseState.FILED);

        Movers.Family others = Movers.registered(chronicle, "430224101001");
        CaseFile settling = settling(others);
        assertThat(refused(() -> step(Counter.LILING, settling, new FileWith("左权社区"))))
                .isEqualTo(CaseProblem.NOT_REGISTERED_YET);
    }

    private CaseFile settling(Movers.Family family) {
        Application application = Application.settling(
                family.agreed(),
                Movers.situation(family.place(), HOME),
                "LL-3.1.5",
                new Wish.OwnAddress(HOME, "备案新居" + family.names().getFirst() + "号"));
        CaseFile draft = Counter.as(
                Counter.LILING,
                () -> casework.open(
                        new NewCase(CaseId.next(), CaseType.SETTLE_IN, HOME, family.place(), ON, application)));
        CaseFile submitted = step(Counter.LILING, draft, new Submit(all(draft)));
        CaseFile examined =
                step(Counter.LILING, step(Counter.LILING, submitted, new Accept(List.of())), new Examine(""));
        return step(Counter.LILING, examined, new Approve(null));
    }

    @Test
    @Shows({"ZZ-6a", "CF-4.1g"})
    void aRequisitionBodysListMovesWhoAgreedAndNobodyElse() {
        Movers.Family family = Movers.registered(chronicle, "430281105201");
        Application agreed = new Application(
                family.agreed(),
                null,
                null,
                new Wish.OwnAddress(HOME, "安置小区" + family.names().getFirst() + "号"),
                null,
                null,
                "征收名单〔2018〕3号");
        CaseFile draft = batch(agreed);
        CaseFile submitted = step(Counter.LILING, draft, new Submit(all(draft)));
        CaseFile examined =
                step(Counter.LILING, step(Counter.LILING, submitted, new Accept(List.of())), new Examine(""));
        assertThat(requireNonNull(examined.judgement()).verdict()).isEqualTo(Judgement.Verdict.GRANT);
        CaseFile approved = step(Counter.LILING, examined, new Approve(null));
        assertThat(finish(Counter.LILING, approved).state()).isEqualTo(CaseState.REGISTERED);
        assertThat(whereabouts
                        .find(family.persons().getLast(), "test")
                        .orElseThrow()
                        .place())
                .isEqualTo(HOME);

        Movers.Family silent = Movers.registered(chronicle, "430281105201");
        CaseFile other = batch(agreed.with(silent.parties()));
        CaseFile in = step(Counter.LILING, other, new Submit(all(other)));
        assertThat(refused(() -> step(Counter.LILING, in, new Accept(List.of()))))
                .isEqualTo(CaseProblem.INCOMPLETE);
        assertThat(whereabouts
                        .find(silent.persons().getFirst(), "test")
                        .orElseThrow()
                        .place())
                .isEqualTo("430281105201");
    }

    private CaseFile batch(Application application) {
        return Counter.as(
                Counter.LILING,
                () -> casework.open(
                        new NewCase(CaseId.next(), CaseType.REQUISITION_BATCH, HOME, HOME, ON, application)));
    }
}
