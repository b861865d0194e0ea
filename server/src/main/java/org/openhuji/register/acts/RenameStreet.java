package org.openhuji.register.acts;

import org.openhuji.register.ActKind;
import org.openhuji.register.AddressName;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * A street, a village or one address is called otherwise or lies in another community from the day on: one act for all addresses
 * whose line begins so there. Nobody moves by it, and who lives there is asked nothing.
 *
 * @param from the place, and how the lines of the addresses begin; the whole line for a single address
 * @param to the place, and what stands for that beginning now
 */
public record RenameStreet(AddressName from, AddressName to) implements Act {
    @Override
    public ActKind kind() {
        return ActKind.RENAME_STREET;
    }

    @Override
    public void concerns(Scope scope) {
        scope.street(from).written(to);
    }

    @Override
    public void enact(Draft draft) {
        if (!draft.addresses().known(to.place())) {
            draft.find(RegisterProblem.PLACE_UNKNOWN, "/to/place", to.place());
        }
        if (from.line().isBlank() || to.line().isBlank()) {
            draft.find(RegisterProblem.ADDRESS_UNKNOWN, "/from");
        } else if (from.equals(to)) {
            draft.find(RegisterProblem.ITEM_UNCHANGED, "/to");
        } else if (draft.addresses().rename(from, to) == 0) {
            draft.find(RegisterProblem.ADDRESS_UNKNOWN, "/from");
        }
    }
}
