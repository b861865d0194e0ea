package org.openhuji.register.acts;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressId;
import org.openhuji.register.Period;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Freeze;
import org.openhuji.register.recording.Scope;

/**
 * A notice stops acts at a place or an address from its day until another (ZZ-9.7S). It is lifted early by undoing the act.
 *
 * @param id given by who files
 * @param address {@code null} for the whole place
 * @param until the first day on which acts go on
 * @param exempt acts that go on, such as births
 * @param notice number of the notice
 */
public record FreezePlace(
        UUID id, String place, @Nullable AddressId address, LocalDate until, Set<ActKind> exempt, String notice)
        implements Act {
    public FreezePlace {
        exempt = Set.copyOf(exempt);
    }

    @Override
    public ActKind kind() {
        return ActKind.FREEZE;
    }

    @Override
    public void concerns(Scope scope) {
        if (address != null) {
            scope.address(address);
        }
    }

    @Override
    public void enact(Draft draft) {
        if (notice.isBlank()) {
            draft.find(RegisterProblem.PAPER_NEEDED, "/notice", "通告文号", "the number of the notice");
        }
        if (!draft.addresses().known(place)) {
            draft.find(RegisterProblem.PLACE_UNKNOWN, "/place", place);
        }
        if (address != null && draft.addresses().name(address).isEmpty()) {
            draft.find(RegisterProblem.ADDRESS_UNKNOWN, "/address");
        }
        if (!draft.on().isBefore(until)) {
            draft.find(RegisterProblem.MALFORMED, "/until");
            return;
        }
        draft.freeze(new Freeze(id, place, address, new Period(draft.on(), until), exempt, notice));
    }
}
