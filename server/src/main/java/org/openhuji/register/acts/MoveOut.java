package org.openhuji.register.acts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressName;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.openhuji.register.Standing;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Migration;
import org.openhuji.register.recording.Scope;

/**
 * People move to a place outside this register. They are lawfully in transit until it reports that they are registered there
 * ({@link ArrivedElsewhere}), or they are restored here.
 *
 * @param moves one identity for each person's row among the moves, in their order
 * @param toPlace division code; {@code null} where it is not known
 * @param certificate number of the migration certificate; {@code null} where the places exchange data
 * @param successor where the head goes and others stay
 */
public record MoveOut(
        List<PersonId> persons,
        List<UUID> moves,
        @Nullable String toPlace,
        @Nullable String to,
        @Nullable String certificate,
        Successor successor)
        implements Act {
    public MoveOut {
        persons = List.copyOf(persons);
        moves = List.copyOf(moves);
    }

    @Override
    public ActKind kind() {
        return ActKind.MOVE_OUT;
    }

    @Override
    public void concerns(Scope scope) {
        persons.forEach(scope::person);
    }

    @Override
    public void enact(Draft draft) {
        if (!draft.people().named(persons, "/persons") || !Moves.identified(draft, moves, persons)) {
            return;
        }
        for (int i = 0; i < persons.size(); i++) {
            draft.role(persons.get(i), "MOVER");
            draft.people().registered(persons.get(i), "/persons/" + i);
            AddressName from = Moves.from(draft, persons.get(i));
            draft.moved(new Migration(
                    moves.get(i),
                    persons.get(i),
                    Migration.Shape.OUT,
                    draft.on(),
                    from == null ? null : from.place(),
                    from == null ? null : from.line(),
                    toPlace,
                    to,
                    certificate,
                    draft.filing().ground()));
        }
        draft.homes().vacate(persons, successor.head(), successor.relations());
        persons.forEach(person -> draft.standing(person).put(Period.since(draft.on()), Standing.IN_TRANSIT));
    }
}
