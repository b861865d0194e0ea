package org.openhuji.register.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A statement in its two forms. It is written over the tables of present knowledge, and runs as it is written where that is
 * asked for. Three comments in it say how it reads what was known at a moment: {@code ever} after a table takes everything that
 * was ever believed in its place, {@code known x} keeps the rows of the alias x that were believed then, and {@code recorded
 * x.y} those whose time of recording y had come.
 */
final class Dated {
    private static final Pattern TABLE = Pattern.compile("/\\*ever\\*/");
    private static final Pattern CONDITION = Pattern.compile("/\\*known (\\w+)\\*/");
    private static final Pattern RECORDED = Pattern.compile("/\\*recorded (\\w+\\.\\w+)\\*/");

    private final String now;
    private final String then;

    private Dated(String now, String then) {
        this.now = now;
        this.then = then;
    }

    /** Of one text with the two marks. */
    static Dated of(String text) {
        String ever = CONDITION
                .matcher(TABLE.matcher(text).replaceAll("_ever"))
                .replaceAll("and $1.known_from <= :known and $1.known_until > :known");
        return new Dated(text, RECORDED.matcher(ever).replaceAll("and $1 <= :known"));
    }

    /** The statement with day and moment filled in. */
    JdbcClient.StatementSpec of(JdbcClient sql, AsOf asOf) {
        return filled(sql, asOf, "");
    }

    /** As {@link #of}: how the database would go about it. */
    JdbcClient.StatementSpec explained(JdbcClient sql, AsOf asOf) {
        return filled(sql, asOf, "explain ");
    }

    private JdbcClient.StatementSpec filled(JdbcClient sql, AsOf asOf, String before) {
        Instant known = asOf.known();
        JdbcClient.StatementSpec statement =
                sql.sql(before + (known == null ? now : then)).param("on", asOf.on());
        return known == null ? statement : statement.param("known", moment(known));
    }

    /** As the driver takes it. */
    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
