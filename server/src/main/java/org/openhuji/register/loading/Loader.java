package org.openhuji.register.loading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.openhuji.codes.Names;
import org.openhuji.intake.ActRow;
import org.openhuji.intake.Checked;
import org.openhuji.intake.FaultKind;
import org.openhuji.intake.HouseholdGroup;
import org.openhuji.intake.PersonRow;
import org.openhuji.intake.Standing;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.register.ActId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Loads the households of one batch, chunk by chunk: each chunk is an act and a transaction of its own, and one that is in
 * already is passed over, so that a load that was broken off is simply begun again.
 */
final class Loader {
    /** Persons in a chunk: enough for COPY to pay, few enough to be in within seconds. */
    static final int PERSONS = 5_000;

    private static final int ATTEMPTS = 5;

    /** An address of the same name, a deadlock, a conflict of transactions. */
    private static final Set<String> PASSING = Set.of("23P01", "40P01", "40001");

    private final Batch batch;
    private final Keys keys;
    private final Names names;
    private final LoadingStore store;
    private final Set<UUID> done;
    private final Map<Long, FaultKind> reasons;
    private final Progress progress;
    private final AtomicLong persons = new AtomicLong();
    private final AtomicLong untold = new AtomicLong();
    private final Checked checked;
    private final boolean joins;

    /**
     * For one batch.
     *
     * @param done requests of the chunks that are in already
     * @param checked what was found in the file
     * @param joins whether members are let into households that are there already
     * @param reasons why rows that are kept apart are, by the line where each begins
     */
    Loader(
            Batch batch,
            Names names,
            LoadingStore store,
            Set<UUID> done,
            Map<Long, FaultKind> reasons,
            Checked checked,
            boolean joins,
            Progress progress) {
        this.batch = batch;
        this.keys = new Keys(batch.id(), batch.startedAt());
        this.names = names;
        this.store = store;
        this.done = done;
        this.reasons = reasons;
        this.checked = checked;
        this.joins = joins;
        this.progress = progress;
    }

    /** Loads one chunk over a connection, in a transaction of its own. */
    void load(Connection connection, int number, List<Told> groups) throws SQLException, IOException {
        UUID request = request("chunk", number);
        long size = groups.stream().mapToLong(Told::size).sum();
        if (!done.contains(request)) {
            withPatience(connection, request, groups);
        }
        progress.persons(persons.addAndGet(size));
    }

