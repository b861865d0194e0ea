package org.openhuji.register.recording;

import java.util.LinkedHashSet;
import java.util.Set;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.AddressId;
import org.openhuji.register.AddressName;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Paper;
import org.openhuji.register.PersonId;

/** What an act concerns, before anything is read: it is held until the end of the transaction, and loaded. */
public final class Scope {
    final Set<PersonId> persons = new LinkedHashSet<>();
    final Set<HouseholdId> households = new LinkedHashSet<>();
    final Set<AddressId> addresses = new LinkedHashSet<>();
    final Set<AddressName> written = new LinkedHashSet<>();
    final Set<AddressName> streets = new LinkedHashSet<>();
    final Set<CitizenNumber> numbers = new LinkedHashSet<>();
    final Set<Paper> papers = new LinkedHashSet<>();
    final Set<HouseholdId> counted = new LinkedHashSet<>();
    final Set<String> communities = new LinkedHashSet<>();

    boolean ever;

    /** All families the persons were ever in are held and read, not only those of the day and after. */
    public Scope sinceEver() {
        ever = true;
        return this;
    }

    /** A person, named or to come. */
    public Scope person(PersonId person) {
        persons.add(person);
        return this;
    }

    /** A household. */
    public Scope household(HouseholdId household) {
        households.add(household);
        return this;
    }

    /** A household whose members are to be counted. */
    public Scope counted(HouseholdId household) {
        counted.add(household);
        return household(household);
    }

    /** An address that has an identity. */
    public Scope address(AddressId address) {
        addresses.add(address);
        return this;
    }

    /** An address as it is written, known or not. */
    public Scope written(AddressName name) {
        written.add(name);
        return this;
    }

    /** All addresses in a place whose lines begin so. */
    public Scope street(AddressName beginning) {
        streets.add(beginning);
        return this;
    }

    /** A citizen number that somebody brings. */
    public Scope number(CitizenNumber number) {
        numbers.add(number);
        return this;
    }

    /** A paper that serves once in the country. */
    public Scope spends(Paper paper) {
        papers.add(paper);
        return this;
    }

    /** The one collective household a community may have. */
    public Scope community(String place) {
        communities.add(place);
        return this;
    }
}
