package org.openhuji.casework.clocks;

import org.openhuji.casework.CaseType;
import org.openhuji.casework.Level;

/**
 * How an office keeps its time in a matter.
 *
 * @param office as the code of the place it stands for
 * @param open cases whose clock runs or is paused
 * @param soon those among them that are due soon
 * @param overdue those among them that have run over
 * @param ended clocks that were stopped within the last twelve months
 * @param late those among them that had run over by then
 */
public record Tally(String office, Level level, CaseType type, int open, int soon, int overdue, int ended, int late) {}
