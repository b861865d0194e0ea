package org.openhuji.casework.clocks;

import java.time.LocalDate;
import org.openhuji.casework.Level;

/**
 * What an office one level below has let run over and was passed on.
 *
 * @param office as the code of the place it stands for
 * @param overdue cases
 * @param open those among them that nobody on this level has noted yet
 * @param longest the earliest day on which one of them was due
 */
public record Below(String office, Level level, int overdue, int open, LocalDate longest) {}
