package org.openhuji.register.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressName;
import org.openhuji.register.PersonId;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Migration;
import org.openhuji.register.recording.Scope;

/**
 * People from elsewhere are registered here: those the register never knew, with the kin they bring, and those who moved out and
 * come back.
 *
 * @param newcomers whom the register does not know yet
 * @param movers all who move in, newcomers too, each with the relation to the head or none
 * @param moves one identity for each mover's row among the moves, in their order
 * @param from where they come from; the place as a division code or {@code null}, the rest in words
 * @param certificate number of the migration certificate; {@code null} where the places exchange data
 */
public record MoveIn(
        List<NewPerson> newcomers,
        List<ParentLink> kin,
        List<Couple> couples,
        List<Mover> movers,
        List<UUID> moves,
        Destination into,
        @Nullable String fromPlace,
        @Nullable String from,
        @Nullable String certificate)
        implements Act {
    public MoveIn {
        newcomers = List.copyOf(newcomers);
        kin = List.copyOf(kin);
        couples = List.copyOf(couples);
        movers = List.copyOf(movers);
        moves = List.copyOf(moves);
    }

    @Override
    public ActKind kind() {
        return ActKind.MOVE_IN;
    }

    @Override
    public void concerns(Scope scope) {
        newcomers.forEach(person -> person.concerns(scope));
        movers.forEach(mover -> scope.person(mover.person()));
        kin.forEach(link -> scope.person(link.child()).person(link.parent()));
        couples.forEach(couple -> scope.person(couple.one()).person(couple.other()));
        into.concerns(scope);
    }

    @Override
    public void enact(Draft draft) {
        List<PersonId> persons = Mover.persons(movers);
        if (!draft.people().named(persons, "/movers") || !Moves.identified(draft, moves, movers)) {
            return;
        }
        List<PersonId> entering = new ArrayList<>();
        for (int i = 0; i < newcomers.size(); i++) {
            newcomers.get(i).enter(draft, "/newcomers/" + i);
            entering.add(newcomers.get(i).id());
        }
        kin.forEach(link -> link.link(draft, "/kin"));
        couples.forEach(couple -> Marriage.wed(draft, couple.one(), couple.other()));
        for (int i = 0; i < persons.size(); i++) {
            draft.role(persons.get(i), "MOVER");
            if (!entering.contains(persons.get(i))) {
                draft.people().unregistered(persons.get(i), "/movers/" + i);
            }
        }
        AddressName at = into.address(draft);
        into.receive(draft, movers, "/into");
        for (int i = 0; i < persons.size(); i++) {
            draft.moved(new Migration(
                    moves.get(i),
                    persons.get(i),
                    Migration.Shape.IN,
                    draft.on(),
                    fromPlace,
                    from,
                    at == null ? null : at.place(),
                    at == null ? null : at.line(),
                    certificate,
                    draft.filing().ground()));
        }
    }
}
