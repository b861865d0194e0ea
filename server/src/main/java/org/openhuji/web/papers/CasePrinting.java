package org.openhuji.web.papers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseStep;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Party;
import org.openhuji.daybook.BlankKind;
import org.openhuji.daybook.Blanks;
import org.openhuji.daybook.DuePapers;
import org.openhuji.papers.Bound;
import org.openhuji.papers.CaseItems;
import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.Office;
import org.openhuji.papers.PaperKind;
import org.openhuji.papers.Papers;
import org.openhuji.papers.PrintRuns;
import org.openhuji.papers.ReprintReason;
import org.openhuji.papers.WithdrawalReason;
import org.openhuji.register.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the papers of cases: one at the window, many in a run, and those of an applicant for the applicant at home. */
@Service
public class CasePrinting {
    /** What whoever applied can fetch from home; the rest is for the office and for the other place. */
    public static final Set<PaperKind> FROM_HOME = EnumSet.of(
            PaperKind.RECEIPT,
            PaperKind.ONE_TIME_NOTICE,
            PaperKind.APPROVAL,
            PaperKind.REFUSAL,
            PaperKind.SUSPENSION_NOTICE);

    /** Stands where no officer prints. */
    private static final String WINDOW = "户籍窗口";

    private final CasePapers composer;
    private final Casework casework;
    private final DuePapers due;
    private final Papers papers;
    private final PrintRuns runs;
    private final Blanks blanks;
    private final Access access;
    private final AuditLog log;

    CasePrinting(
            CasePapers composer,
            Casework casework,
            DuePapers due,
            Papers papers,
            PrintRuns runs,
            Blanks blanks,
            Access access,
            AuditLog log) {
        this.composer = composer;
        this.casework = casework;
        this.due = due;
        this.papers = papers;
        this.runs = runs;
        this.blanks = blanks;
        this.access = access;
        this.log = log;
    }

    /**
     * Prints a paper of a case by the officer at work.
     *
     * @param again why, where it was printed before; {@code null} the first time
     * @param blank number of the blank it is printed on; empty where it is plain paper
     * @throws CaseRefused where the case has no such paper now, or it was printed and no reason is given
     */
    @Transactional
    public IssuedPaper print(CaseFile file, PaperKind kind, @Nullable ReprintReason again, String blank) {
        Optional<String> before = good(file, kind);
        if (before.isPresent() && again == null) {
            throw new CaseRefused(CaseProblem.PRINTED_BEFORE);
        }
        CasePapers.Composed composed = composer.compose(file, kind, code(file, kind, again));
        tell(file, kind);
        if (!blank.isBlank()) {
            blanks.issue(blankKind(kind), blank, file);
        }
        return before.isPresent() && again != null ? again(before.get(), composed, file, again) : issue(composed, file);
    }

    /** Which blanks a paper is printed on, where there are any of its kind. */
    public static Optional<BlankKind> blank(PaperKind kind) {
        return switch (kind) {
            case MOVE_PERMISSION -> Optional.of(BlankKind.MOVE_PERMISSION);
            case MIGRATION_CERTIFICATE -> Optional.of(BlankKind.MIGRATION_CERTIFICATE);
            default -> Optional.empty();
        };
    }

    private static BlankKind blankKind(PaperKind kind) {
        return blank(kind)
                .orElseThrow(() -> new CaseRefused(CaseProblem.NO_SUCH_PAPER_NOW, kind.title(), kind.title()));
    }

    /** The code by which somebody who applied at the window follows the case; another one where the paper with it was lost. */
    private @Nullable String code(CaseFile file, PaperKind kind, @Nullable ReprintReason again) {
        boolean atWindow = casework.steps(file.id()).stream()
                .findFirst()
                .map(CaseStep::by)
                .filter(by -> !by.equals("APPLICANT"))
                .isPresent();
        return kind == PaperKind.RECEIPT && atWindow && access.may(Permission.HANDLE_CASE, file.place())
                ? casework.code(file, again != null).orElse(null)
                : null;
    }

    private Optional<String> good(CaseFile file, PaperKind kind) {
        return due.good(file.id().value()).stream()
                .filter(paper -> paper.kind() == kind)
                .map(DuePapers.Good::code)
                .findFirst();
    }

    private IssuedPaper issue(CasePapers.Composed composed, CaseFile file) {
        return papers.issue(composed.paper(), office(composed), file.id().value());
    }

