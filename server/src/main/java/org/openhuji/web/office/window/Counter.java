package org.openhuji.web.office.window;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Comparing;
import org.openhuji.casework.GivenPaper;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Correct;
import org.openhuji.casework.steps.Examine;
import org.openhuji.casework.steps.LookUp;
import org.openhuji.casework.steps.Submit;
import org.openhuji.casework.steps.Supplement;
import org.openhuji.kernel.Words;
import org.openhuji.register.Contradiction;
import org.openhuji.register.duplicates.PresenceSearch;
import org.openhuji.web.office.Nothing;
import org.springframework.stereotype.Component;

/**
 * Takes a case from the window as far as one officer may take it: each step by itself, under its own rule and in its own
 * transaction. Where a step is refused the case stays where it is, and the same press goes on from there.
 */
@Component
class Counter {
    /** What stands in the history where a form was changed after the case was opened. */
    private static final String CORRECTED = "窗口更正";

    private final Casework casework;
    private final Comparing comparing;

    Counter(Casework casework, Comparing comparing) {
        this.casework = casework;
        this.comparing = comparing;
    }

    /** How far it came. */
    sealed interface Outcome {
        CaseFile file();

        /** In the register. */
        record Registered(CaseFile file) implements Outcome {}

        /** Taken in: another officer or level goes on. */
        record Queued(CaseFile file) implements Outcome {}

        /** Somebody in the register may be the newcomer: to be answered first. */
        record Likeness(CaseFile file, PresenceSearch.Searched searched) implements Outcome {}

        /** A step was not possible. */
        record Stopped(CaseFile file, Words why) implements Outcome {}

        /** The register stands against it. */
        record Against(CaseFile file, Contradiction contradiction) implements Outcome {}
    }

    /**
     * Carries an application on.
     *
     * @param lookups what the officer found in the records of others
     * @param answer what the officer answers to those who may be the newcomer; empty where nothing was asked yet
     * @throws CaseRefused where not even a case can be opened
     */
    Outcome carry(NewCase fresh, List<GivenPaper> papers, List<LookUp> lookups, Optional<Answered> answer) {
        CaseFile file = opened(fresh);
        try {
            file = taken(fresh, papers, file);
            if (file.state() == CaseState.ACCEPTED && answer.isPresent()) {
                Answered given = answer.get();
                file = comparing.answer(file, given.search(), given.answer(), given.reason());
            }
            if (file.state() == CaseState.ACCEPTED) {
                PresenceSearch.Searched open = comparing.open(file).orElse(null);
                if (open != null) {
                    return new Outcome.Likeness(file, open);
                }
            }
            return casework.terms(file).onTheSpot() ? onTheSpot(looked(file, lookups)) : new Outcome.Queued(file);
        } catch (CaseRefused refused) {
            return new Outcome.Stopped(now(file), refused.words());
        } catch (Contradiction contradiction) {
            return new Outcome.Against(now(file), contradiction);
        }
    }

    /** A case under that identity that is of another matter, or in another place's charge, is not there for this form. */
    private CaseFile opened(NewCase fresh) {
        CaseFile file = casework.open(fresh);
        if (file.type() != fresh.type() || casework.find(file.id()).isEmpty()) {
            throw Nothing.here();
        }
        if (!file.place().equals(fresh.place())) {
            throw new CaseRefused(CaseProblem.ANOTHER_PLACE, file.reference());
        }
        return file;
    }

    /** An answer to a search: none of them is the newcomer, or one is, and how the officer knows. */
    record Answered(UUID search, PresenceSearch.Answer answer, String reason) {}

    private CaseFile now(CaseFile file) {
        return casework.find(file.id()).orElse(file);
    }

    /** Whether what was typed can still be put right in the case. */
    static boolean corrects(CaseFile file) {
        return Correct.RULE.from().contains(file.state());
    }

    /** Handed in and accepted, with what was typed since put right. */
    private CaseFile taken(NewCase fresh, List<GivenPaper> papers, CaseFile opened) {
        CaseFile file = opened;
        Application typed = casework.known(file, fresh.application());
        if (file.state() != CaseState.RETURNED && !typed.equals(file.application())) {
            // What has been examined is not changed under the hands of whoever decides: the step itself says so.
            file = casework.take(file.id(), file.version(), new Correct(typed, CORRECTED));
        }
        if (file.state() == CaseState.DRAFT) {
            file = casework.take(file.id(), file.version(), new Submit(papers));
        }
        if (file.state() == CaseState.RETURNED) {
            file = casework.take(file.id(), file.version(), new Supplement(fresh.application(), papers));
        }
        if (file.state() == CaseState.SUBMITTED) {
            file = casework.take(file.id(), file.version(), new Accept(papers));
        }
        return file;
    }

    private CaseFile looked(CaseFile accepted, List<LookUp> lookups) {
        CaseFile file = accepted;
        for (LookUp lookup : file.state() == CaseState.ACCEPTED ? lookups : List.<LookUp>of()) {
            boolean noted = file.lookup(lookup.source())
                    .filter(one ->
                            one.outcome() == lookup.outcome() && one.query().equals(lookup.query()))
                    .isPresent();
            file = noted ? file : casework.take(file.id(), file.version(), lookup);
        }
        return file;
    }

    /** To its end, or where not all that was looked up came back clear, to whoever decides. */
    private Outcome onTheSpot(CaseFile accepted) {
        CaseFile file = accepted;
        if (file.state() == CaseState.ACCEPTED) {
            file = casework.take(file.id(), file.version(), new Examine(""));
        }
        if (file.state() == CaseState.EXAMINED && file.doubtful()) {
            return new Outcome.Queued(file);
        }
        if (file.state() == CaseState.EXAMINED) {
            file = casework.take(file.id(), file.version(), new Approve(null));
        }
        return new Outcome.Registered(casework.finish(file.id(), file.version(), null, null));
    }
}
