package org.openhuji.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to the log and reads it back. What was appended can be neither changed nor taken out. */
@Service
public class AuditLog {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final EntryStore entries;

    AuditLog(EntryStore entries) {
        this.entries = entries;
    }

    /** For whom "who looked" is read. */
    public enum Audience {
        /** The person: what is withheld is left out. */
        PERSON,
        /** Whoever reviews what is withheld: everything, marked. */
        REVIEWER
    }

    /**
     * Appends an entry to the caller's transaction: both are committed, or neither.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException where there is no transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditEntry entry) {
        entries.insert(List.of(entry));
    }

    /** As {@link #append}, for many at once, in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<AuditEntry> several) {
        entries.insert(several);
    }

    /**
     * Who looked at a person or held them in a list: office, purpose and day, newest first, equal lines of one day once.
     *
     * @param from the first day
     * @param until the last day, included
     */
    @Transactional(readOnly = true)
    public List<PersonRead> listReads(UUID person, LocalDate from, LocalDate until, Audience audience) {
        return entries.reads(person, from, until).stream()
                .filter(read -> switch (audience) {
                    case PERSON -> !read.withheld();
                    case REVIEWER -> true;
                })
                .toList();
    }

    /** Entries for an auditor, newest first. */
    @Transactional(readOnly = true)
    public List<AuditRecord> list(AuditQuery query) {
        return entries.list(query);
    }
}
