package org.openhuji.casework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decisions put into a month that is over: the legal date of the tests never comes to the end of its own. What the application may not
 * change is changed by the owner of the tables.
 */
public final class LongAgo {
    private LongAgo() {}

    /** A day in a month that no other test has. */
    public static LocalDate day() {
        return LocalDate.of(1901, 1, 10).plusMonths(ThreadLocalRandom.current().nextInt(1_200));
    }

    /** The last decision of a case was made on a day. */
    public static CaseFile decided(Flyway flyway, CaseFile file, LocalDate day) {
        JdbcClient.create(Objects.requireNonNull(flyway.getConfiguration().getDataSource()))
                .sql("""
                        update casework.decision set decided_on = :day
                        where case_id = :id and number = (select max(number) from casework.decision where case_id = :id)""")
                .param("day", day)
                .param("id", file.id().value())
                .update();
        return file;
    }
}
