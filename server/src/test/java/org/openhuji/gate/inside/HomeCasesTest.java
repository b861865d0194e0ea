package org.openhuji.gate.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhuji.ServerTest;
import org.openhuji.casework.AccessCode;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseKey;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Casework;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.SettlingCases;
import org.openhuji.documents.DocumentProblem;
import org.openhuji.documents.DocumentRefused;
import org.openhuji.documents.SentFiles;
import org.openhuji.gate.HomeCase;
import org.openhuji.gate.HomeCases;
import org.openhuji.gate.HomeStep;
import org.openhuji.papers.PaperKind;
import org.openhuji.register.Chronicle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people can rely on with their cases, whether the register is in the same process or behind the gate. */
@ServerTest
class HomeCasesTest {
    /** Both stand behind the same pages. */
    enum Way {
        HERE,
        THROUGH_THE_GATE
    }

    private final ApplicationContext register;
    private final Casework casework;
    private final Chronicle chronicle;

    @Autowired
    HomeCasesTest(ApplicationContext register, Casework casework, Chronicle chronicle) {
        this.register = register;
        this.casework = casework;
        this.chronicle = chronicle;
    }

    private HomeCases cases(Way way) {
        return way == Way.HERE
                ? register.getBean(HomeCases.class)
                : TwoProcesses.get().cases();
    }

    private void carried(Way way) {
        if (way == Way.THROUGH_THE_GATE) {
            TwoProcesses two = TwoProcesses.get();
            assertThat(two.carry(two.exchange(register))).isEqualTo(Exchange.Called.DONE);
        }
    }

    /** Handed in, and with the window. */
    private record Case(NewCase fresh, CaseKey key) {}

    private Case handedIn(Way way, String clause) {
        NewCase fresh = SettlingCases.fromHome(chronicle, clause);
        AccessCode code = AccessCode.draw();
        HomeCases.Applied applied = cases(way).apply(fresh, code.key(""), null);
        carried(way);
        return new Case(fresh, code.key(applied.reference()));
    }

    private HomeCase page(Way way, Case one) {
        carried(way);
        return cases(way).find(one.key()).orElseThrow();
    }

