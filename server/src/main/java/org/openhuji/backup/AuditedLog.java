package org.openhuji.backup;

import java.util.List;
import org.openhuji.audit.Actor;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.audit.Verifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The register's: its chained log. */
@Component
@Profile("!residents")
class AuditedLog implements BackupLog {
    private final AuditLog audit;
    private final Verifier verifier;
    private final TransactionTemplate transaction;

    AuditedLog(AuditLog audit, Verifier verifier, TransactionTemplate transaction) {
        this.audit = audit;
        this.verifier = verifier;
        this.transaction = transaction;
    }

    @Override
    public void taken(Manifest manifest) {
        append(AuditEvent.BACKUP_TAKEN, manifest);
    }

    @Override
    public void restored(Manifest manifest) {
        append(AuditEvent.BACKUP_RESTORED, manifest);
    }

    @Override
    public Proof proof() {
        return verifier.verify(List.of(), links -> {}).whole() ? Proof.WHOLE : Proof.BROKEN;
    }

    private void append(AuditEvent event, Manifest manifest) {
        transaction.executeWithoutResult(status -> audit.append(AuditEntry.of(
                Actor.SYSTEM, new Purpose.SystemWork(), event, AuditDetail.counted("ROWS", manifest.rows()))));
    }
}
