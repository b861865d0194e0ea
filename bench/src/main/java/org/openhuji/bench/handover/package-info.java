/** The two-sided move under kills, and the day after the holiday: two registers, their officers and their families. */
@NullMarked
package org.openhuji.bench.handover;

import org.jspecify.annotations.NullMarked;
