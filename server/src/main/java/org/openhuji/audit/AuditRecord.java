package org.openhuji.audit;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * An entry as the log holds it.
 *
 * @param id given when it was written; an entry with a greater one may have been committed earlier
 * @param position its place in the chain, from 1; empty until it is sealed
 */
public record AuditRecord(long id, Instant recordedAt, OptionalLong position, AuditEntry entry) {}