    private CaseFile atTheWindow(Case one) {
        return SettlingCases.now(casework, one.fresh().id());
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationHandedInTwiceIsOneAndOpensByItsFirstCode(Way way) {
        Case one = handedIn(way, "LL-3.1.5");
        CaseKey other = AccessCode.draw().key(one.key().reference());
        HomeCases.Applied again = cases(way).apply(one.fresh(), other, null);
        assertThat(again.again()).isTrue();
        assertThat(again.reference()).isEqualTo(one.key().reference());
        carried(way);
        assertThat(cases(way).find(other)).isEmpty();
        assertThat(cases(way)
                        .find(new CaseKey("430281006-2018-01-9999", one.key().digest())))
                .isEmpty();
        HomeCase page = page(way, one);
        assertThat(page.state()).isEqualTo(CaseState.SUBMITTED.words());
        assertThat(page.filed()).isEqualTo("2018-06-01");
        assertThat(atTheWindow(one).application().parties())
                .extracting(party -> party.name())
                .containsExactlyElementsOf(one.fresh().application().parties().stream()
                        .map(party -> party.name())
                        .toList());
        assertThat(atTheWindow(one).application().situation())
                .isEqualTo(one.fresh().application().situation());
        assertThat(atTheWindow(one).application().wish())
                .isEqualTo(one.fresh().application().wish());
    }

    @ParameterizedTest
    @EnumSource
    void whatTheWindowDoesIsRead(Way way) {
        Case one = handedIn(way, "LL-3.1.5");
        CaseFile accepted = SettlingCases.accepted(casework, atTheWindow(one));
        HomeCase page = page(way, one);
        assertThat(page.state()).isEqualTo(CaseState.ACCEPTED.words());
        assertThat(page.due().zh()).isNotEmpty();
        assertThat(page.files().open()).isFalse();
        SettlingCases.approved(casework, SettlingCases.examined(casework, accepted));
        assertThat(page(way, one).state()).isEqualTo(CaseState.APPROVED.words());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingIsReadAndBrought(Way way) {
        Case one = handedIn(way, "LL-3.1.5");
        SettlingCases.returned(casework, atTheWindow(one));
        HomeCase page = page(way, one);
        assertThat(page.missing()).isNotEmpty();
        cases(way).take(one.key(), page.version(), HomeStep.SUPPLEMENT, "");
        assertThat(page(way, one).state()).isEqualTo(CaseState.SUBMITTED.words());
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsReadWithItsClauseAndObjectedTo(Way way) {
        Case one = handedIn(way, "LL-3.1.1");
        CaseFile examined = SettlingCases.examined(casework, SettlingCases.accepted(casework, atTheWindow(one)));
        SettlingCases.refused(casework, examined);
        HomeCase page = page(way, one);
        assertThat(page.decision()).startsWith("LL-3.1.1：");
        assertThat(page.remedy().zh()).isNotEmpty();
        assertThat(catchThrowableOfType(
                                CaseRefused.class,
                                () -> cases(way).take(one.key(), page.version(), HomeStep.OBJECT, " "))
                        .problem())
                .isEqualTo(CaseProblem.WORDS_NEEDED);
        cases(way).take(one.key(), page.version(), HomeStep.OBJECT, "漏看了租赁合同");
        assertThat(page(way, one).state()).isEqualTo(CaseState.OBJECTED.words());
        assertThat(casework.steps(one.fresh().id()).getLast().words()).isEqualTo("漏看了租赁合同");
    }

    @ParameterizedTest
    @EnumSource
    void aWithdrawalEndsIt(Way way) {
        Case one = handedIn(way, "LL-3.1.5");
        cases(way).take(one.key(), page(way, one).version(), HomeStep.WITHDRAW, "");
        HomeCase page = page(way, one);
        assertThat(page.state()).isEqualTo(CaseState.WITHDRAWN.words());
        assertThat(page.withdraw()).isFalse();
        assertThat(catchThrowableOfType(
                                CaseRefused.class,
                                () -> cases(way).take(one.key(), page.version(), HomeStep.WITHDRAW, ""))
                        .problem())
                .isEqualTo(CaseProblem.NOT_NOW);
    }

    @ParameterizedTest
    @EnumSource
    void filesAreSentOnceAndTakenAway(Way way) {
        Case one = handedIn(way, "LL-3.1.5");
        String paper = page(way, one).files().papers().getFirst().id();
        byte[] picture = SentFiles.picture(300, 200, "jpeg");
        cases(way).add(one.key(), paper, picture);
        cases(way).add(one.key(), paper, picture);
        assertThat(catchThrowableOfType(
                                DocumentRefused.class, () -> cases(way).add(one.key(), paper, new byte[] {1, 2, 3}))
                        .problem())
                .isEqualTo(DocumentProblem.UNKNOWN_KIND);
        assertThat(catchThrowableOfType(
                                DocumentRefused.class, () -> cases(way).add(one.key(), "tax-registration", picture))
                        .problem())
                .isEqualTo(DocumentProblem.NOT_ASKED);
        HomeCase page = page(way, one);
        assertThat(page.files().papers().getFirst().files()).hasSize(1);
        UUID id = page.files().papers().getFirst().files().getFirst().id();
        cases(way).remove(one.key(), id);
        assertThat(page(way, one).files().papers().getFirst().files()).isEmpty();
        assertThat(cases(way).open(one.key(), id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void papersAreFetched(Way way) {
        Case one = handedIn(way, "LL-3.1.5");
        SettlingCases.accepted(casework, atTheWindow(one));
        assertThat(page(way, one).papers()).containsExactly(PaperKind.RECEIPT);
        cases(way).paper(one.key(), PaperKind.RECEIPT);
        carried(way);
        HomeCases.Fetched fetched = cases(way).paper(one.key(), PaperKind.RECEIPT);
        assertThat(fetched).isInstanceOf(HomeCases.Fetched.Here.class);
        assertThat(((HomeCases.Fetched.Here) fetched).paper().pdf()).startsWith(new byte[] {0x25, 0x50, 0x44, 0x46});
        assertThat(catchThrowableOfType(CaseRefused.class, () -> cases(way).paper(one.key(), PaperKind.APPROVAL))
                        .problem())
                .isEqualTo(CaseProblem.NO_SUCH_PAPER_NOW);
    }
}
