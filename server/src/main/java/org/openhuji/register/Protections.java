package org.openhuji.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.register.reading.RegisterReader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose address stands in no list and on no page: after violence, as a witness. Ordered and lifted by whoever may read what is
 * sensitive where the person is registered, with the password given again; both go into the log. No act of the register.
 */
@Service
public class Protections {
    private final ProtectionStore store;
    private final RegisterReader reader;
    private final Access access;
    private final AuditLog log;
    private final Clock legal;

    Protections(
            ProtectionStore store,
            RegisterReader reader,
            Access access,
            AuditLog log,
            @Qualifier("legal") Clock legal) {
        this.store = store;
        this.reader = reader;
        this.access = access;
        this.log = log;
        this.legal = legal;
    }

    /**
     * From today on nobody reads where the person lives; twice is as once.
     *
     * @param ground the order it rests on, 1 to 200 characters
     * @throws org.openhuji.access.AccessRefused where the officer at work may not, or the password was not given again
     * @throws IllegalArgumentException where the ground is missing or too long
     */
    @Transactional
    public void order(PersonId person, String ground) {
        if (ground.isBlank() || ground.length() > 200) {
            throw new IllegalArgumentException("a ground has 1 to 200 characters");
        }
        tell(person, "ORDERED");
        store.order(person, today(), ground.strip(), access.officer().id());
    }

    /**
     * From today on the address is read as anybody's.
     *
     * @return whether there was a protection
     * @throws org.openhuji.access.AccessRefused as {@link #order}
     */
    @Transactional
    public boolean lift(PersonId person) {
        tell(person, "LIFTED");
        return store.lift(person, today());
    }

    /**
     * A protection in force.
     *
     * @param ground the order it rests on
     */
    public record Ordered(LocalDate since, String ground) {}

    /**
     * The one a person is under, if any, for whoever may order and lift it.
     *
     * @throws org.openhuji.access.AccessRefused where the officer at work may not
     */
    @Transactional(readOnly = true)
    public Optional<Ordered> find(PersonId person) {
        access.requireNotOwn(List.of(person.value()));
        access.require(Permission.READ_SENSITIVE, place(person));
        return store.find(person);
    }

    /** Whether the officer at work may order and lift one. */
    @Transactional(readOnly = true)
    public boolean may(PersonId person) {
        return access.may(Permission.READ_SENSITIVE, place(person));
    }

    private String place(PersonId person) {
        return reader.find(person, AsOf.on(today()))
                .map(org.openhuji.register.reading.FoundPerson::place)
                .orElse("");
    }

    private void tell(PersonId person, String what) {
        List<UUID> persons = List.of(person.value());
        access.requireNotOwn(persons);
        log.append(access.permit(
                Permission.READ_SENSITIVE,
                place(person),
                AuditEvent.PROTECTION_CHANGED,
                persons,
                AuditDetail.of(what)));
        access.requireConfirmed();
    }

    private LocalDate today() {
        return LocalDate.now(legal);
    }
}
