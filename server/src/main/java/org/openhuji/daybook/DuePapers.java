package org.openhuji.daybook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Decision;
import org.openhuji.casework.Transfer;
import org.openhuji.papers.PaperKind;
import org.openhuji.papers.Papers;
import org.openhuji.papers.PrintRuns;
import org.openhuji.papers.Verification;
import org.springframework.stereotype.Component;

/** Which papers a case has as it stands, and which of them nobody has been given yet. */
@Component
public class DuePapers {
    /** States in which a case may wait for a paper that ends something. */
    private static final Set<CaseState> DECIDED =
            EnumSet.of(CaseState.APPROVED, CaseState.ISSUED, CaseState.REGISTERED, CaseState.REFUSED);

    private static final int MOST_PAPERS = 50;

    private final Casework casework;
    private final Papers papers;
    private final PrintRuns runs;

    DuePapers(Casework casework, Papers papers, PrintRuns runs) {
        this.casework = casework;
        this.papers = papers;
        this.runs = runs;
    }

    /** The papers there are of a case in its state, in the order in which they came to be. */
    public static List<PaperKind> of(CaseFile file) {
        List<PaperKind> kinds = new ArrayList<>();
        if (file.desk().accepted() != null && file.state() != CaseState.WITHDRAWN) {
            kinds.add(PaperKind.RECEIPT);
        }
        if (!file.missing().isEmpty() && file.state() != CaseState.WITHDRAWN) {
            kinds.add(PaperKind.ONE_TIME_NOTICE);
        }
        if (file.state() == CaseState.SUSPENDED) {
            kinds.add(PaperKind.SUSPENSION_NOTICE);
        }
        decided(file, kinds);
        moved(file, kinds);
        boolean settled = file.state() == CaseState.REGISTERED || file.state() == CaseState.FILED;
        if (settled && file.type().ending() == CaseType.Ending.SETTLING) {
            kinds.add(PaperKind.FILING_SLIP);
        }
        return kinds;
    }

    private static void decided(CaseFile file, List<PaperKind> kinds) {
        Decision decision = file.decision();
        if (decision == null) {
            return;
        }
        switch (file.state()) {
            case APPROVED, ISSUED, REGISTERED, FILED -> {
                if (decision.granted()) {
                    kinds.add(PaperKind.APPROVAL);
                }
            }
            case REFUSED, OBJECTED -> {
                if (!decision.granted()) {
                    kinds.add(PaperKind.REFUSAL);
                }
            }
            case DRAFT, SUBMITTED, RETURNED, ACCEPTED, EXAMINED, SUSPENDED, WITHDRAWN -> {}
        }
    }

    private static void moved(CaseFile file, List<PaperKind> kinds) {
        Transfer transfer = file.transfer();
        if (transfer == null || file.state() != CaseState.ISSUED) {
            return;
        }
        if (transfer.side() == Transfer.Side.NEW_PLACE && transfer.permission() != null) {
            kinds.add(PaperKind.MOVE_PERMISSION);
        }
        if (transfer.side() == Transfer.Side.OLD_PLACE && transfer.certificate() != null) {
            kinds.add(PaperKind.MIGRATION_CERTIFICATE);
        }
    }

    /** Those of them nobody has been given: never printed, or printed in a run that was not confirmed. */
    public List<PaperKind> unprinted(CaseFile file) {
        return unprinted(List.of(file)).getOrDefault(file.id(), List.of());
    }

    /** The same of many cases; those without any are left out. */
    public Map<CaseId, List<PaperKind>> unprinted(List<CaseFile> files) {
        Map<UUID, Set<PaperKind>> given =
                runs.given(files.stream().map(file -> file.id().value()).toList());
        Map<CaseId, List<PaperKind>> unprinted = new HashMap<>();
        for (CaseFile file : files) {
            Set<PaperKind> has = given.getOrDefault(file.id().value(), Set.of());
            List<PaperKind> kinds =
                    of(file).stream().filter(kind -> !has.contains(kind)).toList();
            if (!kinds.isEmpty()) {
                unprinted.put(file.id(), kinds);
            }
        }
        return unprinted;
    }

    /** Cases of a station, the officer at work's, that are decided and wait for a paper; a receipt is none of those. */
    List<CaseFile> waiting(String station, int most) {
        List<CaseFile> decided = casework.queue(DECIDED, most).stream()
                .filter(file -> file.place().startsWith(station))
                .toList();
        Map<CaseId, List<PaperKind>> unprinted = unprinted(decided);
        return decided.stream()
                .filter(file -> unprinted.getOrDefault(file.id(), List.of()).stream()
                        .anyMatch(kind -> kind != PaperKind.RECEIPT))
                .toList();
    }

    /** The papers of a case that are good, by kind. */
    public List<Good> good(UUID about) {
        return papers.list(about, MOST_PAPERS).stream()
                .filter(one -> one.state() instanceof Verification.Genuine)
                .map(one -> new Good(((Verification.Genuine) one.state()).kind(), one.code()))
                .toList();
    }

    /** A paper that is good. */
    public record Good(PaperKind kind, String code) {}
}