    /** The same paper once more; where the case has gone on since, the one before is withdrawn and another stands for it. */
    private IssuedPaper again(String code, CasePapers.Composed composed, CaseFile file, ReprintReason reason) {
        if (papers.says(code, composed.paper())) {
            return papers.reprint(code, composed.paper(), office(composed), reason);
        }
        papers.withdraw(code, WithdrawalReason.OUTDATED);
        return issue(composed, file);
    }

    private Office office(CasePapers.Composed composed) {
        Optional<Officer> officer = access.find();
        String name = composed.office().isEmpty()
                ? officer.map(found -> found.office().name()).orElse(WINDOW)
                : composed.office();
        return new Office(
                Fit.to(name, Fit.SHORT), Fit.to(officer.map(Officer::name).orElse(WINDOW), Fit.NAME));
    }

    /**
     * A paper for whoever opened the case from home: the one that was issued before, or a first one.
     *
     * @throws CaseRefused where the case has no such paper now, or it is none of theirs
     */
    @Transactional
    public IssuedPaper fromHome(CaseFile file, PaperKind kind) {
        if (!FROM_HOME.contains(kind)) {
            throw new CaseRefused(
                    CaseProblem.NO_SUCH_PAPER_NOW,
                    file.state().words().zh(),
                    file.state().words().en());
        }
        CasePapers.Composed composed = composer.compose(file, kind, null);
        return current(good(file, kind), composed, file);
    }

    private IssuedPaper current(Optional<String> before, CasePapers.Composed composed, CaseFile file) {
        if (before.isPresent() && papers.says(before.get(), composed.paper())) {
            return papers.copy(before.get(), composed.paper());
        }
        // A receipt with its code was given at the window: it stays good beside the one from home.
        if (before.isPresent() && composed.paper().kind() != PaperKind.RECEIPT) {
            papers.withdraw(before.get(), WithdrawalReason.OUTDATED);
        }
        return issue(composed, file);
    }

    /** What every paper of a case says of it, its cover among them. */
    public CaseItems items(CaseFile file) {
        return composer.items(file);
    }

    /** What of a case can be fetched from home now. */
    public static List<PaperKind> fromHome(CaseFile file) {
        return DuePapers.of(file).stream().filter(FROM_HOME::contains).toList();
    }

    /**
     * Opens a run with every paper of these cases that nobody has been given yet, in their order. Receipts are given when a case is
     * accepted, with a code that is told once: none is printed in a run.
     *
     * @return empty where there is nothing to print
     */
    @Transactional
    public Optional<PrintRuns.Run> open(List<CaseId> cases) {
        Officer officer = access.require(Permission.PRINT);
        List<PrintRuns.Item> items = new ArrayList<>();
        for (CaseId id : cases) {
            CaseFile file = casework.find(id).orElse(null);
            if (file == null) {
                continue;
            }
            for (PaperKind kind : inRuns(due.unprinted(file))) {
                CasePapers.Composed composed = composer.compose(file, kind, null);
                tell(file, kind);
                IssuedPaper paper = current(good(file, kind), composed, file);
                items.add(new PrintRuns.Item(items.size() + 1, id.value(), kind, paper.code()));
            }
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(runs.open(officer.id(), officer.office().name(), items));
    }

    /** Those of some papers that are printed in runs. */
    public static List<PaperKind> inRuns(List<PaperKind> kinds) {
        return kinds.stream().filter(kind -> kind != PaperKind.RECEIPT).toList();
    }

    /** All papers of a run as one file, the same however often it is fetched; a case that went on since has its paper replaced. */
    @Transactional
    public byte[] file(PrintRuns.Run run) {
        List<byte[]> files = new ArrayList<>();
        for (PrintRuns.Item item : run.items()) {
            CaseFile file = casework.find(new CaseId(item.about())).orElseThrow();
            if (!DuePapers.of(file).contains(item.kind())) {
                continue;
            }
            CasePapers.Composed composed = composer.compose(file, item.kind(), null);
            IssuedPaper paper = current(Optional.of(item.code()), composed, file);
            if (!paper.code().equals(item.code())) {
                runs.replace(run.id(), item.position(), paper.code());
            }
            files.add(paper.pdf());
        }
        return Bound.of(files);
    }

    private void tell(CaseFile file, PaperKind kind) {
        Officer officer = access.require(Permission.PRINT, file.place());
        List<UUID> persons = file.application().parties().stream()
                .map(Party::person)
                .filter(Objects::nonNull)
                .map(PersonId::value)
                .toList();
        log.append(new AuditEntry(
                Access.actor(officer, Permission.PRINT, file.place()),
                new Purpose.Case(file.reference()),
                AuditEvent.PRINTED,
                persons,
                AuditDetail.of(kind.name(), file.id().value())));
    }
}
