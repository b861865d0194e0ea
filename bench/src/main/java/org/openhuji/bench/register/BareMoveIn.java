package org.openhuji.bench.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The rows of a move-in of a family of four, by hand: one transaction, one prepared statement a table, all constraints and
 * triggers in force; what is not done is asking anything before.
 */
final class BareMoveIn {
    private static final String[] STATEMENTS = {
        "select set_config('huji.act', '{text}', true), set_config('huji.recorded_at', clock_timestamp()::text, true)",
        "insert into register.act (id, kind, event_on, filed_on, recorded_at, ground, officer, office, request, content) values"
                + " ('{act}', 'MOVE_IN', '2018-05-02', '2018-05-02', clock_timestamp(), 'g', '{act}', '430281006', '{act}', '{content}'::jsonb)",
        "insert into register.person (id, act) values ('{father}', '{act}'), ('{mother}', '{act}'), ('{son}', '{act}'), ('{daughter}', '{act}')",
        "insert into register.address (id, act) values ('{address}', '{act}')",
        "insert into register.household (id, number, station, kind, act) values ('{household}', register.next_household_number('430281006'), '430281006', 'FAMILY', '{act}')",
        "insert into register.address_state (address, valid, place, line) values ('{address}', '[,)', '430281006001', '{text}')",
        "insert into register.household_state (household, valid, address) values ('{household}', '[2018-05-02,)', '{address}')",
        "insert into register.standing (person, valid, state, household, relation) values ('{father}', '[2018-05-02,)', 'REGISTERED', '{household}', '02'),"
                + " ('{mother}', '[2018-05-02,)', 'REGISTERED', '{household}', '12'), ('{son}', '[2018-05-02,)', 'REGISTERED', '{household}', '20'),"
                + " ('{daughter}', '[2018-05-02,)', 'REGISTERED', '{household}', '30')",
        "insert into register.household_lead (household, valid, family, person) values ('{household}', '[2018-05-02,)', true, '{father}')",
        "insert into register.identity (person, valid, name, sex, ethnicity, born, name_key, initials, sound) values"
                + " ('{father}', '[,)', '{father.name}', '1', '01', '{father.born}', '{father.name}', '{father.initials}', '{father.sound}'),"
                + " ('{mother}', '[,)', '{mother.name}', '2', '01', '{mother.born}', '{mother.name}', '{mother.initials}', '{mother.sound}'),"
                + " ('{son}', '[,)', '{son.name}', '1', '01', '{son.born}', '{son.name}', '{son.initials}', '{son.sound}'),"
                + " ('{daughter}', '[,)', '{daughter.name}', '2', '01', '{daughter.born}', '{daughter.name}', '{daughter.initials}', '{daughter.sound}')",
        "insert into register.presence (person, valid) values ('{father}', '[2018-05-02,)'), ('{mother}', '[2018-05-02,)'), ('{son}', '[2018-05-02,)'), ('{daughter}', '[2018-05-02,)')",
        "insert into register.circumstances (person, valid, marital_status) values ('{father}', '[2018-05-02,)', '20'), ('{mother}', '[2018-05-02,)', '20')",
        "insert into register.parenthood (child, parent, valid, role, nature) values ('{son}', '{father}', '[,)', 'FATHER', 'BIRTH'), ('{son}', '{mother}', '[,)', 'MOTHER', 'BIRTH'),"
                + " ('{daughter}', '{father}', '[,)', 'FATHER', 'BIRTH'), ('{daughter}', '{mother}', '[,)', 'MOTHER', 'BIRTH')",
        "insert into register.marriage (person, spouse, valid) values ('{father}', '{mother}', '[2018-05-02,)'), ('{mother}', '{father}', '[2018-05-02,)')",
        "insert into register.migration (id, person, shape, moved_on, from_place, from_text, to_place, to_text) values"
                + " (uuidv7(), '{father}', 'IN', '2018-05-02', '430224101', '茶陵县界首镇', '430281006001', '{text}'), (uuidv7(), '{mother}', 'IN', '2018-05-02', '430224101', '茶陵县界首镇', '430281006001', '{text}'),"
                + " (uuidv7(), '{son}', 'IN', '2018-05-02', '430224101', '茶陵县界首镇', '430281006001', '{text}'), (uuidv7(), '{daughter}', 'IN', '2018-05-02', '430224101', '茶陵县界首镇', '430281006001', '{text}')",
        "insert into register.act_person (act, person, role) values ('{act}', '{father}', 'MOVER'), ('{act}', '{mother}', 'MOVER'), ('{act}', '{son}', 'MOVER'), ('{act}', '{daughter}', 'MOVER')",
        "insert into register.act_household (act, household) values ('{act}', '{household}')",
        "insert into audit.entry (event, account, role, office, place, purpose, reference, subjects, detail, detail_id, detail_count) values"
                + " ('ACT_RECORDED', '{act}', 'WINDOW_OFFICER', '430281006', '', 'PRESENT_AT_WINDOW', '',"
                + " array['{father}', '{mother}', '{son}', '{daughter}']::uuid[], 'MOVE_IN', '{act}', 0)",
        "insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, completion_date, status) values (uuidv7(), 'bench', 'bench', '{text}', now(), now(), 'COMPLETED')",
    };

    private static final String CONTENT = "{\"as\": \"" + "x".repeat(1_500) + "\"}";
    private static final Pattern HOLE = Pattern.compile("'\\{([a-z.]+)}'");
    private static final List<Written> WRITTEN =
            Stream.of(STATEMENTS).map(BareMoveIn::written).toList();

    private BareMoveIn() {}

    /** A statement with its holes as parameters, so that its text is always the same and stays prepared; and what goes into them. */
    private record Written(String sql, List<String> holes) {}

    private static Written written(String statement) {
        List<String> holes = new ArrayList<>();
        String sql = HOLE.matcher(statement).replaceAll(hole -> {
            holes.add(hole.group(1));
            return "?";
        });
        return new Written(sql, List.copyOf(holes));
    }

    static void write(DataSource source, UUID family) {
        Map<String, Object> values = values(family);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (Written statement : WRITTEN) {
                try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
                    int index = 1;
                    for (String hole : statement.holes()) {
                        prepared.setObject(index++, values.get(hole));
                    }
                    prepared.execute();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("bare SQL failed", e);
        }
    }

    private static Map<String, Object> values(UUID family) {
        Map<String, Object> values = new HashMap<>();
        values.put("act", family);
        values.put("text", family.toString());
        values.put("content", CONTENT);
        for (String one : List.of("father", "mother", "son", "daughter", "address", "household")) {
            values.put(one, Invented.id(family, one));
        }
        somebody(values, "father", Invented.father(family));
        somebody(values, "mother", Invented.mother(family));
        somebody(values, "son", Invented.son(family));
        somebody(values, "daughter", Invented.daughter(family));
        return values;
    }

    private static void somebody(Map<String, Object> values, String role, Invented.Somebody somebody) {
        values.put(role + ".name", somebody.name());
        values.put(role + ".born", somebody.born().toString());
        values.put(role + ".initials", somebody.initials());
        values.put(role + ".sound", somebody.sound());
    }
}
