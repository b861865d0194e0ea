package org.openhuji.register.recording;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.places.Places;
import org.openhuji.register.AddressId;
import org.openhuji.register.AddressName;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Period;
import org.openhuji.register.RegisterProblem;

/** Addresses of an act, and the notices that stop it there. */
public final class Addresses {
    private final Draft draft;
    private final Places places;
    private final NumberArea area;

    Addresses(Draft draft, Places places, NumberArea area) {
        this.draft = draft;
        this.places = places;
        this.area = area;
    }

    /** The address of that name on the day; a new one where there is none. */
    public Optional<AddressId> named(AddressName name, String pointer) {
        if (name.line().isBlank() || !known(name.place())) {
            draft.find(RegisterProblem.PLACE_UNKNOWN, pointer + "/place", name.place());
            return Optional.empty();
        }
        Optional<AddressId> known = draft.addresses.entrySet().stream()
                .filter(entry -> name.equals(entry.getValue().on(draft.on())))
                .map(Map.Entry::getKey)
                .findFirst();
        if (known.isPresent()) {
            return known;
        }
        AddressId id = AddressId.next();
        draft.newAddresses.add(id);
        draft.address(id).put(Period.since(null), name);
        return Optional.of(id);
    }

    /**
     * All addresses of a place whose line begins so are called otherwise from the day on.
     *
     * @return how many they are
     */
    public int rename(AddressName from, AddressName to) {
        int renamed = 0;
        for (Map.Entry<AddressId, Timeline<AddressName>> entry : draft.addresses.entrySet()) {
            AddressName now = entry.getValue().on(draft.on());
            if (now != null && now.place().equals(from.place()) && now.line().startsWith(from.line())) {
                String line = to.line() + now.line().substring(from.line().length());
                entry.getValue().put(Period.since(draft.on()), new AddressName(to.place(), line));
                renamed++;
            }
        }
        return renamed;
    }

    /** Whether a division has the code on the day. */
    public boolean known(String place) {
        return places.find(place, draft.on()).isPresent();
    }

    /** What an address is called on the day. */
    public Optional<AddressName> name(AddressId address) {
        Timeline<AddressName> timeline = draft.addresses.get(address);
        return timeline == null ? Optional.empty() : Optional.ofNullable(timeline.on(draft.on()));
    }

    /** Where a household is on the day. */
    public Optional<AddressName> of(HouseholdId household) {
        AddressId address = draft.place(household).on(draft.on());
        return address == null ? Optional.empty() : name(address);
    }

    /** A notice in force over an address stops the act, unless it exempts it. */
    public void free(@Nullable AddressId address, String pointer) {
        if (address == null) {
            return;
        }
        Optional<AddressName> name = name(address);
        for (Freeze notice : draft.notices) {
            boolean here = notice.address() != null
                    ? notice.address().equals(address)
                    : name.map(AddressName::place)
                            .map(place -> within(notice.place(), place))
                            .orElse(false);
            if (here && !notice.exempt().contains(draft.kind())) {
                draft.find(
                        RegisterProblem.ADDRESS_FROZEN,
                        pointer,
                        notice.notice(),
                        String.valueOf(notice.valid().until()));
            }
        }
    }

    /** As {@link #free(AddressId, String)}, for where a household is. */
    public void free(HouseholdId household, String pointer) {
        free(draft.place(household).on(draft.on()), pointer);
    }

    private static boolean within(String container, String place) {
        return PlaceCode.contains(PlaceCode.of(container), PlaceCode.of(place));
    }

    /** The six digits with which citizen numbers drawn at an address begin. */
    public String numberArea(AddressName name) {
        return area.of(name.place());
    }

    /** The station in whose range the numbers of households at an address lie: that of its town or street. */
    public static String station(AddressName name) {
        return PlaceCode.format(PlaceCode.cut(PlaceCode.of(name.place()), 9));
    }
}
