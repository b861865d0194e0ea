package org.openhuji.casework.watching;

import java.time.Instant;
import org.openhuji.access.Officer;

/**
 * Somebody who has a case open.
 *
 * @param since when they opened it, by the database's clock
 */
public record Watcher(Officer officer, Instant since) {}
