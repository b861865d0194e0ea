package org.openhuji.casework;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openhuji.register.PersonId;

/**
 * What one place tells another of a move. The transfer is the same at both ends; a message is told at least once and handled once.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "message")
sealed interface Message {
    /** The move it belongs to. */
    UUID transfer();

    /** The place it goes to. */
    String toPlace();

    /**
     * People may move to the sender.
     *
     * @param reference of the sender's case
     * @param movers as they named themselves, consents included
     */
    record Permitted(
            UUID transfer,
            String toPlace,
            String fromPlace,
            String reference,
            String permission,
            LocalDate until,
            List<Party> movers)
            implements Message {
        public Permitted {
            movers = List.copyOf(movers);
        }
    }

    /**
     * People are in transit with a certificate, or with the one that replaces it.
     *
     * @param register which register sent it
     * @param persons who they are there, by label
     */
    record Certified(
            UUID transfer,
            String toPlace,
            String register,
            String certificate,
            LocalDate until,
            Map<String, PersonId> persons)
            implements Message {
        public Certified {
            persons = Map.copyOf(persons);
        }
    }

    /**
     * They are registered at the new place.
     *
     * @param register which register sent it
     */
    record Arrived(UUID transfer, String toPlace, String register, LocalDate on) implements Message {}
}
