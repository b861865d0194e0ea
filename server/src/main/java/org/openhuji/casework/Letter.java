package org.openhuji.casework;

import java.util.UUID;

/**
 * A message on its way.
 *
 * @param number the sender's: letters of one move are handled in their order
 * @param content the message as JSON
 */
record Letter(UUID id, long number, UUID transfer, String toPlace, String content) {
    /** The identity alone. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
