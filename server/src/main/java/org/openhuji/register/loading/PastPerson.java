package org.openhuji.register.loading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.intake.ActRow;
import org.openhuji.intake.PersonRow;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Identity;
import org.openhuji.register.Period;
import org.openhuji.register.Standing;

/** A person of a file while the acts that led to the row are gone through. */
final class PastPerson {
    final PersonRow row;
    final UUID id;
    final List<ActRow> acts = new ArrayList<>();
    final Believed<Standing> standing = new Believed<>();
    final Believed<Identity> identity = new Believed<>();
    final Believed<Circumstances> form = new Believed<>();
    final Believed<UUID> marriage = new Believed<>();
    final List<Move> moves = new ArrayList<>();

    /** By which the person came into the register. */
    Believed.@Nullable Act entered;

    /** The first day of which anything is said; {@code null} where that is open. */
    @Nullable
    LocalDate since;

    /** A move, with what it is called in the file. */
    record Move(
            UUID id,
            Believed.Act act,
            String shape,
            LocalDate on,
            @Nullable String fromPlace,
            @Nullable String fromText,
            @Nullable String toPlace,
            @Nullable String toText,
            @Nullable String paper) {}

    PastPerson(PersonRow row, UUID id) {
        this.row = row;
        this.id = id;
    }

    /** Comes into the register with what the row says, but for items that acts change later. */
    void enter(Believed.Act act, @Nullable LocalDate day) {
        entered = act;
        since = day;
        Identity who = PastItems.identity(row);
        Circumstances how = PastItems.form(row);
        for (ActRow later : acts.reversed()) {
            String item = later.item();
            if (item != null && PastItems.ofIdentity(item) && PastItems.readable(item, later.oldValue())) {
                who = PastItems.with(who, item, later.oldValue());
            } else if (item != null && PastItems.ofForm(item) && PastItems.readable(item, later.oldValue())) {
                how = PastItems.with(how, item, later.oldValue());
            }
            if (later.kind().equals("MARRIAGE") || later.kind().equals("DIVORCE")) {
                how = PastItems.married(how, later.kind().equals("DIVORCE") ? "20" : null);
            }
        }
        identity.put(Period.since(day), who, act);
        form.put(Period.since(day), how, act);
    }
}
