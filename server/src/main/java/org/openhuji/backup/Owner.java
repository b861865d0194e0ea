package org.openhuji.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.Flyway;

/** The role that migrations run as: all tables are its own, and the application's limits of time are not its. */
final class Owner {
    private Owner() {}

    static Connection connect(Flyway flyway) throws SQLException {
        return Objects.requireNonNull(flyway.getConfiguration().getDataSource()).getConnection();
    }
}
