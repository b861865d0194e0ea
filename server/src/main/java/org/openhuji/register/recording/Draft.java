package org.openhuji.register.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.places.Places;
import org.openhuji.register.ActId;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressId;
import org.openhuji.register.AddressName;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Effect;
import org.openhuji.register.Filing;
import org.openhuji.register.Finding;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Identity;
import org.openhuji.register.Lead;
import org.openhuji.register.Parenthood;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.Standing;

/**
 * The part of the register that an act concerns, as it would become. An act reads and changes it and notes what stands in its
 * way; nothing is written before it is found clean.
 */
public final class Draft {
    private final Filing filing;
    private final ActKind kind;
    private LocalDate on;

    final Map<PersonId, Timeline<Standing>> standings = new LinkedHashMap<>();
    final Map<PersonId, Timeline<Identity>> identities = new LinkedHashMap<>();
    final Map<PersonId, Timeline<Present>> presences = new LinkedHashMap<>();
    final Map<PersonId, Timeline<CitizenNumber>> numbers = new LinkedHashMap<>();
    final Map<PersonId, Timeline<Circumstances>> circumstances = new LinkedHashMap<>();
    final Map<Couple, Timeline<Parenthood>> parenthoods = new LinkedHashMap<>();
    final Map<PersonId, Timeline<PersonId>> marriages = new LinkedHashMap<>();
    final Map<HouseholdId, Timeline<AddressId>> places = new LinkedHashMap<>();
    final Map<HouseholdId, Timeline<Lead>> leads = new LinkedHashMap<>();
    final Map<AddressId, Timeline<AddressName>> addresses = new LinkedHashMap<>();
    final Map<HouseholdId, Household> households = new LinkedHashMap<>();
    final Changes<Migration> migrations = new Changes<>();
    final Changes<RelativeElsewhere> relatives = new Changes<>();
    final Changes<Spent> spent = new Changes<>();
    final Changes<Freeze> freezes = new Changes<>();

    final Set<PersonId> newPersons = new LinkedHashSet<>();
    final Set<HouseholdId> newHouseholds = new LinkedHashSet<>();
    final Set<AddressId> newAddresses = new LinkedHashSet<>();
    final Map<PersonId, NumberWish> wishes = new LinkedHashMap<>();
    final Map<PersonId, String> roles = new LinkedHashMap<>();
    final Set<HouseholdId> touched = new LinkedHashSet<>();
    final Map<PersonId, Effect.Basis> bases = new LinkedHashMap<>();
    final List<Freeze> notices = new ArrayList<>();
    final Map<CitizenNumber, Holder> holders = new LinkedHashMap<>();
    final Set<Spent> used = new LinkedHashSet<>();
    final Map<String, String> collectives = new LinkedHashMap<>();
    final Map<HouseholdId, Long> counts = new LinkedHashMap<>();
    final Map<UUID, ActKind> kinds = new LinkedHashMap<>();

    @Nullable
    Former former;

    private final List<Finding> findings = new ArrayList<>();

    private final Households homes;
    private final People people;
    private final Addresses addressBook;

    Draft(Filing filing, ActKind kind, Places places, NumberArea area) {
        this.filing = filing;
        this.kind = kind;
        this.on = filing.effectiveOn();
        this.homes = new Households(this);
        this.people = new People(this);
        this.addressBook = new Addresses(this, places, area);
    }

    /** Two people, in an order that means something. */
    public record Couple(PersonId first, PersonId second) {}

    /** Being in the register at all. */
    record Present() {
        static final Present HERE = new Present();
    }

    /** A paper that was used. */
    record Spent(String kind, String number) {}

    /** A number that is drawn when the act is written. */
    record NumberWish(String area, LocalDate born, boolean male) {}

    /** Whose a number is. */
    record Holder(
            PersonId person,
            @Nullable LocalDate since,
            @Nullable String household) {}

    /** The act that was recorded for the same request before. */
    record Former(ActId act, ActKind kind, Instant recordedAt, boolean sameContent) {}

    /** Rows without days that come and go. */
    static final class Changes<V> {
        final List<V> removed = new ArrayList<>();
        final List<Row<V>> added = new ArrayList<>();
    }

    /** What it was filed with. */
    public Filing filing() {
        return filing;
    }

    /** What kind of act it is. */
    public ActKind kind() {
        return kind;
    }

    /** The legal day on which its effects begin. */
    public LocalDate on() {
        return on;
    }

    /** Kin with parents by birth ends: an adoption takes its place. */
    public void endKinByBirth(PersonId child) {
        parenthoods.forEach((couple, timeline) -> {
            Parenthood held = timeline.on(on);
            if (couple.first().equals(child) && held != null && held.nature() == Parenthood.Nature.BIRTH) {
                timeline.clear(Period.since(on));
            }
        });
    }

    /** Where somebody was registered on the day, before the act. */
    public Optional<HouseholdId> formerHousehold(PersonId person) {
        Standing was = standing(person).was(on);
        return was == null ? Optional.empty() : Optional.ofNullable(was.household());
    }

