package org.openhuji.bench.handover;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Office;
import org.openhuji.access.Officer;
import org.openhuji.access.Role;
import org.openhuji.access.RoleAt;
import org.openhuji.audit.Purpose;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Casework;
import org.openhuji.casework.GivenPaper;
import org.openhuji.casework.Transfer;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Examine;

/** Officers who do whatever is next in every case of their places. */
final class Officers {
    static final Officer LILING = officer(1, Role.WINDOW_OFFICER, "430281");
    static final Officer DECIDER = officer(2, Role.APPROVER, "430281");
    static final Officer SHAOYANG = officer(3, Role.WINDOW_OFFICER, "430524");
    static final Officer QUJING = officer(4, Role.WINDOW_OFFICER, "530302");

    private static final Set<CaseState> OPEN = EnumSet.of(
            CaseState.SUBMITTED, CaseState.ACCEPTED, CaseState.EXAMINED, CaseState.APPROVED, CaseState.ISSUED);
    private static final int MOST = 50;

    private Officers() {}

    private static Officer officer(int number, Role role, String place) {
        return new Officer(
                new UUID(0x7000L, 0x8000_0000_0000_0500L + number),
                "officer" + number,
                "某民警",
                new Office("某派出所", place),
                List.of(new RoleAt(role, place)),
                Optional.empty());
    }

    static <T extends @Nullable Object> T as(Officer officer, Supplier<T> work) {
        return Access.acting(officer, new Purpose.PresentAtWindow(), work);
    }

    /** The cases an officer has something to do with. */
    static List<CaseFile> queue(Casework casework, Officer officer) {
        return as(officer, () -> casework.queue(OPEN, MOST));
    }

    /** Takes the next step of a case; nothing where somebody else's is next. */
    static void next(Casework casework, Officer window, CaseFile file) {
        int seen = file.version();
        switch (file.state()) {
            case SUBMITTED -> as(window, () -> casework.take(file.id(), seen, new Accept(papers(casework, file))));
            case ACCEPTED -> {
                if (file.type().ending() == CaseType.Ending.LEAVING) {
                    as(window, () -> casework.finish(file.id(), seen, null, null));
                } else {
                    as(window, () -> casework.take(file.id(), seen, new Examine("")));
                }
            }
            case EXAMINED -> as(DECIDER, () -> casework.take(file.id(), seen, new Approve(null)));
            case APPROVED -> as(window, () -> casework.issue(file.id(), seen));
            case ISSUED -> {
                Transfer transfer = Objects.requireNonNull(file.transfer());
                if (transfer.side() == Transfer.Side.NEW_PLACE && transfer.certificate() != null) {
                    as(window, () -> casework.finish(file.id(), seen, null, null));
                }
            }
            case DRAFT, RETURNED, REGISTERED, FILED, REFUSED, OBJECTED, SUSPENDED, WITHDRAWN -> {}
        }
    }

    private static List<GivenPaper> papers(Casework casework, CaseFile file) {
        return casework.terms(file).papers().stream()
                .filter(paper -> !paper.proved())
                .map(paper -> GivenPaper.seen(paper.id()))
                .toList();
    }
}
