package org.openhuji.casework;

import java.time.LocalDate;
import java.util.List;
import org.openhuji.access.Officer;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Examine;
import org.openhuji.casework.steps.Refuse;
import org.openhuji.casework.steps.ReturnOnce;
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
        return step(casework, Counter.LILING_COUNTY, examined(casework, chronicle, "530302001001"), new Approve(null));
    }

    /** A family of the same city that has settled: no paper passes between two places. */
    public static CaseFile registered(Casework casework, Chronicle chronicle) {
        CaseFile approved =
                step(casework, Counter.LILING, examined(casework, chronicle, "430224101001"), new Approve(null));
        return Counter.as(Counter.LILING, () -> casework.finish(approved.id(), approved.version(), null, null));
    }

    /** A family of the same city that applied from home, and of which nobody has taken anything in yet. */
    public static CaseFile submitted(Casework casework, Chronicle chronicle) {
        return step(
                casework,
                Counter.LILING,
                draft(casework, chronicle, "430224101001", "LL-3.1.5"),
                new Submit(List.of()));
    }

    /** A family of the same city that applied from home to a committee of another station, as the window there finds it. */
    public static CaseFile submittedAt(Casework casework, Chronicle chronicle, String home) {
        Movers.Family family = Movers.registered(chronicle, "430224101001");
        Application application = Application.settling(
                family.agreed(),
                Movers.situation(family.place(), home),
                "LL-3.1.5",
                new Wish.OwnAddress(home, "别处路" + family.names().getFirst() + "号"));
        Officer window = Counter.window(home.substring(0, 9));
        CaseFile draft = Counter.as(
                window,
                () -> casework.open(
                        new NewCase(CaseId.next(), CaseType.SETTLE_IN, home, family.place(), ON, application)));
        return step(casework, window, draft, new Submit(List.of()));
    }

    /** The same case once the window there has all its papers. */
    public static CaseFile acceptedAt(Casework casework, CaseFile submitted) {
        return step(
                casework,
                Counter.window(submitted.place().substring(0, 9)),
                submitted,
                new Accept(all(casework, submitted)));
    }

    /** The same case once the window has all its papers. */
    public static CaseFile accepted(Casework casework, CaseFile submitted) {
        return step(casework, Counter.LILING, submitted, new Accept(all(casework, submitted)));
    }

    /** A family of the same city that has been taken in; on the desk of the window. */
    public static CaseFile accepted(Casework casework, Chronicle chronicle) {
        return accepted(casework, chronicle, "430224101001", "LL-3.1.5");
    }

    /** The window has examined the case. */
    public static CaseFile examined(Casework casework, CaseFile file) {
        return step(casework, Counter.LILING, file, new Examine(""));
    }

    /** A family of Qujing that relied on relatives it does not have in Liling, and was refused. */
    public static CaseFile refused(Casework casework, Chronicle chronicle) {
        return step(
                casework,
                Counter.LILING_COUNTY,
                examined(casework, chronicle, "530302001001", "LL-3.1.1"),
                new Refuse("LL-3.1.1", "城镇没有可投靠的亲属"));
    }

    /** What a family of the same city hands in from home, which relies on a clause; who they are in the register it does not say. */
    public static NewCase fromHome(Chronicle chronicle, String clause) {
        Movers.Family family = Movers.registered(chronicle, "430224101001");
        Application application = Application.settling(
                family.agreed().stream().map(party -> party.found(null)).toList(),
                Movers.situation(family.place(), HOME),
                clause,
                new Wish.OwnAddress(HOME, "网上路" + family.names().getFirst() + "号"));
        return new NewCase(CaseId.next(), CaseType.SETTLE_IN, HOME, family.place(), ON, application);
    }

    /** A case as it stands, at the window. */
    public static CaseFile now(Casework casework, CaseId id) {
        return Counter.as(Counter.LILING, () -> casework.find(id)).orElseThrow();
    }

    /** The window has told once what is missing. */
    public static CaseFile returned(Casework casework, CaseFile submitted) {
        return step(casework, Counter.LILING, submitted, new ReturnOnce(List.of()));
    }

    /** A window that decides on the spot has approved it. */
    public static CaseFile approved(Casework casework, CaseFile examined) {
        return step(casework, Counter.LILING, examined, new Approve(null));
    }

    /** The county has refused a family that relied on relatives it does not have. */
    public static CaseFile refused(Casework casework, CaseFile examined) {
        return step(casework, Counter.LILING_COUNTY, examined, new Refuse("LL-3.1.1", "城镇没有可投靠的亲属"));
    }

    private static CaseFile examined(Casework casework, Chronicle chronicle, String from) {
        return examined(casework, chronicle, from, "LL-3.1.5");
    }

    private static CaseFile examined(Casework casework, Chronicle chronicle, String from, String clause) {
        return step(casework, Counter.LILING, accepted(casework, chronicle, from, clause), new Examine(""));
    }

    private static CaseFile accepted(Casework casework, Chronicle chronicle, String from, String clause) {
        CaseFile draft = draft(casework, chronicle, from, clause);
        CaseFile submitted = step(casework, Counter.LILING, draft, new Submit(all(casework, draft)));
        return step(casework, Counter.LILING, submitted, new Accept(List.of()));
    }

    private static List<GivenPaper> all(Casework casework, CaseFile file) {
        return casework.terms(file).papers().stream()
                .filter(paper -> !paper.proved())
                .map(paper -> GivenPaper.seen(paper.id()))
                .toList();
    }

    private static CaseFile draft(Casework casework, Chronicle chronicle, String from, String clause) {
        Movers.Family family = Movers.registered(chronicle, from);
        Application application = Application.settling(
                family.agreed(),
                Movers.situation(family.place(), HOME),
                clause,
                new Wish.OwnAddress(HOME, "文书路" + family.names().getFirst() + "号"));
        return Counter.as(
                Counter.LILING,
                () -> casework.open(
                        new NewCase(CaseId.next(), CaseType.SETTLE_IN, HOME, family.place(), ON, application)));
    }

    /** What opens a case from home, as the window gives it. */
    public static String code(Casework casework, CaseFile file) {
        return Counter.as(Counter.LILING, () -> casework.code(file, true)).orElseThrow();
    }

    private static CaseFile step(Casework casework, Officer officer, CaseFile file, Step step) {
        return Counter.as(officer, () -> casework.take(file.id(), file.version(), step));
    }
}
