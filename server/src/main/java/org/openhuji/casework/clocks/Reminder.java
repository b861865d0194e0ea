package org.openhuji.casework.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Level;
import org.openhuji.kernel.Words;

/**
 * What was told of a clock that still runs.
 *
 * @param file the case as it stands
 * @param level of whoever has the case
 * @param office of whoever has it, as the code of the place it stands for
 * @param told on which level it was told
 * @param toldOn the legal day
 * @param notedOn when somebody it was meant for noted it; {@code null} before
 * @param yours whether it waits for the officer at work to note it
 */
public record Reminder(
        CaseFile file,
        Kind kind,
        Level level,
        String office,
        Level told,
        LocalDate toldOn,
        @Nullable LocalDate notedOn,
        boolean yours) {
    /** What it says. Names are stored. */
    public enum Kind {
        /** Little is left; told to the office that has the case. */
        DUE_SOON("即将到期", "due soon"),
        /** It has run over; told to the level above. */
        OVERDUE("已超期，已上报", "overdue, passed on to the level above");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** What it is called. */
        public Words words() {
            return new Words(zh, en);
        }
    }
}
