package org.openhuji.web.papers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Access;
import org.openhuji.access.Permission;
import org.openhuji.audit.Purpose;
import org.openhuji.casework.CaseFile;
import org.openhuji.casework.Party;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.PersonId;
import org.openhuji.register.Population;
import org.openhuji.register.Sight;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.reading.HouseholdAddress;
import org.openhuji.register.reading.PersonRecord;
import org.springframework.stereotype.Component;

/** What the register knows of people of a case, for the papers between two places: the case is the ground, and it is logged. */
@Component
class RegisteredMovers {
    private final Population population;
    private final Whereabouts whereabouts;
    private final Access access;

    RegisteredMovers(Population population, Whereabouts whereabouts, Access access) {
        this.population = population;
        this.whereabouts = whereabouts;
        this.access = access;
    }

    /** Somebody's number. Empty where none was given, and where they are registered in another place's charge. */
    Optional<CitizenNumber> number(Party party, CaseFile file) {
        return find(party, file).flatMap(found -> Optional.ofNullable((@Nullable CitizenNumber) found.number()));
    }

    /** Where the applicant is or was registered; empty likewise, and where the address is protected. */
    Optional<HouseholdAddress> address(CaseFile file) {
        return find(file.application().movers().getFirst(), file)
                .flatMap(found -> Optional.ofNullable((@Nullable HouseholdAddress) found.address()));
    }

    private Optional<PersonRecord> find(Party party, CaseFile file) {
        PersonId person = party.person();
        if (person == null || access.find().isEmpty()) {
            return Optional.empty();
        }
        return whereabouts
                .find(person, file.reference())
                .filter(found -> access.may(Permission.READ_PERSON, found.place()))
                .flatMap(found -> Access.acting(
                        access.officer(),
                        new Purpose.Case(file.reference()),
                        () -> population.findPerson(person, population.now(), Sight.PLAIN)));
    }
}
