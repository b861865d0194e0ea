package org.openhuji.bench.handover;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where everybody is, over both registers together. The old one is read before and after the new one: a move goes from registered
 * there over in transit to registered here to cancelled there, so whoever is registered there both times and here between was
 * registered twice, and whoever is cancelled there must be registered here when that is read after.
 */
final class Everybody {
    private static final String STATES = """
            select h.number, s.state from register.number_holder h
            join register.standing s on s.person = h.person and s.valid @> date '2018-06-01'""";

    private final Server fresh;
    private final Server old;
    private final Set<String> nowhere = new HashSet<>();
    private final Set<String> twice = new HashSet<>();
    private int looks;

    Everybody(Server fresh, Server old) {
        this.fresh = fresh;
        this.old = old;
    }

    /** Looks, where both databases are there to be looked at; tells whether they were. */
    synchronized boolean look() {
        try (Connection there = old.connect();
                Connection here = fresh.connect()) {
            Map<String, String> before = states(there);
            Map<String, String> now = states(here);
            Map<String, String> after = states(there);
            Set<String> all = new HashSet<>(before.keySet());
            all.addAll(now.keySet());
            for (String number : all) {
                String was = before.getOrDefault(number, "");
                String is = now.getOrDefault(number, "");
                boolean here1 = is.equals("REGISTERED");
                if (here1
                        && was.equals("REGISTERED")
                        && after.getOrDefault(number, "").equals("REGISTERED")) {
                    twice.add(number);
                }
                if (!here1 && !was.equals("REGISTERED") && !was.equals("IN_TRANSIT") && !is.equals("IN_TRANSIT")) {
                    nowhere.add(number);
                }
            }
            looks++;
            return true;
        } catch (IOException | SQLException away) {
            return false;
        }
    }

    private static Map<String, String> states(Connection register) throws SQLException {
        Map<String, String> states = new HashMap<>();
        try (PreparedStatement query = register.prepareStatement(STATES);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getString(2));
            }
        }
        return states;
    }

    synchronized int looks() {
        return looks;
    }

    synchronized int nowhere() {
        return nowhere.size();
    }

    synchronized int twice() {
        return twice.size();
    }

    /** How many moves have come to their end at both places, and how many have not; of letters, those that wait or stand aside. */
    Progress progress() throws IOException, SQLException {
        try (Connection there = old.connect();
                Connection here = fresh.connect()) {
            return new Progress(
                    count(
                            here,
                            "select count(*) from casework.case_file where state = 'REGISTERED' and type = 'SETTLE_IN'"),
                    count(here, OPEN) + count(there, OPEN),
                    count(here, LETTERS) + count(there, LETTERS));
        }
    }

    /** What is still open at either side: the case, and where its move stands. */
    List<String> open() throws IOException, SQLException {
        List<String> open = new ArrayList<>();
        for (Server side : List.of(fresh, old)) {
            try (Connection register = side.connect();
                    PreparedStatement query = register.prepareStatement(
                            "select reference, type, state, file -> 'transfer' from casework.case_file where state <> 'REGISTERED'");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    open.add("%s: %s %s %s %s"
                            .formatted(
                                    side.name(),
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4)));
                }
            }
        }
        return open;
    }

    /** Moves done, cases open, letters open. */
    record Progress(long done, long open, long letters) {}

    private static final String OPEN = "select count(*) from casework.case_file where state <> 'REGISTERED'";
    private static final String LETTERS = """
            select (select count(*) from casework.outbox where delivered_at is null)
                 + (select count(*) from casework.inbox where handled_at is null)""";

    private static long count(Connection register, String query) throws SQLException {
        try (PreparedStatement prepared = register.prepareStatement(query);
                ResultSet row = prepared.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
