package org.openhuji.casework;

import java.time.LocalDate;
import org.openhuji.kernel.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets the clock of a case back: the case stands as if it had been taken in on an earlier day. The day of the tests never moves. */
public final class ClockSet {
    private ClockSet() {}

    /** As if the clock a case has now had begun on a day, with so many working days. */
    public static Deadline back(JdbcClient sql, WorkingDays calendar, CaseFile file, LocalDate since, int days) {
        Deadline clock = Deadline.start(calendar, since, days);
        sql.sql("""
                        update casework.case_file
                        set due_on = :due, file = jsonb_set(file, '{deadline}', (file -> 'deadline') || jsonb_build_object(
                            'days', cast(:days as integer), 'since', cast(:since as text), 'due', cast(:dueText as text)))
                        where id = :id""")
                .param("due", clock.due())
                .param("dueText", clock.due().toString())
                .param("days", days)
                .param("since", since.toString())
                .param("id", file.id().value())
                .update();
        return clock;
    }
}
