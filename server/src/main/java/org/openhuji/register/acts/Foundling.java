package org.openhuji.register.acts;

import java.util.List;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressName;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * A child found, or handed to a welfare institution: registered in the institution's collective household or with who takes it in
 * (QJ-A7). The date of birth may be an estimate, known in part.
 */
public record Foundling(NewPerson child, Destination into) implements Act {
    /** Kind of the police report that a child was found. */
    public static final String REPORT = "FOUNDLING_REPORT";

    @Override
    public ActKind kind() {
        return ActKind.ADOPTION;
    }

    @Override
    public void concerns(Scope scope) {
        child.concerns(scope);
        into.concerns(scope);
    }

    @Override
    public List<Newcomer> firstRegistrations() {
        return List.of(new Newcomer(child, List.of()));
    }

    @Override
    public void enact(Draft draft) {
        draft.role(child.id(), "CHILD");
        Papers.needs(draft, REPORT, "捡拾报案证明", "the police report that the child was found");
        child.enter(draft, "/child");
        AddressName at = into.address(draft);
        into.receive(draft, List.of(Mover.of(child.id())), "/into");
        if (at != null) {
            child.drawNumber(draft, draft.addresses().numberArea(at));
        }
    }
}
