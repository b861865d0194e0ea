package org.openhuji.web.office.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Party;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.PersonId;

/** The people of an application while its form is read: who applies first. */
final class People {
    private final LocalDate today;
    private final List<Party> parties = new ArrayList<>();

    People(LocalDate today) {
        this.today = today;
    }

    /** Whether somebody's agreement was given before the officer. */
    enum Agreement {
        GIVEN,
        OPEN;

        static Agreement of(boolean ticked) {
            return ticked ? GIVEN : OPEN;
        }
    }

    /** Somebody who stands at the window and applies. */
    People applies(String name, @Nullable Held held) {
        return add(Party.Role.APPLICANT, name, held, Agreement.GIVEN);
    }

    /** Whom it is about. */
    People about(Held held) {
        return add(Party.Role.SUBJECT, held.name(), held, Agreement.OPEN);
    }

    /** Whom it is about, who is not in the register yet. */
    People about(String name, String sex, @Nullable PartialDate born) {
        parties.add(new Party(label(), name, sex, null, born, Party.Role.SUBJECT, null, null));
        return this;
    }

    /** Somebody of whom a name is known, and whether they agree. */
    People add(Party.Role role, String name, @Nullable Held held, Agreement agreement) {
        return add(
                role,
                name,
                held == null || held.sex().isEmpty() ? null : held.sex(),
                held == null ? null : held.number(),
                held == null ? null : held.born(),
                held == null ? null : held.id(),
                agreement);
    }

    /** Somebody with what is known of them; a minor who is moved agrees through the guardian who stands there. */
    People add(
            Party.Role role,
            String name,
            @Nullable String sex,
            @Nullable String number,
            @Nullable PartialDate born,
            @Nullable PersonId person,
            Agreement agreement) {
        Party party = new Party(label(), name, sex, number, born, role, person, null);
        boolean guarded = party.minor(today) && role != Party.Role.CHILD;
        parties.add(
                agreement == Agreement.OPEN
                        ? party
                        : party.agreed(new Party.Consent(
                                guarded ? Party.Manner.THROUGH_GUARDIAN : Party.Manner.BEFORE_OFFICER, today)));
        return this;
    }

    private String label() {
        return "p" + (parties.size() + 1);
    }

    List<Party> list() {
        return List.copyOf(parties);
    }
}
