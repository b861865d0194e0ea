package org.openhuji.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.casework.CaseEvent;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseState;
import org.openhuji.casework.Casework;
import org.openhuji.casework.Party;
import org.openhuji.casework.Terms;
import org.openhuji.register.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files of a case. From home they are added and taken away while the case waits to be accepted, each to a paper the matter asks for and
 * to no other (nobody sets a threshold of their own: QJ-9c, ZZ-10b, LL-4.1b); officers who may read the case read them, and it is
 * logged. A case that is withdrawn leaves none.
 */
@Service
public class Documents {
    /** Files one paper may have: the pages of a booklet of a large family. */
    public static final int MOST_OF_A_PAPER = 12;

    /** Megabytes a file may have as it is sent. */
    public static final int MOST_MEGABYTES = Inspection.MOST_MEGABYTES;

    private static final Set<CaseState> OPEN = EnumSet.of(CaseState.DRAFT, CaseState.SUBMITTED, CaseState.RETURNED);

    private final DocumentStore store;
    private final Inspection inspection;
    private final ObjectProvider<Vault> vault;
    private final Casework casework;
    private final Access access;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    Documents(
            DocumentStore store,
            Inspection inspection,
            ObjectProvider<Vault> vault,
            Casework casework,
            Access access,
            AuditLog log,
            TransactionTemplate transaction) {
        this.store = store;
        this.inspection = inspection;
        this.vault = vault;
        this.casework = casework;
        this.access = access;
        this.log = log;
        this.transaction = transaction;
    }

    /** What is given out. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and written out once
    public record Opened(Document document, byte[] bytes) {}

    /** Whether files are still added and taken away from home. */
    public boolean open(CaseFile file) {
        return OPEN.contains(file.state());
    }

    /** The papers of a case that can be sent as files: those of the matter that nobody else proves. */
    public List<Terms.Asked> asked(CaseFile file) {
        return casework.terms(file).brought();
    }

    /** The files of a case, as they came. */
    @Transactional(readOnly = true)
    public List<Document> of(CaseFile file) {
        return store.of(file.id().value());
    }

    /**
     * Adds a file; the same one again is the same one. Looking at it takes a while, in which no connection of the database is held.
     *
     * @param file a case whoever calls has opened
     * @param sent at most {@link #MOST_MEGABYTES} MB
     * @throws DocumentRefused where it is not what it says it is, is not asked for, or comes too late
     */
    public void add(CaseFile file, String paper, byte[] sent) {
        add(file, paper, sent, UUID.randomUUID());
    }

    /**
     * Adds a file under an identity it has already.
     *
     * @throws DocumentRefused as above
     */
    public void add(CaseFile file, String paper, byte[] sent, UUID id) {
        if (!open(file)) {
            throw new DocumentRefused(DocumentProblem.TOO_LATE);
        }
        if (asked(file).stream().noneMatch(asked -> asked.id().equals(paper))) {
            throw new DocumentRefused(DocumentProblem.NOT_ASKED);
        }
        byte[] digest = digest(sent);
        Content content = inspection.inspect(sent);
        transaction.executeWithoutResult(status -> keep(file.id().value(), paper, content, digest, id));
    }

    private void keep(UUID caseId, String paper, Content content, byte[] digest, UUID id) {
        store.queue(caseId);
        if (store.same(caseId, paper, digest).isPresent()) {
            return;
        }
        long there = store.of(caseId).stream()
                .filter(document -> document.paper().equals(paper))
                .count();
        if (there >= MOST_OF_A_PAPER) {
            throw new DocumentRefused(DocumentProblem.ENOUGH, MOST_OF_A_PAPER);
        }
        store.keep(id, caseId, paper, content, digest, vault.getObject().close(id, content.bytes()));
    }

    /**
     * Takes a file away again.
     *
     * @throws DocumentRefused where the case has been accepted: then it is part of it
     */
    @Transactional
    public void remove(CaseFile file, UUID id) {
        if (!open(file)) {
            throw new DocumentRefused(DocumentProblem.TOO_LATE);
        }
        store.erase(file.id().value(), id);
    }

    /** A file for the people of the case, who opened it with reference and code; empty where the case has no such file. */
    @Transactional(readOnly = true)
    public Optional<Opened> fromHome(CaseFile file, UUID id) {
        return opened(file, id);
    }

    /** A file for an officer who may read the case; it is logged, and the people of the case see it. */
    @Transactional
    public Optional<Opened> atTheOffice(CaseFile file, UUID id) {
        Permission permission =
                access.may(Permission.HANDLE_CASE, file.place()) ? Permission.HANDLE_CASE : Permission.DECIDE_CASE;
        access.require(permission, file.place());
        Optional<Opened> opened = opened(file, id);
        opened.ifPresent(one -> log.append(new AuditEntry(
                Access.actor(access.officer(), permission, file.place()),
                new Purpose.Case(file.reference()),
                AuditEvent.DOCUMENT_READ,
                file.application().parties().stream()
                        .map(Party::person)
                        .filter(Objects::nonNull)
                        .map(PersonId::value)
                        .toList(),
                AuditDetail.of(code(one.document().paper()), file.id().value()))));
        return opened;
    }

    private Optional<Opened> opened(CaseFile file, UUID id) {
        UUID caseId = file.id().value();
        return store.of(caseId).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .flatMap(document -> store.closed(caseId, id)
                        .map(closed -> new Opened(document, vault.getObject().open(id, closed))));
    }

    /** In the step's transaction: what was withdrawn is gone with it. */
    @EventListener
    void happened(CaseEvent event) {
        if (event.state() == CaseState.WITHDRAWN) {
            store.erase(event.id().value());
        }
    }

    private static String code(String paper) {
        return paper.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static byte[] digest(byte[] sent) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(sent);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
