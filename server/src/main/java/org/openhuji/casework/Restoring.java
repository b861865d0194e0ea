package org.openhuji.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.audit.AuditEvent;
import org.openhuji.casework.steps.By;
import org.openhuji.casework.steps.Recall;
import org.openhuji.casework.steps.Restore;
import org.openhuji.register.AddressName;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.Restoration;
import org.springframework.stereotype.Component;

/**
 * Those who left and were registered nowhere come back: the old place recalls the move, and restores them once the new one gave it
 * up (国办发〔2015〕96号). In the caller's transaction, one act for each of them.
 */
@Component
class Restoring {
    private final MessageStore messages;
    private final Taking taking;
    private final Recordings recordings;
    private final Whereabouts whereabouts;
    private final CaseLog log;

    Restoring(MessageStore messages, Taking taking, Recordings recordings, Whereabouts whereabouts, CaseLog log) {
        this.messages = messages;
        this.taking = taking;
        this.recordings = recordings;
        this.whereabouts = whereabouts;
        this.log = log;
    }

    /** Asks the new place to give the move up. */
    CaseFile recall(CaseFile file, String words) {
        Recall step = new Recall(words);
        CaseFile after = taking.take(file, step, taking.part(file, step, taking.terms(file)));
        Transfer transfer = Objects.requireNonNull(after.transfer());
        messages.send(
                Carrying.named(after, "recalled"),
                new Message.Recalled(transfer.id(), transfer.otherPlace(), after.place()));
        log.tell(after, AuditEvent.CASE_STEP, "RECALL");
        return after;
    }

    /** Registers those in transit again: in the household they left, or in one of their own where it was. */
    CaseFile restore(CaseFile file) {
        Restore probe = new Restore(List.of());
        By by = taking.part(file, probe, taking.terms(file));
        Taking.possible(file, probe.rule());
        Restore.check(file);
        Map<HouseholdId, HouseholdId> opened = new HashMap<>();
        List<UUID> acts = new ArrayList<>();
        for (Party party : file.application().movers()) {
            PersonId person = Objects.requireNonNull(party.person());
            Optional<Whereabouts.Found> found = whereabouts.find(person, file.reference());
            if (found.isEmpty() || found.get().state() != Standing.State.IN_TRANSIT) {
                continue;
            }
            Restoration act = new Restoration(
                    person,
                    Restoration.Cause.MOVED_AND_NOT_REGISTERED,
                    destination(file, party.label(), person, found.get().address(), opened),
                    null);
            acts.add(recordings
                    .record(file, "restore:" + party.label(), act, null)
                    .act()
                    .value());
        }
        CaseFile after = taking.take(file, new Restore(acts), by);
        log.tell(after, AuditEvent.CASE_STEP, "RESTORE");
        return after;
    }

    private Destination destination(
            CaseFile file,
            String label,
            PersonId person,
            @Nullable AddressName address,
            Map<HouseholdId, HouseholdId> opened) {
        Map<String, HouseholdId> all = Objects.requireNonNull(file.transfer()).left();
        HouseholdId left = all == null ? null : all.get(label);
        if (left == null || address == null) {
            throw new CaseRefused(CaseProblem.HOUSEHOLD_MISSING);
        }
        HouseholdId own = opened.get(left);
        if (own != null) {
            return new Destination.Existing(own);
        }
        if (whereabouts.inhabited(left)) {
            return new Destination.Existing(left);
        }
        HouseholdId fresh = new HouseholdId(Carrying.named(file, "restored:" + left));
        opened.put(left, fresh);
        return new Destination.Own(fresh, address, person);
    }
}
