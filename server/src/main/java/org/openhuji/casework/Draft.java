package org.openhuji.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case file while one step changes it. */
public final class Draft {
    private final CaseFile from;
    private CaseState state;
    private @Nullable CaseState before;
    private Application application;
    private List<GivenPaper> papers;
    private List<Missing> missing;
    private List<Check> checks;
    private List<Lookup> lookups;
    private @Nullable Judgement judgement;
    private @Nullable Deadline deadline;
    private int stage;
    private CaseFile.Desk desk;
    private @Nullable Decision decision;
    private @Nullable Transfer transfer;
    private final List<UUID> acts;

    Draft(CaseFile from) {
        this.from = from;
        this.state = from.state();
        this.before = from.before();
        this.application = from.application();
        this.papers = from.papers();
        this.missing = from.missing();
        this.checks = from.checks();
        this.lookups = from.lookups();
        this.judgement = from.judgement();
        this.deadline = from.deadline();
        this.stage = from.stage();
        this.desk = from.desk();
        this.decision = from.decision();
        this.transfer = from.transfer();
        this.acts = new ArrayList<>(from.acts());
    }

    /** The case before the step. */
    public CaseFile from() {
        return from;
    }

    /** Goes to a state. */
    public Draft to(CaseState next) {
        state = next;
        return this;
    }

    /** Remembers the state to come back to, or forgets it. */
    public Draft before(@Nullable CaseState earlier) {
        before = earlier;
        return this;
    }

    public Draft application(Application next) {
        application = next;
        return this;
    }

    public Draft papers(List<GivenPaper> next) {
        papers = next;
        return this;
    }

    public Draft missing(List<Missing> next) {
        missing = next;
        return this;
    }

    public Draft checks(List<Check> next) {
        checks = next;
        return this;
    }

    public Draft lookups(List<Lookup> next) {
        lookups = next;
        return this;
    }

    public Draft judgement(Judgement next) {
        judgement = next;
        return this;
    }

    public Draft deadline(@Nullable Deadline next) {
        deadline = next;
        return this;
    }

    public Draft stage(int next) {
        stage = next;
        return this;
    }

    public Draft desk(CaseFile.Desk next) {
        desk = next;
        return this;
    }

    public Draft decision(@Nullable Decision next) {
        decision = next;
        return this;
    }

    public Draft transfer(@Nullable Transfer next) {
        transfer = next;
        return this;
    }

    public Draft act(UUID next) {
        if (!acts.contains(next)) {
            acts.add(next);
        }
        return this;
    }

    /** The case after the step, one version on. */
    CaseFile done() {
        return new CaseFile(
                from.id(),
                from.version() + 1,
                from.reference(),
                from.type(),
                from.place(),
                state,
                before,
                from.filedOn(),
                from.move(),
                application,
                papers,
                missing,
                checks,
                lookups,
                judgement,
                deadline,
                stage,
                desk,
                decision,
                transfer,
                acts);
    }
}