    /** Where a household was on the day, before the act. */
    public Optional<AddressName> formerAddress(HouseholdId household) {
        AddressId was = place(household).was(on);
        return was == null ? Optional.empty() : addressBook.name(was);
    }

    /** Whether there is any change so far. */
    public boolean changesAnything() {
        return !Effects.of(this).isEmpty();
    }

    /** Lets the effects begin later than the event: on the day from which what they rest on was so. */
    public void beginOn(LocalDate day) {
        if (day.isAfter(on)) {
            on = day;
        }
    }

    /** Notes what stands in the way; what follows may lean on it no more. */
    public void find(RegisterProblem problem, String pointer, Object... arguments) {
        Finding finding = new Finding(problem, pointer, List.of(arguments));
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** What stands in the way so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Names a person's part in the act. */
    public void role(PersonId person, String role) {
        roles.putIfAbsent(person, role);
    }

    /** Whether somebody is in the register, at any time. */
    public boolean knows(PersonId person) {
        return !identity(person).isEmpty();
    }

    /** Whether a household exists, open or not. */
    public Optional<Household> household(HouseholdId household) {
        return Optional.ofNullable(households.get(household));
    }

    /** Where somebody is registered, or is not. */
    public Timeline<Standing> standing(PersonId person) {
        return standings.computeIfAbsent(person, key -> new Timeline<>());
    }

    /** What identifies somebody. */
    public Timeline<Identity> identity(PersonId person) {
        return identities.computeIfAbsent(person, key -> new Timeline<>());
    }

    /** Since when somebody is in the register. */
    Timeline<Present> presence(PersonId person) {
        return presences.computeIfAbsent(person, key -> new Timeline<>());
    }

    /** Somebody's citizen number. */
    public Timeline<CitizenNumber> number(PersonId person) {
        return numbers.computeIfAbsent(person, key -> new Timeline<>());
    }

    /** What the form holds of somebody's circumstances. */
    public Timeline<Circumstances> circumstances(PersonId person) {
        return circumstances.computeIfAbsent(person, key -> new Timeline<>());
    }

    /** Whether and how somebody is a child's parent. */
    public Timeline<Parenthood> parenthood(PersonId child, PersonId parent) {
        return parenthoods.computeIfAbsent(new Couple(child, parent), key -> new Timeline<>());
    }

    /** To whom somebody is married. */
    public Timeline<PersonId> marriage(PersonId person) {
        return marriages.computeIfAbsent(person, key -> new Timeline<>());
    }

    /** Where a household is, while it is open. */
    public Timeline<AddressId> place(HouseholdId household) {
        return places.computeIfAbsent(household, key -> new Timeline<>());
    }

    /** Who answers for a household. */
    public Timeline<Lead> lead(HouseholdId household) {
        return leads.computeIfAbsent(household, key -> new Timeline<>());
    }

    /** What an address is called. */
    public Timeline<AddressName> address(AddressId address) {
        return addresses.computeIfAbsent(address, key -> new Timeline<>());
    }

    /** All members of a household on the day of the act or later. */
    public List<PersonId> members(HouseholdId household) {
        return standings.entrySet().stream()
                .filter(entry -> entry.getValue().rows().stream()
                        .anyMatch(row -> row.valid().reaches(on) && row.value().in(household)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What kind of act wrote a row. */
    ActKind writer(Row<?> row) {
        return row.act() == null ? kind : kinds.getOrDefault(row.act(), kind);
    }

    /** Joining and leaving households. */
    public Households homes() {
        return homes;
    }

    /** Persons and their kin. */
    public People people() {
        return people;
    }

    /** Addresses and notices. */
    public Addresses addresses() {
        return addressBook;
    }

    /** A move of somebody, with the places before and after. */
    public void moved(Migration migration) {
        migrations.added.add(new Row<>(Period.since(migration.movedOn()), migration, null));
    }

    /** A relative who is not in this register. */
    public void relative(RelativeElsewhere relative) {
        relatives.added.add(new Row<>(Period.since(null), relative, null));
    }

    /** A notice that stops acts at a place. */
    public void freeze(Freeze freeze) {
        freezes.added.add(new Row<>(freeze.valid(), freeze, null));
    }

    /** A paper serves once in the country. */
    public void spend(String paperKind, String number, String pointer) {
        Spent paper = new Spent(paperKind, number);
        if (used.contains(paper)) {
            find(RegisterProblem.PAPER_USED, pointer);
        } else {
            spent.added.add(new Row<>(Period.since(null), paper, null));
        }
    }

    /** How many are registered in a household on the day or later, where the scope asked for it. */
    public long count(HouseholdId household) {
        return counts.getOrDefault(household, 0L);
    }

    /** The number of the collective household a community has already. */
    public Optional<String> communityHousehold(String place) {
        return Optional.ofNullable(collectives.get(place));
    }
}
