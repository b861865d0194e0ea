package org.openhuji.register.proposals;

import java.util.List;
import org.openhuji.register.ActKind;
import org.openhuji.register.PersonId;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.Correction;
import org.openhuji.register.acts.ResolveDuplicate;
import org.openhuji.register.acts.Successor;

/** What one officer proposes and another confirms. */
public sealed interface Proposed {
    /** An item of somebody's record was recorded wrongly and is to read otherwise. */
    record Correct(PersonId person, CorrectItem item, String value) implements Proposed {}

    /** Two records are one person: which is kept, and which ends. */
    record Resolve(PersonId kept, PersonId ended) implements Proposed {}

    /** What kind of act it becomes. */
    default ActKind kind() {
        return switch (this) {
            case Correct correct -> ActKind.CORRECTION;
            case Resolve resolve -> ActKind.RESOLVE_DUPLICATE;
        };
    }

    /** Whose records it is about. */
    default List<PersonId> persons() {
        return switch (this) {
            case Correct(PersonId person, CorrectItem item, String value) -> List.of(person);
            case Resolve(PersonId kept, PersonId ended) -> List.of(kept, ended);
        };
    }

    /**
     * The act.
     *
     * @throws IllegalArgumentException where the value has not the form of its item
     */
    default Act act() {
        return switch (this) {
            case Correct(PersonId person, CorrectItem item, String value) -> new Correction(person, item.read(value));
            case Resolve(PersonId kept, PersonId ended) -> ResolveDuplicate.plain(kept, ended, Successor.NONE);
        };
    }
}
