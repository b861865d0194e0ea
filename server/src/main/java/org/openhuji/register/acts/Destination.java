package org.openhuji.register.acts;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.AddressName;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Addresses;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Household;
import org.openhuji.register.recording.Scope;

/** Where people are registered: a household that is there, family or collective, or one of their own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Destination {
    /** A household that is there. */
    record Existing(HouseholdId household) implements Destination {}

    /**
     * A family household of their own.
     *
     * @param household its identity, given by who files
     * @param head who of them is head
     */
    record Own(HouseholdId household, AddressName address, PersonId head) implements Destination {}

    /** The household, there already or to come. */
    HouseholdId household();

    /** What of it is held and loaded. */
    default void concerns(Scope scope) {
        scope.household(household());
        switch (this) {
            case Existing existing -> {}
            case Own own -> scope.written(own.address());
        }
    }

    /** Where it is on the day; {@code null} where it is nowhere. */
    default @Nullable AddressName address(Draft draft) {
        return switch (this) {
            case Existing existing -> draft.addresses().of(existing.household()).orElse(null);
            case Own own -> own.address();
        };
    }

    /** Registers people there, the head of a new household first. */
    default void receive(Draft draft, List<Mover> movers, String pointer) {
        switch (this) {
            case Existing existing ->
                draft.homes().open(existing.household(), pointer + "/household").ifPresent(household -> {
                    draft.addresses().free(household.id(), pointer);
                    movers.forEach(mover -> draft.homes().join(mover.person(), household, mover.relation(), pointer));
                });
            case Own own -> found(draft, own, movers, pointer);
        }
    }

    private static void found(Draft draft, Own own, List<Mover> movers, String pointer) {
        Household household = create(draft, own.household(), HouseholdKind.FAMILY, own.address(), pointer)
                .orElse(null);
        if (household == null) {
            return;
        }
        if (movers.stream().noneMatch(mover -> mover.person().equals(own.head()))) {
            draft.find(RegisterProblem.HEAD_NOT_A_MEMBER, pointer + "/head");
            return;
        }
        draft.homes().capable(own.head(), Mover.persons(movers), pointer + "/head");
        draft.homes().found(own.head(), household);
        for (Mover mover : movers) {
            if (!mover.person().equals(own.head())) {
                draft.homes().join(mover.person(), household, mover.relation(), pointer);
            }
        }
    }

    /** Opens a household at an address, known or new. */
    static Optional<Household> create(
            Draft draft, HouseholdId id, HouseholdKind kind, AddressName address, String pointer) {
        if (draft.household(id).isPresent()) {
            draft.find(RegisterProblem.MALFORMED, pointer + "/household");
            return Optional.empty();
        }
        return draft.addresses().named(address, pointer + "/address").flatMap(at -> {
            draft.addresses().free(at, pointer + "/address");
            draft.homes().create(id, kind, at, Addresses.station(address));
            return draft.household(id);
        });
    }
}
