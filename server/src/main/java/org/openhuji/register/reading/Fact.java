package org.openhuji.register.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;
import org.openhuji.register.ActId;
import org.openhuji.register.Period;

/**
 * A value in the register's memory: of one item, for some days, believed from one act until another.
 *
 * @param key which of several of its item: the other person; empty where there is only one at a time
 * @param endedBy {@code null} while it is believed
 */
record Fact(
        Item item,
        String key,
        Words value,
        Period valid,
        Instant knownFrom,
        @Nullable ActId endedBy) {}
