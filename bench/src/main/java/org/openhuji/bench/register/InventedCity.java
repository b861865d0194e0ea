package org.openhuji.bench.register;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.openhuji.kernel.CitizenNumber;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/**
 * Persons by the million, three to a household, each with five versions of identity, standing and circumstances: one believed,
 * four of before. Written set by set, all constraints in force; who is who follows from a running number.
 */
final class InventedCity {
    /** So many in one transaction: what is deferred to the commit is kept in memory until then. */
    private static final int AT_ONCE = 6_000;

    private static final UUID ACT = UUID.fromString("a0000000-0000-7000-8000-000000000000");

    private static final String ACTS = """
            insert into register.act (id, kind, event_on, filed_on, recorded_at, ground, officer, office, request, content)
            select format('a0000000-0000-7000-8000-%s', lpad(v::text, 12, '0'))::uuid, 'BATCH_LOADED', '2012-01-01', '2012-01-01',
                timestamptz '2012-01-01' + v * interval '1 year', 'g', '{act}', '430281',
                format('b0000000-0000-7000-8000-%s', lpad(v::text, 12, '0'))::uuid, '{}'
            from generate_series(0, 4) v""";

    private static final String[] ROWS = {
        "insert into register.person select {p}, '{act}' from {persons}",
        "insert into register.address select {a}, '{act}' from {households}",
        "insert into register.household (id, number, station, kind, act)"
                + " select {h}, '430281006' || lpad(i::text, 8, '0'), '430281006', 'FAMILY', '{act}' from {households}",
        "insert into register.address_state (address, valid, place, line)"
                + " select {a}, '[1900-01-01,)', '430281006001', '解放路' || i || '号' from {households}",
        "insert into register.household_state (household, valid, address) select {h}, '[1900-01-01,)', {a} from {households}",
        "insert into register.standing (person, valid, state, household, relation, act, known_from) select {p}, '[2012-01-01,)', 'REGISTERED', {hp},"
                + " case i % 3 when 0 then '02' when 1 then '12' else '20' end, {last} from {persons}",
        "insert into register.household_lead (household, valid, family, person)"
                + " select {hp}, '[2012-01-01,)', true, {p} from {persons} where i % 3 = 0",
        "insert into register.identity (person, valid, name, sex, ethnicity, born, name_key, initials, sound, act, known_from)"
                + " select {p}, '[,)', {name}, '1', '01', {born}::text, {name}, 'xx', 'xin sheng ' || i % 100000, {last} from {persons}",
        "insert into register.presence (person, valid) select {p}, '[2012-01-01,)' from {persons}",
        "insert into register.circumstances (person, valid, marital_status, act, known_from) select {p}, '[2012-01-01,)', '10', {last} from {persons}",
        "insert into register.number_holder select {number}, {p} from {persons}",
        "insert into register.citizen_number (person, valid, number) select {p}, '[2012-01-01,)', {number} from {persons}",
        "insert into register.identity_past (person, valid, name, former_names, sex, ethnicity, born, name_key, initials, sound, act,"
                + " known_from, known_until, ended_by) select {p}, '[,)', {name}, '{}', '1', '01', {born}::text, {name}, 'xx',"
                + " 'xin sheng ' || i % 100000, {old} from {persons}, generate_series(0, 3) v",
        "insert into register.standing_past (person, valid, state, household, relation, act, known_from, known_until, ended_by)"
                + " select {p}, '[2012-01-01,)', 'REGISTERED', {hp}, '97', {old} from {persons}, generate_series(0, 3) v",
        "insert into register.circumstances_past (person, valid, marital_status, act, known_from, known_until, ended_by)"
                + " select {p}, '[2012-01-01,)', '90', {old} from {persons}, generate_series(0, 3) v",
    };

    private InventedCity() {}

    static UUID person(long i) {
        return id('1', i);
    }

    static UUID household(long i) {
        return id('2', i / 3);
    }

    private static UUID id(char kind, long number) {
        return new UUID(number << 16 | 0x7000, 0x8000_0000_0000_0000L | (long) Character.digit(kind, 16) << 16);
    }

    static LocalDate born(long i) {
        return LocalDate.of(1930, 1, 1).plusDays(i % 30_000);
    }

    static CitizenNumber number(long i) {
        return CitizenNumber.of("430281", born(i), (int) (1 + i / 30_000));
    }

