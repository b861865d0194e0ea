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
        to(sql, file, clock);
        return clock;
    }

    /** To any clock that runs. */
    static void to(JdbcClient sql, CaseFile file, Deadline clock) {
        sql.sql("""
                        update casework.case_file
                        set due_on = :due, file = jsonb_set(file, '{deadline}', jsonb_build_object(
                            'days', cast(:days as integer), 'since', cast(:since as text), 'due', cast(:dueText as text),
                            'provisional', cast(:provisional as boolean), 'pausedOn', null, 'left', cast(:left as integer)))
                        where id = :id""")
                .param("due", clock.due())
                .param("dueText", clock.due().toString())
                .param("days", clock.days())
                .param("since", clock.since().toString())
                .param("provisional", clock.provisional())
                .param("left", clock.left())
                .param("id", file.id().value())
                .update();
    }
}
