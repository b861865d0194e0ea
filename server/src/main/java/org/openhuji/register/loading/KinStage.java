package org.openhuji.register.loading;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.ActId;
import org.openhuji.register.Period;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Joins parents, spouses and guardians once everybody of a file is in. Since when is not told by a file of persons: their periods are
 * open at both ends.
 */
final class KinStage {
    private static final int ROWS = 20_000;

    private final Batch batch;
    private final Loader loader;
    private final LoadingStore store;
    private final Kin kin;
    private final LineIndex index;
    private final Set<Long> kept;
    private final Map<Long, UUID> registered;
    private final Set<UUID> married;

    /**
     * For one batch.
     *
     * @param kept lines of persons who were not let in
     * @param registered persons of the register who are referred to, by the hash of their number
     * @param married whose marriages acts of the past have told
     */
    KinStage(
            Batch batch,
            Loader loader,
            LoadingStore store,
            Kin kin,
            LineIndex index,
            Set<Long> kept,
            Map<Long, UUID> registered,
            Set<UUID> married) {
        this.batch = batch;
        this.loader = loader;
        this.store = store;
        this.kin = kin;
        this.index = index;
        this.kept = kept;
        this.registered = registered;
        this.married = married;
    }

    /** Joins all of them, in transactions of some thousand rows; those that are in already are passed over. */
    void load(Connection connection, Set<UUID> done) throws SQLException, IOException {
        Map<UUID, UUID> spouses = spouses();
        CopyBuffer parents = new CopyBuffer("parenthood", "child, parent, valid, role, nature");
        CopyBuffer marriages = new CopyBuffer("marriage", "person, spouse, valid");
        CopyBuffer guardians = new CopyBuffer("guardianship", "ward, guardian, relation, valid");
        int part = 0;
        for (int at = 0; at < kin.size(); at++) {
            if (kin.as(at) == Kin.As.GUARDIAN && !kept.contains(kin.line(at))) {
                guardian(at, guardians);
            } else if (kin.as(at) != Kin.As.SPOUSE && !kept.contains(kin.line(at))) {
                UUID parent = person(at);
                if (parent != null) {
                    parents.add(kin.person(at, loader.keys()))
                            .add(parent)
                            .add(Period.since(null))
                            .add(kin.as(at).name())
                            .add("BIRTH")
                            .end();
                }
            }
            if (parents.rows() >= ROWS) {
                send(connection, parents, part++, done);
            }
        }
        send(connection, parents, part++, done);
        for (Map.Entry<UUID, UUID> couple : spouses.entrySet()) {
            marriages
                    .add(couple.getKey())
                    .add(couple.getValue())
                    .add(Period.since(null))
                    .end();
            marriages
                    .add(couple.getValue())
                    .add(couple.getKey())
                    .add(Period.since(null))
                    .end();
            if (marriages.rows() >= ROWS) {
                send(connection, marriages, part++, done);
            }
        }
        send(connection, marriages, part++, done);
        send(connection, guardians, part, done);
    }

    /** Couples of the file, each once; nobody has two. A spouse who is here already is joined by an act, not by a file. */
    private Map<UUID, UUID> spouses() {
        Map<UUID, UUID> couples = new java.util.LinkedHashMap<>();
        Set<UUID> joined = new HashSet<>(married);
        for (int at = 0; at < kin.size(); at++) {
            if (kin.as(at) == Kin.As.SPOUSE && !kept.contains(kin.line(at))) {
                OptionalLong line = index.find(kin.reference(at));
                if (line.isPresent() && !kept.contains(line.getAsLong())) {
                    UUID one = kin.person(at, loader.keys());
                    UUID other = loader.keys().of(Keys.Of.PERSON, line.getAsLong());
                    if (!joined.contains(one) && !joined.contains(other) && !one.equals(other)) {
                        joined.add(one);
                        joined.add(other);
                        couples.put(one, other);
                    }
                }
            }
        }
        return couples;
    }

    private void guardian(int at, CopyBuffer guardians) {
        UUID guardian = person(at);
        if (guardian != null) {
            guardians
                    .add(kin.person(at, loader.keys()))
                    .add(guardian)
                    .add(kin.relation(at))
                    .add(Period.since(null))
                    .end();
        }
    }

    private @Nullable UUID person(int at) {
        OptionalLong line = index.find(kin.reference(at));
        if (line.isPresent()) {
            return kept.contains(line.getAsLong()) ? null : loader.keys().of(Keys.Of.PERSON, line.getAsLong());
        }
        return registered.get(kin.reference(at));
    }

    private void send(Connection connection, CopyBuffer rows, int part, Set<UUID> done)
            throws SQLException, IOException {
        UUID request = loader.request("kin", part);
        if (rows.rows() == 0) {
            return;
        }
        if (done.contains(request)) {
            rows.forget();
            return;
        }
        store.begin(connection, batch, ActId.next().value(), request, 0, 0);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        rows.send(copy);
        connection.commit();
    }

    /** References to numbers that are nobody's of the file. */
    static Set<Long> elsewhere(Kin kin, LineIndex index) {
        Set<Long> hashes = new HashSet<>();
        for (int at = 0; at < kin.size(); at++) {
            if (index.find(kin.reference(at)).isEmpty()) {
                hashes.add(kin.reference(at));
            }
        }
        return hashes;
    }

    /** Numbers by their hash, kept apart until they are looked up. */
    static Map<Long, UUID> byHash(Map<String, UUID> holders) {
        Map<Long, UUID> found = new HashMap<>();
        holders.forEach((number, person) -> found.put(LineIndex.hash(number), person));
        return found;
    }
}
