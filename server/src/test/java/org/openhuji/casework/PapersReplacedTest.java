package org.openhuji.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.access.Officer;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.FileWith;
import org.openhuji.casework.steps.Submit;
import org.openhuji.register.Chronicle;
import org.openhuji.register.PersonId;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers that were lost on the way, as matters of their own (CF-2.3c), and filing afterwards (QJ-14c). */
@ServerTest
class PapersReplacedTest extends CaseTest {

    private final Chronicle chronicle;
    private final Whereabouts whereabouts;

    @Autowired
    PapersReplacedTest(Casework casework, Chronicle chronicle, Whereabouts whereabouts, Carrier carrier) {
        super(casework, carrier);
        this.chronicle = chronicle;
        this.whereabouts = whereabouts;
    }

    /** Permitted to move in, not yet handed over. */
    private CaseFile issued(Movers.Family family) {
        CaseFile examined = examined(opened(family, family.agreed(), "LL-3.1.5"));
        CaseFile approved = step(Counter.LILING_COUNTY, examined, new Approve(null));
        return Counter.as(Counter.LILING, () -> casework.issue(approved.id(), approved.version()));
    }

    private CaseFile leaving(PersonId person) {
        return Counter.as(Counter.QUJING, () -> casework.of(person, 5)).stream()
                .filter(file -> file.type() == CaseType.MOVE_OUT)
                .findFirst()
                .orElseThrow();
    }

    /** A case about a paper of a family, examined. */
    private CaseFile about(CaseType type, Officer window, String place, Movers.Family family, Wish wish) {
        Application application = new Application(family.agreed().subList(0, 1), null, null, wish, null, null, "途中遗失");
        return examined(window, open(window, type, place, null, application));
    }

    private CaseFile aboutCertificate(Movers.Family family, String number) {
        return about(CaseType.CERTIFICATE_REISSUE, Counter.QUJING, family.place(), family, new Wish.Replacing(number));
    }

    private CaseFile aboutPermission(Movers.Family family, String number) {
        return about(CaseType.PERMISSION_REISSUE, Counter.LILING, HOME, family, new Wish.Replacing(number));
    }

    /** The law's answer is no, and whoever sits at the window cannot turn it. */
    private void denied(CaseFile examined, Officer window, CaseProblem why) {
        Judgement judgement = requireNonNull(examined.judgement());
        assertThat(judgement.verdict()).isEqualTo(Judgement.Verdict.DENY);
        assertThat(judgement.findings()).extracting(Judgement.Obstacle::code).containsExactly(why.code());
        assertThat(refused(() -> step(window, examined, new Approve("情况特殊"))))
                .isEqualTo(CaseProblem.LEVEL_ABOVE_NEEDED);
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

        CaseFile approved = step(Counter.QUJING, aboutCertificate(family, lost), new Approve(null));
        assertThat(finish(Counter.QUJING, approved).state()).isEqualTo(CaseState.FILED);
        carried();

        CaseFile arriving = now(Counter.LILING, issued);
        String fresh = requireNonNull(requireNonNull(arriving.transfer()).certificate());
        assertThat(fresh).isNotEqualTo(lost);
        assertThat(now(Counter.QUJING, certified).application().movers())
                .isEqualTo(certified.application().movers());
        // The old number opens nothing any more, and the new one nothing to anybody else.
        denied(aboutCertificate(family, lost), Counter.QUJING, CaseProblem.NO_SUCH_PAPER);
        Movers.Family others = Movers.registered(chronicle, "530302001001");
        denied(aboutCertificate(others, fresh), Counter.QUJING, CaseProblem.PAPER_NOT_THEIRS);

        // Once they have arrived there is nothing left to replace, even where it was approved before.
        CaseFile late = step(Counter.QUJING, aboutCertificate(family, fresh), new Approve(null));
        finish(Counter.LILING, arriving);
        assertThat(family.persons())
                .allSatisfy(person -> assertThat(
                                whereabouts.find(person, "test").orElseThrow().state())
                        .isEqualTo(Standing.State.REGISTERED));
        carried();
        assertThat(refused(() -> finish(Counter.QUJING, late))).isEqualTo(CaseProblem.NO_SUCH_PAPER);
    }

    @Test
    @Shows({"CF-2.3c"})
    void aLostPermissionIsReplacedAndThePlaceLeftHearsOfIt() {
        Movers.Family family = Movers.registered(chronicle, "530302001001");
        CaseFile issued = issued(family);
        carried();
        String lost = requireNonNull(requireNonNull(issued.transfer()).permission());
        CaseFile approved = step(Counter.LILING_COUNTY, aboutPermission(family, lost), new Approve(null));
        assertThat(finish(Counter.LILING, approved).state()).isEqualTo(CaseState.FILED);
        carried();
        String fresh = requireNonNull(
                requireNonNull(now(Counter.LILING, issued).transfer()).permission());
        assertThat(fresh).isNotEqualTo(lost);
        CaseFile leaving = leaving(family.persons().getFirst());
        assertThat(requireNonNull(leaving.transfer()).permission()).isEqualTo(fresh);
        // Once the movers are on their way the permission has served, even where it was approved before.
        CaseFile late = step(Counter.LILING_COUNTY, aboutPermission(family, fresh), new Approve(null));
        finish(Counter.QUJING, step(Counter.QUJING, leaving, new Accept(all(leaving))));
        carried();
        assertThat(refused(() -> finish(Counter.LILING, late))).isEqualTo(CaseProblem.NO_SUCH_PAPER);
    }

    @Test
    void aLostBookletIsReplacedAndACaseWithoutItsNumberIsRefused() {
        Movers.Family family = Movers.registered(chronicle, HOME);
        CaseFile examined =
                about(CaseType.BOOKLET_REISSUE, Counter.LILING, HOME, family, new Wish.Replacing("430281006000001"));
        CaseFile approved = step(Counter.LILING, examined, new Approve(null));
        assertThat(finish(Counter.LILING, approved).state()).isEqualTo(CaseState.FILED);
        denied(
                about(CaseType.BOOKLET_REISSUE, Counter.LILING, HOME, family, new Wish.OwnAddress(HOME, "x")),
                Counter.LILING,
                CaseProblem.NO_SUCH_PAPER);
    }

    @Test
    @Shows({"QJ-14c"})
    void filingWithACommunityIsAMatterOfItsOwnAndNeverComesBeforeRegistration() {
        Movers.Family family = Movers.registered(chronicle, HOME);
        CaseFile examined =
                about(CaseType.FILE_AFTERWARDS, Counter.LILING, HOME, family, new Wish.Replacing("430281006000001"));
        CaseFile approved = step(Counter.LILING, examined, new Approve(null));
        assertThat(step(Counter.LILING, approved, new FileWith("左权社区")).state()).isEqualTo(CaseState.FILED);

        Movers.Family others = Movers.registered(chronicle, "430224101001");
        CaseFile settling =
                step(Counter.LILING, examined(opened(others, others.agreed(), "LL-3.1.5")), new Approve(null));
        assertThat(refused(() -> step(Counter.LILING, settling, new FileWith("左权社区"))))
                .isEqualTo(CaseProblem.NOT_REGISTERED_YET);
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
        CaseFile examined = examined(draft);
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
        return open(Counter.LILING, CaseType.REQUISITION_BATCH, HOME, HOME, application);
    }
}
