package org.openhuji.web.home;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseKey;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.Casework;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.telling.Contact;
import org.openhuji.casework.telling.Telling;
import org.openhuji.documents.Documents;
import org.openhuji.gate.HomeCase;
import org.openhuji.gate.HomeCases;
import org.openhuji.gate.HomeStep;
import org.openhuji.papers.PaperKind;
import org.openhuji.web.papers.CasePrinting;
import org.springframework.stereotype.Component;

/** What people do with their cases from home, done to the cases at once. */
@Component
class CasesHere implements HomeCases {
    private final Casework casework;
    private final Documents documents;
    private final CasePrinting printing;
    private final Telling telling;
    private final Access access;
    private final HomeCaseReader reader;

    CasesHere(
            Casework casework,
            Documents documents,
            CasePrinting printing,
            Telling telling,
            Access access,
            HomeCaseReader reader) {
        this.casework = casework;
        this.documents = documents;
        this.printing = printing;
        this.telling = telling;
        this.access = access;
        this.reader = reader;
    }

    @Override
    public Applied apply(NewCase fresh, CaseKey key, @Nullable Contact contact) {
        Casework.HandedIn in = casework.handIn(fresh, key);
        CaseFile file = in.file();
        if (contact != null) {
            telling.reach(file.id(), contact);
        }
        boolean office = access.may(Permission.HANDLE_CASE, file.place());
        return new Applied(
                file.reference(), in.again(), true, office ? file.id().value() : null);
    }

    @Override
    public Optional<HomeCase> find(CaseKey key) {
        return casework.track(key).map(reader::read);
    }

    @Override
    public void take(CaseKey key, int seen, HomeStep step, String words) {
        CaseFile file = get(key);
        casework.takeFromHome(key, seen, step.on(file, words));
    }

    private CaseFile get(CaseKey key) {
        return casework.track(key).orElseThrow(() -> new CaseRefused(CaseProblem.NO_SUCH_CASE));
    }

    /** The one that was issued, however often it is fetched. */
    @Override
    public Fetched paper(CaseKey key, PaperKind kind) {
        return new Fetched.Here(printing.fromHome(get(key), kind));
    }

    @Override
    public void add(CaseKey key, String paper, byte[] sent) {
        documents.add(get(key), paper, sent);
    }

    @Override
    public void remove(CaseKey key, UUID document) {
        documents.remove(get(key), document);
    }

    @Override
    public Optional<Documents.Opened> open(CaseKey key, UUID document) {
        return documents.fromHome(get(key), document);
    }
}
