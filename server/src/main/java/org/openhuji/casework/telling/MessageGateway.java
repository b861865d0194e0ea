package org.openhuji.casework.telling;

import java.io.IOException;
import java.util.UUID;

/** Where messages leave the house: a city's gateway of short messages and mail. */
public interface MessageGateway {
    /** By which way. Names are stored. */
    enum Channel {
        SMS,
        EMAIL
    }

    /**
     * Hands a message over.
     *
     * @param id the same where a message is handed over again because it was not known whether it had been
     * @param to a mobile number or an address of mail
     * @throws IOException where it could not be handed over; it is tried again later
     */
    void send(UUID id, Channel channel, String to, String text) throws IOException;
}
