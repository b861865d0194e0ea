package org.openhuji.casework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.register.ActId;
import org.openhuji.register.Filing;
import org.openhuji.register.Recorded;
import org.openhuji.register.Registration;
import org.openhuji.register.acts.Act;
import org.springframework.stereotype.Component;

/**
 * Files a case's acts with the register. The request is the case's: the same step of the same case is the same act, however often
 * it is asked.
 */
@Component
class Recordings {
    private final Registration registration;
    private final Taking taking;
    private final Access access;

    Recordings(Registration registration, Taking taking, Access access) {
        this.registration = registration;
        this.taking = taking;
        this.access = access;
    }

    /** Searches whether those the act would enter are here already; outside of any transaction, so that what was asked is kept. */
    void search(CaseFile file, String step, Act act, @Nullable UUID second) {
        if (!act.firstRegistrations().isEmpty()) {
            registration.search(filing(file, step, second), act);
        }
    }

    /** Records it, in the caller's transaction. */
    Recorded record(CaseFile file, String step, Act act, @Nullable UUID second) {
        return registration.record(filing(file, step, second), act);
    }

    /** Undoes an act, in the caller's transaction. */
    Recorded cancel(CaseFile file, String step, ActId undone, @Nullable UUID second) {
        return registration.cancel(filing(file, step, second), undone);
    }

    /** What the register is asked under, the same every time; where two officers are needed the other is who decided. */
    private Filing filing(CaseFile file, String step, @Nullable UUID second) {
        Officer officer = access.require(Permission.HANDLE_CASE, file.place());
        LocalDate on = taking.today();
        UUID other = second == null && taking.terms(file).secondOfficer()
                ? file.desk().decided()
                : second;
        if (taking.terms(file).secondOfficer() && Objects.equals(other, officer.id())) {
            throw new CaseRefused(CaseProblem.SECOND_OFFICER_NEEDED);
        }
        return Carrying.filing(
                file,
                Carrying.named(file, step),
                officer.id(),
                Objects.equals(other, officer.id()) ? null : other,
                officer.office().place(),
                on);
    }
}
