package org.openhuji.gate.outside;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseKey;
import org.openhuji.casework.CaseProblem;
import org.openhuji.casework.CaseRefused;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.TermsBook;
import org.openhuji.casework.telling.Contact;
import org.openhuji.documents.Content;
import org.openhuji.documents.Document;
import org.openhuji.documents.DocumentProblem;
import org.openhuji.documents.DocumentRefused;
import org.openhuji.documents.Documents;
import org.openhuji.documents.Keeping;
import org.openhuji.gate.GateJson;
import org.openhuji.gate.Handed;
import org.openhuji.gate.HomeCase;
import org.openhuji.gate.HomeCases;
import org.openhuji.gate.HomeLetter;
import org.openhuji.gate.HomeStep;
import org.openhuji.kernel.Words;
import org.openhuji.papers.IssuedPaper;
import org.openhuji.papers.MissingGlyphs;
import org.openhuji.papers.PaperKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases from home where the register lies behind the gate. What is asked for is kept and shown as sent; what is read is the page the
 * register brought last, with what was sent since laid over it.
 */
@Component
@Profile("residents")
class CasesBehindTheGate implements HomeCases {
    private final OutsideStore store;
    private final LetterStore letters;
    private final PageReader pages;
    private final Keeping keeping;
    private final TermsBook book;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    CasesBehindTheGate(
            OutsideStore store,
            LetterStore letters,
            PageReader pages,
            Keeping keeping,
            TermsBook book,
            InstantSource time,
            TransactionTemplate transaction) {
        this.store = store;
        this.letters = letters;
        this.pages = pages;
        this.keeping = keeping;
        this.book = book;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    @Transactional
    public Applied apply(NewCase fresh, CaseKey key, @Nullable Contact contact) {
        UUID id = fresh.id().value();
        String receipt = store.receipt();
        HomeCase first = PageReader.handedIn(receipt, fresh, book.terms(fresh));
        boolean added = store.add(id, receipt, key, keeping.close(id, GateJson.write(first)));
        if (added) {
            send(id, "apply", new Words("申请", "application"), new HomeLetter.Content.Apply(Handed.of(fresh, contact)));
        }
        return new Applied(added ? receipt : store.reference(id), !added, false, null);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<HomeCase> find(CaseKey key) {
        return store.find(key).map(pages::read);
    }

    private OutsideStore.Page get(CaseKey key) {
        return store.find(key).orElseThrow(() -> new CaseRefused(CaseProblem.NO_SUCH_CASE));
    }

    /** The same step waits once. The register takes it on the case as it stands then, whatever was seen here. */
    @Override
    @Transactional
    public void take(CaseKey key, int seen, HomeStep step, String words) {
        step.check(words);
        OutsideStore.Page page = get(key);
        letters.queue(page.caseId());
        HomeCase shown = pages.read(page);
        boolean possible = switch (step) {
            case SUPPLEMENT -> shown.supplement();
            case OBJECT -> shown.object();
            case WITHDRAW -> shown.withdraw();
        };
        if (possible) {
            send(page.caseId(), "take " + step, step.words(), new HomeLetter.Content.Take(step, words.strip()));
        } else if (!pages.waits(page.caseId(), "take " + step)) {
            throw new CaseRefused(
                    CaseProblem.NOT_NOW,
                    shown.state().zh(),
                    step.words().zh(),
                    shown.state().en(),
                    step.words().en());
        }
    }

    private void send(UUID caseId, String what, Words name, HomeLetter.Content content) {
        send(UUID.randomUUID(), caseId, what, name, content);
    }

    private void send(UUID id, UUID caseId, String what, Words name, HomeLetter.Content content) {
        letters.add(id, caseId, what, name, keeping.close(id, GateJson.write(content)), time.instant());
    }

    @Override
    @Transactional
    public Fetched paper(CaseKey key, PaperKind kind) {
        OutsideStore.Page page = get(key);
        Optional<OutsideStore.Paper> here = store.paper(page.caseId(), kind);
        if (here.isPresent()) {
            OutsideStore.Paper paper = here.get();
            return new Fetched.Here(new IssuedPaper(
                    keeping.open(paper.id(), paper.closed()), paper.code(), new MissingGlyphs(List.of())));
        }
        HomeCase shown = pages.read(page);
        if (!shown.papers().contains(kind)) {
            throw new CaseRefused(
                    CaseProblem.NO_SUCH_PAPER_NOW,
                    shown.state().zh(),
                    shown.state().en());
        }
        send(page.caseId(), PageReader.fetch(kind), PageReader.name(kind), new HomeLetter.Content.Fetch(kind));
        return new Fetched.Later();
    }

    /** Looking at it takes a while, in which no connection of the database is held. */
    @Override
    public void add(CaseKey key, String paper, byte[] sent) {
        HomeCase.Paper asked = asked(pages.read(get(key)), paper);
        Content content = keeping.inspect(sent);
        String what = "add " + paper + " " + digest(sent);
        transaction.executeWithoutResult(status -> {
            OutsideStore.Page page = get(key);
            letters.queue(page.caseId());
            HomeCase.Paper now = asked(pages.read(page), paper);
            if (pages.waits(page.caseId(), what)) {
                return;
            }
            if (now.files().size() >= Documents.MOST_OF_A_PAPER) {
                throw new DocumentRefused(DocumentProblem.ENOUGH, Documents.MOST_OF_A_PAPER);
            }
            UUID id = UUID.randomUUID();
            letters.keep(id, page.caseId(), paper, content, keeping.close(id, content.bytes()), time.instant());
            // The letter goes by the identity of the file, and without its bytes: they are not kept twice.
            send(id, page.caseId(), what, asked.name(), new HomeLetter.Content.Add(id, paper, new byte[0]));
        });
    }

    private static HomeCase.Paper asked(HomeCase shown, String paper) {
        if (!shown.files().open()) {
            throw new DocumentRefused(DocumentProblem.TOO_LATE);
        }
        return shown.files().papers().stream()
                .filter(one -> one.id().equals(paper))
                .findFirst()
                .orElseThrow(() -> new DocumentRefused(DocumentProblem.NOT_ASKED));
    }

    private static String digest(byte[] sent) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    @Transactional
    public void remove(CaseKey key, UUID document) {
        OutsideStore.Page page = get(key);
        letters.queue(page.caseId());
        HomeCase shown = pages.read(page);
        if (!shown.files().open()) {
            throw new DocumentRefused(DocumentProblem.TOO_LATE);
        }
        for (HomeCase.Paper paper : shown.files().papers()) {
            if (paper.files().stream().anyMatch(file -> file.id().equals(document))) {
                Words name = new Words(
                        "删去" + paper.name().zh(), "take away: " + paper.name().en());
                send(page.caseId(), PageReader.remove(document), name, new HomeLetter.Content.Remove(document));
            }
        }
    }

    /** As long as it waits here: once the register has it, it is there and no longer here. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Documents.Opened> open(CaseKey key, UUID document) {
        OutsideStore.Page page = get(key);
        List<LetterStore.File> files = letters.files(page.caseId());
        return files.stream()
                .filter(file -> file.id().equals(document))
                .findFirst()
                .flatMap(file -> letters.file(page.caseId(), document)
                        .map(closed -> new Documents.Opened(
                                new Document(file.id(), file.paper(), file.kind(), file.bytes(), file.sentAt()),
                                keeping.open(document, closed))));
    }
}
