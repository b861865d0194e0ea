package org.openhuji.casework;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The name by which this register is told from others: given once to its database. */
@Component
class RegisterName {
    private final JdbcClient sql;

    RegisterName(JdbcClient sql) {
        this.sql = sql;
    }

    String name() {
        sql.sql("insert into casework.register default values on conflict do nothing")
                .update();
        return sql.sql("select name from casework.register")
                .query(UUID.class)
                .single()
                .toString();
    }
}
