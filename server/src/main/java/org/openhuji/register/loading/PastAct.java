package org.openhuji.register.loading;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.intake.ActRow;
import org.openhuji.register.CancelReason;
import org.openhuji.register.Period;
import org.openhuji.register.Standing;

/** What one row of an act of the past changes for one person. */
final class PastAct {
    private PastAct() {}

    static void enact(
            ActRow row,
            PastPerson person,
            @Nullable PastPerson other,
            Believed.Act act,
            HouseholdHistory history,
            Set<PastHousehold> touched) {
        LocalDate day = row.eventDate();
        if (row.household() == null) {
            leave(row, person, act, history, touched);
        } else {
            if (person.entered == null) {
                person.enter(act, day);
            }
            stand(row, person, act, history, touched);
        }
        switch (row.kind()) {
            case "MARRIAGE" -> {
                form(person, day, "20", act);
                if (other != null) {
                    wed(person, other.id, day, act);
                    wed(other, person.id, day, act);
                }
            }
            case "DIVORCE" -> {
                form(person, day, person.row.maritalStatus(), act);
                if (other != null) {
                    person.marriage.put(Period.since(day), null, act);
                    other.marriage.put(Period.since(day), null, act);
                }
            }
            case "CHANGE_OF_ITEM", "CORRECTION" -> item(row, person, act);
            default -> {}
        }
    }

    private static void wed(PastPerson person, UUID spouse, LocalDate day, Believed.Act act) {
        if (!spouse.equals(person.marriage.on(day))) {
            person.marriage.put(Period.since(day), spouse, act);
        }
    }

    private static void form(PastPerson person, LocalDate day, @Nullable String status, Believed.Act act) {
        var before = person.form.on(day);
        if (before != null && !Objects.equals(before.maritalStatus(), status)) {
            person.form.put(Period.since(day), PastItems.married(before, status), act);
        }
    }

    private static void stand(
            ActRow row, PastPerson person, Believed.Act act, HouseholdHistory history, Set<PastHousehold> touched) {
        PastHousehold to = history.named(Objects.requireNonNull(row.household()), row);
        Standing now = Standing.registered(
                to.id,
                to.family() ? Objects.requireNonNullElse(row.relation(), Standing.NOT_RELATED) : Standing.NOT_RELATED);
        Standing before = person.standing.on(row.eventDate());
        if (now.equals(before)) {
            return;
        }
        PastHousehold from = history.of(before == null ? null : before.household());
        touched.add(to);
        if (from != null) {
            touched.add(from);
        }
        person.standing.put(Period.since(row.eventDate()), now, act);
        switch (row.kind()) {
            case "MOVE_IN" -> moved(row, person, act, history, "IN", row.otherPlace(), to.place);
            case "MOVE_WITHIN" ->
                moved(row, person, act, history, "WITHIN", from == null ? null : from.place, to.place);
            default -> {}
        }
    }

    private static void leave(
            ActRow row, PastPerson person, Believed.Act act, HouseholdHistory history, Set<PastHousehold> touched) {
        Standing before = person.standing.on(row.eventDate());
        PastHousehold from = history.of(before == null ? null : before.household());
        if (from != null) {
            touched.add(from);
        }
        boolean onTheWay = row.kind().equals("MOVE_OUT")
                && person.row.standing() instanceof org.openhuji.intake.Standing.InTransit;
        person.standing.put(
                Period.since(row.eventDate()),
                onTheWay
                        ? Standing.IN_TRANSIT
                        : Standing.cancelled(CancelReason.valueOf(Objects.requireNonNull(row.reason()))),
                act);
        if (row.kind().equals("MOVE_OUT")) {
            moved(row, person, act, history, "OUT", from == null ? history.here() : from.place, row.otherPlace());
        }
    }

    private static void moved(
            ActRow row,
            PastPerson person,
            Believed.Act act,
            HouseholdHistory history,
            String shape,
            @Nullable String from,
            @Nullable String to) {
        person.moves.add(new PastPerson.Move(
                history.moveOf(row),
                act,
                shape,
                row.eventDate(),
                code(from),
                text(from),
                code(to),
                text(to),
                row.paper()));
    }

    private static @Nullable String code(@Nullable String place) {
        return place != null && Chunk.isCode(place) ? place : null;
    }

    private static @Nullable String text(@Nullable String place) {
        return place == null || Chunk.isCode(place) ? null : place;
    }

    private static void item(ActRow row, PastPerson person, Believed.Act act) {
        String item = Objects.requireNonNull(row.item());
        LocalDate day = row.eventDate();
        boolean correction = row.kind().equals("CORRECTION");
        if (PastItems.ofIdentity(item)) {
            var before = person.identity.on(day);
            if (correction) {
                person.identity.correct(said -> PastItems.with(said, item, row.newValue()), act);
            } else if (before != null) {
                person.identity.put(Period.since(day), PastItems.with(before, item, row.newValue()), act);
            }
            return;
        }
        var before = person.form.on(day);
        if (correction) {
            person.form.correct(said -> PastItems.with(said, item, row.newValue()), act);
        } else if (before != null) {
            person.form.put(Period.since(day), PastItems.with(before, item, row.newValue()), act);
        }
    }
}
