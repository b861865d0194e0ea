package org.openhuji.register.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.AddressId;
import org.openhuji.register.AsOf;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Parenthood;
import org.openhuji.register.PersonId;
import org.openhuji.register.Sight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register read, with nobody asked and nothing logged: for the register itself. Everybody else reads through {@link
 * org.openhuji.register.Population}; a test holds them to it.
 */
@Component
public class RegisterReader {
    private final PersonStore persons;
    private final HouseholdStore households;
    private final KinStore kin;
    private final MoveStore moves;
    private final Timelines timelines;
    private final Situations situations;
    private final Moments moments;
    private final TransactionTemplate statement;
    private final TransactionTemplate snapshot;

    RegisterReader(
            PersonStore persons,
            HouseholdStore households,
            KinStore kin,
            MoveStore moves,
            Timelines timelines,
            Situations situations,
            Moments moments,
            PlatformTransactionManager transactions) {
        this.persons = persons;
        this.households = households;
        this.kin = kin;
        this.moves = moves;
        this.timelines = timelines;
        this.situations = situations;
        this.moments = moments;
        this.statement = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Reads by one statement in a transaction, after the moment asked for is safe to read.
     *
     * @throws IllegalArgumentException where the moment has not come yet
     */
    public <T> T inOneStatement(AsOf asOf, Supplier<T> work) {
        settle(asOf);
        return result(statement.execute(status -> work.get()));
    }

    /** As {@link #inOneStatement}, for several statements that must see the same register. */
    public <T> T inOneSnapshot(AsOf asOf, Supplier<T> work) {
        settle(asOf);
        return result(snapshot.execute(status -> work.get()));
    }

    private void settle(AsOf asOf) {
        Instant known = asOf.known();
        if (known != null) {
            moments.settle(known);
        }
    }

    private static <T> T result(@Nullable T result) {
        if (result == null) {
            throw new IllegalStateException("a reading has a result");
        }
        return result;
    }

    /** A person; empty before their first registration. */
    public Optional<FoundPerson> find(PersonId person, AsOf asOf) {
        return persons.find(person, asOf);
    }

    /** The person a number was given to, whether they still have it or not. */
    public Optional<FoundPerson> find(CitizenNumber number, AsOf asOf) {
        return persons.find(number, asOf);
    }

    /** Several persons, in no order; those that are not there are left out. */
    public List<FoundPerson> list(Collection<PersonId> several, AsOf asOf) {
        return persons.list(several, asOf);
    }

    /**
     * Persons whom a query finds, read by the same statement; in no order, each as often as it is found.
     *
     * @param query gives {@code person} and {@code match}
     * @param each takes a person and what matched
     */
    public void search(
            String query, Map<String, @Nullable Object> parameters, AsOf asOf, BiConsumer<FoundPerson, String> each) {
        persons.search(query, parameters, asOf, each);
    }

    /** A household, also on a day on which it is closed; empty where it was not known. */
    public Optional<FoundHousehold> find(HouseholdId household, AsOf asOf) {
        return households.find(household, asOf);
    }

    /** A household by its number. */
    public Optional<FoundHousehold> findByNumber(String number, AsOf asOf) {
        return households.find(number, asOf);
    }

    /** An address with all households there. */
    public Optional<FoundAddress> find(AddressId address, AsOf asOf) {
        return households.find(address, asOf);
    }

    /** A person's kin; nobody where the person is not to be seen. */
    public Kin kin(PersonId person, AsOf asOf, Sight sight) {
        Family family = family(person, asOf, sight);
        List<Relative> relatives = family.persons().contains(person) ? Kinship.of(family, person) : List.of();
        return new Kin(person, asOf, relatives, kin.elsewhere(person, asOf, sight), guardians(person, asOf, sight));
    }

    private List<Kin.Guardian> guardians(PersonId person, AsOf asOf, Sight sight) {
        List<KinStore.Guardianship> rows = kin.guardians(person, asOf, sight);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<PersonId, PersonRecord> seen = new HashMap<>();
        persons.list(rows.stream().map(KinStore.Guardianship::other).toList(), asOf).stream()
                .map(found -> found.seen(sight))
                .filter(Objects::nonNull)
                .forEach(record -> seen.put(record.id(), record));
        return rows.stream()
                .filter(row -> seen.containsKey(row.other()))
                .map(row -> guardian(row, Objects.requireNonNull(seen.get(row.other()))))
                .toList();
    }

    private static Kin.Guardian guardian(KinStore.Guardianship row, PersonRecord other) {
        return new Kin.Guardian(row.other(), other.name(), other.born(), row.side(), row.relation());
    }

    /** How persons are kin to each other, adoption included: for the register alone, which is to go on keeping it secret. */
    public Ties ties(Collection<PersonId> among, AsOf asOf) {
        Set<Ties.Parent> parents = new LinkedHashSet<>();
        Set<Ties.Couple> couples = new LinkedHashSet<>();
        for (PersonId person : among) {
            KinStore.Ties found = kin.ties(person, asOf);
            found.parents().stream()
                    .filter(row -> among.contains(row.child()) && among.contains(row.parent()))
                    .map(row -> new Ties.Parent(row.child(), row.parent(), new Parenthood(row.role(), row.nature())))
                    .forEach(parents::add);
            found.spouses().stream()
                    .filter(row -> among.contains(row.person()) && among.contains(row.spouse()))
                    .filter(row -> row.person().compareTo(row.spouse()) < 0)
                    .map(row -> new Ties.Couple(row.person(), row.spouse()))
                    .forEach(couples::add);
        }
        return new Ties(List.copyOf(parents), List.copyOf(couples));
    }

    private Family family(PersonId person, AsOf asOf, Sight sight) {
        KinStore.Ties ties = kin.ties(person, asOf);
        return new Family(ties.parents(), ties.spouses(), persons.list(ties.persons(), asOf), sight);
    }

    /** When and from where a person came, until the day, in the order of days. */
    public List<Move> moves(PersonId person, AsOf asOf, Sight sight) {
        return moves.list(person, asOf, sight);
    }

    /** The acts that concern a person, in the order of recording. */
    public List<TimelineEntry> timeline(PersonId person, AsOf asOf, Sight sight) {
        return timelines.of(person, asOf, sight);
    }

    /** The acts that concern a household, in the order of recording. */
    public List<TimelineEntry> timeline(HouseholdId household, AsOf asOf, Sight sight) {
        return timelines.of(household, asOf, sight);
    }

    /** What is known of a person's family, for an assessment; empty where the person is not registered or not to be seen. */
    public Optional<RegisteredSituation> situation(PersonId person, AsOf asOf) {
        Family family = family(person, asOf, Sight.PLAIN);
        return family.persons().contains(person)
                ? Optional.of(situations.of(person, family, kin.elsewhere(person, asOf, Sight.PLAIN), asOf))
                : Optional.empty();
    }
}
