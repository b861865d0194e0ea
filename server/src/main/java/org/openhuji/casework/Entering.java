package org.openhuji.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.PersonId;
import org.openhuji.register.Standing;
import org.openhuji.register.acts.Couple;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.acts.ParentLink;

/**
 * Who enters the register with a certificate of another one, and the kin they bring.
 *
 * @param relations to the head of the household left, of those whose kin does not say it, where that head comes along as head
 */
record Entering(
        List<NewPerson> newcomers, List<ParentLink> kin, List<Couple> couples, Map<PersonId, String> relations) {
    static final Entering NOBODY = new Entering(List.of(), List.of(), List.of(), Map.of());

    static Entering of(CaseFile file, Company company, Predicate<PersonId> known) {
        Map<String, PersonId> persons = new HashMap<>();
        file.application()
                .movers()
                .forEach(party -> persons.put(party.label(), Objects.requireNonNull(party.person())));
        Map<PersonId, Boolean> here = new HashMap<>();
        persons.values().forEach(person -> here.put(person, known.test(person)));
        List<NewPerson> newcomers = company.people().stream()
                .filter(arrival -> persons.containsKey(arrival.label()))
                .filter(arrival -> isNew(here, persons.get(arrival.label())))
                .map(arrival -> new NewPerson(
                        Objects.requireNonNull(persons.get(arrival.label())),
                        arrival.identity(),
                        arrival.circumstances(),
                        arrival.number()))
                .toList();
        // What two who are here already are to each other, the register knows.
        List<ParentLink> kin = company.kin().stream()
                .filter(tie -> isNew(here, persons.get(tie.child())) || isNew(here, persons.get(tie.parent())))
                .map(tie -> new ParentLink(
                        Objects.requireNonNull(persons.get(tie.child())),
                        Objects.requireNonNull(persons.get(tie.parent())),
                        tie.role(),
                        tie.nature()))
                .toList();
        List<Couple> couples = company.couples().stream()
                .filter(pair -> isNew(here, persons.get(pair.one())) || isNew(here, persons.get(pair.other())))
                .map(pair -> new Couple(
                        Objects.requireNonNull(persons.get(pair.one())),
                        Objects.requireNonNull(persons.get(pair.other()))))
                .toList();
        return new Entering(newcomers, kin, couples, relations(file, company, persons));
    }

    private static boolean isNew(Map<PersonId, Boolean> here, @Nullable PersonId person) {
        return person != null && Boolean.FALSE.equals(here.get(person));
    }

    private static Map<PersonId, String> relations(CaseFile file, Company company, Map<String, PersonId> persons) {
        String first = file.application().parties().getFirst().label();
        boolean sameHead = file.application().wish() instanceof Wish.OwnAddress
                && company.people().stream()
                        .anyMatch(arrival -> arrival.label().equals(first)
                                && arrival.relation().equals(Standing.HEAD));
        Map<PersonId, String> relations = new HashMap<>();
        if (sameHead) {
            for (Company.Arrival arrival : company.people()) {
                PersonId person = persons.get(arrival.label());
                boolean said = arrival.relation().isEmpty() || arrival.label().equals(first);
                if (person != null && !said && !tied(company, first, arrival.label())) {
                    relations.put(person, arrival.relation());
                }
            }
        }
        return relations;
    }

    private static boolean tied(Company company, String one, String other) {
        return company.kin().stream()
                        .anyMatch(tie -> tie.child().equals(one) && tie.parent().equals(other)
                                || tie.child().equals(other) && tie.parent().equals(one))
                || company.couples().stream()
                        .anyMatch(pair -> pair.one().equals(one) && pair.other().equals(other)
                                || pair.one().equals(other) && pair.other().equals(one));
    }

    /** The movers with the relations the certificate says. */
    List<Mover> movers(List<Mover> movers) {
        return movers.stream()
                .map(mover -> new Mover(mover.person(), relations.get(mover.person())))
                .toList();
    }
}
