package org.openhuji.register.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openhuji.audit.Actor;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEntry;
import org.openhuji.audit.AuditEvent;
import org.openhuji.audit.AuditLog;
import org.openhuji.audit.Purpose;
import org.openhuji.codes.Names;
import org.openhuji.intake.Checked;
import org.openhuji.intake.Fault;
import org.openhuji.intake.FaultKind;
import org.openhuji.intake.Intake;
import org.openhuji.intake.PersonReference;
import org.openhuji.intake.PersonRow;
import org.openhuji.intake.Severity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files of people into the register: everything is checked first, good rows are loaded, doubtful ones kept apart, wrong ones
 * given back. The same file is one batch: begun again after a break it goes on, begun again when it is in it does nothing.
 */
@Service
class Imports {
    private final DataSource data;
    private final BatchStore batches;
    private final LoadingStore store;
    private final Names names;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Imports(
            DataSource data,
            BatchStore batches,
            LoadingStore store,
            Names names,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.data = data;
        this.batches = batches;
        this.store = store;
        this.names = names;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What became of a file. */
    sealed interface Outcome {
        /** It could not be read as a whole: nothing was loaded. */
        record Unreadable(Checked checked) implements Outcome {}

        /** It was in already. */
        record Known(Batch batch) implements Outcome {}

        /**
         * It is in, but for the rows with faults.
         *
         * @param found faults that only the register could tell
         * @param past what became of the acts that came with it
         */
        record Loaded(Batch batch, Checked checked, boolean resumed, List<Fault> found, Past past) implements Outcome {}
    }

    /**
     * Acts of the past.
     *
     * @param acts in the register now, of the whole batch
     * @param leftOut rows of persons who were not let in, or that do not lead to what the persons' file says; counted for what
     *     this run has loaded
     */
    record Past(long acts, long leftOut) {}

    /** Who loads, in the log's words. */
    record By(UUID account, Actor actor) {}

    /**
     * Loads a file of persons.
     *
     * @param acts the acts that led to it, in its order; {@code null} where none come with it
     * @param faults gets every fault of the file
     * @throws IOException where the file cannot be opened
     */
    Outcome load(Path file, @Nullable Path acts, Intake intake, By by, Consumer<Fault> faults, Progress progress)
            throws IOException {
        return load(file, acts, intake, by, faults, progress, false);
    }

    /** As the other; {@code joins} lets members into households that are there already. */
    Outcome load(
            Path file,
            @Nullable Path acts,
            Intake intake,
            By by,
            Consumer<Fault> faults,
            Progress progress,
            boolean joins)
            throws IOException {
        String sha256 = acts == null ? sha256(file) : sha256(sha256(file) + sha256(acts));
        Batch before = batches.findByFile(sha256).orElse(null);
        if (before != null && before.finishedAt() != null) {
            return new Outcome.Known(before);
        }
        Map<Long, FaultKind> reasons = new HashMap<>();
        Checked checked = intake.check(file, fault -> {
            if (fault.severity() == Severity.QUARANTINE) {
                reasons.putIfAbsent(fault.row(), fault.kind());
            }
            faults.accept(fault);
        });
        if (!checked.whole() || acts != null && !intake.readActs(acts, row -> {}, faults)) {
            return new Outcome.Unreadable(checked);
        }
        Batch batch = before != null
                ? before
                : batches.begin(
                        UUID.randomUUID(), sha256, by.account(), by.actor().office());
        progress.begin(checked.rows() - checked.refused());
        Set<UUID> done = batches.done(batch.id());
        Loader loader = new Loader(batch, names, store, done, reasons, checked, joins, progress);
        Kin kin = new Kin();
        LineIndex index = new LineIndex();
        long leftOut;
        try (ActFeed feed = new ActFeed(acts, intake, checked)) {
            households(file, intake, checked, loader, kin, index, feed);
            leftOut = feed.leftOut() + loader.untold();
            kin(file, intake, checked, batch, loader, kin, index, done);
        } catch (SQLException e) {
            throw new LoadFailed(e);
        }
        long dropped =
                checked.dropped().values().stream().mapToLong(Long::longValue).sum();
        Batch whole = transaction.execute(status -> {
            batches.reserveHouseholdNumbers(batch.id());
            batches.finish(batch.id(), checked.rows(), checked.refused(), dropped);
            Batch finished = batches.find(batch.id()).orElseThrow();
            audit.append(AuditEntry.of(
                    by.actor(),
                    new Purpose.SystemWork(),
                    AuditEvent.BATCH_LOADED,
                    new AuditDetail("PERSONS", batch.id(), finished.loaded())));
            return finished;
        });
        List<Fault> found = batches.keptFor(batch.id()).entrySet().stream()
                .filter(kept -> !reasons.containsKey(kept.getKey()))
                .map(kept -> new Fault(FaultKind.valueOf(kept.getValue()), kept.getKey(), null, null))
                .toList();
        return new Outcome.Loaded(
                Objects.requireNonNull(whole),
                checked,
                before != null,
                found,
                new Past(batches.countActs(batch.id()), leftOut));
    }

    private void households(
            Path file, Intake intake, Checked checked, Loader loader, Kin kin, LineIndex index, ActFeed acts)
            throws IOException, SQLException {
        try (Workers workers = new Workers(data, loader)) {
            try {
                feed(file, intake, checked, workers, kin, index, acts);
            } catch (Workers.Stopped e) {
                // What stopped them is told by finish.
            }
            workers.finish();
        }
    }

    private static void feed(
            Path file, Intake intake, Checked checked, Workers workers, Kin kin, LineIndex index, ActFeed acts)
            throws IOException {
        List<Told> chunk = new ArrayList<>();
        int[] persons = {0};
        intake.read(file, checked, group -> {
            group.persons().forEach(row -> kin.add(row, index));
            Told told = new Told(group, acts.of(group));
            chunk.add(told);
            persons[0] += told.size();
            if (persons[0] >= Loader.PERSONS) {
                workers.add(List.copyOf(chunk));
                chunk.clear();
                persons[0] = 0;
            }
        });
        if (!chunk.isEmpty()) {
            workers.add(List.copyOf(chunk));
        }
    }

    private void kin(
            Path file,
            Intake intake,
            Checked checked,
            Batch batch,
            Loader loader,
            Kin kin,
            LineIndex index,
            Set<UUID> done)
            throws IOException, SQLException {
        try (Connection connection = data.getConnection()) {
            connection.setAutoCommit(false);
            Set<Long> elsewhere = KinStage.elsewhere(kin, index);
            Map<Long, UUID> registered = new HashMap<>();
            if (!elsewhere.isEmpty()) {
                Set<String> numbers = new HashSet<>();
                intake.read(file, checked, group -> group.persons().forEach(row -> numbers(row, elsewhere, numbers)));
                registered = KinStage.byHash(store.holders(connection, numbers));
            }
            new KinStage(
                            batch,
                            loader,
                            store,
                            kin,
                            index,
                            batches.keptFor(batch.id()).keySet(),
                            registered,
                            batches.married(batch.id()))
                    .load(connection, done);
            connection.commit();
        }
    }

    private static void numbers(PersonRow row, Set<Long> elsewhere, Set<String> numbers) {
        for (PersonReference reference : new @Nullable PersonReference[] {row.father(), row.mother(), row.guardian()}) {
            if (reference instanceof PersonReference.ByNumber(var number)
                    && elsewhere.contains(LineIndex.hash(number.digits()))) {
                numbers.add(number.digits());
            }
        }
    }

    private static String sha256(String hashes) {
        try {
            byte[] bytes = hashes.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** The database refused a part of a load; what is in stays, and the load can be begun again. */
    static final class LoadFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LoadFailed(SQLException cause) {
            // Never the words of the database: they repeat what somebody's row says.
            super("SQLSTATE " + cause.getSQLState(), cause);
        }
    }
}
