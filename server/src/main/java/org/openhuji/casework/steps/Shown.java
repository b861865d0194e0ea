package org.openhuji.casework.steps;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openhuji.casework.Application;
import org.openhuji.casework.Company;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;
import org.openhuji.register.PersonId;

/**
 * Another register says that a certificate is its own and what it says: the case takes up where the place left stands.
 *
 * @param transfer the move, as the place left knows it
 * @param place division code of the place left
 * @param number of the certificate
 * @param until its last day
 * @param persons who the movers are here, by label: known, or to be entered when they are registered
 * @param company what the certificate says of them, under the labels of this case
 */
public record Shown(
        UUID transfer, String place, String number, LocalDate until, Map<String, PersonId> persons, Company company)
        implements Step {
    static final Rule RULE = Rule.of(
            "迁出地确认迁移证",
            "the place left confirms the certificate",
            Rule.RUNNING,
            null,
            Set.of(By.SYSTEM),
            Rule.Clock.NONE,
            "户口登记条例第十条");

    public Shown {
        persons = Map.copyOf(persons);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        Application application = draft.from().application();
        draft.transfer(Transfer.begun(transfer, Transfer.Side.NEW_PLACE, place)
                        .certified(number, until)
                        .saying(company))
                .application(application.with(application.parties().stream()
                        .map(party -> {
                            PersonId person = persons.get(party.label());
                            return person == null ? party : party.found(person);
                        })
                        .toList()));
    }
}
