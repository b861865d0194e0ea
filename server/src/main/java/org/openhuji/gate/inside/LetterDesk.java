package org.openhuji.gate.inside;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseKey;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.Casework;
import org.openhuji.casework.NewCase;
import org.openhuji.documents.DocumentProblem;
import org.openhuji.documents.DocumentRefused;
import org.openhuji.documents.Documents;
import org.openhuji.gate.Handed;
import org.openhuji.gate.HomeCases;
import org.openhuji.gate.HomeLetter;
import org.openhuji.kernel.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what letters want, each once: what is done and the note that it was are one transaction. The residents' site is believed
 * nothing: a case opens by its key alone, an application is no more than people hand in from home, and files are looked at again.
 */
@Component
class LetterDesk {
    private static final Logger LOG = LoggerFactory.getLogger(LetterDesk.class);

    /** How often what fails by a fault is tried. */
    private static final int TRIES = 12;

    /** Of what failed by a fault, or was none of ours. */
    static final Words NOT_TAKEN =
            new Words("系统没能办理这一项，请到窗口办理。", "The system could not do this. Please go to the window with it.");

    private final InsideStore store;
    private final ObjectProvider<HomeCases> cases;
    private final Casework casework;
    private final Documents documents;
    private final TransactionTemplate transaction;
    private final Clock legal;

    LetterDesk(
            InsideStore store,
            ObjectProvider<HomeCases> cases,
            Casework casework,
            Documents documents,
            TransactionTemplate transaction,
            @Qualifier("legal") Clock legal) {
        this.store = store;
        this.cases = cases;
        this.casework = casework;
        this.documents = documents;
        this.transaction = transaction;
        this.legal = legal;
    }

    /** Does a letter; false where it has to come again, and those of its case behind it have to wait. */
    boolean handle(HomeLetter letter) {
        HomeLetter.Content content = null;
        try {
            content = letter.read();
            HomeLetter.Content wanted = content;
            transaction.executeWithoutResult(status -> once(letter, wanted));
            return true;
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException passing) {
            // The database was busy or away: no try of the letter's.
            LOG.warn("Letter {} waits: {}", letter.id(), passing.getClass().getSimpleName());
            return false;
        } catch (CaseRefused refused) {
            return refuse(letter, content, refused.words());
        } catch (DocumentRefused refused) {
            return refused.problem() != DocumentProblem.BUSY && refuse(letter, content, refused.words());
        } catch (IllegalArgumentException none) {
            LOG.warn("Letter {} is none that comes from home", letter.id());
            return refuse(letter, content, NOT_TAKEN);
        } catch (RuntimeException fault) {
            return failed(letter, content, fault);
        }
    }

    /** Faults are tried again, but not for ever: those behind wait. */
    private boolean failed(HomeLetter letter, HomeLetter.@Nullable Content content, RuntimeException fault) {
        Integer failures = transaction.execute(status -> {
            store.hold(letter, content);
            return store.failed(letter.id());
        });
        LOG.warn(
                "Letter {} could not be done: {} ({} of {})",
                letter.id(),
                fault.getClass().getSimpleName(),
                failures,
                TRIES);
        return failures != null && failures >= TRIES && refuse(letter, content, NOT_TAKEN);
    }

    private boolean refuse(HomeLetter letter, HomeLetter.@Nullable Content content, Words words) {
        transaction.executeWithoutResult(status -> {
            if (store.hold(letter, content)) {
                store.handled(letter.id(), words);
            }
        });
        return true;
    }

    private void once(HomeLetter letter, HomeLetter.Content content) {
        if (!store.hold(letter, content)) {
            store.askedAgain(letter.id());
            return;
        }
        CaseKey key = new CaseKey("", letter.digest());
        switch (content) {
            case HomeLetter.Content.Apply apply -> apply(letter, apply.application(), key);
            case HomeLetter.Content.Take take ->
                casework.takeFromHome(
                        new CaseId(letter.caseId()), key, file -> take.step().on(file, take.words()));
            case HomeLetter.Content.Add add ->
                documents.add(get(letter, key), add.paper(), add.bytes(), add.document());
            case HomeLetter.Content.Remove remove -> documents.remove(get(letter, key), remove.document());
            case HomeLetter.Content.Fetch fetch -> {
                CaseFile file = get(letter, key);
                cases.getObject().paper(key.as(file.reference()), fetch.paper());
            }
        }
        store.changed(letter.caseId());
        store.handled(letter.id(), null);
    }

    private CaseFile get(HomeLetter letter, CaseKey key) {
        return casework.track(new CaseId(letter.caseId()), key)
                .orElseThrow(() -> new CaseRefused(CaseProblem.NO_SUCH_CASE));
    }

    private void apply(HomeLetter letter, Handed application, CaseKey key) {
        NewCase fresh = application.open(letter.caseId(), LocalDate.now(legal));
        cases.getObject().apply(fresh, key, application.contact());
        CaseFile file = get(letter, key);
        judged(file);
        store.follow(letter.caseId());
    }

    /** Every officer who opens the case has it judged: a situation nobody can read is no application. */
    private void judged(CaseFile file) {
        try {
            casework.judge(file);
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("the situation cannot be judged", unreadable);
        }
    }
}
