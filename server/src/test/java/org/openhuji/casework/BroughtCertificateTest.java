package org.openhuji.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openhuji.access.Officer;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Examine;
import org.openhuji.casework.steps.Submit;
import org.openhuji.register.Chronicle;

/**
 * A graduate leaves one register with a certificate that needed no permission, and brings it to the village of another (practice 2,
 * LL-3.2.3): the new place asks the old one by its number, nobody is registered twice, and a number that is not theirs opens nothing.
 */
class BroughtCertificateTest {
    private static final String VILLAGE = "430281102203";
    private static final String SCHOOL = "530302001001";
    private static final Officer WINDOW = Counter.window("430281102");
    private static final Installation LILING = Pair.get().liling();
    private static final Installation QUJING = Pair.get().qujing();

    private final Migrants.Family family = Migrants.registered(QUJING.bean(Chronicle.class), SCHOOL);
    private final Migrants.Migrant graduate = family.people().get(1);

    /** The graduate under a label of the case: the two places call them otherwise. */
    private List<Party> party(String label) {
        Party as = family.parties().get(1);
        return List.of(new Party(
                label, as.name(), as.sex(), as.number(), as.born(), Party.Role.APPLICANT, null, as.consent()));
    }

    /** The case of those who leave, accepted: the certificate is next. */
    private CaseFile leaving() {
        CaseFile out = Counter.as(
                Counter.QUJING,
                () -> QUJING.casework()
                        .open(new NewCase(
                                CaseId.next(),
                                CaseType.GRADUATE_OUT,
                                SCHOOL,
                                VILLAGE,
                                Migrants.ON,
                                new Application(party("leaving"), null, null, null, null, null, null))));
        CaseFile submitted = QUJING.step(Counter.QUJING, out, new Submit(QUJING.papers(out)));
        return QUJING.step(Counter.QUJING, submitted, new Accept(List.of()));
    }

    private static CaseFile certified(CaseFile leaving) {
        return Counter.as(Counter.QUJING, () -> QUJING.casework().finish(leaving.id(), leaving.version(), null, null));
    }

    private CaseFile left() {
        return certified(leaving());
    }

    private CaseFile arriving() {
        Application application = Application.settling(
                party("arriving"),
                """
                {"on": "2018-06-01", "destination": "%1$s", "applicant": "arriving",
                 "persons": {"arriving": {"bornOn": "%2$s", "chineseNational": true, "militaryStatus": "NONE", "hukouPlace": "%3$s",
                   "registeredElsewhere": false, "placeBeforeEnrolment": "%1$s",
                   "studies": [{"schoolKind": "UNIVERSITY", "fullTime": true, "graduatedOn": "2018-01-10", "leftOn": null}]}},
                 "kin": []}
                """.formatted(VILLAGE, graduate.born(), SCHOOL),
                "LL-3.2.3",
                new Wish.OwnAddress(VILLAGE, "回乡路" + graduate.name()));
        CaseFile file = Counter.as(
                WINDOW,
                () -> LILING.casework()
                        .open(new NewCase(
                                CaseId.next(), CaseType.STUDENT_RETURN, VILLAGE, SCHOOL, Migrants.ON, application)));
        CaseFile submitted = LILING.step(WINDOW, file, new Submit(LILING.papers(file)));
        return LILING.step(WINDOW, submitted, new Accept(List.of()));
    }

    private static CaseFile brings(CaseFile file, String number) {
        return Counter.as(WINDOW, () -> LILING.casework().bring(file.id(), file.version(), number));
    }

    /** What is on its way arrives. */
    private static void carried() {
        for (int rounds = 0; rounds < 20 && LILING.open() + QUJING.open() > 0; rounds++) {
            QUJING.round();
            LILING.round();
        }
        assertThat(LILING.open() + QUJING.open()).isZero();
    }

    private static String certificate(CaseFile left) {
        return requireNonNull(requireNonNull(left.transfer()).certificate());
    }

    private static List<String> steps(CaseFile file) {
        return LILING.bean(CaseStore.class).steps(file.id()).stream()
                .map(CaseStep::step)
                .toList();
    }

    @Test
    void aCertificateIsBroughtToAnotherRegisterAndTheMoveEndsOnBothSides() {
        CaseFile left = left();
        assertThat(QUJING.standing(graduate)).isEqualTo("IN_TRANSIT");
        CaseFile arriving = arriving();
        brings(arriving, certificate(left));
        assertThat(requireNonNull(LILING.now(arriving.id()).transfer()).certificate())
                .as("the other register has not answered")
                .isNull();
        carried();
        CaseFile shown = LILING.now(arriving.id());
        assertThat(steps(shown)).endsWith("Present", "Shown");
        Transfer transfer = requireNonNull(shown.transfer());
        assertThat(transfer.id()).isEqualTo(requireNonNull(left.transfer()).id());
        assertThat(transfer.certificate()).isEqualTo(certificate(left));
        assertThat(requireNonNull(transfer.company()).people())
                .singleElement()
                .extracting(Company.Arrival::label)
                .isEqualTo("arriving");
        CaseFile examined = LILING.step(WINDOW, shown, new Examine(""));
        CaseFile approved = LILING.step(Counter.LILING_COUNTY, examined, new Approve(null));
        Counter.as(WINDOW, () -> LILING.casework().finish(approved.id(), approved.version(), null, null));
        assertThat(LILING.standing(graduate)).isEqualTo("REGISTERED");
        carried();
        assertThat(QUJING.standing(graduate)).startsWith("CANCELLED");
        assertThat(QUJING.now(left.id()).state()).isEqualTo(CaseState.REGISTERED);
    }

