package org.openhuji.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.access.Access;
import org.openhuji.access.MaskedField;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Every read of the register: asked for and written down, in the transaction that reads. */
@Component
class ReadLog {
    private final Access access;
    private final AuditLog log;

    ReadLog(Access access, AuditLog log) {
        this.access = access;
        this.log = log;
    }

    /** Lets the officer at work pass only with a permission there. */
    void require(Permission permission, String place) {
        access.require(permission, place);
    }

    /** Writes down that persons were read or listed, in as many entries as it takes. */
    void read(AuditEvent event, String place, List<UUID> persons, AuditDetail detail) {
        if (persons.size() <= AuditEntry.MOST_SUBJECTS) {
            log.append(access.permit(Permission.READ_PERSON, place, event, persons, detail));
            return;
        }
        for (int i = 0; i < persons.size(); i += AuditEntry.MOST_SUBJECTS) {
            List<UUID> some = persons.subList(i, Math.min(i + AuditEntry.MOST_SUBJECTS, persons.size()));
            log.append(access.permit(Permission.READ_PERSON, place, event, some, detail));
        }
    }

    /** Lets what is secret about a person be seen, where that is asked for. */
    void look(UUID person, String place, Sight sight, boolean isProtected) {
        switch (sight) {
            case PLAIN -> {}
            case SENSITIVE -> {
                access.unmask(person, place, MaskedField.ADOPTION);
                if (isProtected) {
                    access.unmask(person, place, MaskedField.PROTECTED_ADDRESS);
                }
            }
        }
    }

    /** The record of the officer at work, where it is known. */
    Optional<UUID> own() {
        return access.find().flatMap(Officer::person);
    }

    /** Refuses. */
    void refuseOwn(UUID own) {
        access.requireNotOwn(List.of(own));
    }
}