    /** Two chunks may bring the same address at once: the second finds it when it tries again. */
    private void withPatience(Connection connection, UUID request, List<Told> groups) throws SQLException, IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                write(connection, request, groups);
                connection.commit();
                return;
            } catch (SQLException e) {
                connection.rollback();
                if (attempt == ATTEMPTS || !PASSING.contains(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    /** The request of a part of the load: the same part is one act, however often it is tried. */
    UUID request(String part, int number) {
        return UUID.nameUUIDFromBytes((batch.id() + " " + part + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    Keys keys() {
        return keys;
    }

    private void write(Connection connection, UUID request, List<Told> groups) throws SQLException, IOException {
        List<String> numbers = new ArrayList<>();
        List<String> certificates = new ArrayList<>();
        Set<Chunk.Located> located = new HashSet<>();
        List<String> households = new ArrayList<>();
        for (Told told : groups) {
            HouseholdGroup group = told.group();
            located.add(Chunk.Located.of(group.household()));
            households.add(group.household().number());
            if (!told.acts().isEmpty()) {
                located.add(
                        new Chunk.Located(PlaceCode.format(group.household().place()), HouseholdHistory.NO_ADDRESS));
            }
            for (ActRow row : told.acts()) {
                if (row.fromHousehold() != null) {
                    households.add(row.fromHousehold());
                }
                if (row.household() != null && row.address() != null) {
                    households.add(row.household());
                    located.add(new Chunk.Located(PlaceCode.format(row.place()), row.address()));
                }
            }
            for (PersonRow row : group.persons()) {
                if (row.number() != null) {
                    numbers.add(row.number().digits());
                }
                if (row.birthCertificate() != null) {
                    certificates.add(row.birthCertificate());
                }
            }
        }
        Map<String, UUID> holders = store.holders(connection, numbers);
        Set<String> spent = store.spentCertificates(connection, certificates);
        Map<Chunk.Located, UUID> addresses = new HashMap<>(store.addresses(connection, located));
        Map<String, LoadingStore.Existing> taken = store.households(connection, households);
        UUID act = ActId.next().value();
        HistoryRows history = new HistoryRows(batch, opening(groups, request), new Believed.Act(act, Instant.MAX));
        Chunk chunk = new Chunk(keys, names, act, history);
        Set<String> named = new HashSet<>();
        List<UUID> joined = new ArrayList<>();
        KeptRows quarantine = new KeptRows(batch, keys);
        for (Told told : groups) {
            HouseholdGroup group = told.group();
            for (PersonRow row : group.quarantined()) {
                quarantine.add(row, reasons.getOrDefault(row.row(), FaultKind.HEAD_HELD), null);
            }
            LoadingStore.Existing existing = taken.get(group.household().number());
            boolean joining = existing != null && existing.open() && joins && joinable(group, existing);
            if (existing != null
                    && !joining
                    && (existing.open()
                            || !existing.kind().equals(group.household().kind()))) {
                group.persons().forEach(row -> quarantine.add(row, FaultKind.HOUSEHOLD_TAKEN, null));
                continue;
            }
            List<PersonRow> rows = new ArrayList<>();
            for (PersonRow row : group.persons()) {
                CitizenNumber number = row.number();
                UUID holder = number == null ? null : holders.get(number.digits());
                if (holder != null) {
                    quarantine.add(row, FaultKind.NUMBER_TWICE, holder);
                } else if (row.birthCertificate() != null && spent.contains(row.birthCertificate())) {
                    quarantine.add(row, FaultKind.BIRTH_CERTIFICATE_TWICE, null);
                } else {
                    rows.add(row);
                }
            }
            if (existing != null && joining) {
                if (!rows.isEmpty()) {
                    chunk.join(rows, existing.id());
                    joined.add(existing.id());
                }
                continue;
            }
            if (waits(group, rows)) {
                rows.forEach(row -> quarantine.add(row, FaultKind.HEAD_HELD, null));
            } else if (!rows.isEmpty()
                    && (told.acts().isEmpty()
                            || existing != null
                            || !past(chunk, history, rows, told, addresses, taken.keySet(), named))) {
                untold.addAndGet(told.acts().size());
                chunk.add(rows, existing == null ? null : existing.id(), addresses);
            }
        }
        store.begin(connection, batch, act, request, chunk.size(), quarantine.size());
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        chunk.send(copy);
        quarantine.send(copy);
        for (UUID household : joined) {
            store.leadBefore(connection, household);
        }
    }

    /** Whether the members of a household that is there already can only be its members: a family has its head. */
    private static boolean joinable(HouseholdGroup group, LoadingStore.Existing existing) {
        return existing.kind().equals(group.household().kind())
                && (group.household().collective()
                        || group.persons().stream()
                                .noneMatch(row -> member(row) && row.relation().equals(PersonRow.HEAD)));
    }

    /** The act of what was so before the acts of a chunk: recorded on the day before the first of them. */
    private static Believed.Act opening(List<Told> groups, UUID request) {
        LocalDate first = groups.stream()
                .flatMap(told -> told.acts().stream())
                .map(ActRow::eventDate)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        return new Believed.Act(
                UUID.nameUUIDFromBytes((request + " before").getBytes(StandardCharsets.UTF_8)),
                first.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    /** Adds a household as its acts have left it; false where they do not lead to what the persons' file says. */
    private boolean past(
            Chunk chunk,
            HistoryRows history,
            List<PersonRow> rows,
            Told told,
            Map<Chunk.Located, UUID> addresses,
            Set<String> taken,
            Set<String> named) {
        HouseholdHistory past = new HouseholdHistory(
                rows, told.acts(), checked::lineOf, keys, history.opening(), history.loaded(), batch.startedAt());
        boolean tells =
                past.tell(number -> checked.hasHousehold(number) || taken.contains(number) || named.contains(number));
        if (tells) {
            named.addAll(past.numbers());
            chunk.add(past, told.group().household(), addresses);
        }
        return tells;
    }

    /** Rows of acts that were left out, for they do not lead to what the persons' file says. */
    long untold() {
        return untold.get();
    }

    /** Whether members are left whose head is kept apart. */
    private static boolean waits(HouseholdGroup group, List<PersonRow> rows) {
        return !group.household().collective()
                && rows.size() < group.persons().size()
                && rows.stream().anyMatch(Loader::member)
                && rows.stream().noneMatch(row -> member(row) && row.relation().equals(PersonRow.HEAD));
    }

    private static boolean member(PersonRow row) {
        return row.standing() instanceof Standing.Registered;
    }
}