    /** Whoever looks finds the graduate exactly once registered or in transit, over both registers. */
    private void somewhere(String when) {
        List<String> states = List.of(LILING.standing(graduate), QUJING.standing(graduate));
        assertThat(states.stream().filter("REGISTERED"::equals).count())
                .as("%s: registered once at most", when)
                .isLessThanOrEqualTo(1);
        assertThat(states).as("%s: somewhere", when).containsAnyOf("REGISTERED", "IN_TRANSIT");
    }

    /** An officer's step on either side, whichever is next, and then what the machines do. */
    private static void next(CaseId leaving, CaseId arriving) {
        CaseFile from = QUJING.now(leaving);
        CaseFile to = LILING.now(arriving);
        if (from.state() == CaseState.ACCEPTED) {
            certified(from);
        } else if (requireNonNull(to.transfer()).certificate() == null) {
            brings(to, certificate(from));
        } else if (to.state() == CaseState.ACCEPTED) {
            LILING.step(WINDOW, to, new Examine(""));
        } else if (to.state() == CaseState.EXAMINED) {
            LILING.step(Counter.LILING_COUNTY, to, new Approve(null));
        } else if (to.state() == CaseState.APPROVED) {
            Counter.as(WINDOW, () -> LILING.casework().finish(to.id(), to.version(), null, null));
        }
        LILING.round();
        QUJING.round();
        LILING.round();
    }

    /** Goes to the end, with the power cut once; tells the moments there were. */
    private List<String> goes(int cutAt) {
        CaseId leaving = leaving().id();
        CaseId arriving = arriving().id();
        String when = "cut at " + cutAt;
        Cuts.at(cutAt);
        try {
            for (int tries = 0; tries < 40 && QUJING.now(leaving).state() != CaseState.REGISTERED; tries++) {
                try {
                    next(leaving, arriving);
                } catch (Cuts.PowerCut cut) {
                    somewhere(when);
                }
                somewhere(when);
            }
        } finally {
            somewhere(when + ", at the end");
        }
        assertThat(cutAt == 0 || Cuts.happened()).as("moment %d comes", cutAt).isTrue();
        List<String> moments = Cuts.over();
        assertThat(LILING.now(arriving).acts()).as(when).hasSize(1);
        assertThat(LILING.standing(graduate)).as(when).isEqualTo("REGISTERED");
        assertThat(QUJING.standing(graduate)).as(when).startsWith("CANCELLED");
        return moments;
    }

    @Test
    void theGraduateIsExactlyOnceSomewhereWhereverThePowerIsCut() {
        int moments = goes(0).size();
        assertThat(moments).isGreaterThan(20);
        for (int moment = 1; moment <= moments; moment++) {
            new BroughtCertificateTest().goes(moment);
        }
    }

    @Test
    void aNumberThatIsNotTheirsOrIsNoneOpensNothing() {
        CaseFile left = left();
        CaseFile stranger = new BroughtCertificateTest().arriving();
        brings(stranger, certificate(left));
        carried();
        CaseFile asked = LILING.now(stranger.id());
        assertThat(steps(asked)).endsWith("Present", "NotShown");
        assertThat(requireNonNull(asked.transfer()).certificate()).isNull();
        brings(asked, "N".repeat(12));
        carried();
        assertThat(steps(asked)).endsWith("Present", "NotShown", "Present", "NotShown");
        assertThat(QUJING.standing(graduate)).isEqualTo("IN_TRANSIT");
        CaseFile theirs = arriving();
        brings(theirs, certificate(left).toLowerCase(Locale.ROOT));
        carried();
        brings(LILING.now(theirs.id()), certificate(left));
        carried();
        assertThat(requireNonNull(LILING.now(theirs.id()).transfer()).certificate())
                .as("after a slip the right number opens it")
                .isEqualTo(certificate(left));
    }

    @Test
    void whoeverDoesNotMoveAfterAllIsRestoredWhereTheyLeft() {
        CaseFile left = left();
        CaseFile arriving = arriving();
        brings(arriving, certificate(left));
        carried();
        Counter.as(
                Counter.QUJING,
                () -> QUJING.casework().recall(left.id(), QUJING.now(left.id()).version(), "不再返乡"));
        carried();
        CaseFile released = QUJING.now(left.id());
        assertThat(requireNonNull(released.transfer()).released()).isNotNull();
        assertThat(LILING.now(arriving.id()).state()).isEqualTo(CaseState.WITHDRAWN);
        Counter.as(Counter.QUJING, () -> QUJING.casework().restore(released.id(), released.version()));
        assertThat(QUJING.standing(graduate)).isEqualTo("REGISTERED");
        assertThat(LILING.standing(graduate)).isEmpty();
    }
}
