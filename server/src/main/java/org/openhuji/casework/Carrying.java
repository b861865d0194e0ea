package org.openhuji.casework;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.AddressName;
import org.openhuji.register.Filing;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Paper;
import org.openhuji.register.PersonId;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.ChangeOfItem;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.MoveIn;
import org.openhuji.register.acts.MoveOut;
import org.openhuji.register.acts.MoveWithin;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.Successor;

/**
 * What a case asks of the register. The same case gives the same act, with the same identities, however often it is asked: so that
 * a step that was cut off is taken again without anything happening twice.
 */
final class Carrying {
    private Carrying() {}

    /** An identity that belongs to a case and a thing in it, the same every time. */
    static UUID named(CaseFile file, String thing) {
        return UUID.nameUUIDFromBytes((file.id() + ":" + thing).getBytes(StandardCharsets.UTF_8));
    }

    static Filing filing(
            CaseFile file, UUID request, UUID officer, @Nullable UUID second, String office, LocalDate on) {
        Application application = file.application();
        Decision decision = file.decision();
        String clause = application.clause();
        return new Filing(
                request,
                Judge.eventOn(file, on),
                on,
                clause,
                decision == null || decision.words() == null ? application.reason() : decision.words(),
                officer,
                second,
                office,
                file.reference(),
                papers(file));
    }

    private static List<Paper> papers(CaseFile file) {
        List<Paper> papers = new ArrayList<>(file.papers().stream()
                .filter(given -> given.how() != GivenPaper.How.FOLLOWS)
                .map(given ->
                        new Paper(given.id().toUpperCase(Locale.ROOT).replace('-', '_'), given.number(), null, null))
                .toList());
        boolean childAgreed = file.application().parties().stream()
                .anyMatch(party -> party.role() == Party.Role.CHILD && party.consent() != null);
        if (childAgreed) {
            papers.add(Paper.of(ChangeOfItem.CONSENT));
        }
        return papers;
    }

    /** Those who settle, from within the city: they are registered at every moment. */
    static Act within(CaseFile file, Successor successor) {
        return new MoveWithin(movers(file), moves(file), destination(file), successor);
    }

    /**
     * Those who settle, from elsewhere: people who are in transit. Whom this register does not know is entered as the certificate
     * of another one says, and by nothing else.
     *
     * @param known whether the register has somebody already
     */
    static Act in(CaseFile file, Predicate<PersonId> known) {
        Transfer transfer = file.transfer();
        Company company = transfer == null ? null : transfer.company();
        Entering entering = company == null ? Entering.NOBODY : Entering.of(file, company, known);
        return new MoveIn(
                entering.newcomers(),
                entering.kin(),
                entering.couples(),
                entering.movers(movers(file)),
                moves(file),
                destination(file),
                transfer == null ? null : transfer.otherPlace(),
                null,
                transfer == null ? null : transfer.certificate());
    }

    /** Those who leave, with the certificate that ends their registration. */
    static Act out(CaseFile file, String certificate, Successor successor) {
        Transfer transfer = Objects.requireNonNull(file.transfer());
        return new MoveOut(persons(file), moves(file), transfer.otherPlace(), null, certificate, successor);
    }

    /**
     * Who the movers are in the register. Nobody is entered by a case who was not found there: what a form says makes no person.
     *
     * @throws CaseRefused where one was not found
     */
    static List<PersonId> persons(CaseFile file) {
        return file.application().movers().stream().map(Carrying::known).toList();
    }

    private static PersonId known(Party party) {
        PersonId person = party.person();
        if (person == null) {
            throw new CaseRefused(CaseProblem.NOT_IN_THE_REGISTER, party.name());
        }
        return person;
    }

    private static List<Mover> movers(CaseFile file) {
        return persons(file).stream().map(Mover::of).toList();
    }

    private static List<UUID> moves(CaseFile file) {
        return file.application().movers().stream()
                .map(party -> named(file, "move:" + party.label()))
                .toList();
    }

    static Destination destination(CaseFile file) {
        return switch (file.application().wish()) {
            case Wish.OwnAddress own ->
                new Destination.Own(
                        new HouseholdId(named(file, "household")),
                        new AddressName(own.place(), own.line()),
                        known(file.application().parties().getFirst()));
            case Wish.Joining joining -> new Destination.Existing(joining.household());
            case Wish.Replacing paper -> throw new CaseRefused(CaseProblem.HOUSEHOLD_MISSING);
            case null -> throw new CaseRefused(CaseProblem.HOUSEHOLD_MISSING);
        };
    }
}
