package org.openhuji.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.audit.AuditDetail;
import org.openhuji.audit.AuditEvent;
import org.openhuji.casework.exchange.Registers;
import org.openhuji.kernel.PlaceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/**
 * Letters between the places of a move: those of other registers come in here, and those that did not get on are looked after. What
 * a letter says is shown to nobody; the case it belongs to is.
 */
@Service
public class Letters {
    private final MessageStore messages;
    private final StuckStore stuck;
    private final CaseJson json;
    private final Registers registers;
    private final Access access;

    Letters(MessageStore messages, StuckStore stuck, CaseJson json, Registers registers, Access access) {
        this.messages = messages;
        this.stuck = stuck;
        this.json = json;
        this.registers = registers;
        this.access = access;
    }

    /** What came of a letter another register brought. */
    public enum Intake {
        /** It is kept, now or before, and will be handled. */
        TAKEN_IN,
        NOT_UNDERSTOOD,
        NOT_FOR_HERE,
        ANOTHER_HAS_ITS_ID
    }

    /** Which way a letter goes. */
    public enum Way {
        OUT,
        IN
    }

    /**
     * A letter that does not get on.
     *
     * @param sender of a letter in, the register it came from, empty for this one; empty for a letter out
     * @param place of this end
     * @param other the place of the other end
     * @param code of the problem behind the trouble; empty where there is none
     * @param aside whether it is tried no more until somebody looks after it
     * @param file the case it belongs to; {@code null} where there is none here
     * @param reference of that case; empty where there is none
     */
    public record Stuck(
            Way way,
            String sender,
            UUID id,
            String place,
            String other,
            LetterTrouble trouble,
            String code,
            int tries,
            boolean aside,
            Instant since,
            @Nullable CaseId file,
            String reference) {}

    /**
     * Takes in what a register brought whose seal was good. The same letter again is the same one.
     *
     * @param sender the name it signs with
     */
    @Transactional
    public Intake takeIn(String sender, byte[] body) {
        Letter letter;
        try {
            letter = json.read(new String(body, StandardCharsets.UTF_8), Letter.class);
            if (incomplete(letter) || !json.isObject(letter.content())) {
                return Intake.NOT_UNDERSTOOD;
            }
        } catch (JacksonException none) {
            return Intake.NOT_UNDERSTOOD;
        }
        if (PlaceCode.parse(letter.toPlace()) < 0 || !registers.here(letter.toPlace())) {
            return Intake.NOT_FOR_HERE;
        }
        return messages.receive(sender, letter) ? Intake.TAKEN_IN : Intake.ANOTHER_HAS_ITS_ID;
    }

    /** JSON leaves out what it likes. */
    @SuppressWarnings({"ConstantValue", "RedundantNullCheck"})
    private static boolean incomplete(Letter letter) {
        return letter == null
                || letter.id() == null
                || letter.transfer() == null
                || letter.toPlace() == null
                || letter.content() == null;
    }

    /** Those that do not get on, at the places of the officer at work; what stands aside first, then the oldest. */
    @Transactional(readOnly = true)
    public List<Stuck> list(int limit) {
        return stuck.list(limit).stream().filter(one -> mine(one.place())).toList();
    }

    private boolean mine(String place) {
        return access.may(Permission.HANDLE_CASE, place) || access.may(Permission.DECIDE_CASE, place);
    }

    /**
     * Has one tried again at once, and as often as at first.
     *
     * @return whether it was still there to be tried
     */
    @Transactional
    public boolean again(Way way, String sender, UUID id) {
        return attended(way, sender, id, "AGAIN", stuck::again);
    }

    /**
     * Gives one up: it is never tried again, and lets those behind it pass.
     *
     * @return whether it stood aside
     */
    @Transactional
    public boolean giveUp(Way way, String sender, UUID id) {
        return attended(way, sender, id, "GIVEN_UP", stuck::giveUp);
    }

    /** Does something to one letter. */
    private interface Attention {
        boolean to(Way way, String sender, UUID id);
    }

    private boolean attended(Way way, String sender, UUID id, String what, Attention attention) {
        String place = stuck.place(way, sender, id).orElse(null);
        if (place == null) {
            return false;
        }
        if (!mine(place)) {
            access.require(Permission.HANDLE_CASE, place);
        }
        boolean done = attention.to(way, sender, id);
        if (done) {
            access.tell(AuditEvent.LETTER_ATTENDED, AuditDetail.of(what, id));
        }
        return done;
    }
}
