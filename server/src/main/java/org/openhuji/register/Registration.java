package org.openhuji.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.acts.Newcomer;
import org.openhuji.register.duplicates.PresenceSearch;
import org.openhuji.register.recording.Recording;
import org.openhuji.register.recording.Scope;
import org.openhuji.register.recording.Work;
import org.springframework.stereotype.Service;

/**
 * Writes the register. Every act is one transaction, one {@link RegisterEvent} and one entry in the log; what it changes can be
 * seen before. Who may record what is not asked here: see the module {@code access}.
 */
@Service
public class Registration {
    private final Recording recording;
    private final PresenceSearch presence;

    Registration(Recording recording, PresenceSearch presence) {
        this.recording = recording;
        this.presence = presence;
    }

    /**
     * What an act would change: who moves, whose relation becomes what, which household opens or closes, which kin begins or ends.
     * By the same program that records it; nothing is written and no number is drawn.
     *
     * @throws Contradiction with all that stands in its way
     */
    public List<Effect> preview(Filing filing, Act act) {
        return recording.preview(work(filing, act));
    }

    /**
     * Records an act. The same request again gives the act that was recorded for it, and records nothing. Before somebody is
     * registered for the first time it is searched whether they are here already: hits are answered first ({@link
     * PresenceSearch#find}, {@link PresenceSearch#answer}).
     *
     * <p>In the caller's transaction where there is one: then {@link #search} comes before it.
     *
     * @throws Contradiction with all that stands in its way; nothing was recorded then
     */
    public Recorded record(Filing filing, Act act) {
        search(filing, act);
        return recording.record(work(filing, act));
    }

    /**
     * Searches whether those an act would register for the first time are here already, and keeps what was asked and found. Part
     * of {@link #record}; called before it by whoever records in a transaction of their own, so that hits stay to be answered.
     *
     * @throws Contradiction where there are hits that nobody answered, or one of them it is
     */
    public void search(Filing filing, Act act) {
        List<Finding> unanswered = presence.ask(filing.request(), searched(act), filing.officer());
        if (!unanswered.isEmpty()) {
            throw new Contradiction(unanswered);
        }
    }

    /**
     * Searches, before an act is recorded under a request, whether those it would register for the first time are here already.
     *
     * @return the search with hits that nobody has answered; empty where nothing stands in the way
     * @throws Contradiction where it was answered that one of the hits is the newcomer
     */
    public Optional<PresenceSearch.Searched> unanswered(UUID request, Act act, UUID officer) {
        for (Finding finding : presence.ask(request, searched(act), officer)) {
            if (finding.problem() == RegisterProblem.PERHAPS_PRESENT) {
                return presence.find(request).stream()
                        .filter(search ->
                                search.answer() == null && !search.hits().isEmpty())
                        .findFirst();
            }
            throw new Contradiction(List.of(finding));
        }
        return Optional.empty();
    }

    private static List<PresenceSearch.Newcomer> searched(Act act) {
        return act.firstRegistrations().stream().map(Registration::searched).toList();
    }

    private static PresenceSearch.Newcomer searched(Newcomer newcomer) {
        NewPerson person = newcomer.person();
        Identity identity = person.identity();
        return new PresenceSearch.Newcomer(
                identity.name(), identity.sex(), identity.born(), person.number(), newcomer.parents());
    }

    /** What undoing an act would change. */
    public List<Effect> previewCancellation(Filing filing, ActId act) {
        return recording.previewUndo(filing, act, new Cancellation(act));
    }

    /**
     * Undoes an act by appending another: what it wrote is no longer believed, what it ended is again. On the day of its filing by
     * the officer who filed it; later, with a second officer. An act on which later ones rest is undone after them.
     *
     * @throws Contradiction with all that stands in its way, such as the acts that rest on it
     */
    public Recorded cancel(Filing filing, ActId act) {
        return recording.undo(filing, act, new Cancellation(act));
    }

    /** The act that is undone, as it is kept with the cancellation. */
    private record Cancellation(ActId act) {}

    private static Work work(Filing filing, Act act) {
        Scope scope = new Scope();
        act.concerns(scope);
        return new Work(filing, act.kind(), scope, act, act::enact);
    }
}
