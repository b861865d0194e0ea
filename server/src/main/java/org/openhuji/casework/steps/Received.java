package org.openhuji.casework.steps;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Company;
import org.openhuji.casework.Draft;
import org.openhuji.casework.Transfer;
import org.openhuji.register.PersonId;

/**
 * The place left reports its certificate, or its replacement: the movers are in transit.
 *
 * @param number of the certificate
 * @param until its last day
 * @param persons who the movers are here, by label: known, or to be entered when they are registered
 * @param company what the certificate says of them, from another register; {@code null} within one
 */
public record Received(
        String number,
        LocalDate until,
        Map<String, PersonId> persons,
        @Nullable Company company) implements Step {
    static final Rule RULE = Rule.of(
            "收到迁移证信息",
            "hear of the certificate",
            Rule.in(CaseState.APPROVED, CaseState.ISSUED, CaseState.SUSPENDED),
            null,
            Set.of(By.SYSTEM),
            Rule.Clock.NONE,
            "户口登记条例第十条");

    public Received {
        persons = Map.copyOf(persons);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void take(Draft draft, Hand hand) {
        Transfer transfer = draft.from().transfer();
        if (transfer == null || transfer.side() != Transfer.Side.NEW_PLACE) {
            throw new CaseRefused(CaseProblem.NO_PERMISSION_HERE);
        }
        Application application = draft.from().application();
        draft.transfer(transfer.certified(number, until).saying(company))
                .application(application.with(application.parties().stream()
                        .map(party -> {
                            PersonId person = persons.get(party.label());
                            return person == null ? party : party.found(person);
                        })
                        .toList()));
    }
}
