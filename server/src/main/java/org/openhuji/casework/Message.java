package org.openhuji.casework;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;
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

    /** The place that says it. */
    String fromPlace();

    /**
     * People may move to the sender.
     *
     * @param reference of the sender's case
     * @param movers as they named themselves, consents included; who they are in the sender's register is of use only there
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
     * @param persons who they are in the sender's register, by label; of use only there
     * @param company what the certificate says of them, for another register; {@code null} within one
     */
    record Certified(
            UUID transfer,
            String toPlace,
            String fromPlace,
            String certificate,
            LocalDate until,
            Map<String, PersonId> persons,
            @Nullable Company company)
            implements Message {
        public Certified {
            persons = Map.copyOf(persons);
        }
    }

    /**
     * People bring the sender a certificate that needed no permission, and that the receiver is to have issued.
     *
     * @param asked tells this question from an earlier one about the same number
     * @param bearers who brings it
     */
    record Presented(
            UUID transfer, String toPlace, String fromPlace, String certificate, int asked, List<Bearer> bearers)
            implements Message {
        public Presented {
            bearers = List.copyOf(bearers);
        }
    }

    /** Somebody who brings a certificate, as they named themselves. */
    record Bearer(
            String name, @Nullable String number, @Nullable PartialDate born) {}

    /**
     * The certificate is the sender's, open, and of those who brought it.
     *
     * @param transfer as the asking case has it
     * @param move as the place left has it, and both from now on
     * @param company what the certificate says
     */
    record Shown(
            UUID transfer,
            String toPlace,
            String fromPlace,
            UUID move,
            String certificate,
            LocalDate until,
            Company company)
            implements Message {}

    /** The sender knows no such certificate that is open and of those who brought it. */
    record NotShown(UUID transfer, String toPlace, String fromPlace, String certificate) implements Message {}

    /** They are registered at the new place. */
    record Arrived(UUID transfer, String toPlace, String fromPlace, LocalDate on) implements Message {}

    /** The old place asks the new one to give the move up, so that they can be restored. */
    record Recalled(UUID transfer, String toPlace, String fromPlace) implements Message {}

    /** The new place gave the move up: it registers nobody by it any more. */
    record Released(UUID transfer, String toPlace, String fromPlace, LocalDate on) implements Message {}
}
