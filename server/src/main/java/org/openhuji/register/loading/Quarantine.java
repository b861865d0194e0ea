package org.openhuji.register.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.intake.Checked;
import org.openhuji.intake.Fault;
import org.openhuji.intake.FaultKind;
import org.openhuji.intake.Intake;
import org.openhuji.intake.PersonColumn;
import org.openhuji.intake.Severity;
import org.openhuji.register.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Rows of old data that are kept apart: double registrations, doubled and wrong numbers. Officers who hold {@code
 * REVIEW_DUPLICATES} at the place of the row find out who each is: a person of the register, somebody else once a field is mended,
 * or nobody who can be let in.
 */
@Service
public class Quarantine {
    private final QuarantineStore store;
    private final Imports imports;
    private final BatchUndo undo;
    private final FileLoad files;
    private final Access access;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    Quarantine(
            QuarantineStore store,
            Imports imports,
            BatchUndo undo,
            FileLoad files,
            Access access,
            AuditLog log,
            TransactionTemplate transaction) {
        this.store = store;
        this.imports = imports;
        this.undo = undo;
        this.files = files;
        this.access = access;
        this.log = log;
        this.transaction = transaction;
    }

    /** What became of a row that was mended and loaded again. */
    public sealed interface Mended {
        /** It is in the register. */
        record LetIn(PersonId person) implements Mended {}

        /** It is not: what is still wrong. */
        record StillWrong(List<Fault> faults) implements Mended {
            public StillWrong {
                faults = List.copyOf(faults);
            }
        }
    }

    /** The open ones at the officer's places, the oldest first, without the rows themselves. */
    @Transactional
    public List<KeptRow> listOpen(int limit) {
        Officer officer = access.require(Permission.REVIEW_DUPLICATES);
        List<KeptRow> open = store.listOpen(access.places(Permission.REVIEW_DUPLICATES), Math.min(limit, 500));
        log.append(entry(officer, AuditEvent.PERSON_LISTED, List.of(), AuditDetail.counted("QUARANTINE", open.size())));
        return open;
    }

    /** One of them, with the row as it came and the persons it may be; empty where none of the officer's places has it. */
    @Transactional
    public Optional<KeptRow> find(UUID id) {
        Officer officer = access.require(Permission.REVIEW_DUPLICATES);
        Optional<KeptRow> found = covered(officer, id);
        found.ifPresent(row ->
                log.append(entry(officer, AuditEvent.PERSON_READ, row.collides(), AuditDetail.of("QUARANTINE", id))));
        return found;
    }

    private Optional<KeptRow> covered(Officer officer, UUID id) {
        return store.find(id).filter(row -> officer.may(Permission.REVIEW_DUPLICATES, row.place()));
    }

    /**
     * Decides that a row is about a person of the register; nothing of it is taken over.
     *
     * @return whether it was open, and the person one of those it may be
     */
    @Transactional
    public boolean same(UUID id, PersonId person, String reason) {
        Officer officer = access.require(Permission.REVIEW_DUPLICATES);
        Optional<KeptRow> row =
                covered(officer, id).filter(found -> found.collides().contains(person));
        boolean decided = row.isPresent()
                && store.resolve(id, QuarantineStore.Resolution.SAME_PERSON, person, officer.id(), reason);
        if (decided) {
            tell(officer, id, List.of(person), "QUARANTINE_SAME");
        }
        return decided;
    }

    /** Decides that a row cannot be let in; returns whether it was open. */
    @Transactional
    public boolean reject(UUID id, String reason) {
        Officer officer = access.require(Permission.REVIEW_DUPLICATES);
        boolean decided = covered(officer, id).isPresent()
                && store.resolve(id, QuarantineStore.Resolution.VOID, null, officer.id(), reason);
        if (decided) {
            tell(officer, id, List.of(), "QUARANTINE_VOID");
        }
        return decided;
    }

    /**
     * Loads a row again, through the same checks as a file, with some fields as an officer found them to be. A member of a
     * household that is there joins it.
     *
     * @return empty where it has been decided, or is at no place of the officer's
     */
    public Optional<Mended> mend(UUID id, Map<PersonColumn, String> fields, String reason) {
        Officer officer = access.require(Permission.REVIEW_DUPLICATES);
        return covered(officer, id).filter(KeptRow::open).map(row -> {
            Map<PersonColumn, String> mended = new EnumMap<>(PersonColumn.class);
            row.fields().forEach(field -> mended.put(field.column(), field.value()));
            mended.putAll(fields);
            Mended outcome = load(row, mended, officer);
            if (outcome instanceof Mended.LetIn(PersonId person)) {
                transaction.executeWithoutResult(status -> {
                    store.resolve(id, QuarantineStore.Resolution.ANOTHER_PERSON, person, officer.id(), reason);
                    tell(officer, id, List.of(person), "QUARANTINE_MENDED");
                });
            }
            return outcome;
        });
    }

    private Mended load(KeptRow row, Map<PersonColumn, String> fields, Officer officer) {
        try {
            Path folder = Files.createTempDirectory("huji-quarantine");
            try {
                return load(Files.writeString(folder.resolve("row.csv"), text(fields)), row, fields, officer);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<PersonColumn, String> fields) {
        return fields.keySet().stream().map(PersonColumn::english).collect(Collectors.joining(","))
                + "\n"
                + fields.values().stream()
                        .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private Mended load(Path file, KeptRow row, Map<PersonColumn, String> fields, Officer officer) throws IOException {
        boolean joins = store.householdOpen(fields.getOrDefault(PersonColumn.HOUSEHOLD, ""));
        Intake intake = joins ? files.intake().ofMembers() : files.intake();
        List<Fault> faults = new ArrayList<>();
        Checked checked = intake.check(file, faults::add);
        if (checked.loadable() != 1) {
            faults.removeIf(fault -> fault.severity() == Severity.WARNING);
            return new Mended.StillWrong(faults);
        }
        Imports.By by = new Imports.By(officer.id(), Access.actor(officer, Permission.REVIEW_DUPLICATES, row.place()));
        try {
            Imports.Outcome outcome = imports.load(file, null, intake, by, fault -> {}, Progress.NONE, joins);
            if (outcome instanceof Imports.Outcome.Loaded loaded
                    && loaded.batch().loaded() == 1) {
                return new Mended.LetIn(store.personOf(loaded.batch().id()).orElseThrow());
            }
            if (outcome instanceof Imports.Outcome.Loaded loaded) {
                undo.undo(loaded.batch(), by);
                return new Mended.StillWrong(loaded.found());
            }
            return new Mended.StillWrong(List.of(new Fault(FaultKind.SAME_PERSON, row.line(), null, null)));
        } catch (Imports.LoadFailed e) {
            // The register has a rule the row breaks where it joins others: it is about its days.
            return new Mended.StillWrong(List.of(
                    new Fault(FaultKind.DATE_ORDER, row.line(), PersonColumn.REGISTERED_SINCE.english(), null)));
        }
    }

    private void tell(Officer officer, UUID id, List<PersonId> persons, String code) {
        log.append(entry(officer, AuditEvent.DUPLICATE_REVIEWED, persons, AuditDetail.of(code, id)));
    }

    private AuditEntry entry(Officer officer, AuditEvent event, List<PersonId> persons, AuditDetail detail) {
        return new AuditEntry(
                Access.actor(
                        officer, Permission.REVIEW_DUPLICATES, officer.office().place()),
                access.purpose(),
                event,
                persons.stream().map(PersonId::value).toList(),
                detail);
    }
}