    /** As {@link #ROWS} makes it: a hundred surnames, some two thousand given names. */
    static String name(long i) {
        return Character.toString((int) (0x5000 + i % 97))
                + Character.toString((int) (0x6000 + i / 7 % 43))
                + Character.toString((int) (0x7000 + i / 11 % 47));
    }

    /** Fills the register, and lets the database look at what it has, as it does by itself within a minute. */
    static void fill(RunningRegister register, int persons) throws SQLException {
        fill(register.bean(DataSource.class), persons);
        FlywayConnectionDetails owner = register.bean(FlywayConnectionDetails.class);
        try (Connection connection =
                DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
            execute(connection, "analyze");
        }
    }

    private static void fill(DataSource source, int persons) throws SQLException {
        try (Connection connection = source.getConnection()) {
            execute(connection, "set transaction_timeout = 0");
            connection.setAutoCommit(false);
            execute(connection, ACTS.replace("{act}", ACT.toString()));
            connection.commit();
            for (int from = 0; from < persons; from += AT_ONCE) {
                int until = Math.min(from + AT_ONCE, persons);
                execute(
                        connection,
                        "select set_config('huji.act', 'a0000000-0000-7000-8000-000000000000', true),"
                                + " set_config('huji.recorded_at', '2012-01-01', true)");
                for (String rows : ROWS) {
                    execute(connection, filled(rows, from, until));
                }
                connection.commit();
                // the checks of keys were planned for tables that were empty then
                execute(connection, "discard plans");
            }
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "reset transaction_timeout");
        }
    }

    private static String filled(String rows, int from, int until) {
        String born = "(date '1930-01-01' + (i % 30000)::int)";
        String front = "'430281' || to_char(" + born + ", 'YYYYMMDD') || lpad((1 + i / 30000)::text, 3, '0')";
        return rows.replace("{persons}", "generate_series(" + from + "::bigint, " + (until - 1) + ") i")
                .replace("{households}", "generate_series(" + from / 3 + "::bigint, " + (until - 1) / 3 + ") i")
                .replace("{old}", old())
                .replace("{last}", "'a0000000-0000-7000-8000-000000000004'::uuid, timestamptz '2016-01-01'")
                .replace(
                        "{name}",
                        "chr((20480 + i % 97)::int) || chr((24576 + i / 7 % 43)::int) || chr((28672 + i / 11 % 47)::int)")
                .replace("{born}", born)
                .replace("{number}", "(" + front + ") || " + check(front))
                .replace("{p}", id('1', "i"))
                .replace("{hp}", id('2', "i / 3"))
                .replace("{h}", id('2', "i"))
                .replace("{a}", id('3', "i"))
                .replace("{act}", ACT.toString());
    }

    private static String old() {
        String act = "format('a0000000-0000-7000-8000-%s', lpad(({n})::text, 12, '0'))::uuid";
        String time = "timestamptz '2012-01-01' + ({n}) * interval '1 year'";
        return String.join(
                ", ",
                act.replace("{n}", "v"),
                time.replace("{n}", "v"),
                time.replace("{n}", "v + 1"),
                act.replace("{n}", "v + 1"));
    }

    /** As version 7 makes them: what grows stands in front, or indexes would lie otherwise than in a real register. */
    private static String id(char kind, String number) {
        return "(lpad(to_hex(" + number + "), 12, '0') || '700080000000000" + kind + "0000')::uuid";
    }

    /** GB 11643's check character in SQL. */
    private static String check(String front) {
        return "substr('10X98765432', 1 + ((select sum(substr(" + front
                + ", k, 1)::int * (array[7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2])[k])"
                + " from generate_series(1, 17) k) % 11)::int, 1)";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One row of the log, by hand. */
    static void log(Connection connection, UUID person) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit.entry (event, account, role, office, place, purpose, reference, subjects, detail, detail_id, detail_count)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, "PERSON_READ");
            insert.setObject(2, ACT);
            insert.setString(3, "WINDOW_OFFICER");
            insert.setString(4, "x");
            insert.setString(5, "430281");
            insert.setString(6, "PRESENT_AT_WINDOW");
            insert.setString(7, "");
            insert.setArray(8, connection.createArrayOf("uuid", new Object[] {person}));
            insert.setString(9, "RECORD");
            insert.setObject(10, null);
            insert.setLong(11, 0);
            insert.executeUpdate();
        }
    }
}
