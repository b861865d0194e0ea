package org.openhuji.register.acts;

import org.openhuji.register.Parenthood;
import org.openhuji.register.PersonId;
import org.openhuji.register.recording.Draft;

/** Kin that comes with people who enter the register: who is whose parent, by birth or otherwise, as it always was. */
public record ParentLink(PersonId child, PersonId parent, Parenthood.Role role, Parenthood.Nature nature) {
    /** A parent by birth. */
    public static ParentLink birth(PersonId child, PersonId parent, Parenthood.Role role) {
        return new ParentLink(child, parent, role, Parenthood.Nature.BIRTH);
    }

    void link(Draft draft, String pointer) {
        draft.people().parent(child, parent, new Parenthood(role, nature), null, pointer);
    }
}
