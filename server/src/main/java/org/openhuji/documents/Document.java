package org.openhuji.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a case, without its content. The name it had at home is not kept: it may say something of somebody.
 *
 * @param paper the paper it shows, as {@code law/papers.yaml} names it
 * @param bytes length of what is given out
 * @param at when it was sent
 */
public record Document(UUID id, String paper, DocumentKind kind, int bytes, Instant at) {}
