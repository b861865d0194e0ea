package org.openhuji.daybook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Casework;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.kernel.Words;
import org.openhuji.register.Tallies;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The closing of the day (日清): an officer closes, another takes over. A gap in the numbers of blanks blocks it; what is not printed
 * yet and which cases are open is handed over. A closed day takes no more blanks.
 */
@Service
public class Closings {
    private static final int MOST = 500;
    private static final Set<CaseState> OPEN = EnumSet.of(
            CaseState.SUBMITTED,
            CaseState.RETURNED,
            CaseState.ACCEPTED,
            CaseState.EXAMINED,
            CaseState.APPROVED,
            CaseState.ISSUED,
            CaseState.OBJECTED,
            CaseState.SUSPENDED);

    private final ClosingStore store;
    private final BlankStore blanks;
    private final Blanks ledger;
    private final Tallies tallies;
    private final DuePapers due;
    private final Casework casework;
    private final Access access;
    private final AuditLog log;
    private final Clock legal;

    Closings(
            ClosingStore store,
            BlankStore blanks,
            Blanks ledger,
            Tallies tallies,
            DuePapers due,
            Casework casework,
            Access access,
            AuditLog log,
            @Qualifier("legal") Clock legal) {
        this.store = store;
        this.blanks = blanks;
        this.ledger = ledger;
        this.tallies = tallies;
        this.due = due;
        this.casework = casework;
        this.access = access;
        this.log = log;
        this.legal = legal;
    }

    /** What the day of the officer at work has come to so far. */
    @Transactional(readOnly = true)
    public DayFigures figures(LocalDate day) {
        Officer officer = working();
        String station = station(officer);
        return new DayFigures(
                tallies.acts(officer.id(), day).entrySet().stream()
                        .map(one -> new DayFigures.ActCount(one.getKey().name(), one.getValue()))
                        .toList(),
                blanks(officer.id(), day),
                blanks.uses(officer.id(), day).stream()
                        .filter(use -> use.how() != BlankUse.How.ISSUED)
                        .map(use -> new DayFigures.Spoiled(
                                use.kind(), use.number(), use.how(), use.reason() == null ? "" : use.reason()))
                        .toList(),
                due.waiting(station, MOST).stream().map(CaseFile::reference).toList(),
                (int) casework.queue(OPEN, MOST).stream()
                        .filter(file -> file.place().startsWith(station))
                        .count());
    }

    private List<DayFigures.BlankCount> blanks(UUID officer, LocalDate day) {
        List<DayFigures.BlankCount> counts = new ArrayList<>();
        List<BlankUse> all = blanks.uses(officer, day);
        for (BlankKind kind : BlankKind.values()) {
            List<BlankUse> uses = all.stream().filter(use -> use.kind() == kind).toList();
            List<String> issued = uses.stream()
                    .filter(use -> use.how() == BlankUse.How.ISSUED)
                    .map(BlankUse::number)
                    .toList();
            int left = blanks.holding(kind, officer, 1).map(Holding::left).orElse(0);
            if (!uses.isEmpty() || left > 0) {
                counts.add(new DayFigures.BlankCount(
                        kind,
                        issued.isEmpty() ? "" : issued.getFirst(),
                        issued.isEmpty() ? "" : issued.getLast(),
                        issued.size(),
                        count(uses, BlankUse.How.SPOILED),
                        count(uses, BlankUse.How.LOST),
                        count(uses, BlankUse.How.RETURNED),
                        left));
            }
        }
        return counts;
    }

    private static int count(List<BlankUse> uses, BlankUse.How how) {
        return (int) uses.stream().filter(use -> use.how() == how).count();
    }

    /**
     * Closes a day of the officer at work.
     *
     * @throws BlankRefused where a number is missing in between, the day has not come, or it is closed
     */
    @Transactional
    public Closing close(LocalDate day) {
        Officer officer = working();
        String station = station(officer);
        if (day.isAfter(LocalDate.now(legal))) {
            throw new BlankRefused(BlankProblem.NOT_YET, day.toString());
        }
        store.hold(station, officer.id(), day);
        if (store.find(station, officer.id(), day).isPresent()) {
            throw new BlankRefused(BlankProblem.CLOSED_BEFORE);
        }
        List<Holding> gaps = ledger.holdings(officer.id()).stream()
                .filter(held -> !held.gaps().isEmpty())
                .toList();
        if (!gaps.isEmpty()) {
            throw new BlankRefused(BlankProblem.GAP, said(gaps, Words::zh), said(gaps, Words::en));
        }
        store.add(station, officer.id(), officer.name(), day, figures(day));
        tell(officer, "CLOSED");
        return store.find(station, officer.id(), day).orElseThrow();
    }

    private static String said(List<Holding> gaps, Function<Words, String> language) {
        return gaps.stream()
                .map(held -> language.apply(held.kind().words()) + " " + String.join(", ", held.gaps()))
                .collect(Collectors.joining("; "));
    }

    /**
     * Takes over a day another officer has closed.
     *
     * @throws BlankRefused where it does not wait, or is the officer's own
     */
    @Transactional
    public Closing confirm(String station, UUID of, LocalDate day) {
        Officer officer = working();
        if (prefixes(officer).stream().noneMatch(station::startsWith)) {
            throw new BlankRefused(BlankProblem.NOTHING_TO_CONFIRM);
        }
        if (officer.id().equals(of)) {
            throw new BlankRefused(BlankProblem.OWN_DAY);
        }
        if (!store.confirm(station, of, day, officer.id(), officer.name())) {
            throw new BlankRefused(BlankProblem.NOTHING_TO_CONFIRM);
        }
        tell(officer, "CONFIRMED");
        return store.find(station, of, day).orElseThrow();
    }

    /** Whether the officer at work has closed a day. */
    @Transactional(readOnly = true)
    public Optional<Closing> find(LocalDate day) {
        Officer officer = working();
        return store.find(station(officer), officer.id(), day);
    }

    /** Days that others have closed and the officer at work can take over, the oldest first. */
    @Transactional(readOnly = true)
    public List<Closing> waiting(int most) {
        Officer officer = working();
        return store.waiting(prefixes(officer), most).stream()
                .filter(closing -> !closing.officer().equals(officer.id()))
                .toList();
    }

    /** The days the officer at work has closed, the newest first. */
    @Transactional(readOnly = true)
    public List<Closing> own(int most) {
        return store.of(working().id(), most);
    }

    private Officer working() {
        return access.require(Permission.PRINT);
    }

    private static String station(Officer officer) {
        return officer.office().place();
    }

    private static List<String> prefixes(Officer officer) {
        return officer.roles().stream()
                .filter(role -> role.brings(Permission.PRINT))
                .map(role -> role.place().isEmpty() ? "" : PlaceCode.prefix(PlaceCode.of(role.place())))
                .distinct()
                .toList();
    }

    private void tell(Officer officer, String code) {
        log.append(AuditEntry.of(
                Access.actor(officer, Permission.PRINT, station(officer)),
                access.findPurpose().orElseGet(Purpose.SystemWork::new),
                AuditEvent.DAY_CLOSED,
                AuditDetail.of(code)));
    }
}
