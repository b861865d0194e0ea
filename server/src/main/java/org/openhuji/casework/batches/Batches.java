package org.openhuji.casework.batches;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhuji.access.Access;
import org.openhuji.access.Officer;
import org.openhuji.access.Permission;
import org.openhuji.access.RoleAt;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.Casework;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.intake.Families;
import org.openhuji.intake.FamilyRow;
import org.openhuji.intake.Fault;
import org.openhuji.intake.FaultKind;
import org.openhuji.intake.Intake;
import org.openhuji.kernel.NumberReader.ArtificialNumbers;
import org.openhuji.kernel.PlaceCode;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists of requisition bodies, taken in as one case for each family. A family is in by its batch and its mark on the list: sent
 * again it is passed over, so that a list broken off, or mended, is simply sent again. Each family is a transaction of its own.
 * All methods throw {@link org.openhuji.access.AccessRefused} where the officer at work may not.
 */
@Service
public class Batches {
    /** How many persons one file may have. */
    public static final int MOST = 2_000;

    private static final int COUNTY = 6;

    private final RequisitionStore store;
    private final FamilyIntake families;
    private final Casework casework;
    private final Access access;
    private final AuditLog log;
    private final CodeLists lists;
    private final Names names;
    private final Gazetteer gazetteer;
    private final TransactionTemplate transaction;
    private final Clock legal;
    private final ArtificialNumbers artificial;

    Batches(
            RequisitionStore store,
            FamilyIntake families,
            Casework casework,
            Access access,
            AuditLog log,
            CodeLists lists,
            Names names,
            Gazetteer gazetteer,
            TransactionTemplate transaction,
            @Qualifier("legal") Clock legal,
            @Value("${huji.artificial:false}") boolean artificial) {
        this.store = store;
        this.families = families;
        this.casework = casework;
        this.access = access;
        this.log = log;
        this.lists = lists;
        this.names = names;
        this.gazetteer = gazetteer;
        this.transaction = transaction;
        this.legal = legal;
        this.artificial = artificial ? ArtificialNumbers.ACCEPTED : ArtificialNumbers.REFUSED;
    }

    /**
     * Takes a list in.
     *
     * @param file as it was sent; only read
     * @throws IOException where it is not there
     */
    public Sent take(Sending sending, Path file) throws IOException {
        Officer officer = access.require(Permission.HANDLE_CASE);
        LocalDate on = LocalDate.now(legal);
        List<Fault> faults = new ArrayList<>();
        Families read = new Intake(lists, names, gazetteer, on, artificial).readFamilies(file, MOST, faults::add);
        if (!read.whole()) {
            // What ends it all in front of what is wrong with single rows.
            faults.sort(Comparator.comparing((Fault fault) -> fault.kind() != FaultKind.TOO_MANY));
            return new Sent.Unreadable(List.copyOf(faults));
        }
        Batch batch = opened(sending, officer, read.persons());
        if (!batch.body().equals(sending.body()) || !batch.noticedOn().equals(sending.noticedOn())) {
            return new Sent.NumberTaken(batch);
        }
        int fresh = 0;
        int known = 0;
        int refused = read.refused();
        for (List<FamilyRow> family : read.good()) {
            switch (families.take(batch, family, on, faults::add)) {
                case FRESH -> fresh++;
                case KNOWN -> known++;
                case REFUSED -> refused++;
            }
        }
        faults.sort(Comparator.comparingLong(Fault::row));
        int count = fresh;
        Batch after = Objects.requireNonNull(transaction.execute(status -> done(batch, officer, faults, count)));
        return new Sent.Taken(after, fresh, known, refused, List.copyOf(faults));
    }

    private Batch opened(Sending sending, Officer officer, int persons) {
        String place = officer.office().place();
        String county = place.substring(0, Math.min(COUNTY, place.length()));
        UUID id = sending.id(county);
        return Objects.requireNonNull(transaction.execute(status -> {
            store.open(id, county, sending, officer.id());
            Batch batch = store.find(id).orElseThrow();
            if (batch.body().equals(sending.body()) && batch.noticedOn().equals(sending.noticedOn())) {
                store.begin(id, persons);
            }
            return batch;
        }));
    }

    private Batch done(Batch batch, Officer officer, List<Fault> faults, int fresh) {
        store.hold(batch.id());
        store.faults(batch.id(), faults);
        store.done(batch.id());
        log.append(AuditEntry.of(
                Access.actor(officer, Permission.HANDLE_CASE, officer.office().place()),
                new Purpose.Case(batch.number()),
                AuditEvent.BATCH_LOADED,
                new AuditDetail("REQUISITION", batch.id(), fresh)));
        return store.find(batch.id()).orElseThrow();
    }

    /** Batches of the counties where the officer at work has cases, those sent last in front. */
    @Transactional(readOnly = true)
    public List<Batch> list(int limit) {
        return store.list(places(), limit);
    }

    /** A batch of such a county. */
    @Transactional(readOnly = true)
    public Optional<Batch> find(UUID id) {
        List<String> places = places();
        return store.find(id)
                .filter(batch -> places.stream()
                        .anyMatch(place -> place.startsWith(batch.county())
                                || batch.county().startsWith(place)));
    }

    private List<String> places() {
        return access.officer().roles().stream()
                .filter(role -> role.brings(Permission.HANDLE_CASE) || role.brings(Permission.DECIDE_CASE))
                .map(RoleAt::place)
                .map(place -> place.isEmpty() ? "" : PlaceCode.prefix(PlaceCode.of(place)))
                .toList();
    }

    /** A family of a batch and its case. */
    public record Family(String mark, CaseFile file) {}

    /** The families whose cases the officer at work has to do with, in the order of the list. */
    @Transactional(readOnly = true)
    public List<Family> families(Batch batch) {
        List<RequisitionStore.Line> lines = store.families(batch.id());
        Map<CaseId, CaseFile> files = casework
                .list(lines.stream().map(RequisitionStore.Line::id).toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(files.get(line.id())).map(file -> new Family(line.mark(), file)))
                .toList();
    }

    /** The batch a case came with. */
    @Transactional(readOnly = true)
    public Optional<Batch> of(CaseFile file) {
        return casework.mine(file) ? store.batchOf(file.id()).flatMap(store::find) : Optional.empty();
    }

    /** What was wrong with a batch when it was sent last. */
    @Transactional(readOnly = true)
    public List<Fault> faults(Batch batch) {
        return store.faults(batch.id());
    }
}
