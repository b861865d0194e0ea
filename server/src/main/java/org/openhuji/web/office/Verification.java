package org.openhuji.web.office;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.AuditQuery;
import org.openhuji.audit.AuditRecord;
import org.openhuji.audit.Purpose;
import org.openhuji.audit.Verdict;
import org.openhuji.audit.Verifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What auditors do with the log: each search and each proof is in the log itself. A proof runs beside the pages, one at a time. */
@Component
class Verification {
    private final Verifier verifier;
    private final AuditLog log;
    private final TransactionTemplate transaction;
    private final Access access;
    private final AtomicReference<State> state = new AtomicReference<>(new State.Never());

    Verification(Verifier verifier, AuditLog log, TransactionTemplate transaction, Access access) {
        this.verifier = verifier;
        this.log = log;
        this.transaction = transaction;
        this.access = access;
    }

    /** How far the last proof is. */
    sealed interface State {
        /** None since the server started. */
        record Never() implements State {}

        /** One is running. */
        record Running(long links) implements State {}

        /** It ended. */
        record Done(Verdict verdict) implements State {}

        /** It could not be carried through. */
        record Failed() implements State {}

        /** For the page. */
        default String name() {
            return switch (this) {
                case Never never -> "never";
                case Running running -> "running";
                case Done done -> done.verdict().whole() ? "whole" : "broken";
                case Failed failed -> "failed";
            };
        }
    }

    State state() {
        return state.get();
    }

    /** Searches the log, where the officer may read it. */
    @Transactional
    List<AuditRecord> search(AuditQuery query) {
        Officer officer = access.require(Permission.READ_AUDIT);
        List<AuditRecord> found = log.list(query.within(access.places(Permission.READ_AUDIT)));
        log.append(new AuditEntry(
                Access.actor(officer, Permission.READ_AUDIT, officer.office().place()),
                new Purpose.Oversight(),
                AuditEvent.LOG_READ,
                query.person() == null ? List.of() : List.of(query.person()),
                AuditDetail.counted("FOUND", found.size())));
        return found;
    }

    /** Begins a proof, unless one is running. */
    void begin(Officer officer) {
        State before = state.get();
        if (before instanceof State.Running || !state.compareAndSet(before, new State.Running(0))) {
            return;
        }
        Thread.ofPlatform().daemon().name("audit-verifier").start(() -> run(officer));
    }

    private void run(Officer officer) {
        try {
            Verdict verdict = verifier.verify(List.of(), links -> state.set(new State.Running(links)));
            transaction.executeWithoutResult(status -> log.append(AuditEntry.of(
                    Access.actor(
                            officer, Permission.READ_AUDIT, officer.office().place()),
                    new Purpose.Oversight(),
                    AuditEvent.LOG_VERIFIED,
                    AuditDetail.counted(verdict.whole() ? "WHOLE" : "BROKEN", verdict.links()))));
            state.set(new State.Done(verdict));
        } catch (RuntimeException e) {
            state.set(new State.Failed());
        }
    }
}
