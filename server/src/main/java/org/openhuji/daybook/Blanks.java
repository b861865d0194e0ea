package org.openhuji.daybook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import org.openhuji.casework.Casework;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of numbered blanks of the officer at work: received, and what became of each. A number is received once and consumed
 * once, whoever asks at the same moment. All methods throw {@link BlankRefused} where something is not possible, and {@link
 * org.openhuji.access.AccessRefused} where the officer may not print.
 */
@Service
public class Blanks {
    private static final int LONGEST = 200;
    private static final int GAPS_SHOWN = 20;

    private final BlankStore store;
    private final ClosingStore closings;
    private final Casework casework;
    private final Access access;
    private final AuditLog log;
    private final Clock legal;

    Blanks(
            BlankStore store,
            ClosingStore closings,
            Casework casework,
            Access access,
            AuditLog log,
            @Qualifier("legal") Clock legal) {
        this.store = store;
        this.closings = closings;
        this.casework = casework;
        this.access = access;
        this.log = log;
        this.legal = legal;
    }

    /** Takes blanks in, number by number. */
    @Transactional
    public void receive(BlankKind kind, BlankRange range) {
        Officer officer = working();
        List<String> numbers = range.numbers();
        try {
            store.receive(kind, numbers, UUID.randomUUID(), officer.office().place(), officer.id(), today());
        } catch (DuplicateKeyException before) {
            throw new BlankRefused(BlankProblem.RECEIVED_BEFORE);
        }
        tell(officer, "RECEIVED_" + kind.name(), numbers.size());
    }

    /**
     * A blank goes out.
     *
     * @param reference of the case it goes to; empty where it goes to none
     */
    @Transactional
    public void issue(BlankKind kind, String number, String reference) {
        UUID id = reference.isBlank()
                ? null
                : casework.find(reference.strip())
                        .map(file -> file.id().value())
                        .orElseThrow(() -> new BlankRefused(BlankProblem.NO_SUCH_CASE, reference.strip()));
        use(kind, number, BlankUse.How.ISSUED, id, null);
    }

    /** A blank is printed on for a case, in the transaction of the printing. */
    @Transactional
    public void issue(BlankKind kind, String number, CaseFile file) {
        use(kind, number, BlankUse.How.ISSUED, file.id().value(), null);
    }

    /**
     * A blank is spoiled, lost or returned.
     *
     * @param how anything but issued
     * @param reason in words
     */
    @Transactional
    public void giveUp(BlankKind kind, String number, BlankUse.How how, String reason) {
        String told = reason.strip();
        if (how == BlankUse.How.ISSUED || told.isEmpty() || told.length() > LONGEST) {
            throw new BlankRefused(BlankProblem.REASON_NEEDED);
        }
        use(kind, number, how, null, told);
    }

    private void use(BlankKind kind, String typed, BlankUse.How how, @Nullable UUID caseId, @Nullable String reason) {
        Officer officer = working();
        String station = officer.office().place();
        String number = BlankRange.read(typed);
        LocalDate on = today();
        // Whoever closes the day holds it: nothing is entered for a day while it is being closed.
        closings.hold(station, officer.id(), on);
        if (closings.find(station, officer.id(), on).isPresent()) {
            throw new BlankRefused(BlankProblem.DAY_CLOSED, on.toString());
        }
        if (!store.holds(kind, number, officer.id())) {
            throw new BlankRefused(BlankProblem.NOT_HELD, number);
        }
        try {
            store.use(new BlankUse(kind, number, how, on, caseId, reason), station, officer.id());
        } catch (DuplicateKeyException before) {
            throw new BlankRefused(BlankProblem.USED_BEFORE, number);
        }
        tell(officer, how.name() + "_" + kind.name(), 1);
    }

    /** What the officer at work holds, kind by kind. */
    @Transactional(readOnly = true)
    public List<Holding> holdings() {
        return holdings(working().id());
    }

    List<Holding> holdings(UUID officer) {
        return Arrays.stream(BlankKind.values())
                .flatMap(kind -> store.holding(kind, officer, GAPS_SHOWN).stream())
                .toList();
    }

    /** What the officer at work used up, the newest first. */
    @Transactional(readOnly = true)
    public List<BlankUse> uses(int most) {
        return store.uses(working().id(), most);
    }

    private Officer working() {
        return access.require(Permission.PRINT);
    }

    private void tell(Officer officer, String code, int count) {
        log.append(AuditEntry.of(
                Access.actor(officer, Permission.PRINT, officer.office().place()),
                access.findPurpose().orElseGet(Purpose.SystemWork::new),
                AuditEvent.BLANKS_ENTERED,
                AuditDetail.counted(code, count)));
    }

    private LocalDate today() {
        return LocalDate.now(legal);
    }
}
