package org.openhuji.bench.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The rows of a move-in of a family of four, by hand: one transaction, one prepared statement a table, all constraints and
 * triggers in force; what is not done is asking anything before.
 */
final class BareMoveIn {
    private static final String[] STATEMENTS = {
        "select set_config('huji.act', '{act}', true), set_config('huji.recorded_at', clock_timestamp()::text, true)",
        "insert into register.act (id, kind, event_on, filed_on, recorded_at, ground, officer, office, request, content) values"
                + " ('{act}', 'MOVE_IN', '2018-05-02', '2018-05-02', clock_timestamp(), 'g', '{act}', '430281006', '{act}', ?::jsonb)",
        "insert into register.person (id, act) values ('{father}', '{act}'), ('{mother}', '{act}'), ('{son}', '{act}'), ('{daughter}', '{act}')",
        "insert into register.address (id, act) values ('{address}', '{act}')",
        "insert into register.household (id, number, station, kind, act) values ('{household}', register.next_household_number('430281006'), '430281006', 'FAMILY', '{act}')",
        "insert into register.address_state (address, valid, place, line) values ('{address}', '[,)', '430281006001', '{act}')",
        "insert into register.household_state (household, valid, address) values ('{household}', '[2018-05-02,)', '{address}')",
        "insert into register.standing (person, valid, state, household, relation) values ('{father}', '[2018-05-02,)', 'REGISTERED', '{household}', '02'),"
                + " ('{mother}', '[2018-05-02,)', 'REGISTERED', '{household}', '12'), ('{son}', '[2018-05-02,)', 'REGISTERED', '{household}', '20'),"
                + " ('{daughter}', '[2018-05-02,)', 'REGISTERED', '{household}', '30')",
        "insert into register.household_lead (household, valid, family, person) values ('{household}', '[2018-05-02,)', true, '{father}')",
        "insert into register.identity (person, valid, name, sex, ethnicity, born, name_key, initials, sound) values"
                + " ('{father}', '[,)', '林水生', '1', '01', '1985-04-02', '林水生', 'lss', 'lin shui sheng'),"
                + " ('{mother}', '[,)', '林秀兰', '2', '01', '1987-09-10', '林秀兰', 'lxl', 'lin xiu lan'),"
                + " ('{son}', '[,)', '林小舟', '1', '01', '2012-03-21', '林小舟', 'lxz', 'lin xiao zhou'),"
                + " ('{daughter}', '[,)', '林小月', '2', '01', '2015-08-01', '林小月', 'lxy', 'lin xiao yue')",
        "insert into register.presence (person, valid) values ('{father}', '[2018-05-02,)'), ('{mother}', '[2018-05-02,)'), ('{son}', '[2018-05-02,)'), ('{daughter}', '[2018-05-02,)')",
        "insert into register.circumstances (person, valid, marital_status) values ('{father}', '[2018-05-02,)', '20'), ('{mother}', '[2018-05-02,)', '20')",
        "insert into register.parenthood (child, parent, valid, role, nature) values ('{son}', '{father}', '[,)', 'FATHER', 'BIRTH'), ('{son}', '{mother}', '[,)', 'MOTHER', 'BIRTH'),"
                + " ('{daughter}', '{father}', '[,)', 'FATHER', 'BIRTH'), ('{daughter}', '{mother}', '[,)', 'MOTHER', 'BIRTH')",
        "insert into register.marriage (person, spouse, valid) values ('{father}', '{mother}', '[2018-05-02,)'), ('{mother}', '{father}', '[2018-05-02,)')",
        "insert into register.migration (id, person, shape, moved_on, from_place, from_text, to_place, to_text) values"
                + " (uuidv7(), '{father}', 'IN', '2018-05-02', '430224101', '茶陵县界首镇', '430281006001', '{act}'), (uuidv7(), '{mother}', 'IN', '2018-05-02', '430224101', '茶陵县界首镇', '430281006001', '{act}'),"
                + " (uuidv7(), '{son}', 'IN', '2018-05-02', '430224101', '茶陵县界首镇', '430281006001', '{act}'), (uuidv7(), '{daughter}', 'IN', '2018-05-02', '430224101', '茶陵县界首镇', '430281006001', '{act}')",
        "insert into register.act_person (act, person, role) values ('{act}', '{father}', 'MOVER'), ('{act}', '{mother}', 'MOVER'), ('{act}', '{son}', 'MOVER'), ('{act}', '{daughter}', 'MOVER')",
        "insert into register.act_household (act, household) values ('{act}', '{household}')",
        "insert into audit.entry (event, account, role, office, place, purpose, reference, subjects, detail, detail_id, detail_count) values"
                + " ('ACT_RECORDED', '{act}', 'WINDOW_OFFICER', '430281006', '', 'PRESENT_AT_WINDOW', '',"
                + " array['{father}', '{mother}', '{son}', '{daughter}']::uuid[], 'MOVE_IN', '{act}', 0)",
        "insert into event_publication (id, listener_id, event_type, serialized_event, publication_date) values (uuidv7(), 'bench', 'bench', '{act}', now())",
    };

    private static final String[] NAMES = {"act", "father", "mother", "son", "daughter", "address", "household"};
    private static final String CONTENT = "{\"as\": \"" + "x".repeat(1_500) + "\"}";

    private BareMoveIn() {}

    static void write(DataSource source, UUID family) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (String statement : STATEMENTS) {
                insert(connection, statement, family);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("bare SQL failed", e);
        }
    }

    /** Identities are parameters, so that the text of a statement is always the same and stays prepared. */
    private static void insert(Connection connection, String statement, UUID family) throws SQLException {
        List<Object> values = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < statement.length()) {
            int open = statement.indexOf("'{", at);
            if (open < 0) {
                text.append(statement.substring(at));
                break;
            }
            int close = statement.indexOf("}'", open);
            text.append(statement, at, open);
            String name = statement.substring(open + 2, close);
            boolean plain = statement.startsWith("select set_config") || asText(statement, open);
            text.append("?");
            UUID value = Arrays.asList(NAMES).indexOf(name) == 0 ? family : Invented.id(family, name);
            values.add(plain ? value.toString() : value);
            at = close + 2;
        }
        try (PreparedStatement prepared = connection.prepareStatement(text.toString())) {
            int index = 1;
            for (Object value : values) {
                prepared.setObject(index++, value);
            }
            if (statement.contains("?::jsonb")) {
                prepared.setString(index, CONTENT);
            }
            prepared.execute();
        }
    }

    /** Where the act's identity stands for a text: the line of an address, an event. */
    private static boolean asText(String statement, int open) {
        return statement.startsWith("insert into event_publication")
                || statement.startsWith("'430281006001', ", open - 16);
    }
}
