package org.openhuji.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.register.Whereabouts;
import org.springframework.stereotype.Component;

/** Opens cases: gives them their reference, finds their people in the register, and sees whether they come from elsewhere. */
@Component
class Opening {
    private static final int STATION = 9;

    private final CaseStore store;
    private final Whereabouts whereabouts;

    Opening(CaseStore store, Whereabouts whereabouts) {
        this.store = store;
        this.whereabouts = whereabouts;
    }

    /** Opens a case; the same again is the same one. */
    CaseFile open(NewCase fresh, byte @Nullable [] key) {
        Optional<CaseFile> known = store.find(fresh.id());
        if (known.isPresent()) {
            return known.get();
        }
        CaseFile file = file(fresh, transfer(fresh));
        store.add(file, key);
        return file;
    }

    /** Opens the other end of a move that the new place permitted. */
    CaseFile openOther(NewCase fresh, Transfer transfer) {
        CaseFile file = file(fresh, transfer);
        store.add(file, null);
        return file;
    }

    private CaseFile file(NewCase fresh, @Nullable Transfer transfer) {
        String reference = reference(fresh);
        return new CaseFile(
                fresh.id(),
                0,
                reference,
                fresh.type(),
                fresh.place(),
                CaseState.DRAFT,
                null,
                fresh.filedOn(),
                known(fresh.application(), reference),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                0,
                CaseFile.Desk.EMPTY,
                null,
                transfer,
                List.of());
    }

    /** Station, year, matter and number in sequence, which is never used again. */
    private String reference(NewCase fresh) {
        String station = fresh.place().substring(0, Math.min(STATION, fresh.place().length()));
        String name = station + "-" + fresh.filedOn().getYear() + "-" + fresh.type().number();
        return name + "-%04d".formatted(store.next(name));
    }

    /** Those with a number and name the register has are known to it. */
    Application known(Application application, String reference) {
        return application.with(application.parties().stream()
                .map(party -> {
                    String number = party.number();
                    if (party.person() != null || number == null || !CitizenNumber.wellFormed(number)) {
                        return party;
                    }
                    return whereabouts
                            .find(new CitizenNumber(number), party.name(), reference)
                            .map(found -> party.found(found.person()))
                            .orElse(party);
                })
                .toList());
    }

    /** Whoever settles from another city needs its consent: one move, two ends. */
    private static @Nullable Transfer transfer(NewCase fresh) {
        String origin = fresh.origin();
        boolean settling = fresh.type().ending() == CaseType.Ending.SETTLING;
        return !settling || origin == null || sameCity(origin, fresh.place())
                ? null
                : new Transfer(
                        UUID.nameUUIDFromBytes(("transfer:" + fresh.id()).getBytes(StandardCharsets.UTF_8)),
                        Transfer.Side.NEW_PLACE,
                        origin,
                        null,
                        null,
                        null,
                        null,
                        false);
    }

    /** The prefecture is the same; counties that stand directly under a province are cities of their own. */
    static boolean sameCity(String one, String other) {
        return PlaceCode.prefix(PlaceCode.cut(PlaceCode.of(one), 4))
                .equals(PlaceCode.prefix(PlaceCode.cut(PlaceCode.of(other), 4)));
    }
}
