package org.openhuji.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.policy.form.Matter;
import org.openhuji.register.Whereabouts;
import org.springframework.stereotype.Component;

/** Opens cases: gives them their reference, finds their people in the register, and sees whether they come from elsewhere. */
@Component
class Opening {
    private static final int STATION = 9;

    private final CaseStore store;
    private final TermsBook book;
    private final Whereabouts whereabouts;

    Opening(CaseStore store, TermsBook book, Whereabouts whereabouts) {
        this.store = store;
        this.book = book;
        this.whereabouts = whereabouts;
    }

    /** Opens a case; the same again is the same one. */
    CaseFile open(NewCase fresh, byte @Nullable [] key) {
        Optional<CaseFile> known = store.find(fresh.id());
        if (known.isPresent()) {
            return known.get();
        }
        Matter.Move shape = book.shape(fresh);
        CaseFile file = file(fresh, shape, transfer(fresh, shape), reference(fresh));
        store.add(file, key);
        return file;
    }

    /** A case as it would stand with its papers: kept nowhere, and without a reference. */
    CaseFile tried(NewCase fresh, List<GivenPaper> papers) {
        return file(fresh, book.shape(fresh), null, "").draft().papers(papers).done();
    }

    /** Opens the other end of a move that the new place permitted. */
    CaseFile openOther(NewCase fresh, Transfer transfer) {
        CaseFile file = file(fresh, Matter.Move.PERMISSION_AND_CERTIFICATE, transfer, reference(fresh));
        store.add(file, null);
        return file;
    }

    private CaseFile file(NewCase fresh, Matter.Move shape, @Nullable Transfer transfer, String reference) {
        return new CaseFile(
                fresh.id(),
                0,
                reference,
                fresh.type(),
                fresh.place(),
                CaseState.DRAFT,
                null,
                fresh.filedOn(),
                shape,
                reference.isEmpty() ? fresh.application() : known(fresh.application(), reference),
                List.of(),
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
        String station =
                fresh.place().substring(0, Math.min(STATION, fresh.place().length()));
        String name =
                station + "-" + fresh.filedOn().getYear() + "-" + fresh.type().number();
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

    /** Whoever comes from another city, or leaves for it, is handed over by one to the other: one move, two ends. */
    private static @Nullable Transfer transfer(NewCase fresh, Matter.Move shape) {
        String origin = fresh.otherPlace();
        CaseType.Ending ending = fresh.type().ending();
        boolean moves = ending == CaseType.Ending.SETTLING || ending == CaseType.Ending.LEAVING;
        boolean between = shape == Matter.Move.PERMISSION_AND_CERTIFICATE || shape == Matter.Move.CERTIFICATE_ONLY;
        return !moves || origin == null || !between
                ? null
                : Transfer.begun(
                        UUID.nameUUIDFromBytes(("transfer:" + fresh.id()).getBytes(StandardCharsets.UTF_8)),
                        ending == CaseType.Ending.SETTLING ? Transfer.Side.NEW_PLACE : Transfer.Side.OLD_PLACE,
                        origin);
    }
}
