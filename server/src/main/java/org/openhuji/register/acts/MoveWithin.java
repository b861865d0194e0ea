package org.openhuji.register.acts;

import java.util.List;
import java.util.UUID;
import org.openhuji.register.ActKind;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * People of this register move to another household in it, or to one of their own at another address. One transaction: they are
 * registered at every moment.
 *
 * @param moves one identity for each mover's row among the moves, in their order
 * @param successor where a head goes and others stay
 */
public record MoveWithin(List<Mover> movers, List<UUID> moves, Destination into, Successor successor) implements Act {
    public MoveWithin {
        movers = List.copyOf(movers);
        moves = List.copyOf(moves);
    }

    @Override
    public ActKind kind() {
        return ActKind.MOVE_WITHIN;
    }

    @Override
    public void concerns(Scope scope) {
        movers.forEach(mover -> scope.person(mover.person()));
        into.concerns(scope);
    }

    @Override
    public void enact(Draft draft) {
        Relocation.relocate(draft, movers, into, successor);
        if (Moves.identified(draft, moves, movers)) {
            Relocation.note(draft, movers, moves, into);
        }
    }
}
