package org.openhuji.casework;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.register.PersonId;
import org.springframework.stereotype.Component;

/** Says in the log what the officer at work did with a case; the case is the ground. In the caller's transaction. */
@Component
class CaseLog {
    private final Access access;
    private final AuditLog log;

    CaseLog(Access access, AuditLog log) {
        this.access = access;
        this.log = log;
    }

    void tell(CaseFile file, AuditEvent event, String code) {
        Permission permission = Stream.of(Permission.HANDLE_CASE, Permission.DECIDE_CASE, Permission.FILE_ARRIVALS)
                .filter(held -> access.may(held, file.place()))
                .findFirst()
                .orElse(Permission.DECIDE_CASE);
        List<UUID> persons = file.application().parties().stream()
                .map(Party::person)
                .filter(Objects::nonNull)
                .map(PersonId::value)
                .toList();
        log.append(new AuditEntry(
                Access.actor(access.officer(), permission, file.place()),
                new Purpose.Case(file.reference()),
                event,
                persons,
                AuditDetail.of(code, file.id().value())));
    }
}
