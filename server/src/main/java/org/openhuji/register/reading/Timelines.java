package org.openhuji.register.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.AsOf;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.Sight;
import org.springframework.stereotype.Component;

/** Histories: the acts, what each changed, and what of it may be told. */
@Component
class Timelines {
    private final ActStore acts;
    private final FactStore facts;

    Timelines(ActStore acts, FactStore facts) {
        this.acts = acts;
        this.facts = facts;
    }

    List<TimelineEntry> of(PersonId person, AsOf asOf, Sight sight) {
        List<ActStore.Act> of = acts.list(person, asOf);
        List<Fact> values = facts.list(person, asOf);
        return switch (sight) {
            case SENSITIVE -> of.stream().map(act -> whole(act, values)).toList();
            case PLAIN -> {
                List<Adoption> adoptions = adoptions(of, asOf);
                yield plain(of, values, act -> PersonTelling.of(person, act, adoptions));
            }
        };
    }

    List<TimelineEntry> of(HouseholdId household, AsOf asOf, Sight sight) {
        List<ActStore.Act> of = acts.list(household, asOf);
        List<Fact> values = facts.list(household, asOf);
        return switch (sight) {
            case SENSITIVE -> of.stream().map(act -> whole(act, values)).toList();
            case PLAIN -> {
                List<Adoption> adoptions = adoptions(of, asOf);
                List<Fact> told = values.stream()
                        .filter(fact -> HouseholdTelling.told(fact, adoptions))
                        .toList();
                yield plain(of, told, act -> HouseholdTelling.of(act, begun(act, values), adoptions));
            }
        };
    }

    /** How an act is told. */
    enum Telling {
        /** As it is; a first registration without its kind. */
        AS_IT_IS,
        /** As the first thing known: nothing of what was before. */
        AS_THE_BEGINNING,
        /** Not at all. */
        NOT
    }

    private interface Teller {
        Telling of(ActStore.Act act);
    }

    private List<Adoption> adoptions(List<ActStore.Act> of, AsOf asOf) {
        Set<PersonId> concerned =
                of.stream().flatMap(act -> act.persons().stream()).collect(Collectors.toSet());
        return acts.adoptions(concerned, asOf);
    }

    private static List<TimelineEntry> plain(List<ActStore.Act> of, List<Fact> values, Teller teller) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (ActStore.Act act : of) {
            switch (teller.of(act)) {
                case AS_IT_IS -> entries.add(act.first() ? first(act, changes(act, values)) : whole(act, values));
                case AS_THE_BEGINNING -> entries.add(first(act, beginning(changes(act, values))));
                case NOT -> {}
            }
        }
        return entries;
    }

    private static TimelineEntry whole(ActStore.Act act, List<Fact> values) {
        return new TimelineEntry(
                act.id(),
                Optional.of(act.kind()),
                act.kind().words(),
                act.eventOn(),
                act.filedOn(),
                act.recordedAt(),
                act.ground(),
                act.reason(),
                act.office(),
                act.undoes(),
                act.undoneBy(),
                changes(act, values));
    }

    private static TimelineEntry first(ActStore.Act act, List<Change> changes) {
        return new TimelineEntry(
                act.id(),
                Optional.empty(),
                TimelineEntry.FIRST_REGISTRATION,
                act.eventOn(),
                act.filedOn(),
                act.recordedAt(),
                null,
                null,
                act.office(),
                act.undoes(),
                act.undoneBy(),
                changes);
    }

    /** Nothing was before, and of nothing that is over is it told. */
    private static List<Change> beginning(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.after() != null)
                .map(change -> new Change(change.item(), null, change.after(), change.on()))
                .toList();
    }

    private static List<Change> changes(ActStore.Act act, List<Fact> values) {
        return Changes.of(
                values.stream().filter(fact -> act.id().equals(fact.endedBy())).toList(), begun(act, values));
    }

    private static List<Fact> begun(ActStore.Act act, List<Fact> values) {
        return values.stream()
                .filter(fact -> fact.knownFrom().equals(act.recordedAt()))
                .toList();
    }

    /** What a person's timeline tells where somebody was adopted. */
    private static final class PersonTelling {
        static Telling of(PersonId person, ActStore.Act act, List<Adoption> adoptions) {
            for (Adoption adoption : adoptions) {
                Telling telling = of(person, act, adoption);
                if (telling != Telling.AS_IT_IS) {
                    return telling;
                }
            }
            return Telling.AS_IT_IS;
        }

        private static Telling of(PersonId person, ActStore.Act act, Adoption adoption) {
            boolean own = person.equals(adoption.child());
            if (adoption.belief() == Adoption.Belief.WITHDRAWN) {
                return withdrawn(act, adoption) ? Telling.NOT : Telling.AS_IT_IS;
            }
            if (act.id().equals(adoption.act())) {
                return own || adoption.parents().contains(person) ? Telling.AS_THE_BEGINNING : Telling.NOT;
            }
            boolean before = act.recordedAt().isBefore(adoption.recordedAt());
            return before && (own || act.first() && act.persons().contains(adoption.child()))
                    ? Telling.NOT
                    : Telling.AS_IT_IS;
        }
    }

    /** What a household's timeline tells where somebody was adopted. */
    private static final class HouseholdTelling {
        static Telling of(ActStore.Act act, List<Fact> begun, List<Adoption> adoptions) {
            for (Adoption adoption : adoptions) {
                if (adoption.belief() == Adoption.Belief.WITHDRAWN) {
                    if (withdrawn(act, adoption)) {
                        return Telling.NOT;
                    }
                } else if (act.id().equals(adoption.act())) {
                    return begun.stream().anyMatch(fact -> memberAfter(fact, adoption))
                            ? Telling.AS_THE_BEGINNING
                            : Telling.NOT;
                } else if (act.recordedAt().isBefore(adoption.recordedAt())
                        && act.first()
                        && act.persons().contains(adoption.child())) {
                    return Telling.NOT;
                }
            }
            return Telling.AS_IT_IS;
        }

        private static boolean memberAfter(Fact fact, Adoption adoption) {
            return fact.item() == Item.MEMBER
                    && fact.key().equals(adoption.child().toString())
                    && (fact.valid().until() == null || fact.valid().until().isAfter(adoption.on()));
        }

        /** Whether somebody's membership may be told: none of before an adoption. */
        static boolean told(Fact fact, List<Adoption> adoptions) {
            return fact.item() != Item.MEMBER
                    || adoptions.stream()
                            .noneMatch(adoption -> adoption.belief() == Adoption.Belief.STANDS
                                    && fact.key().equals(adoption.child().toString())
                                    && (fact.knownFrom().isBefore(adoption.recordedAt())
                                            || !memberAfter(fact, adoption)));
        }
    }

    private static boolean withdrawn(ActStore.Act act, Adoption adoption) {
        @Nullable Object undone = act.undoes();
        return act.id().equals(adoption.act()) || adoption.act().equals(undone);
    }
}
