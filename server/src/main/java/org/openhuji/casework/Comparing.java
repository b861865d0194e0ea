package org.openhuji.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.access.Access;
import org.openhuji.casework.steps.Compared;
import org.openhuji.register.Registration;
import org.openhuji.register.acts.Act;
import org.openhuji.register.duplicates.PresenceSearch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether those a case would register for the first time are in the register already: found before anybody decides, answered by
 * whoever has the person before them, and kept with the case.
 */
@Service
public class Comparing {
    private final Casework casework;
    private final Registration registration;
    private final PresenceSearch presence;
    private final Access access;

    Comparing(Casework casework, Registration registration, PresenceSearch presence, Access access) {
        this.casework = casework;
        this.registration = registration;
        this.presence = presence;
        this.access = access;
    }

    /**
     * The search whose hits nobody has answered; empty where nobody is like the newcomer, or it was answered that nobody is. Asked
     * for the request under which the case will be recorded, so that the answer counts there.
     *
     * @throws org.openhuji.register.Contradiction where it was answered that one of them is the newcomer
     */
    public Optional<PresenceSearch.Searched> open(CaseFile file) {
        Act act = file.application().act();
        return act == null
                ? Optional.empty()
                : registration.unanswered(
                        Carrying.named(file, "register"), act, access.officer().id());
    }

    /**
     * Answers a search of a case, in words that stand in its history.
     *
     * @throws CaseRefused where the search is not one of the case, or words are missing
     */
    @Transactional
    public CaseFile answer(CaseFile file, UUID search, PresenceSearch.Answer answer, String words) {
        List<PresenceSearch.Searched> searches = presence.find(Carrying.named(file, "register"));
        if (searches.stream().noneMatch(one -> one.id().equals(search))) {
            throw new CaseRefused(CaseProblem.NO_SUCH_CHECK);
        }
        CaseFile after = casework.take(file.id(), file.version(), new Compared(search, answer, words));
        presence.answer(search, answer);
        return after;
    }
}
