package org.openhuji.register.acts;

import java.util.List;
import java.util.UUID;
import org.openhuji.register.ActKind;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * Members of other households, collective ones too, set up a family household of their own.
 *
 * @param moves one identity for each mover's row among the moves, in their order
 * @param successor where a head goes and others stay
 */
public record NewHousehold(List<Mover> movers, List<UUID> moves, Destination.Own own, Successor successor)
        implements Act {
    public NewHousehold {
        movers = List.copyOf(movers);
        moves = List.copyOf(moves);
    }

    @Override
    public ActKind kind() {
        return ActKind.NEW_HOUSEHOLD;
    }

    @Override
    public void concerns(Scope scope) {
        movers.forEach(mover -> scope.person(mover.person()));
        own.concerns(scope);
    }

    @Override
    public void enact(Draft draft) {
        Relocation.relocate(draft, movers, own, successor);
        if (Moves.identified(draft, moves, movers)) {
            Relocation.note(draft, movers, moves, own);
        }
    }
}
