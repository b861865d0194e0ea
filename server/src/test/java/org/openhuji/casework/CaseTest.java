package org.openhuji.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.openhuji.access.Officer;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Examine;
import org.openhuji.casework.steps.Step;
import org.openhuji.casework.steps.Submit;

/** What tests of cases do again and again: the steps of the window in Liling, and the letters between two places. */
abstract class CaseTest {
    static final LocalDate ON = LocalDate.of(2018, 6, 1);
    static final String HOME = "430281006001";

    final Casework casework;
    private final Carrier carrier;

    CaseTest(Casework casework, Carrier carrier) {
        this.casework = casework;
        this.carrier = carrier;
    }

    /** A family that wants to settle in a home of its own in Liling. */
    final CaseFile opened(Movers.Family family, List<Party> parties, String clause) {
        Application application = Application.settling(
                parties,
                Movers.situation(family.place(), HOME),
                clause,
                new Wish.OwnAddress(HOME, "新居" + family.names().getFirst() + "号"));
        return open(Counter.LILING, CaseType.SETTLE_IN, HOME, family.place(), application);
    }

    final CaseFile open(
            Officer window,
            CaseType type,
            String place,
            @org.jspecify.annotations.Nullable String otherPlace,
            Application application) {
        return Counter.as(
                window, () -> casework.open(new NewCase(CaseId.next(), type, place, otherPlace, ON, application)));
    }

    final CaseFile step(Officer officer, CaseFile file, Step step) {
        return Counter.as(officer, () -> casework.take(file.id(), file.version(), step));
    }

    final CaseFile finish(Officer officer, CaseFile file) {
        return Counter.as(officer, () -> casework.finish(file.id(), file.version(), null, null));
    }

    /** All papers the matter asks for and nobody proves. */
    final List<GivenPaper> all(CaseFile file) {
        return casework.terms(file).papers().stream()
                .filter(paper -> !paper.proved())
                .map(paper -> GivenPaper.seen(paper.id()))
                .toList();
    }

    final CaseFile accepted(Officer window, CaseFile draft) {
        return step(window, step(window, draft, new Submit(all(draft))), new Accept(List.of()));
    }

    final CaseFile examined(Officer window, CaseFile draft) {
        return step(window, accepted(window, draft), new Examine(""));
    }

    final CaseFile accepted(CaseFile draft) {
        return accepted(Counter.LILING, draft);
    }

    final CaseFile examined(CaseFile draft) {
        return examined(Counter.LILING, draft);
    }

    /** Everything that is on its way has arrived. */
    final void carried() {
        do {
            carrier.round();
        } while (carrier.open() > 0);
    }

    final CaseFile now(Officer officer, CaseFile file) {
        return Counter.as(officer, () -> casework.find(file.id())).orElseThrow();
    }

    static CaseProblem refused(Supplier<?> work) {
        CaseRefused refused = catchThrowableOfType(CaseRefused.class, work::get);
        assertThat(refused).as("refused").isNotNull();
        return refused.problem();
    }
}
