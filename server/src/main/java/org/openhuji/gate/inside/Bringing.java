package org.openhuji.gate.inside;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseKey;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.Casework;
import org.openhuji.gate.Brought;
import org.openhuji.gate.HomeCases;
import org.openhuji.papers.PaperKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what the residents' site does not know yet: pages of cases that changed, and what came of letters. */
@Component
class Bringing {
    private static final Logger LOG = LoggerFactory.getLogger(Bringing.class);
    private static final int PAGES = 100;
    private static final int OUTCOMES = 20;

    private final InsideStore store;
    private final ObjectProvider<HomeCases> cases;
    private final Casework casework;
    private final InstantSource time;

    Bringing(InsideStore store, ObjectProvider<HomeCases> cases, Casework casework, InstantSource time) {
        this.store = store;
        this.cases = cases;
        this.casework = casework;
        this.time = time;
    }

    /**
     * What one call brings.
     *
     * @param pages the changes it tells of
     * @param more whether there may be others
     */
    record Load(Brought brought, List<InsideStore.Changed> pages, boolean more) {}

    Load load() {
        List<InsideStore.Done> done = store.untold(OUTCOMES);
        List<InsideStore.Changed> changed = store.changed(PAGES);
        Map<UUID, InsideStore.Changed> pages = new LinkedHashMap<>();
        // What came of a letter stands on the page: they come together.
        done.forEach(one -> store.page(one.caseId()).ifPresent(page -> pages.put(page.caseId(), page)));
        changed.forEach(page -> pages.putIfAbsent(page.caseId(), page));
        List<Brought.Page> shown = new ArrayList<>();
        List<InsideStore.Changed> told = new ArrayList<>();
        for (InsideStore.Changed page : pages.values()) {
            try {
                page(page.caseId()).ifPresent(shown::add);
                told.add(page);
            } catch (RuntimeException fault) {
                // One that cannot be put into words keeps no other back, and is tried again.
                LOG.warn("A page could not be made: {}", fault.getClass().getSimpleName());
            }
        }
        return new Load(
                new Brought(shown, done.stream().map(this::outcome).toList(), List.of()),
                told,
                done.size() == OUTCOMES || changed.size() == PAGES && !told.isEmpty());
    }

    /** Empty where nothing opens the case from home. */
    private Optional<Brought.Page> page(UUID caseId) {
        return casework.key(new CaseId(caseId)).flatMap(key -> {
            Instant asOf = time.instant();
            return casework.track(key)
                    .flatMap(file -> cases.getObject()
                            .find(key)
                            .map(view -> new Brought.Page(
                                    caseId, key.digest(), asOf, file.state().ended(), view)));
        });
    }

    /** The paper is the one that was issued when it was asked for, or what stands in its place by now. */
    private Brought.Outcome outcome(InsideStore.Done done) {
        PaperKind paper = done.paper();
        if (paper == null) {
            return new Brought.Outcome(done.id(), done.refused(), null);
        }
        try {
            CaseKey key = casework.key(new CaseId(done.caseId())).orElseThrow();
            return switch (cases.getObject().paper(key, paper)) {
                case HomeCases.Fetched.Here here ->
                    new Brought.Outcome(
                            done.id(),
                            null,
                            new Brought.Paper(here.paper().code(), here.paper().pdf()));
                case HomeCases.Fetched.Later later ->
                    throw new IllegalStateException("the register fetches from nobody");
            };
        } catch (CaseRefused gone) {
            return new Brought.Outcome(done.id(), gone.words(), null);
        } catch (RuntimeException fault) {
            LOG.warn("A paper could not be made: {}", fault.getClass().getSimpleName());
            return new Brought.Outcome(done.id(), LetterDesk.NOT_TAKEN, null);
        }
    }

    /** The site confirmed it. */
    void told(Load load) {
        load.pages().forEach(store::told);
        load.brought().outcomes().forEach(outcome -> store.told(outcome.letter()));
    }
}
