package org.openhuji.register.loading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.Period;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Rows for one table in the text format of COPY. What is not given here the table's defaults fill in. */
final class CopyBuffer {
    private static final int PART = 1 << 16;

    private final String table;
    private final String columns;
    private final StringBuilder text = new StringBuilder(1 << 16);
    private long rows;
    private boolean begun;

    CopyBuffer(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /** The next field: a text, or nothing. */
    CopyBuffer add(@Nullable String value) {
        part();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
        return this;
    }

    CopyBuffer add(UUID value) {
        part();
        text.append(value);
        return this;
    }

    CopyBuffer add(Period period) {
        part();
        text.append('[');
        day(period.from());
        text.append(',');
        day(period.until());
        text.append(')');
        return this;
    }

    CopyBuffer add(LocalDate value) {
        part();
        text.append(value);
        return this;
    }

    CopyBuffer add(boolean value) {
        part();
        text.append(value ? 't' : 'f');
        return this;
    }

    /** An array of texts. */
    CopyBuffer add(List<String> values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return add(array.append('}').toString());
    }

    /** Ends the row. */
    void end() {
        text.append('\n');
        begun = false;
        rows++;
    }

    private void part() {
        if (begun) {
            text.append('\t');
        }
        begun = true;
    }

    private void day(@Nullable LocalDate day) {
        if (day != null) {
            text.append(day);
        }
    }

    long rows() {
        return rows;
    }

    /** Sends the rows and forgets them. */
    void send(CopyManager copy) throws SQLException, IOException {
        if (rows == 0) {
            return;
        }
        CopyIn in = copy.copyIn("copy register." + table + " (" + columns + ") from stdin");
        try {
            int at = 0;
            while (at < text.length()) {
                int until = Math.min(text.length(), at + PART);
                if (until < text.length() && Character.isLowSurrogate(text.charAt(until))) {
                    until++;
                }
                byte[] bytes = text.substring(at, until).getBytes(StandardCharsets.UTF_8);
                in.writeToCopy(bytes, 0, bytes.length);
                at = until;
            }
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
        forget();
    }

    /** Forgets the rows. */
    void forget() {
        text.setLength(0);
        rows = 0;
    }
}
