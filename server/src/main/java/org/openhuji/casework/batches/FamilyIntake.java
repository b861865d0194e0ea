package org.openhuji.casework.batches;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.CaseId;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Casework;
import org.openhuji.casework.GivenPaper;
import org.openhuji.casework.NewCase;
import org.openhuji.casework.Party;
import org.openhuji.casework.Wish;
import org.openhuji.casework.steps.Submit;
import org.openhuji.intake.FamilyColumn;
import org.openhuji.intake.FamilyRow;
import org.openhuji.intake.Fault;
import org.openhuji.intake.FaultKind;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One family of a list: what only the register and the cases know of it, and then its case. */
@Component
class FamilyIntake {
    private static final String LIST = "requisition-list";
    private static final int CITY = 4;
    private static final int COUNTY = 6;

    private final RequisitionStore store;
    private final Casework casework;
    private final Whereabouts whereabouts;
    private final Access access;

    FamilyIntake(RequisitionStore store, Casework casework, Whereabouts whereabouts, Access access) {
        this.store = store;
        this.casework = casework;
        this.whereabouts = whereabouts;
        this.access = access;
    }

    /** What became of a family. */
    enum Outcome {
        FRESH,
        KNOWN,
        REFUSED
    }

    /** In one transaction: either the family is a case of the batch, or nothing of it is there. */
    @Transactional
    public Outcome take(Batch batch, List<FamilyRow> family, LocalDate on, Consumer<Fault> faults) {
        store.hold(batch.id());
        FamilyRow head = family.getFirst();
        byte[] digest = digest(family);
        Optional<RequisitionStore.Family> known = store.family(batch.id(), head.family());
        if (known.isPresent()) {
            return again(known.get(), family, digest, faults);
        }
        String origin = origin(batch, family, faults);
        if (origin == null) {
            return Outcome.REFUSED;
        }
        String place = PlaceCode.format(head.place());
        CaseFile file = casework.open(new NewCase(
                new CaseId(named(batch.id(), head.family())),
                CaseType.REQUISITION_BATCH,
                place,
                origin,
                on,
                application(batch, family, place, on)));
        casework.take(
                file.id(),
                file.version(),
                new Submit(List.of(new GivenPaper(LIST, GivenPaper.How.SEEN, batch.number(), null))));
        store.add(batch.id(), new RequisitionStore.Family(head.family(), file.id(), digest));
        return Outcome.FRESH;
    }

    /** Nothing is changed by a list; where nobody of the family is in that case, another one has its mark. */
    private Outcome again(
            RequisitionStore.Family known, List<FamilyRow> family, byte[] digest, Consumer<Fault> faults) {
        FamilyRow head = family.getFirst();
        if (Arrays.equals(known.digest(), digest)) {
            return Outcome.KNOWN;
        }
        if (family.stream().noneMatch(row -> store.isIn(known.id(), row.number()))) {
            faults.accept(fault(FaultKind.MARK_TAKEN, head, FamilyColumn.FAMILY));
            return Outcome.REFUSED;
        }
        faults.accept(fault(FaultKind.TAKEN_OTHERWISE, head, FamilyColumn.FAMILY));
        return Outcome.KNOWN;
    }

    /** Where they are registered now; {@code null} where something stands against the family, which was told then. */
    private @Nullable String origin(Batch batch, List<FamilyRow> family, Consumer<Fault> faults) {
        List<Fault> found = new ArrayList<>();
        FamilyRow head = family.getFirst();
        String place = PlaceCode.format(head.place());
        if (!access.may(Permission.HANDLE_CASE, place)) {
            // Nobody learns by a list who is registered, beyond the places they work for.
            faults.accept(fault(FaultKind.OTHER_OFFICE, head, FamilyColumn.PLACE));
            return null;
        }
        List<String> origins = new ArrayList<>();
        for (FamilyRow row : family) {
            store.held(batch.id(), row.number())
                    .ifPresent(held -> found.add(fault(kind(held), row, FamilyColumn.NUMBER)));
            String origin = origin(batch, row, place);
            if (origin == null) {
                found.add(fault(FaultKind.UNKNOWN_HERE, row, FamilyColumn.NUMBER));
            } else {
                origins.add(origin);
            }
        }
        if (found.isEmpty()
                && origins.stream().map(FamilyIntake::county).distinct().count() > 1) {
            found.add(fault(FaultKind.ORIGINS_DIFFER, head, FamilyColumn.ORIGIN));
        }
        found.forEach(faults);
        return found.isEmpty() ? origins.getFirst() : null;
    }

    private static FaultKind kind(RequisitionStore.Held held) {
        return switch (held) {
            case IN_BATCH -> FaultKind.IN_BATCH;
            case CASE_OPEN -> FaultKind.CASE_OPEN;
        };
    }

    /** The register says; of those it does not have, who come from another city, the list. */
    private @Nullable String origin(Batch batch, FamilyRow row, String place) {
        Optional<Whereabouts.Found> found =
                whereabouts.find(row.number(), row.name().text(), batch.number());
        if (found.isPresent()) {
            return found.get().state() == Standing.State.REGISTERED
                    ? found.get().place()
                    : null;
        }
        String said = row.origin() < 0 ? "" : PlaceCode.format(row.origin());
        return said.isEmpty() || said.startsWith(place.substring(0, CITY)) ? null : said;
    }

    private static String county(String place) {
        return place.substring(0, Math.min(COUNTY, place.length()));
    }

    private static Application application(Batch batch, List<FamilyRow> family, String place, LocalDate on) {
        List<Party> parties = new ArrayList<>();
        for (FamilyRow row : family) {
            Party party = new Party(
                    "p" + (parties.size() + 1),
                    row.name().text(),
                    row.number().sex().code(),
                    row.number().digits(),
                    PartialDate.of(row.number().bornOn().orElseThrow()),
                    parties.isEmpty() ? Party.Role.APPLICANT : Party.Role.COMPANION,
                    null,
                    null);
            LocalDate agreed = row.agreedOn();
            parties.add(
                    agreed == null
                            ? party
                            : party.agreed(new Party.Consent(
                                    party.minor(on) ? Party.Manner.THROUGH_GUARDIAN : Party.Manner.SIGNED, agreed)));
        }
        return new Application(
                parties,
                null,
                null,
                new Wish.OwnAddress(place, family.getFirst().address()),
                null,
                null,
                batch.number());
    }

    private static Fault fault(FaultKind kind, FamilyRow row, FamilyColumn column) {
        return new Fault(kind, row.line(), column.english(), null);
    }

    private static UUID named(UUID batch, String mark) {
        return UUID.nameUUIDFromBytes((batch + ":" + mark).getBytes(StandardCharsets.UTF_8));
    }

    /** Of everything the rows say but where in the file they stand. */
    private static byte[] digest(List<FamilyRow> family) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (FamilyRow row : family) {
                String text = String.join(
                        "\u001f",
                        row.name().text(),
                        row.number().digits(),
                        row.relation(),
                        Long.toString(row.origin()),
                        Long.toString(row.place()),
                        row.address(),
                        Objects.toString(row.agreedOn(), ""));
                digest.update((text + "\u001e").getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
