package org.openhuji.casework;

import java.time.LocalDate;
import java.util.List;
import org.openhuji.access.Officer;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Examine;
import org.openhuji.casework.steps.Step;
import org.openhuji.casework.steps.Submit;
import org.openhuji.register.Chronicle;

/** Cases for tests of pages, which know the module's face alone. */
public final class SettlingCases {
    private static final LocalDate ON = LocalDate.of(2018, 6, 1);
    private static final String HOME = "430281006001";

    private SettlingCases() {}

    /** A family of Qujing that settles in Liling: taken in at the window there, and approved by the county. */
    public static CaseFile approved(Casework casework, Chronicle chronicle) {
        Movers.Family family = Movers.registered(chronicle, "530302001001");
        Application application = Application.settling(
                family.agreed(),
                Movers.situation(family.place(), HOME),
                "LL-3.1.5",
                new Wish.OwnAddress(HOME, "文书路" + family.names().getFirst() + "号"));
        CaseFile draft = Counter.as(
                Counter.LILING,
                () -> casework.open(
                        new NewCase(CaseId.next(), CaseType.SETTLE_IN, HOME, family.place(), ON, application)));
        List<GivenPaper> all = casework.terms(draft).papers().stream()
                .filter(paper -> !paper.proved())
                .map(paper -> GivenPaper.seen(paper.id()))
                .toList();
        CaseFile submitted = step(casework, Counter.LILING, draft, new Submit(all));
        CaseFile accepted = step(casework, Counter.LILING, submitted, new Accept(List.of()));
        CaseFile examined = step(casework, Counter.LILING, accepted, new Examine(""));
        return step(casework, Counter.LILING_COUNTY, examined, new Approve(null));
    }

    /** What opens a case from home, as the window gives it. */
    public static String code(Casework casework, CaseFile file) {
        return Counter.as(Counter.LILING, () -> casework.code(file, true)).orElseThrow();
    }

    private static CaseFile step(Casework casework, Officer officer, CaseFile file, Step step) {
        return Counter.as(officer, () -> casework.take(file.id(), file.version(), step));
    }
}
