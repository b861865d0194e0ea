package org.openhuji.register.acts;

import java.util.List;
import org.openhuji.register.ActKind;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * Something that changes the register. Dates are in the filing it comes with: its effects begin on the filing's {@code
 * effectiveOn}. Identities of new persons and households are given by who files, so that an act is complete before it is sent and
 * the same however often.
 */
public sealed interface Act
        permits Adoption,
                ArrivedElsewhere,
                Birth,
                ChangeOfHead,
                ChangeOfItem,
                ChangeOfKeeper,
                CloseCollective,
                Correction,
                Death,
                DeclaredMissing,
                Divorce,
                Emigration,
                Enlistment,
                Foundling,
                FreezePlace,
                LateRegistration,
                Marriage,
                Merge,
                MoveIn,
                MoveOut,
                MoveWithin,
                NewHousehold,
                OpenCollective,
                RenameStreet,
                ResolveDuplicate,
                Restoration,
                Split {
    /** What kind of act it is. */
    ActKind kind();

    /** What it concerns. */
    void concerns(Scope scope);

    /** Whom it would register for the first time; who moves in from elsewhere was registered there. */
    default List<Newcomer> firstRegistrations() {
        return List.of();
    }

    /** Makes its changes on a draft, or finds what stands in the way. */
    void enact(Draft draft);
}
