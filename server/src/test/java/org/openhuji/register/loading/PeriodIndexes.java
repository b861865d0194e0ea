package org.openhuji.register.loading;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;

/**
 * How many pages the indexes of periods read to find one row, as every insert does. Where they are well made it is one for each level; an
 * index whose pages overlap reads more and more of itself as it grows.
 */
final class PeriodIndexes {
    private static final int SAMPLE = 200;
    private static final Pattern PAGES = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    /** By index: where a row of the sample is looked for, and the indexes beside it that would be taken instead. */
    private enum Look {
        standing_in_household("standing", "i.member = register.both(x.household, x.person)", "standing_by_person"),
        household_one_address("household_state", "i.household = x.household", "household_state_by_household"),
        household_one_lead("household_lead", "i.household = x.household", "household_lead_by_household"),
        person_one_identity("identity", "i.person = x.person", "identity_by_person"),
        address_line_once(
                "address_state",
                "md5(i.place || ' ' || i.line)::uuid = md5(x.place || ' ' || x.line)::uuid",
                "address_state_by_name");

        final String table;
        final String where;
        final String instead;

        Look(String table, String where, String instead) {
            this.table = table;
            this.where = where;
            this.instead = instead;
        }
    }

    /** What is asked by one of two, as the database chooses to answer it: by the index that begins with it, not by all of another. */
    private enum Asked {
        children("parenthood", "i.parent = x.person"),
        parents("parenthood", "i.child = x.person"),
        spouses("marriage", "i.spouse = x.person"),
        standings("standing", "i.person = x.person and i.valid && x.valid"),
        leads("household_lead", "i.household = x.household and i.valid && x.valid");

        final String table;
        final String where;

        Asked(String table, String where) {
            this.table = table;
            this.where = where;
        }
    }

    private PeriodIndexes() {}

    /** By what is asked, the pages read for one of a batch on the average. */
    static Map<String, Double> pagesAsked(Flyway flyway, UUID batch) throws SQLException {
        Map<String, Double> pages = new LinkedHashMap<>();
        try (Connection connection = connect(flyway);
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sample(sql, batch);
            for (Asked asked : Asked.values()) {
                String plan = plan(sql, asked.table, asked.where);
                pages.put(asked.name(), read(plan) / (double) SAMPLE);
            }
            connection.rollback();
        }
        return pages;
    }

    /** By index, the pages for a row of a batch on the average; what is dropped for it comes back with the transaction. */
    static Map<String, Double> pages(Flyway flyway, UUID batch) throws SQLException {
        Map<String, Double> pages = new LinkedHashMap<>();
        try (Connection connection = connect(flyway);
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set local enable_seqscan = off; set local enable_bitmapscan = off");
            sample(sql, batch);
            for (Look look : Look.values()) {
                sql.execute("drop index if exists register." + look.instead);
                pages.put(look.name(), pages(sql, look) / (double) SAMPLE);
            }
            connection.rollback();
        }
        return pages;
    }

    private static Connection connect(Flyway flyway) throws SQLException {
        return Objects.requireNonNull(flyway.getConfiguration().getDataSource()).getConnection();
    }

    private static void sample(Statement sql, UUID batch) throws SQLException {
        sql.execute("create temp table x on commit drop as"
                + " select s.person, s.household, s.valid, a.place, a.line from register.standing s"
                + " join register.act t on t.id = s.act and t.batch = '" + batch + "'"
                + " join register.household_state h on h.household = s.household"
                + " join register.address_state a on a.address = h.address order by random() limit " + SAMPLE);
    }

    private static long pages(Statement sql, Look look) throws SQLException {
        String plan = plan(sql, look.table, look.where + " and i.valid && x.valid");
        if (!plan.contains("using " + look.name() + " ")) {
            throw new AssertionError(look + " was not asked:\n" + plan);
        }
        return read(plan);
    }

    private static String plan(Statement sql, String table, String where) throws SQLException {
        try (ResultSet plan = sql.executeQuery(
                "explain (analyze, buffers, costs off, timing off) select count(*) from x join lateral (select i.act from register."
                        + table + " i where " + where + " offset 0) y on true")) {
            StringBuilder text = new StringBuilder();
            while (plan.next()) {
                text.append(plan.getString(1)).append('\n');
            }
            return text.toString();
        }
    }

    private static long read(String plan) {
        Matcher pages = PAGES.matcher(plan);
        if (!pages.find()) {
            throw new AssertionError("no pages read:\n" + plan);
        }
        return number(pages.group(1)) + number(pages.group(2));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
